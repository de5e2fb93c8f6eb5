"""What every group of a published map agrees on, and what one voter answered; read from the votes."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import case, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import ParticipationId
from core.statements.board import Board
from core.statements.opinion_map.consensus import VOTES_PER_GROUP
from core.statements.standpoint import PublishedMap
from core.statements.tables import Statement, StatementId, Vote
from core.storage.rows import among, execute

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]

TRIED = 5


async def common_ground(
    session: AsyncSession, board: Board, numbers: dict[int, StatementId], published: PublishedMap, k: int
) -> StatementId | None:
    """Give the statement that most in each group agree on, as the report ranks them; None without one.

    Only the first five by group-informed consensus are tried, so that a large campaign isn't counted whole.
    """
    tried = [numbers[number] for number in published.consensus if number in numbers][:TRIED]
    fit = [one for one in tried if board.tallies[board.place[one]].shown(k)["agree"] is not None]
    for group in published.groups:
        if not fit:
            break
        rows = await execute(
            session,
            select(
                _VOTE.c.statement_id,
                func.sum(case((_VOTE.c.choice == 1, 1), else_=0)),
                func.count(_VOTE.c.choice),
            )
            .where(among(session, _VOTE.c.statement_id, fit), among(session, _VOTE.c.voter_id, group.members))
            .group_by(_VOTE.c.statement_id),
        )
        floor = min(VOTES_PER_GROUP, len(group.members))
        agreed = {number for number, agree, seen in rows if seen >= floor and (agree + 1) / (seen + 2) > 0.5}
        fit = [one for one in fit if one in agreed]
    return fit[0] if fit and published.groups else None


async def answers_of(
    session: AsyncSession, voters: Sequence[ParticipationId]
) -> dict[ParticipationId, dict[int, int]]:
    """Give each voter's present answers by statement number."""
    found: dict[ParticipationId, dict[int, int]] = {voter: {} for voter in voters}
    rows = await execute(
        session,
        select(_VOTE.c.voter_id, _STATEMENT.c.number, _VOTE.c.choice)
        .join_from(_VOTE, _STATEMENT, _VOTE.c.statement_id == _STATEMENT.c.id)
        .where(among(session, _VOTE.c.voter_id, list(voters)), _VOTE.c.choice.is_not(None)),
    )
    for voter, number, choice in rows:
        found[ParticipationId(voter)][number] = choice
    return found
