"""What a moderator looks at before deciding: the statement, what may identify someone, what resembles it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right
from core.campaigns.tables import Campaign, CampaignId
from core.moderation.tables import QueueItem
from core.privacy.scan import scan
from core.statements.moderating import statement_of
from core.statements.similar import similar_to
from core.statements.tables import Standing, Statement, StatementId

FOUND = 3
"""Parts of a text that the card points at; the moderator reads the whole anyway."""


@dataclass(frozen=True)
class Resembling:
    """Another statement that seems to say the same."""

    number: int
    text: str
    mergeable: bool  # it is up for votes


@dataclass(frozen=True)
class Review:
    """One waiting thing as it is shown for a decision; acts that make no sense here aren't offered."""

    item: int
    number: int
    campaign: str
    language: str
    arrived: datetime
    text: str
    found: tuple[str, ...]  # what may tell who someone is
    near: Resembling | None
    may_reword: bool  # there is an author to ask
    may_escalate: bool
    of_health: bool  # its author was told that it isn't published as it is


async def reviews(session: AsyncSession, by: Moderator, items: Sequence[QueueItem]) -> list[Review]:
    """Give each item as this moderator is shown it."""
    shown = []
    for item in items:
        statement = await statement_of(session, item)
        campaign = await session.get_one(Campaign, item.campaign_id)
        near = await _near(session, CampaignId(item.campaign_id), StatementId(item.subject), statement.text)
        shown.append(
            Review(
                item.id or 0,
                statement.number,
                campaign.name,
                statement.language,
                item.arrived_at,
                statement.text,
                tuple(statement.text[hit.start : hit.end] for hit in scan(statement.text)[:FOUND]),
                near,
                statement.author_id is not None,
                Right.OVERRULE not in by.rights and item.escalated_at is None,
                statement.sensitive,
            )
        )
    return shown


async def _near(
    session: AsyncSession, campaign: CampaignId, statement: StatementId, text: str
) -> Resembling | None:
    alike = await similar_to(session, campaign, text, but=statement)
    if not alike:
        return None
    query = select(Statement.id).where(
        col(Statement.id).in_([one.statement for one in alike]),
        col(Statement.standing) == Standing.APPROVED.value,
    )
    open_ = set(await session.exec(query))
    # One that is up for votes is shown before one that waits: only it can be joined.
    best = next((one for one in alike if one.statement in open_), alike[0])
    return Resembling(best.number, best.text, best.statement in open_)
