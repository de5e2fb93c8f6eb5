"""One after another: whoever hands out a campaign's places waits until the last one has."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign


async def take_turn(session: AsyncSession, campaign: Campaign) -> None:
    """Wait for whoever lets invitations of the campaign go now, and hold the turn until the commit.

    Two who looked at the same reserve would give its next one two places. Answers that come in don't wait.
    """
    # No key is touched, so that rows that point at the campaign are written meanwhile. SQLite's writers are alone anyway.
    mine = select(Campaign.id).where(col(Campaign.id) == campaign.id)
    await session.exec(mine.with_for_update(key_share=True))
