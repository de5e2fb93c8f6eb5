"""How many answers make one person's part in a campaign complete (sampling.md 4)."""

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.participation import VOTES
from core.campaigns.tables import Campaign, CampaignId
from core.statements.tables import Standing, Statement


async def required(session: AsyncSession, campaign: Campaign) -> int:
    """Count the required answers of the campaign as it stands: votes, and the questions."""
    document = document_of(campaign)
    questions = document.to_answer
    if document.statements is None:
        return max(1, questions)
    assert campaign.id is not None
    return max(1, min(VOTES, await approved(session, campaign.id)) + questions)


async def approved(session: AsyncSession, campaign: CampaignId) -> int:
    """Count the statements that can be voted on."""
    votable = select(func.count()).where(
        col(Statement.campaign_id) == campaign, col(Statement.standing) == Standing.APPROVED.value
    )
    return (await session.exec(votable)).one()
