"""Answers to questions that staff enter for a person, off a paper slip or the phone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.documents.questionnaire import Question
from core.storage.rows import execute
from core.surveys import flow
from core.surveys.answering import Change, Sitting, Step, record, sittings
from core.surveys.paper import NOT_ON_PAPER
from core.surveys.tables import Answer, State
from core.surveys.values import Value

_ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Skipped:
    """Left empty on paper, or not answered on the phone."""


@dataclass(frozen=True)
class Held:
    """What one voice has answered so far, by question: by itself, and through staff."""

    own: frozenset[str] = frozenset()
    assisted: frozenset[str] = frozenset()


async def held(session: AsyncSession, voice: ParticipationId | None) -> Held:
    """Say which questions a voice has answered or skipped; nothing for nobody."""
    rows = await execute(
        session,
        select(_ANSWER.c.question, _ANSWER.c.assisted).where(
            _ANSWER.c.voter_id == (voice or 0), _ANSWER.c.state != State.OPEN.value
        ),
    )
    found = {question: bool(assisted) for question, assisted in rows}
    return Held(
        frozenset(one for one, assisted in found.items() if not assisted),
        frozenset(one for one, assisted in found.items() if assisted),
    )


async def sitting(session: AsyncSession, campaign: Campaign, voice: ParticipationId | None) -> Sitting:
    """Say where the voice is in the questionnaire; who has none yet is at its beginning."""
    number = voice or ParticipationId(0)
    return (await sittings(session, {number: campaign}))[number]


async def enter(
    session: AsyncSession,
    campaign: Campaign,
    voice: ParticipationId,
    answers: Mapping[str, Value | Skipped],
    now: datetime,
) -> set[str]:
    """Make these the voice's answers, marked as entered by staff; gives the questions that were taken.

    What the person answered in chat stands: a slip may have lain for days. When nothing is left to ask, they are
    sent. NotOpen: none is stored.
    """
    lock = select(Participation.id).where(col(Participation.id) == voice).with_for_update()
    await session.exec(lock)  # the person may be answering in chat at this moment
    before = await held(session, voice)
    changes = tuple(
        Change(question, State.SKIPPED, assisted=True)
        if isinstance(value, Skipped)
        else Change(question, State.GIVEN, value, assisted=True)
        for question, value in answers.items()
        if question not in before.own
    )
    if not changes:
        return set()
    after = (await sitting(session, campaign, voice)).after(changes)
    unasked = _unasked(after)
    after = after.after(unasked)
    sent = after.at.current is None
    settled = flow.credit(after.sheet, after.at, sent=sent)
    step = Step(voice, (*changes, *unasked), settled, sent)
    await record(session, [step], {voice: campaign}, now)
    return {change.question for change in changes}


def next_on_paper(at: Sitting, after: str = "") -> Question | None:
    """Give the first question behind that one which this person meets, paper can ask and nobody has answered."""
    questions = [at.sheet.questions[place] for place in at.at.path]
    passed = [question.id for question in questions].index(after) + 1 if after else 0
    for question in questions[passed:]:
        if question.kind not in NOT_ON_PAPER and not _is_settled(at, question):
            return question
    return None


def _unasked(at: Sitting) -> tuple[Change, ...]:
    """Pass over the cards and pictures that paper couldn't ask, once they are all that is left."""
    changes: list[Change] = []
    while True:
        left = [q for place in at.at.path if not _is_settled(at, q := at.sheet.questions[place])]
        if not left or any(question.kind not in NOT_ON_PAPER for question in left):
            return tuple(changes) if not left else ()
        new = [Change(question.id, State.SKIPPED, assisted=True) for question in left]
        changes += new
        at = at.after(new)


def _is_settled(at: Sitting, question: Question) -> bool:
    one = at.held.get(question.id)
    return one is not None and one.state is not State.OPEN
