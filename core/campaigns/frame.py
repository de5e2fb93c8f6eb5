"""The frame: who may be drawn to a campaign at one moment."""

from datetime import datetime, timedelta
from typing import Final

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, Invitation
from core.pool.frame import Traits, available
from core.pool.tables import MemberId

CAP: Final = 4
CAP_DAYS: Final = timedelta(days=30)


async def frame(
    session: AsyncSession, campaign: Campaign, now: datetime, *, cap: int = CAP
) -> list[tuple[MemberId, Traits]]:
    """List who may be drawn, in order of id: not stopped, not paused, not erased, not written to too often.

    From the pool only those who agreed to be invited; a frame file is an extract of a register, which needs no
    consent to be drawn from. `cap` is the most invitations in 30 days. A trait refused is missing.
    """
    of_pool = document_of(campaign).sample.source in ("pool", "everyone", "link")
    members = await available(session, campaign.organisation_id, now, consented=of_pool)
    full = await _written_to(session, now, cap)
    return [(member, traits) for member, traits in members.items() if member not in full]


async def _written_to(session: AsyncSession, now: datetime, cap: int) -> set[MemberId]:
    lately = (
        select(Invitation.member_id)
        .where(col(Invitation.invited_at) > now - CAP_DAYS)
        .group_by(col(Invitation.member_id))
        .having(func.count() >= cap)
    )
    return {MemberId(member) for member in await session.exec(lately)}
