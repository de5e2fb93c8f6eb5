"""How far each member has come in, read for many in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import and_, col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.values import ConversationId
from core.pool.tables import InviteCode, Member, MemberId, Tier, Trait
from core.pool.traits import TRAITS
from core.storage.rows import among

_MEMBER: Any = (Member.id, Member.tier, Member.joined_at, Member.asked_about_pool)
_CODE: Any = (InviteCode.code_hash, InviteCode.campaign_id, InviteCode.used_at, InviteCode.used_by)


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


async def arrivals(
    session: AsyncSession, members: Sequence[MemberId], wanted: Sequence[str] = TRAITS
) -> dict[MemberId, Arrival]:
    """Say how far each member has come in, with the codes that they used and how many of the asked traits."""
    if not members:
        return {}
    mine = col(Trait.member_id) == col(Member.id), col(Trait.name).in_(list(wanted))
    told = select(func.count()).where(*mine).scalar_subquery()
    used = and_(col(InviteCode.member_id) == col(Member.id), col(InviteCode.used_at).is_not(None))
    # Columns, not rows: what a core statement has just changed must be seen in the same session.
    columns: Any = (*_MEMBER, told, *_CODE)
    rows = (
        select(*columns)
        .join_from(Member, InviteCode, used, isouter=True)
        .where(among(session, col(Member.id), list(members)))
    )
    found: dict[MemberId, Arrival] = {}
    for number, tier, joined_at, asked, traits, code_hash, campaign, at, by in await session.exec(rows):
        known = found.get(number) or Arrival(Tier(tier), joined_at, asked, traits)
        if code_hash is not None:
            known = replace(known, codes=(*known.codes, Used(code_hash, campaign, at, by)))
        found[number] = known
    return found
