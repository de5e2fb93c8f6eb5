"""Which campaigns have begun, and whether one takes answers now."""

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId, Stage


class NotOpen(Exception):  # noqa: N818  it says what is so, as every refusal here does
    """The campaign isn't open, so no answer was stored."""


async def begun(session: AsyncSession, now: datetime) -> dict[CampaignId, Campaign]:
    """Give the campaigns that take answers at `now` or did so before, what closes first in front."""
    stages = [Stage.OPEN.value, Stage.CLOSED.value, Stage.REPORTED.value]
    wanted = select(Campaign).where(col(Campaign.stage).in_(stages), col(Campaign.opens) <= now)
    rows = await session.exec(wanted.order_by(col(Campaign.closes), col(Campaign.id)))
    return {CampaignId(row.id or 0): row for row in rows}


def is_open(campaign: Campaign, now: datetime) -> bool:
    """Tell whether the campaign takes answers at `now`."""
    return campaign.stage == Stage.OPEN and campaign.opens <= now < campaign.closes


def access_open(campaign: Campaign, now: datetime) -> None:
    """Let answers into a campaign that is open at `now`; NotOpen otherwise."""
    if not is_open(campaign, now):
        raise NotOpen(campaign.name)
