"""What themes hold of a member: where their replies stand; gone with the replies, before the links are cut."""

from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, ParticipationId
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among
from core.themes.replies import forget
from core.themes.tables import ReplyId, ThemeReply


async def export(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say nothing: the texts are told as answers, and what they were grouped under is the reader's view of them."""
    return {}


async def erase(session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False) -> None:
    """Take the member's replies out of every set, with their vectors."""
    campaigns = [CampaignId(number or 0) for number in await session.exec(select(Campaign.id))]
    mine: list[ParticipationId] = [
        one.id for one in (await voices(session, [member], campaigns, keyring)).values()
    ]
    if not mine:
        return
    found = select(ThemeReply.id).where(among(session, col(ThemeReply.voter_id), mine))
    await forget(session, [ReplyId(number or 0) for number in await session.exec(found)])
