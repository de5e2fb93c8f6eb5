"""Writes to residents who haven't written: invitations and reminders, a question as any other in their chat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import effects
from bot.dialogue import Person
from bot.dialogues.invitation import Facts, Invitation, Pending
from bot.dialogues.wording import Named, campaign_args, only
from bot.rendering import Turn, render
from bot.runner import token_of
from core.campaigns import closing, filling, outreach
from core.campaigns.closing import Owners
from core.campaigns.documents import Shown, document_of, shown
from core.campaigns.hours import Hours
from core.campaigns.outreach import Address
from core.campaigns.tables import Campaign, CampaignId
from core.language.catalogue import Texts
from core.language.format import clock
from core.messaging import outbox, prompts
from core.messaging.capabilities import read_capabilities
from core.messaging.outbox import Letter
from core.messaging.tables import Conversation
from core.messaging.values import Ask, Say
from core.privacy.keys import Keyring
from core.statements.required import required
from core.storage.rows import among

PER_MINUTE = 30
"""How many are written to in a minute: 8,000 take four and a half hours, and their replies come as spread."""


@dataclass(frozen=True)
class Note:
    """What one chat is written unasked: a question or a word."""

    to: Person
    what: Ask | Say
    asked_by: str = "invitation"  # the dialogue that reads the answer


@dataclass(frozen=True)
class Outreach:
    """What campaigns have to say unasked. All that it writes and marks stands or falls with the transaction."""

    texts: Texts
    keyring: Keyring
    random: Callable[[int], bytes]
    named: Named
    hours: Hours
    cap: int
    public_url: str
    owners: Owners
    per_minute: int = PER_MINUTE

    async def invite(self, session: AsyncSession, now: datetime) -> int:
        """Write to the next of each open campaign's wave, by day only; gives how many were written to.

        A portion is what goes out within the minute: who stops or pauses after it is claimed for the next one.
        """
        if not self.hours.awake(now):
            return 0
        room = await outreach.room(session, now, self.per_minute)
        sent = 0
        for campaign in await outreach.open_now(session, now):
            if room - sent <= 0:
                break
            if self._rests(campaign, now):
                continue
            needed = await required(session, campaign)
            found = await outreach.invite_next(
                session,
                campaign,
                self.keyring,
                now,
                cap=self.cap,
                limit=room - sent,
                hours=self.hours,
                filled=await filling.filled(session, campaign, needed),
            )
            told = shown(campaign, now)
            people = await effects.people_of(session, [one.conversation for one in found])
            notes = [
                Note(to, self._invitation(told, to)) for to in (people[one.conversation] for one in found)
            ]
            await self.post(session, notes, now, first=sent)
            sent += len(notes)
        return sent

    async def remind(self, session: AsyncSession, now: datetime) -> int:
        """Remind whom it is time to, by day only; gives how many were."""
        if not self.hours.awake(now):
            return 0
        sent = 0
        for campaign in await outreach.open_now(session, now):
            total = await required(session, campaign)
            # Who named the day themselves is written to on that day, whatever day it is.
            found = await outreach.remind_next(
                session,
                campaign,
                total,
                self.keyring,
                now,
                self.per_minute,
                hours=self.hours,
                only_named=self._rests(campaign, now),
            )
            told = shown(campaign, now)
            people = await effects.people_of(session, [one.conversation for one in found])
            ends = (campaign.closes - timedelta(minutes=1)).astimezone(self.hours.zone)
            notes = [self._reminder(told, total, ends, one, people[one.conversation]) for one in found]
            await self.post(session, notes, now, first=sent)
            sent += len(notes)
        return sent

    async def tell_closed(self, session: AsyncSession, now: datetime) -> int:
        """Thank those who took part in what has closed, once, by day only; gives how many were told."""
        if not self.hours.awake(now) or self.hours.day_off(now):
            return 0
        sent = 0
        told_of = await closing.tell_closed(session, self.owners, now, self.per_minute, self.hours)
        for campaign, chats in told_of:
            people = await effects.people_of(session, chats)
            count = await outreach.people(session, CampaignId(campaign.id or 0))
            told = shown(campaign, now)
            notes = []
            for chat in chats:
                args = only(campaign_args(told, people[chat].language), "title", "body", "meets")
                args |= {"n": count, "url": f"{self.public_url}/r/{campaign.name}"}
                notes.append(Note(people[chat], Say("closed", args)))
            await self.post(session, notes, now, first=sent)
            sent += len(notes)
        return sent

    def _rests(self, campaign: Campaign, now: datetime) -> bool:
        """Say whether the campaign writes to nobody of itself today."""
        return self.hours.day_off(now) and document_of(campaign).days_off == "quiet"

    def _reminder(self, told: Shown, total: int, ends: datetime, to: Address, person: Person) -> Note:
        begun = to.voice is not None and to.voice.agreed_at is not None
        if to.chosen and not begun:
            return Note(person, self._invitation(told, person))
        words, pending = Invitation(self.named), Pending(told, "", 0, 0, "")
        if to.last:
            return Note(person, words.remind_last(person, pending, clock(ends, person.language)))
        left = total - (to.voice.credit if to.voice is not None else 0)
        minutes = max(1, -(-told.minutes * left // total))
        return Note(person, words.remind(person, pending, left, minutes))

    def _invitation(self, told: Shown, person: Person) -> Ask:
        ask = Invitation(self.named).ask(Facts(person, Pending(told, "", 0, 0, "")))
        assert ask is not None  # there is something pending
        return ask

    async def post(self, session: AsyncSession, notes: Sequence[Note], now: datetime, first: int = 0) -> None:
        """Open each question in its chat and queue its words, spread over a minute after the `first` ones."""
        if not notes:
            return
        chats = [note.to.conversation for note in notes]
        kinds = select(Conversation.id, Conversation.capabilities)
        found = await session.exec(kinds.where(among(session, col(Conversation.id), chats)))
        can = {number: read_capabilities(kind) for number, kind in found}
        rows, letters, moments = [], [], []
        for place, note in enumerate(notes, first):
            person, chat = note.to, note.to.conversation
            if isinstance(note.what, Ask):
                token = token_of(self.random)
                rows.append(prompts.row(chat, note.what, note.asked_by, token, now))
                turn = Turn(ask=note.what, token=token)
            else:
                turn = Turn(says=(note.what,))
            parts = render(self.texts, turn, person.language, can[chat], person.text_mode)
            letters += [Letter(chat, person.channel, part, unasked=True) for part in parts]
            moments += [now + timedelta(minutes=1) * place / self.per_minute] * len(parts)
        await outbox.queue(session, letters, moments)
        await prompts.open_all(session, rows)
