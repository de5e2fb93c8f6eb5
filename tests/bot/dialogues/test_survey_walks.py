"""The questionnaire's dialogue, for every questionnaire and whatever people do: nothing is lost, and it ends."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import Open, Outcome, Person
from bot.dialogues.survey import Said, accept, ask, ask_behind
from bot.dialogues.survey_cards import Facts
from bot.rendering import keys, labels
from bot.router import Question as Seen
from bot.router import read
from core.campaigns.tables import Campaign, ParticipationId
from core.language.catalogue import texts
from core.messaging.values import Ask, ConversationId, Press, Pressed, Reply, Text, Typed, Word
from core.pool.tables import MemberId
from core.surveys import flow
from core.surveys.answering import Sitting
from core.surveys.flow import Held, Sheet
from core.surveys.values import as_json, from_json
from tests.core.surveys.questionnaires import questionnaires, values

NOW = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
SPEAKS = st.sampled_from(["fi", "fi-easy", "sv", "en"])
ODD = st.sampled_from(["", "7", "99", "n. 5", "viisi", "5,5", "30.2.2027", "1 3", "ehkä", "?!", "🙂", "en"])


def facts_of(sheet: Sheet, language: str) -> Facts:
    """A person at the beginning, in a campaign that is open."""
    at = flow.standing(sheet, {}, 7)
    person = Person(ConversationId(1), MemberId(1), language, "web")
    campaign = Campaign(organisation_id=1, name="k", document="", opens=NOW, closes=NOW, created_by=1)
    return Facts(
        person,
        Sitting(ParticipationId(7), sheet, {}, at),
        campaign,
        texts(),
        NOW,
        closes="15.12.",
        results_on="15.12.2026",
        body="aluehallitus",
        url="https://kuulolla.example/r/k",
        today=NOW.date(),
    )


def asked_by(facts: Facts) -> Ask | None:
    """What either half of the questionnaire asks."""
    return ask(facts) or ask_behind(facts)


def after(facts: Facts, outcome: Outcome[Said]) -> Facts:
    """What the database would give back after this step; values go through JSON as they do there."""
    if outcome.act is None or outcome.act.step is None:
        return facts
    step = outcome.act.step
    sitting = facts.sitting.after(step.changes)
    held = {name: Held(one.state, from_json(as_json(one.value))) for name, one in sitting.held.items()}
    at = flow.standing(sitting.sheet, held, 7)
    assert at == sitting.at
    return replace(
        facts,
        sitting=replace(sitting, held=held, at=at),
        settled=step.settled,
        finished=facts.finished or step.sent,
        resting=facts.resting if step.resting is None else step.resting,
    )


def opened(question: Ask, language: str) -> Open:
    """The prompt row that this question makes."""
    return Open(
        question.text,
        question.args,
        keys(question.choices),
        question.about,
        "survey",
        0,
        question.draft,
        NOW,
    )


def typed(text: str, question: Ask, language: str) -> Reply | None:
    """What the router makes of a text under this question."""
    named = labels(texts(), language, question)
    seen = Seen("t", keys(question.choices), named, question.free, question.several)
    reply = read(Text(text), seen)
    return reply if isinstance(reply, Pressed | Typed | Word) else None


@given(questionnaires(), SPEAKS, st.data())
def test_whatever_people_do_they_can_go_on_to_the_end(
    sheet: Sheet, language: str, data: st.DataObject
) -> None:
    """Odd words, presses, back and pauses store no wrong answer, and a way to the end is always open."""
    facts = facts_of(sheet, language)
    question = asked_by(facts)
    for _ in range(data.draw(st.integers(0, 12))):
        if question is None:
            break
        presses = st.sampled_from([*keys(question.choices), "nonsense"]).map(Pressed)
        words = st.sampled_from(["back", "undo", "skip", "pause", "go-on"]).map(Word)
        reply: Reply | None = data.draw(st.one_of(presses, words, ODD.map(Typed)))
        if isinstance(reply, Typed):
            reply = typed(reply.text, question, language)
        if reply is None:
            continue
        outcome = accept(facts, opened(question, language), reply)
        if isinstance(outcome, Outcome):
            facts = after(facts, outcome)
            question = outcome.then or asked_by(replace(facts, resting=False))
    facts = to_the_end(replace(facts, resting=False), language, data)
    assert facts.finished
    assert facts.settled == sum(one.info is None for one in sheet.questions)


def to_the_end(facts: Facts, language: str, data: st.DataObject) -> Facts:
    """Answer what is asked, in words as the question itself words answers, until nothing is."""
    for _ in range(40):
        question = asked_by(facts)
        if question is None:
            return facts
        reply: Reply
        if question.text == "survey-review":
            reply = Pressed("send")
        else:
            assert question.about is not None
            one = facts.sitting.sheet.questions[question.about]
            value = data.draw(values(one), label=one.id)
            reply = answer_in_words(question, one.kind, value)
        outcome = accept(facts, opened(question, language), reply)
        assert isinstance(outcome, Outcome)
        facts = after(facts, outcome)
        if outcome.then is not None and outcome.then.draft is not None:
            kept = accept(facts, opened(outcome.then, language), Pressed("keep"))
            assert isinstance(kept, Outcome)
            facts = after(facts, kept)
    raise AssertionError("the questionnaire never ends")


def answer_in_words(question: Ask, kind: str, value: object) -> Reply:
    """Press or type the value."""
    match kind:
        case "info":
            return Pressed("next")
        case "single" | "agree":
            return Pressed(str(value))
        case "multiple" | "ranking":
            assert isinstance(value, tuple)
            places = [keys(question.choices).index(code) + 1 for code in value]
            return Typed(" ".join(map(str, places)))
        case "date":
            return Typed(f"{value:%d.%m.%Y}")
    return Typed(str(value))


@given(questionnaires(most=4), SPEAKS, st.data())
def test_presses_of_buttons_that_are_not_there_store_nothing(
    sheet: Sheet, language: str, data: st.DataObject
) -> None:
    """A press goes by the prompt's own choices: the index of another card is an old press."""
    question = asked_by(facts_of(sheet, language))
    assert question is not None
    named = labels(texts(), language, question)
    seen = Seen("t", keys(question.choices), named, question.free, question.several)
    index = data.draw(st.integers(len(named), len(named) + 5))
    assert not isinstance(read(Press("t", index), seen), Pressed)
