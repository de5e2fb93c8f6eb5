"""Whom a campaign has something new to tell unasked: authors, and voters who had answered everything.

A voice hears at most one such thing a day, whichever it is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId, Participation, ParticipationId
from core.moderation.tables import QueueItem
from core.statements.adding import KIND
from core.statements.tables import Standing, Statement, StatementId, Vote
from core.storage.rows import among, execute

DAY: Final = timedelta(days=1)
PORTION: Final = 200
"""Voters whose answers are read at once: 8,000 who answered a hundred each would halt everyone for seconds."""
SECONDS: Final = 20
"""How long a portion has its turn: the clock's own step."""

_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


async def authors_to_tell(session: AsyncSession, campaign: CampaignId, now: datetime) -> set[ParticipationId]:
    """Give those with a statement of which they don't know what became."""
    p = Participation
    waiting = (
        select(Statement.author_id)
        .join(Participation, col(p.id) == col(Statement.author_id))
        .where(
            col(Statement.campaign_id) == campaign,
            col(Statement.to_tell).is_not(None),
            col(p.member_sealed).is_not(None),
            _quiet(now),
        )
    )
    return {ParticipationId(author) for author in await session.exec(waiting) if author is not None}


async def voters_to_tell(
    session: AsyncSession, campaign: CampaignId, now: datetime
) -> dict[ParticipationId, int]:
    """Give those who had answered every statement, with how many have come since.

    Not who wants no notices or has had enough for now, nor whom the latest of these was told of before. Of many,
    those whose turn it is at `now`: within an hour or so everybody's comes.
    """
    approved = await _approved(session, campaign)
    times = sorted(at for at, _ in approved.values())
    if not times or times[-1] == _LONG_AGO:
        return {}
    p = _PARTICIPATION.c
    rows = await execute(
        session,
        select(p.id, p.answers, p.moved_at, p.noticed_at).where(
            p.campaign_id == campaign,
            p.notify.is_(True),
            p.resting.is_(False),
            p.answers >= max(1, bisect_right(times, _LONG_AGO) - _OWN),
            p.member_sealed.is_not(None),
            p.moved_at < times[-1],
            or_(p.noticed_at.is_(None), p.noticed_at < times[-1]),
            _quiet(now),
        ),
    )
    # How many were up when they answered last narrows it down; which, decides.
    likely = {
        ParticipationId(number): (moved, noticed or _LONG_AGO)
        for number, answers, moved, noticed in rows
        if answers >= bisect_right(times, moved) - _OWN
    }
    looked = _in_turn(sorted(likely), now)
    seen = await _seen(session, looked)
    found = {}
    for voter in looked:
        moved, noticed = likely[voter]
        unseen = {
            number: at
            for number, (at, author) in approved.items()
            if number not in seen.get(voter, set()) and author != voter
        }
        if unseen and min(unseen.values()) > moved and max(unseen.values()) > noticed:
            found[voter] = len(unseen)
    return found


async def heard_today(session: AsyncSession, now: datetime) -> dict[CampaignId, set[ParticipationId]]:
    """Give the voices, by campaign, that have been told something within the day."""
    found: dict[CampaignId, set[ParticipationId]] = {}
    columns = select(Participation.campaign_id, Participation.id)
    for campaign, voice in await session.exec(
        columns.where(
            col(Participation.noticed_at) > now - DAY, col(Participation.member_sealed).is_not(None)
        )
    ):
        found.setdefault(CampaignId(campaign), set()).add(ParticipationId(voice or 0))
    return found


async def claim(
    session: AsyncSession, voices: Sequence[ParticipationId], now: datetime
) -> set[ParticipationId]:
    """Note that these are told something now, and give those whom nobody else tells at once."""
    mine = update(_PARTICIPATION).where(among(session, _PARTICIPATION.c.id, list(voices)), _quiet(now))
    done = await execute(session, mine.values(noticed_at=now).returning(_PARTICIPATION.c.id))
    return {ParticipationId(number) for number in done.scalars()}


_OWN: Final = 10
"""Own statements aren't dealt to their author, and one writes at most so many."""


def _quiet(now: datetime) -> Any:
    at = col(Participation.noticed_at)
    return or_(at.is_(None), at <= now - DAY)


async def _approved(
    session: AsyncSession, campaign: CampaignId
) -> dict[StatementId, tuple[datetime, ParticipationId | None]]:
    """Give what is up for votes, since when, and by whom; what moderators never saw was there from the start."""
    rows = select(Statement.id, Statement.author_id, QueueItem.decided_at).join(
        QueueItem,
        (col(QueueItem.kind) == KIND) & (col(QueueItem.subject) == col(Statement.id)),
        isouter=True,
    )
    wanted = rows.where(
        col(Statement.campaign_id) == campaign, col(Statement.standing) == Standing.APPROVED.value
    )
    found = {}
    for number, author, at in await session.exec(wanted):
        writer = ParticipationId(author) if author is not None else None
        found[StatementId(number or 0)] = (at or _LONG_AGO, writer)
    return found


def _in_turn(voters: Sequence[ParticipationId], now: datetime) -> list[ParticipationId]:
    """Give the portion whose turn it is: who can't be written to must not stand in the others' way."""
    if len(voters) <= PORTION:
        return list(voters)
    first = int(now.timestamp()) // SECONDS * PORTION % len(voters)
    return [*voters, *voters][first : first + PORTION]


async def _seen(session: AsyncSession, voters: Sequence[ParticipationId]) -> dict[ParticipationId, set[int]]:
    if not voters:
        return {}
    found: dict[ParticipationId, set[int]] = {}
    rows = select(Vote.voter_id, Vote.statement_id).where(
        among(session, col(Vote.voter_id), list(voters)), col(Vote.choice).is_not(None)
    )
    for voter, statement in await execute(session, rows):
        found.setdefault(ParticipationId(voter), set()).add(statement)
    return found
