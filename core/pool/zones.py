"""By which clock members live, where it isn't the installation's."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import Member, MemberId
from core.storage.rows import among, update_rows

_MEMBER: Final[Any] = Member.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def zones_of(session: AsyncSession, members: Sequence[MemberId]) -> dict[MemberId, str]:
    """Say by which zone members live, of those of whom it is known."""
    if not members:
        return {}
    rows = select(Member.id, Member.zone).where(
        among(session, col(Member.id), list(members)), col(Member.zone).is_not(None)
    )
    return {MemberId(member or 0): zone for member, zone in await session.exec(rows) if zone is not None}


async def all_zones(session: AsyncSession) -> list[str]:
    """List the zones that any members live by."""
    rows = select(Member.zone).where(col(Member.zone).is_not(None)).distinct()
    return sorted(zone for zone in await session.exec(rows) if zone is not None)


async def move(session: AsyncSession, zones: Mapping[MemberId, str]) -> None:
    """Have the members live by these zones from now on."""
    await update_rows(session, _MEMBER, [{"id": member, "zone": zone} for member, zone in zones.items()])


async def move_unknown(session: AsyncSession, zones: Mapping[MemberId, str]) -> None:
    """Have those live by these zones of whom none is known yet; what members chose themselves stays."""
    known = await zones_of(session, sorted(zones))
    await move(session, {member: zone for member, zone in zones.items() if member not in known})
