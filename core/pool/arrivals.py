"""How far each member has come in, read for many in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import and_, col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.values import ConversationId
from core.pool.tables import InviteCode, Member, MemberId, Tier, Trait
from core.storage.rows import among


@dataclass(frozen=True)
class Used:
    """A code that was used: by which chat, and for which campaign."""

    code_hash: str
    campaign: int | None
    at: datetime | None
    by: ConversationId | None


@dataclass(frozen=True)
class Arrival:
    """What is known of a member's coming in."""

    tier: Tier
    joined_at: datetime
    asked_about_pool: bool
    traits: int  # how many were answered or refused
    codes: tuple[Used, ...] = ()


async def arrivals(session: AsyncSession, members: Sequence[MemberId]) -> dict[MemberId, Arrival]:
    """Say how far each member has come in, with the codes that they used."""
    if not members:
        return {}
    told = select(func.count()).where(col(Trait.member_id) == col(Member.id)).scalar_subquery()
    used = and_(col(InviteCode.member_id) == col(Member.id), col(InviteCode.used_at).is_not(None))
    rows = (
        select(Member, told, InviteCode)
        .join(InviteCode, used, isouter=True)
        .where(among(session, col(Member.id), list(members)))
    )
    found: dict[MemberId, Arrival] = {}
    for member, traits, code in await session.exec(rows):
        number = MemberId(member.id or 0)
        known = found.get(number) or Arrival(
            Tier(member.tier), member.joined_at, member.asked_about_pool, traits
        )
        if code is not None:
            one = Used(code.code_hash, code.campaign_id, code.used_at, code.used_by)
            known = replace(known, codes=(*known.codes, one))
        found[number] = known
    return found
