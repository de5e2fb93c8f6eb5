"""What the dialogues say, in every language, and what they do with any reply (pure)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues import idle, invitation, joining
from bot.dialogues.greeting import Greeting
from bot.dialogues.invitation import Invitation, Pending
from bot.dialogues.joining import Facts, Joining
from bot.dialogues.returning import Returning
from bot.dialogues.traits import Background, Places
from core.campaigns.documents import Shown
from core.campaigns.tables import CampaignId
from core.documents.organisation import Askers, load
from core.language.catalogue import LANGUAGES, texts
from core.messaging.values import Ask, Asked, Choice, ConversationId, Pressed, Reply, Say, Typed, Word
from core.pool.tables import MemberId
from core.pool.traits import TRAITS
from core.privacy.codes import Code

HERE = load()
WORDS = Joining(Greeting(Askers(HERE), 4), str.casefold, Places(("Tampere", "Nokia")))
SHOWN = Shown(
    id=CampaignId(1),
    name="verot",
    title={"fi": "Verot", "sv": "Skatter", "en": "Taxes"},
    minutes=5,
    size=800,
    last_day=date(2030, 12, 31),
    body={"fi": "aluehallitus", "sv": "välfärdsområdesstyrelsen", "en": "the county board"},
    meets=date(2031, 2, 17),
    to_all=False,
    open=True,
    votes=True,
)
STRANGER = Facts(Person(ConversationId(1), None, "fi", "web"), [SHOWN])
MEMBER = replace(
    STRANGER,
    person=replace(STRANGER.person, member=MemberId(7)),
    by_code=True,
    campaign=SHOWN,
    background=Background(TRAITS, 4),
)
ALL = (
    STRANGER,
    replace(STRANGER, open=[]),
    replace(STRANGER, open=[replace(SHOWN, to_all=True)]),
    replace(STRANGER, tries=1),
    replace(STRANGER, tries=5),
    replace(STRANGER, person=replace(STRANGER.person, language="")),
    MEMBER,
    replace(MEMBER, by_code=False, campaign=None),
    *(
        replace(MEMBER, asked_about_pool=True, in_pool=True, background=Background((name,), 4))
        for name in TRAITS
    ),
    replace(MEMBER, tried_now=True),
    replace(MEMBER, returned=True, returning=Returning(Code("ABCDEFGHJKLM"), "a hash")),
)


def open_of(ask: Ask, dialogue: str = "joining") -> Open:
    keys = [choice.key if isinstance(choice, Choice) else choice for choice in ask.choices]
    return Open(ask.text, ask.args, keys, ask.about, dialogue)


def reached(facts: Facts) -> list[Ask]:
    """Every question that presses and some words lead to from these facts."""
    first = WORDS.ask(facts)
    waiting, seen = [first] if first else [], {}
    while waiting:
        ask = waiting.pop()
        if ask.text in seen:
            continue
        seen[ask.text] = ask
        prompt = open_of(ask)
        replies: list[Reply] = [Pressed(key) for key in prompt.choices]
        replies += [Typed("Tamprere"), Typed("zzz"), Word("take-part"), Word("cancel"), Word("skip")]
        for reply in replies:
            read = WORDS.accept(facts, prompt, reply)
            if isinstance(read, Outcome) and read.then is not None:
                waiting.append(read.then)
    return list(seen.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_can_be_said_in_every_language(language: str) -> None:
    """A missing text would be silence to someone."""
    asks = [
        ask
        for facts in ALL
        for ask in reached(
            replace(facts, person=replace(facts.person, language=facts.person.language and language))
        )
    ]
    assert len({ask.text for ask in asks}) >= 18
    person = replace(MEMBER.person, language=language)
    for eligible in (9, 10):
        pending = Pending(SHOWN, "Tampere|80+|unknown", eligible, 2, "https://x.example/d/1")
        facts = invitation.Facts(person, pending)
        words = Invitation(Askers(HERE))
        invite = words.ask(facts)
        assert invite is not None
        why = words.accept(facts, open_of(invite, "invitation"), Pressed("why"))
        assert isinstance(why, Outcome)
        assert why.then is not None
        asks += [invite, why.then]
    resting = idle.Idle(Askers(HERE), my_data=True).ask(idle.Facts(person, [SHOWN], own=True))
    assert resting is not None
    for ask in (*asks, resting):
        assert texts().say(language, ask.text, ask.args)
        for choice in ask.choices:
            if isinstance(choice, str):
                assert texts().choice(language, ask.text, choice)


@given(
    st.sampled_from(ALL),
    st.one_of(
        st.text(max_size=90).map(Typed),
        st.text(max_size=20).map(Pressed),
        st.sampled_from(["undo", "cancel", "later", "go-on", "write"]).map(Word),
        st.text(max_size=40).map(lambda rest: Asked("start", rest)),
    ),
    st.data(),
)
def test_any_reply_is_read_without_a_fault(facts: Facts, reply: Reply, data: st.DataObject) -> None:
    """One strange message must not stop a batch."""
    prompts = [open_of(ask) for ask in reached(facts)]
    prompt = data.draw(st.sampled_from([*prompts, Open("", {}, (), None, "")]))
    assert isinstance(WORDS.accept(facts, prompt, reply), Outcome | Unclear)


def test_no_word_but_a_yes_gives_consent() -> None:
    """Silence and doubt are no consent."""
    consent = next(ask for ask in reached(MEMBER) if ask.text == "consent-pool")
    for reply in (Typed("hmm"), Word("later"), Word("go-on"), Pressed("x"), Asked("start", "")):
        read = WORDS.accept(MEMBER, open_of(consent), reply)
        assert not (isinstance(read, Outcome) and isinstance(read.act, joining.AnswerPool))
    for key, given_pool in (("join", True), ("only-this", False)):
        read = WORDS.accept(MEMBER, open_of(consent), Pressed(key))
        assert isinstance(read, Outcome)
        assert isinstance(read.act, joining.AnswerPool)
        assert read.act.pool is given_pool


def test_a_code_used_here_is_recognised_without_a_look_up() -> None:
    """Its owner is told that they are in; nobody else is."""
    known = replace(MEMBER, used=frozenset({"abcdefghjklm"}))
    read = WORDS.accept(known, Open("", {}, (), None, ""), Asked("start", "ABCDEFGHJKLM"))
    assert read == Outcome(says=(Say("code-again"),))
    other = WORDS.accept(MEMBER, Open("", {}, (), None, ""), Asked("start", "ABCDEFGHJKLM"))
    assert isinstance(other, Outcome)
    assert other.act is not None
