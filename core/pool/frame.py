"""Who in the pool may be drawn at one moment; what campaigns add to it is in core/campaigns/frame.py."""

from datetime import datetime

from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.documents.traits import DEFAULT
from core.documents.traits import Traits as TraitSet
from core.pool.tables import Consent, Member, MemberId, Purpose, Trait
from core.pool.traits import DECLINED

Traits = dict[str, str]


async def available(
    session: AsyncSession,
    organisation: int,
    now: datetime,
    *,
    consented: bool = True,
    known: TraitSet = DEFAULT,
) -> dict[MemberId, Traits]:
    """List members who may be written to at `now`, with their traits and what follows from them; one refused isn't among.

    `consented` leaves only those whose latest answer about the pool is yes; without it, a register extract.
    """
    free = (
        col(Member.key_sealed).is_not(None),
        col(Member.stopped).is_(False),
        or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
    )
    wanted = select(Member.id).where(*free)
    if consented:
        asked = col(Consent.organisation_id) == organisation, col(Consent.purpose) == Purpose.POOL.value
        latest = select(func.max(Consent.id)).where(*asked).group_by(col(Consent.member_id))
        agreed = select(Consent.member_id).where(col(Consent.id).in_(latest), col(Consent.given).is_(True))
        wanted = wanted.where(col(Member.id).in_(agreed))
    found: dict[MemberId, Traits] = {
        MemberId(member or 0): {} for member in await session.exec(wanted.order_by(col(Member.id)))
    }
    rows = select(Trait.member_id, Trait.name, Trait.value).where(col(Trait.value) != DECLINED)
    for member, name, value in await session.exec(rows):
        if member in found:
            found[MemberId(member)][name] = value
    return {member: known.whole(told, now.year) for member, told in found.items()}
