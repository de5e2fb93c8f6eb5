"""What the pool is made of: counts by trait, for staff and reports."""

from collections.abc import Sequence

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import Member, Trait

UNKNOWN = "unknown"  # never asked, or declined


async def size(session: AsyncSession) -> int:
    """Count the members who haven't been erased."""
    kept = select(func.count()).select_from(Member).where(col(Member.key_sealed).is_not(None))
    return int((await session.exec(kept)).one())


async def composition(session: AsyncSession, traits: Sequence[str]) -> dict[str, dict[str, int]]:
    """Count members by each trait's option code; "unknown" makes every trait sum to the pool's size."""
    counted: dict[str, dict[str, int]] = {name: {} for name in traits}
    kept = (
        select(Trait.name, Trait.value, func.count())
        .join(Member, col(Member.id) == col(Trait.member_id))
        .where(col(Member.key_sealed).is_not(None), col(Trait.value) != "declined")
        .group_by(col(Trait.name), col(Trait.value))
    )
    for name, value, count in await session.exec(kept):
        if name in counted:
            counted[name][value] = count
    everyone = await size(session)
    for options in counted.values():
        options[UNKNOWN] = everyone - sum(options.values())
    return counted


async def tiers(session: AsyncSession) -> dict[str, int]:
    """Count members by how surely we know who they are."""
    kept = (
        select(Member.tier, func.count())
        .where(col(Member.key_sealed).is_not(None))
        .group_by(col(Member.tier))
    )
    return {str(tier): count for tier, count in await session.exec(kept)}
