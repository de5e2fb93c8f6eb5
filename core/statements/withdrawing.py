"""Taking a statement back before any moderator has decided on it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import case, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Participation
from core.moderation.tables import QueueItem, Verdict
from core.statements.adding import KIND
from core.statements.personal_data import disown
from core.statements.tables import Statement, StatementId, Vote
from core.storage.rows import among


async def undecided(session: AsyncSession, statements: Sequence[StatementId]) -> set[StatementId]:
    """Give those that no moderator has decided on or approved yet; none decides on them before the commit."""
    query = select(QueueItem.subject).where(*_undecided(session, statements))
    return {StatementId(subject) for subject in await session.exec(query.with_for_update())}


async def withdraw(session: AsyncSession, statements: Sequence[StatementId]) -> set[StatementId]:
    """Take back those that nobody has decided on: their words are forgotten, also where moderators were shown them.

    Gives those; of the others nothing changes.
    """
    taken = await session.exec(
        update(QueueItem)
        .where(*_undecided(session, statements))
        .values(verdict=Verdict.REJECTED.value)
        .returning(col(QueueItem.subject))
        .execution_options(synchronize_session=False)
    )
    gone = sorted(StatementId(subject) for (subject,) in taken.all())
    rows = list(await session.exec(select(Statement).where(among(session, col(Statement.id), gone))))
    for row in rows:
        await _unvote(session, row)
    await disown(session, rows)
    return set(gone)


def _undecided(session: AsyncSession, statements: Sequence[StatementId]) -> list[Any]:
    return [
        col(QueueItem.kind) == KIND,
        among(session, col(QueueItem.subject), list(statements)),
        col(QueueItem.verdict) == Verdict.WAITING.value,
        col(QueueItem.approvals) == 0,
        col(QueueItem.appealed_at).is_(None),
    ]


async def _unvote(session: AsyncSession, statement: Statement) -> None:
    """Take back the agreement that its author gave by writing it."""
    mine = col(Vote.statement_id) == statement.id, col(Vote.voter_id) == statement.author_id
    counted = update(Vote).where(*mine, col(Vote.choice).is_not(None)).values(choice=None)
    done = await session.exec(counted.execution_options(synchronize_session=False))
    if done.rowcount:
        latest, answers = col(Participation.latest), col(Participation.answers)
        await session.exec(
            update(Participation)
            .where(col(Participation.id) == statement.author_id)
            .values(
                answers=case((answers > 0, answers - 1), else_=0),
                latest=case((latest == statement.id, None), else_=latest),
            )
            .execution_options(synchronize_session=False)
        )
