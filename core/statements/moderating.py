"""What moderators decide on statements: the queue's decision and its effect, in the caller's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId
from core.language.cleaning import clean
from core.moderation import deciding, queue
from core.moderation.acts import Act, Approve, Merge, Reject, Reword
from core.moderation.kinds import FOUND, REASONS, Resembling, Review, Thing
from core.moderation.tables import QueueItem, Reason, Verdict
from core.privacy.scan import Certainty, Kind, scan
from core.statements import outcomes
from core.statements.similar import similar_to
from core.statements.tables import Standing, Statement, StatementId, Vote

LONGEST = 160
"""Characters of a new wording: the rule for what people write."""


@dataclass(frozen=True)
class Statements:
    """Statements, as the moderators' desk meets them (core.moderation.kinds.Kind)."""

    @property
    def reasons(self) -> Mapping[str, Reason]:
        """All: each was made for statements."""
        return REASONS

    async def thing(self, session: AsyncSession, item: QueueItem) -> Thing:
        """Name the statement, and the one that it was joined to."""
        known = await _statement(session, item)
        into = None
        if known.merged_into is not None:
            into = (await session.get_one(Statement, known.merged_into)).number
        return Thing(known.number, known.text, known.proposal or "", into)

    async def needed(self, session: AsyncSession, item: QueueItem) -> int:
        """Say what the campaign's document asks for."""
        campaign = await session.get(Campaign, item.campaign_id)
        return 1 if campaign is None else document_of(campaign).moderation.approvals

    async def review(self, session: AsyncSession, by: Moderator, item: QueueItem) -> Review:
        """Give it with what may identify someone, and what resembles it."""
        known = await _statement(session, item)
        campaign = await session.get_one(Campaign, item.campaign_id)
        return Review(
            item.id or 0,
            item.kind,
            known.number,
            campaign.name,
            known.language,
            item.arrived_at,
            known.text,
            tuple(known.text[hit.start : hit.end] for hit in scan(known.text)[:FOUND]),
            Right.OVERRULE not in by.rights and item.escalated_at is None,
            await _near(session, CampaignId(item.campaign_id), StatementId(item.subject), known.text),
            known.author_id is not None,
            known.sensitive,
        )

    async def effect(
        self, session: AsyncSession, by: Moderator, item: QueueItem, what: Act, now: datetime
    ) -> bool | None:
        """Decide and give the decision its effect; None: what the act names won't do."""
        number, statement = item.id or 0, StatementId(item.subject)
        match what:
            case Approve():
                if (await _statement(session, item)).sensitive:
                    return None  # its author was told that only a few members of staff read it
                enough = await self.needed(session, item)
                if not await deciding.decide(session, by, number, Verdict.APPROVED, None, now, needed=enough):
                    return False
                fresh = await queue.access_item(session, by, number)
                if fresh is not None and fresh.verdict == Verdict.APPROVED:
                    await outcomes.settle(session, [statement], Standing.APPROVED, now)
                return True
            case Reject(reason):
                if not await deciding.decide(session, by, number, Verdict.REJECTED, reason, now):
                    return False
                await outcomes.settle(session, [statement], Standing.REJECTED, now)
                return True
            case Merge(other):
                into = await _numbered(session, item, other)
                if into is None or not await outcomes.mergeable(session, statement, into):
                    return None
                if not await deciding.decide(session, by, number, Verdict.MERGED, None, now):
                    return False
                await outcomes.merge(session, statement, into, now)
                return True
            case Reword(text):
                words = " ".join(clean(text).split())
                known = await _statement(session, item)
                tells = any(
                    hit.certainty is Certainty.CERTAIN or hit.kind is Kind.HEALTH for hit in scan(words)
                )
                if known.author_id is None or not 0 < len(words) <= LONGEST or words == known.text or tells:
                    return None
                if not await deciding.decide(session, by, number, Verdict.PROPOSED, None, now):
                    return False
                await outcomes.propose(session, statement, words, now)
                return True
        raise TypeError(what)

    async def undone(self, session: AsyncSession, item: QueueItem, now: datetime) -> int:
        """Take it from the vote again; the votes that it has stay."""
        await outcomes.settle(session, [StatementId(item.subject)], Standing.WAITING, now)
        votes = select(func.count()).where(
            col(Vote.statement_id) == item.subject, col(Vote.choice).is_not(None)
        )
        return (await session.exec(votes)).one()


async def _statement(session: AsyncSession, item: QueueItem) -> Statement:
    return await session.get_one(Statement, item.subject)


async def _numbered(session: AsyncSession, item: QueueItem, number: int) -> StatementId | None:
    """Find another statement of the item's campaign by its number."""
    query = select(Statement.id).where(
        col(Statement.campaign_id) == item.campaign_id, col(Statement.number) == number
    )
    found = (await session.exec(query)).first()
    return None if found is None else StatementId(found)


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
