"""One person had two voices in a campaign: their answers and statements become one voice's."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.merging import Twice
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.statements import assisting
from core.statements.tables import PastVote, Statement, Vote
from core.storage.rows import among, insert_new, update_rows, upsert

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PAST: Any = PastVote.__table__  # type: ignore[attr-defined]
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]

_Votes = Mapping[int, tuple[int | None, datetime]]  # statement -> choice, when it was cast


async def one_voice(session: AsyncSession, twice: Sequence[Twice], now: datetime) -> None:
    """Let each second voice say all that both said: of two answers to a statement the later counts.

    The earlier one is kept for the export, as after any change of mind. Nothing is left of the first's.
    """
    if not twice:
        return
    voters = [number for pair in twice for number in (pair.was, pair.to)]
    cast: dict[int, dict[int, tuple[int | None, datetime]]] = {number: {} for number in voters}
    v = _VOTE.c
    columns: list[Any] = [v.voter_id, v.statement_id, v.choice, v.cast_at]
    for voter, statement, choice, at in await session.exec(
        select(*columns).where(among(session, v.voter_id, voters))
    ):
        cast[voter][statement] = choice, at
    undone = await _undone(session, [pair.to for pair in twice])
    await _move_past(session, twice)
    votes, past, steps = [], [], []
    for pair in twice:
        joint, replaced = _joint(cast[pair.was], cast[pair.to])
        votes += [_row(pair.to, statement, vote) for statement, vote in joint.items()]
        past += [_row(pair.to, statement, vote) for statement, vote in replaced.items()]
        said = {statement: at for statement, (choice, at) in joint.items() if choice is not None}
        again = undone[pair.to]
        steps.append(
            {
                "id": pair.to,
                "answers": len(said),
                "latest": max(said, key=lambda statement: (said[statement], statement), default=None),
                "undone": None if again in said else again,
                "moved_at": now,
            }
        )
    await session.exec(delete(Vote).where(among(session, v.voter_id, [pair.was for pair in twice])))
    await insert_new(session, _PAST, past, unique=("voter_id", "statement_id", "cast_at"))
    await upsert(session, _VOTE, votes)
    await update_rows(session, _PARTICIPATION, steps)
    await assisting.move(session, {pair.was: pair.to for pair in twice})
    for pair in twice:
        await _move_statements(session, pair)


def _joint(
    was: _Votes, to: _Votes
) -> tuple[dict[int, tuple[int | None, datetime]], dict[int, tuple[int | None, datetime]]]:
    """Give what counts by statement, and what it takes the place of. An answer outlives one taken back."""
    joint, replaced = dict(to), {}
    for statement, vote in was.items():
        other = to.get(statement)
        if other is None or other[0] is None:
            joint[statement] = vote
        elif vote[0] is not None:
            earlier, later = sorted((other, vote), key=lambda one: one[1])
            joint[statement] = later
            if earlier[0] != later[0]:
                replaced[statement] = earlier
    return joint, replaced


def _row(voter: ParticipationId, statement: int, vote: tuple[int | None, datetime]) -> dict[str, Any]:
    return {"voter_id": voter, "statement_id": statement, "choice": vote[0], "cast_at": vote[1]}


async def _undone(session: AsyncSession, voters: Sequence[ParticipationId]) -> dict[int, int | None]:
    rows = select(Participation.id, Participation.undone).where(
        among(session, col(Participation.id), list(voters))
    )
    return {number or 0: statement for number, statement in await session.exec(rows)}


async def _move_past(session: AsyncSession, twice: Sequence[Twice]) -> None:
    to = {pair.was: pair.to for pair in twice}
    p = _PAST.c
    mine = among(session, p.voter_id, list(to))
    columns: list[Any] = [p.voter_id, p.statement_id, p.choice, p.cast_at]
    moved = [
        _row(to[voter], statement, (choice, at))
        for voter, statement, choice, at in await session.exec(select(*columns).where(mine))
    ]
    await session.exec(delete(PastVote).where(mine))
    await insert_new(session, _PAST, moved, unique=("voter_id", "statement_id", "cast_at"))


async def _move_statements(session: AsyncSession, pair: Twice) -> None:
    written = select(Statement.campaign_id).where(col(Statement.author_id) == pair.was)
    campaigns = sorted(set(await session.exec(written)))
    if campaigns:
        mine = col(Statement.author_id) == pair.was
        await session.exec(update(Statement).where(mine).values(author_id=pair.to))
        # A board in memory knows the authors, so that nobody is dealt their own.
        raised = update(Campaign).where(col(Campaign.id).in_(campaigns))
        await session.exec(raised.values(version=col(Campaign.version) + 1))
