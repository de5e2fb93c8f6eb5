"""Groups by query: saved under a name, counted and listed when they are used."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.documents.traits import DEFAULT, Traits
from core.pool.frame import available
from core.pool.queries import Query
from core.pool.tables import MemberId, PoolGroup
from core.storage.rows import execute, insert_new

_GROUP: Final[Any] = PoolGroup.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def save(
    session: AsyncSession, organisation: int, name: str, query: str, by: int | None, now: datetime
) -> bool:
    """Keep the query under the name; False if another one was there, which it replaces."""
    row = {"organisation_id": organisation, "name": name, "query": query, "made_by": by, "made_at": now}
    known = await named(session, organisation, name) is not None
    if known:
        here = _GROUP.c.organisation_id == organisation, _GROUP.c.name == name
        await execute(session, _GROUP.update().where(*here).values(query=query, made_by=by, made_at=now))
    else:
        await insert_new(session, _GROUP, [row], unique=["organisation_id", "name"])
    return not known


async def named(session: AsyncSession, organisation: int, name: str) -> PoolGroup | None:
    """Find an organisation's group by its name."""
    mine = col(PoolGroup.organisation_id) == organisation, col(PoolGroup.name) == name
    query = select(PoolGroup).where(*mine).execution_options(populate_existing=True)
    return (await session.exec(query)).first()


async def listing(session: AsyncSession, organisation: int) -> list[PoolGroup]:
    """List an organisation's groups by name."""
    mine = select(PoolGroup).where(col(PoolGroup.organisation_id) == organisation)
    return list(await session.exec(mine.order_by(col(PoolGroup.name))))


def among_them(query: Query, told: Mapping[MemberId, Mapping[str, str]]) -> list[MemberId]:
    """Give those of these members who are in the group, by number."""
    return sorted(member for member, traits in told.items() if query.matches(traits))


async def members_of(
    session: AsyncSession, organisation: int, query: Query, now: datetime, known: Traits = DEFAULT
) -> list[MemberId]:
    """Give the members who agreed to this organisation, may be written to and are in the group."""
    return among_them(query, await available(session, organisation, now, known=known))
