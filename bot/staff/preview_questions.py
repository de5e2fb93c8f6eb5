"""A questionnaire as residents meet it: the survey dialogue's own cards, with what decides who sees which."""

from collections.abc import Mapping
from datetime import timedelta

from bot.dialogue import Person
from bot.dialogues import survey_cards as cards
from bot.staff.desk import Desk
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, ParticipationId
from core.documents import expressions
from core.documents.expressions import Among, Answered, Compare, Has
from core.documents.questionnaire import Question
from core.documents.texts import say
from core.language.format import day
from core.messaging.values import Ask, Say
from core.surveys import flow
from core.surveys.answering import Sitting
from core.surveys.flow import Held, Standing
from core.surveys.kinds import agree
from core.surveys.sheets import sheet_of
from core.surveys.tables import State
from core.surveys.values import Value

CARDS = ("q-card", "survey-review")
"""The texts that may stand on a card of it."""

Shown = tuple[str, Ask | Say]
"""A message as residents read it, and what staff are told of it, in their language; empty: nothing."""


def questions(desk: Desk, campaign: Campaign, language: str, *, behind: bool) -> list[Shown]:
    """Give each question in front of the voting round, or behind it, as somebody who meets them all does.

    An earlier answer that a text repeats is the first that there is.
    """
    sheet = sheet_of(campaign)
    upto = len(sheet.questions) if sheet.voting_at is None else sheet.voting_at
    places = range(upto, len(sheet.questions)) if behind else range(upto)
    found: list[Shown] = []
    for place in places:
        question, facts = sheet.questions[place], _facts(desk, campaign, language, place)
        notes = _notes(desk, campaign, question)
        if question.arms is None:
            found.append(("\n".join(notes), cards.card(facts, question)))
            continue
        for number, texts in enumerate(question.arms.values(), start=1):
            n = len(question.arms)
            lot = desk.say("st-preview-arm", {"i": number, "n": n})
            worded = question.model_copy(update={"ask": texts, "arms": None})
            found.append(("\n".join([*notes, lot]), cards.card(facts, worded)))
    if places and places[-1] == len(sheet.questions) - 1:
        facts = _facts(desk, campaign, language, len(sheet.questions))
        if flow.needs_sending(sheet):
            found.append(("", cards.review(facts)))
        found.append(("", cards.done(facts)))
    return found


def _facts(desk: Desk, campaign: Campaign, language: str, at: int) -> cards.Facts:
    sheet, document = sheet_of(campaign), document_of(campaign)
    held = {one.id: Held(State.GIVEN, _answer(one)) for one in sheet.questions[:at] if one.info is None}
    settled = len(held)
    most = sum(1 for one in sheet.questions if one.info is None)
    path = tuple(range(len(sheet.questions)))
    standing = Standing(path, at if at < len(sheet.questions) else None, settled, most)
    last = (campaign.closes - timedelta(seconds=1)).astimezone(desk.house.zone).date()
    return cards.Facts(
        Person(desk.conversation, None, language, ""),
        Sitting(ParticipationId(0), sheet, held, standing),
        campaign,
        desk.house.texts,
        desk.now,
        closes=day(last, language),
        results_on=day(last, language, year=True),
        body=say(document.decision.body, language),
        url=f"{desk.house.public_url}/r/{campaign.name}",
        at_once=document.results.to_participants == "at-once",
        today=desk.now.astimezone(desk.house.zone).date(),
    )


def _answer(question: Question) -> Value:
    """Give the first answer that there is; None where somebody would have to make one up."""
    if question.single is not None:
        return next(iter(question.choices))
    if question.choices:
        return tuple(question.choices)[: question.at_least or 1]
    if question.scale is not None:
        return question.scale.low
    if question.agree is not None:
        return "agree"
    return None


def _notes(desk: Desk, campaign: Campaign, question: Question) -> list[str]:
    """Tell staff what a card can't show: who meets it, and what comes in another order for each."""
    notes = []
    if question.condition is not None:
        notes.append(desk.say("st-preview-if", {"condition": _worded(desk, campaign, question.condition)}))
    if question.block is not None:
        notes.append(desk.say("st-preview-block", {"block": question.block}))
    if question.shuffle:
        notes.append(desk.say("st-preview-shuffled"))
    if question.quota is not None:
        notes.append(desk.say("st-preview-quota", {"n": question.quota}))
    return notes


def _worded(desk: Desk, campaign: Campaign, condition: str) -> str:
    """Say a condition in the words of the questionnaire; one of several parts as it stands in the file."""
    known = {one.id: one for one in document_of(campaign).questions}
    match expressions.parse(condition):
        case Compare(name, "==", value) | Has(name, value) if name in known:
            values: tuple[str, ...] = (value,)
        case Among(name, values) if name in known:
            pass
        case Answered(name) if name in known:
            return desk.say("st-preview-answered", {"question": _short(desk, known[name])})
        case _:
            return condition
    choices: Mapping[str, Mapping[str, str]] = known[name].choices
    answers = [say(dict(choices[one]), desk.language) if one in choices else one for one in values]
    if known[name].agree is not None:
        answers = [desk.say(f"vote-card.{one}") if one in agree.CODES else one for one in values]
    return desk.say(
        "st-preview-condition", {"question": _short(desk, known[name]), "answers": ", ".join(answers)}
    )


def _short(desk: Desk, question: Question) -> str:
    text = say(question.wording(), desk.language)
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
