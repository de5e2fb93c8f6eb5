"""What the pool is made of: counts by trait, for staff and reports."""

from collections.abc import Mapping, Sequence

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.documents.traits import DECLINED, DEFAULT, Traits
from core.pool.tables import Consent, Member, MemberId, Purpose, Tier, Trait

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


async def agreed(
    session: AsyncSession, organisation: int, year: int, known: Traits = DEFAULT
) -> dict[MemberId, tuple[Tier, dict[str, str]]]:
    """Give the members who agreed to this organisation's invitations, paused ones too, with tier and traits."""
    asked = col(Consent.organisation_id) == organisation, col(Consent.purpose) == Purpose.POOL.value
    latest = select(func.max(Consent.id)).where(*asked).group_by(col(Consent.member_id))
    yes = select(Consent.member_id).where(col(Consent.id).in_(latest), col(Consent.given).is_(True))
    mine = col(Member.key_sealed).is_not(None), col(Member.id).in_(yes)
    tiers_of = {
        MemberId(member or 0): Tier(tier)
        for member, tier in await session.exec(select(Member.id, Member.tier).where(*mine))
    }
    told: dict[MemberId, dict[str, str]] = {member: {} for member in tiers_of}
    rows = select(Trait.member_id, Trait.name, Trait.value).where(
        col(Trait.member_id).in_(yes), col(Trait.value) != DECLINED
    )
    for member, name, value in await session.exec(rows):
        if member in told:
            told[MemberId(member)][name] = value
    return {member: (tiers_of[member], known.whole(traits, year)) for member, traits in told.items()}


def counted(told: Sequence[Mapping[str, str]], trait: str) -> dict[str, int]:
    """Count people by a trait's value; "unknown" makes it sum to all."""
    counts: dict[str, int] = {}
    for one in told:
        value = one.get(trait, UNKNOWN)
        counts[value] = counts.get(value, 0) + 1
    return counts
