"""What moderators decide on quotes: whether a reply may stand, word for word and without a name, under its theme."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.moderation import deciding, queue
from core.moderation.acts import Act, Approve, Reject
from core.moderation.kinds import REASONS, Review, Thing
from core.moderation.tables import QueueItem, Reason, Verdict
from core.themes import quoting
from core.themes.tables import QuoteState, ReplyId, ThemeReply

_REASONS: Final = ("identifies", "off-topic", "insult")


@dataclass(frozen=True)
class Quotes:
    """Quotes, as the moderators' desk meets them (core.moderation.kinds.Kind)."""

    @property
    def reasons(self) -> Mapping[str, Reason]:
        """Those that fit a text which nobody votes on."""
        return {key: REASONS[key] for key in _REASONS}

    async def thing(self, session: AsyncSession, item: QueueItem) -> Thing:
        """Name the reply by its number; its words only while it may be quoted at all."""
        found = await quoting.text_of(session, ReplyId(item.subject))
        if found is not None and found[0].quote != QuoteState.NONE:
            return Thing(found[0].number, quoting.quoted(found[1])[0])
        row = await session.get(ThemeReply, item.subject)
        return Thing(0 if row is None else row.number, "")

    async def needed(self, session: AsyncSession, item: QueueItem) -> int:
        """Say what the campaign's document asks for."""
        campaign = await session.get(Campaign, item.campaign_id)
        return 1 if campaign is None else document_of(campaign).moderation.approvals

    async def review(self, session: AsyncSession, by: Moderator, item: QueueItem) -> Review:
        """Give it as it would be quoted; without words where it may not be any more, and then only a "no" is left."""
        campaign = await session.get_one(Campaign, item.campaign_id)
        thing = await self.thing(session, item)
        row = await session.get(ThemeReply, item.subject)
        return Review(
            item.id or 0,
            item.kind,
            thing.number,
            campaign.name,
            "" if row is None else row.language,
            item.arrived_at,
            thing.text,
            (),
            Right.OVERRULE not in by.rights and item.escalated_at is None,
            of_health=not thing.text,
        )

    async def effect(
        self, session: AsyncSession, by: Moderator, item: QueueItem, what: Act, now: datetime
    ) -> bool | None:
        """Decide, and let it be quoted or not; None: it may not be quoted any more, or no such act fits."""
        number, reply = item.id or 0, ReplyId(item.subject)
        match what:
            case Approve():
                if not (await self.thing(session, item)).text:
                    return None
                enough = await self.needed(session, item)
                if not await deciding.decide(session, by, number, Verdict.APPROVED, None, now, needed=enough):
                    return False
                fresh = await queue.access_item(session, by, number)
                if fresh is not None and fresh.verdict == Verdict.APPROVED:
                    await quoting.settle(session, reply, QuoteState.APPROVED)
                return True
            case Reject(reason) if reason in self.reasons.values():
                if not await deciding.decide(session, by, number, Verdict.REJECTED, reason, now):
                    return False
                if (await self.thing(session, item)).text:
                    await quoting.settle(session, reply, QuoteState.REFUSED)
                return True
        return None

    async def undone(self, session: AsyncSession, item: QueueItem, now: datetime) -> int:
        """Take it out of what is shown; nobody votes on it."""
        if (await self.thing(session, item)).text:
            await quoting.settle(session, ReplyId(item.subject), QuoteState.ASKED)
        return 0
