"""Answers that staff enter for a person, off a paper slip or the phone, and how many of all came so."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.begun import access_open
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.statements.tables import AssistedVote, Choice, Standing, Statement, StatementId, Vote
from core.storage.rows import among, execute, upsert

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_ASSISTED: Any = AssistedVote.__table__  # type: ignore[attr-defined]
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class OnPaper:
    """A statement as a slip or a card shows it."""

    id: StatementId
    number: int
    texts: Mapping[str, str]  # by language; "" is its own

    def text(self, language: str) -> str:
        """Give it in the language if it has been translated, else in its own."""
        return self.texts.get(language) or self.texts.get(language.partition("-")[0]) or self.texts[""]


@dataclass(frozen=True)
class Answers:
    """What one voice has answered so far: by itself, and through staff."""

    own: Mapping[StatementId, Choice]
    assisted: Mapping[StatementId, Choice]


@dataclass(frozen=True)
class Modes:
    """People by how they answered; an answer that one changed in chat is one's own."""

    chat: int
    assisted: int
    both: int


async def on_paper(session: AsyncSession, campaign: CampaignId) -> list[OnPaper]:
    """List what may be voted on, by its numbers."""
    columns: list[Any] = [
        *(col(Statement.id), col(Statement.number), col(Statement.language)),
        *(col(Statement.text), col(Statement.translations)),
    ]
    rows = (
        select(*columns)
        .where(col(Statement.campaign_id) == campaign, col(Statement.standing) == Standing.APPROVED.value)
        .order_by(col(Statement.number))
    )
    return [
        OnPaper(StatementId(row or 0), number, {**json.loads(translations), language: text, "": text})
        for row, number, language, text, translations in await session.exec(rows)
    ]


async def answers_of(session: AsyncSession, voice: ParticipationId | None) -> Answers:
    """Say what a voice has answered; nothing for nobody."""
    rows = (
        select(_VOTE.c.statement_id, _VOTE.c.choice, _VOTE.c.cast_at, _ASSISTED.c.cast_at)
        .outerjoin_from(_VOTE, _ASSISTED, _together())
        .where(_VOTE.c.voter_id == (voice or 0), _VOTE.c.choice.is_not(None))
    )
    own: dict[StatementId, Choice] = {}
    assisted: dict[StatementId, Choice] = {}
    for statement, choice, _, entered in await execute(session, rows):
        (own if entered is None else assisted)[StatementId(statement)] = Choice(choice)
    return Answers(own, assisted)


async def enter(
    session: AsyncSession,
    campaign: Campaign,
    voice: ParticipationId,
    answers: Mapping[StatementId, Choice],
    now: datetime,
) -> dict[StatementId, Choice]:
    """Make these the voice's answers, marked as entered by staff; gives those that were taken.

    What the person answered in chat stands: a slip may have lain for days. NotOpen: none is stored.
    """
    access_open(campaign, now)
    lock = select(Participation.id).where(col(Participation.id) == voice).with_for_update()
    await session.exec(lock)  # the person may be answering in chat at this moment
    before = await answers_of(session, voice)
    taken = {statement: choice for statement, choice in answers.items() if statement not in before.own}
    if not taken:
        return {}
    marks = [{"voter_id": voice, "statement_id": statement, "cast_at": now} for statement in taken]
    votes = [mark | {"choice": int(choice)} for mark, choice in zip(marks, taken.values(), strict=True)]
    await upsert(session, _VOTE, votes)
    await upsert(session, _ASSISTED, marks)
    new = sum(1 for statement in taken if statement not in before.assisted)
    values = {
        "answers": _PARTICIPATION.c.answers + new,
        "turns": _PARTICIPATION.c.turns + len(taken),
        "moved_at": now,
    }
    await execute(session, update(_PARTICIPATION).where(_PARTICIPATION.c.id == voice).values(values))
    return taken


async def modes(session: AsyncSession, campaign: CampaignId) -> Modes:
    """Count the people of a campaign by how they answered."""
    rows = (
        select(_VOTE.c.voter_id, func.count(), func.count(_ASSISTED.c.voter_id))
        .join_from(_VOTE, _PARTICIPATION, _PARTICIPATION.c.id == _VOTE.c.voter_id)
        .outerjoin(_ASSISTED, _together())
        .where(_PARTICIPATION.c.campaign_id == campaign, _VOTE.c.choice.is_not(None))
        .group_by(_VOTE.c.voter_id)
    )
    chat = assisted = both = 0
    for _, count, entered in await execute(session, rows):
        if not entered:
            chat += 1
        elif entered == count:
            assisted += 1
        else:
            both += 1
    return Modes(chat, assisted, both)


async def helped(session: AsyncSession, campaign: CampaignId) -> set[int]:
    """Name the voices of whose present votes staff entered at least one."""
    # From the few marks, not from the many votes: a report asks it each time.
    rows = (
        select(_VOTE.c.voter_id)
        .distinct()
        .join_from(_ASSISTED, _VOTE, _together())
        .join(_PARTICIPATION, _PARTICIPATION.c.id == _VOTE.c.voter_id)
        .where(_PARTICIPATION.c.campaign_id == campaign, _VOTE.c.choice.is_not(None))
    )
    return set((await execute(session, rows)).scalars())


async def assisted_by_statement(session: AsyncSession, campaign: CampaignId) -> dict[StatementId, int]:
    """Count the present answers that staff entered, by statement; one without any isn't named."""
    rows = (
        select(_VOTE.c.statement_id, func.count())
        .join_from(_VOTE, _ASSISTED, _together())
        .join(_PARTICIPATION, _PARTICIPATION.c.id == _VOTE.c.voter_id)
        .where(_PARTICIPATION.c.campaign_id == campaign, _VOTE.c.choice.is_not(None))
        .group_by(_VOTE.c.statement_id)
    )
    return {StatementId(statement): count for statement, count in await execute(session, rows)}


async def move(session: AsyncSession, voices: Mapping[ParticipationId, ParticipationId]) -> None:
    """Let each second voice keep the marks of the first's answers; call it when its votes have been moved."""
    if not voices:
        return
    rows = select(_ASSISTED).where(among(session, _ASSISTED.c.voter_id, sorted(voices)))
    # A mark without its answer says nothing: the moment they share decides, so all may be kept.
    marks = [dict(row) for row in (await execute(session, rows)).mappings()]
    moved = [mark | {"voter_id": voices[mark["voter_id"]]} for mark in marks]
    await upsert(session, _ASSISTED, moved, keep=True)
    await execute(session, _ASSISTED.delete().where(among(session, _ASSISTED.c.voter_id, sorted(voices))))


def _together() -> Any:
    return (
        (_ASSISTED.c.voter_id == _VOTE.c.voter_id)
        & (_ASSISTED.c.statement_id == _VOTE.c.statement_id)
        & (_ASSISTED.c.cast_at == _VOTE.c.cast_at)
    )
