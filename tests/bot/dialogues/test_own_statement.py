"""What a writer's text and words come to, whatever they are (pure)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues.own_statement import Act, Facts, Sent, accept, own_ask
from bot.rendering import key
from core.campaigns.tables import Campaign, CampaignId, ParticipationId, Stage
from core.language.catalogue import LANGUAGES, texts
from core.language.cleaning import clean
from core.messaging.values import Ask, ConversationId, Pressed, Reply, Say, Typed, Word
from core.pool.tables import MemberId
from core.privacy.scan import Certainty, Kind, scan
from core.statements.similar import Near
from core.statements.tables import Standing, StatementId
from core.statements.writing import Same, Written

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
CAMPAIGN = Campaign(
    id=CampaignId(3),
    organisation_id=1,
    name="ilta",
    document="",
    stage=Stage.OPEN,
    opens=NOW,
    closes=NOW,
    created_by=1,
)
HIDDEN = {kind: kind.value for kind in Kind}
FACTS = Facts(
    Person(ConversationId(1), MemberId(7), "fi", "web"),
    ParticipationId(5),
    CAMPAIGN,
    longest=160,
    written=(),
    asked_quotes=True,
    readers=2,
    closes="15.12.",
    url="https://kuulolla.example/r/ilta",
    agree="samaa mieltä",
    hidden={"fi": HIDDEN, "sv": HIDDEN, "en": HIDDEN},
)
NEAR = (
    Near(StatementId(11), 1, "Bussi kulkee.", 0.9),
    Near(StatementId(12), 2, "Bussin pitää kulkea.", 0.8),
)
EVERYTHING = (
    "Onko bussi oikeus. Bussin pitää kulkea aina, sanoo lääkäri Maija Mallikas, minulla on diabetes, "
    "soita 040 123 4567"
)


def open_of(ask: Ask) -> Open:
    return Open(
        ask.text, ask.args, [key(one) for one in ask.choices], ask.about, "own-statement", draft=ask.draft
    )


def says(facts: Facts, reply: Reply, ask: Ask | None = None) -> Outcome[Act]:
    read = accept(facts, open_of(ask or own_ask(facts)), reply)
    assert isinstance(read, Outcome)
    return read


def test_a_text_meets_every_check_once_and_in_one_order() -> None:
    """Whatever is found in it, the writer can send it: each question is answered once."""
    facts = replace(FACTS, near=NEAR)
    asked: list[str] = []
    outcome = says(facts, Typed(EVERYTHING))
    while outcome.then is not None and len(asked) < 9:
        asked.append(outcome.then.text)
        go_on = {"own-privacy": "not-personal", "own-question": "statement", "own-similar": "different"}
        outcome = says(facts, Pressed(go_on.get(asked[-1], "send")), outcome.then)
    assert asked == ["own-masked", "own-question", "own-two", "own-privacy", "own-health", "own-similar"]
    assert outcome.says == (Say("own-sent"),)
    assert isinstance(outcome.act, Sent)
    assert outcome.act.draft.text == EVERYTHING.replace("040 123 4567", "[phone]")
    assert (outcome.act.draft.language, outcome.act.draft.sensitive) == ("fi", True)


def test_the_text_is_never_among_a_questions_open_values() -> None:
    """Those lie unsealed in the database; the text itself is sealed."""
    outcome = says(replace(FACTS, near=NEAR), Typed("Bussin pitää kulkea iltaisin"))
    assert outcome.then is not None
    assert outcome.then.draft == "Bussin pitää kulkea iltaisin"
    assert outcome.then.draft not in str(outcome.then.args)


@pytest.mark.parametrize(("pressed", "statement"), [("same-1", 11), ("same-2", 12)])
def test_meaning_the_same_agrees_with_the_one_that_was_shown(pressed: str, statement: int) -> None:
    """Also where the order of what resembles it has changed since."""
    ask = says(replace(FACTS, near=NEAR), Typed("Bussin pitää kulkea iltaisin")).then
    assert ask is not None
    outcome = says(replace(FACTS, near=NEAR[::-1]), Pressed(pressed), ask)
    assert outcome.act == Same(FACTS.voter, CAMPAIGN, StatementId(statement))


def test_a_text_that_is_gone_is_asked_for_again() -> None:
    """A day has passed, or its key is lost: nothing is sent by a late press."""
    ask = says(FACTS, Typed("Onko bussi oikeus")).then
    assert ask is not None
    outcome = says(FACTS, Pressed("statement"), replace(ask, draft=None))
    assert outcome.says == (Say("own-forgotten"),)
    assert outcome.then == own_ask(FACTS)
    assert outcome.act is None


def test_a_text_is_for_the_campaign_that_asked_for_it() -> None:
    """Another one may be the person's next by the time that they answer."""
    other = replace(FACTS, campaign=Campaign(**{**CAMPAIGN.model_dump(), "id": 4}), voter=ParticipationId(6))
    both = {3: FACTS, 4: other}
    outcome = says(replace(other, others=both), Typed("Bussin pitää kulkea"), own_ask(FACTS))
    assert isinstance(outcome.act, Sent)
    assert outcome.act.draft.author == FACTS.voter
    closed = {3: replace(FACTS, open=False), 4: other}
    outcome = says(replace(other, others=closed), Typed("Bussin pitää kulkea"), own_ask(FACTS))
    assert [say.text for say in outcome.says] == ["own-late"]
    assert outcome.act is None


def test_a_slip_at_a_question_is_no_new_text() -> None:
    """ "joo" under a question about the text doesn't take the text's place."""
    ask = says(FACTS, Typed("Onko bussi oikeus")).then
    assert ask is not None
    assert accept(FACTS, open_of(ask), Typed("joo")) == Unclear()
    again = says(FACTS, Typed("Bussi on oikeus"), ask)
    assert isinstance(again.act, Sent)


WAITS = [Written(StatementId(n), f"Väite {n} on tärkeä", Standing.WAITING, False) for n in range(3)]


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (replace(FACTS, open=False), "own-late"),
        (replace(FACTS, open=False, paused=True), "own-paused"),
        (replace(FACTS, longest=None), "own-closed"),
        (replace(FACTS, written=WAITS), "own-many"),
        (
            replace(FACTS, written=[replace(WAITS[0], standing=Standing.REJECTED)] * 10),
            "own-enough",
        ),
    ],
)
def test_what_can_not_be_sent_is_said_before_and_after_writing(facts: Facts, text: str) -> None:
    """Nobody writes in vain, and what became impossible meanwhile is told as kindly."""
    for reply in (Word("write"), Pressed("write-own"), Typed("Bussin pitää kulkea iltaisin")):
        outcome = says(facts, reply)
        assert [say.text for say in outcome.says] == [text]
        assert (outcome.act, outcome.then) == (None, None)
    for language in LANGUAGES:
        assert texts().say(language, text, dict(outcome.says[0].args))


@given(st.text(max_size=400))
def test_any_text_is_answered_and_nothing_sure_is_kept(typed: str) -> None:
    outcome = says(FACTS, Typed(clean(typed)))
    kept = (
        outcome.act.draft.text
        if isinstance(outcome.act, Sent)
        else (outcome.then.draft if outcome.then else "")
    )
    assert not any(hit.certainty is Certainty.CERTAIN for hit in scan(kept or ""))
    assert "\n" not in (kept or "")
    assert outcome.then is not None or outcome.says
    for language in LANGUAGES:
        for one in (outcome.then, *outcome.says):
            if one is not None:
                assert texts().say(language, one.text, {**one.args, "draft": kept or ""})


@given(
    st.sampled_from(
        [Word("cancel"), Word("back"), Word("undo"), Pressed("send"), Pressed("x"), Word("pause")]
    ),
    st.sampled_from(
        ["own-ask", "own-question", "own-two", "own-masked", "own-similar", "consent-quotes", "x"]
    ),
)
def test_any_reply_to_any_question_is_read(reply: Reply, text: str) -> None:
    prompt = Open(text, {}, ("cancel",), 3, "own-statement", draft="Bussi on oikeus")
    assert isinstance(accept(FACTS, prompt, reply), Outcome | Unclear)
