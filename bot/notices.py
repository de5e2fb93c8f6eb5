"""Tells residents unasked what they asked to know: what became of their statements, and that there are new ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import effects
from bot.dialogue import Person
from bot.dialogues.own_outcome import NAME, news_of
from bot.dialogues.wording import campaign_args, only
from bot.facts.own_outcome import worded
from bot.outreach import Note, Outreach
from core.campaigns import outreach
from core.campaigns.closing import Owners
from core.campaigns.documents import shown
from core.campaigns.hours import Hours
from core.campaigns.invitable import reachable
from core.campaigns.invitations import to_write_to
from core.campaigns.tables import Campaign, CampaignId, ParticipationId
from core.messaging.capabilities import read_capabilities
from core.messaging.tables import Conversation
from core.messaging.values import Ask, ConversationId, Say, Side
from core.pool.tables import Member, MemberId
from core.statements import notices, outcomes
from core.storage.rows import among

PER_TICK = 30


@dataclass(frozen=True)
class Notices:
    """What is told unasked, at most once a day to each, by day only, and to nobody in the middle of something."""

    post: Outreach
    owners: Owners
    limit: int = PER_TICK

    async def tell(self, session: AsyncSession, now: datetime) -> int:
        """Tell the next ones; gives how many were written to."""
        if not self.post.hours.awake(now) or not await _anyone(session):
            return 0
        due = []
        for campaign in await outreach.open_now(session, now):
            number = CampaignId(campaign.id or 0)
            new = await notices.voters_to_tell(session, number, now)
            authors = await notices.authors_to_tell(session, number, now)
            if authors or new:
                due.append((campaign, authors | set(new), new))
        if not due:
            return 0
        told: set[MemberId] = set()
        for number, voices in (await notices.heard_today(session, now)).items():
            told |= set(await self.owners.of(session, number, voices))
        sent = 0
        for campaign, waiting, new in due:
            chats = await self._claimed(
                session, CampaignId(campaign.id or 0), waiting, now, told, self.limit - sent
            )
            sent += await self._write(session, campaign, chats, new, now, sent)
        return sent

    async def _write(
        self,
        session: AsyncSession,
        campaign: Campaign,
        chats: Mapping[ParticipationId, ConversationId],
        new: Mapping[ParticipationId, int],
        now: datetime,
        sent: int,
    ) -> int:
        people = await effects.people_of(session, list(chats.values()))
        news = await outcomes.to_tell(session, of=list(chats))
        written, known = [], []
        for voice, chat in chats.items():
            person = people[chat]
            mine = [one for one in news if one.author == voice]
            what, statements = news_of(await worded(session, mine, self.post.texts, person.language or "fi"))
            known += statements
            if what.then is not None:
                # New statements come by themselves after the answer.
                written.append(Note(person, what.then, NAME))
            elif voice in new:
                written.append(Note(person, _new(campaign, person, new[voice], now, what.says), "voting"))
            else:
                written += [Note(person, said, NAME) for said in what.says]
        await outcomes.told(session, known, now)
        await self.post.post(session, written, now, first=sent)
        return len(written)

    async def _claimed(
        self,
        session: AsyncSession,
        campaign: CampaignId,
        waiting: set[ParticipationId],
        now: datetime,
        told: set[MemberId],
        room: int,
    ) -> dict[ParticipationId, ConversationId]:
        """Give the chats of those who may be written to now, and note that they are."""
        if not waiting or room <= 0:
            return {}
        mine = await self.owners.of(session, campaign, waiting)
        untold = [member for member in mine if member not in told]
        free = await _free(session, untold, now, room, self.post.hours)
        voices = {mine[member]: member for member in free}
        claimed = await notices.claim(session, list(voices), now)
        members = {member: voice for voice, member in voices.items() if voice in claimed}
        told |= set(members)
        chats = await to_write_to(session, list(members))
        return {members[member]: chat for member, chat in chats.items()}


def _new(campaign: Campaign, person: Person, count: int, now: datetime, before: Sequence[Say]) -> Ask:
    """Ask whether to go on with so many new statements; what is told `before` it comes in the same notice."""
    args = {**only(campaign_args(shown(campaign, now), person.language), "title"), "n": count}
    return Ask("vote-new", args, ("go-on", "mute"), intro=next(iter(before), None))


async def _anyone(session: AsyncSession) -> bool:
    """Tell whether any chat is on a channel that may write first; the web page alone can't."""
    kinds = select(Conversation.capabilities).where(col(Conversation.side) == Side.RESIDENT.value)
    return any(read_capabilities(kind).can_initiate for kind in await session.exec(kinds.distinct()))


async def _free(
    session: AsyncSession, members: Sequence[MemberId], now: datetime, limit: int, hours: Hours
) -> list[MemberId]:
    wanted = select(Member.id).where(
        among(session, col(Member.id), list(members)), *await reachable(session, now, hours)
    )
    return [
        MemberId(number or 0) for number in await session.exec(wanted.order_by(col(Member.id)).limit(limit))
    ]
