"""Which population figures the pool and the samples were compared with, and since when."""

from datetime import datetime
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import PopulationSource
from core.storage.rows import insert_new

_SOURCE: Final[Any] = PopulationSource.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def note(session: AsyncSession, digest: str, source: str, dated: str, now: datetime) -> None:
    """Note that figures of this digest are used from now on; figures that were used before stay as they are noted."""
    row = {"digest": digest, "source": source, "dated": dated, "used_from": now}
    await insert_new(session, _SOURCE, [row], unique=["digest"])


async def used(session: AsyncSession) -> list[PopulationSource]:
    """List the figures that were ever used, the first used first."""
    return list(await session.exec(select(PopulationSource).order_by(col(PopulationSource.used_from))))
