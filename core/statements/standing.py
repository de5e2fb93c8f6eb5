"""What a moderator's decision does to statements: who may meet them from now on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign
from core.statements.tables import Standing, Statement, StatementId
from core.storage.rows import among


async def settle(
    session: AsyncSession, statements: Sequence[StatementId], standing: Standing, now: datetime
) -> None:
    """Give each statement its standing; boards kept in memory for their campaigns are no longer valid.

    Votes stay as they are: those of a rejected statement count again if it comes back. A repeat changes nothing.
    """
    wanted = among(session, col(Statement.id), list(statements)), col(Statement.standing) != standing.value
    touched = select(Statement.campaign_id).where(*wanted).distinct()
    campaigns = sorted(await session.exec(touched))
    if not campaigns:
        return
    await session.exec(
        update(Statement)
        .where(*wanted)
        .values(standing=standing.value)
        .execution_options(synchronize_session=False)
    )
    await session.exec(
        update(Campaign)
        .where(among(session, col(Campaign.id), campaigns))
        .values(version=col(Campaign.version) + 1)
        .execution_options(synchronize_session=False)
    )
