"""An office in which scripts can be played: staff who write and press, and see what the desk says.

It keeps the open cards as the runner does, one row a conversation and slot, and words every text in the reader's
language, so that a text or a value that is missing fails the script.
"""

import json
import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from bot.dialogue import Open
from bot.rendering import key
from bot.staff import dealing, digest
from bot.staff.commands import WRITTEN
from bot.staff.desk import DIALOGUE, Close, Desk, House, Put, Replace, StaffOut, Tell
from bot.staff.handling import handle
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.access.tables import StaffId
from core.campaigns.tables import CampaignId
from core.language.catalogue import Texts
from core.messaging import prompts
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Ask, Asked, Choice, ConversationId, Pressed, Reply, Say, Side, Typed
from core.pool.members import NewMember, add
from core.privacy.keys import Keyring, new_secret
from core.statements import adding
from core.statements.tables import Origin
from tests.bot.staff.documents import CAMPAIGN

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@dataclass
class Office:
    """The installation: a database, a clock moved by hand, and the staff's chats."""

    database: Database
    house: House
    now: datetime = NOW
    said: dict[ConversationId, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    async def colleague(self, role: Role, language: str = "en", name: str = "") -> "Person":
        """Invite at the machine and let the new colleague use the code in a new chat."""
        from bot.cli.staff import invite

        code = await invite(
            role,
            self.database,
            self.house.keyring,
            lambda: self.now,
            "Pirkanmaa",
            "https://x",
            lambda _: None,
        )
        person = await self.stranger(language)
        await person.writes("start", f"{code} {name or role.value.title()}")
        return person

    async def stranger(self, language: str = "en") -> "Person":
        """A new chat on the staff side."""
        async with self.database.write() as session:
            row = Conversation(
                channel="web",
                side=Side.STAFF,
                address_index=os.urandom(8).hex(),
                address_sealed=b"",
                language=language,
            )
            session.add(row)
            await session.flush()
            assert row.id is not None
            return Person(self, row.id)

    async def statements(self, campaign: str, *texts: str) -> None:
        """Let statements wait for the moderators."""
        from core.campaigns import life

        async with self.database.write() as session:
            found = await life.named(session, self.house.organisation, campaign)
            assert found is not None
            news = [adding.New(text, "fi") for text in texts]
            number = CampaignId(found.id or 0)
            await adding.add(session, self.house.organisation, number, news, Origin.RESIDENT, self.now)

    async def register(self, *genders: str) -> None:
        """Add people from a register to the pool."""
        async with self.database.write() as session:
            people = [NewMember("fi", traits={"gender": gender}) for gender in genders]
            await add(session, people, self.house.keyring, self.now)

    async def tick(self) -> None:
        """Deal cards to moderators without one, and take them from those who are none any more."""
        async with self.database.write() as session:
            outs = [
                *await dealing.clear(self.house, session),
                *await dealing.deal(self.house, session, self.now),
            ]
            await self.perform(session, ConversationId(0), outs)

    async def calls(self) -> None:
        """Make the digests and reminders that are due, as any of several schedulers does."""
        async with self.database.write() as session:
            await self.perform(session, ConversationId(0), await digest.calls(self.house, session, self.now))

    async def handle(self, conversation: ConversationId, reply: Reply, prompt: Open | None) -> None:
        async with self.database.write() as session:
            chat = await session.get(Conversation, conversation)
            assert chat is not None
            staff = None if chat.party is None else StaffId(chat.party)
            desk = Desk(session, conversation, staff, chat.language or "en", self.now, self.house)
            await self.perform(session, conversation, await handle(desk, reply, prompt))

    async def perform(self, session: AsyncSession, own: ConversationId, outs: list[StaffOut]) -> None:
        for out in outs:
            match out:
                case Tell(say, to):
                    await self._say(session, to or own, say, language=out.language)
                case Put(ask, to):
                    await self._open(session, to or own, ask, out.language)
                case Close(slot):
                    ended = Ask("st-answered", slot=slot)
                    row = prompts.row(own, ended, DIALOGUE, os.urandom(8).hex(), self.now)
                    await prompts.open_all(session, [row])
                case Replace(conversation, slot, say, choices, about):
                    ask = Ask(say.text, say.args, choices, about=about, slot=slot)
                    await self._open(session, conversation, ask)

    async def _open(
        self, session: AsyncSession, conversation: ConversationId, ask: Ask, language: str = ""
    ) -> None:
        await self._say(session, conversation, Say(ask.text, ask.args), ask.choices, language)
        row = prompts.row(conversation, ask, DIALOGUE, os.urandom(8).hex(), self.now)
        await prompts.open_all(session, [row])

    async def _say(
        self,
        session: AsyncSession,
        to: ConversationId,
        say: Say,
        choices: Sequence[str | Choice] = (),
        language: str = "",
    ) -> None:
        chat = await session.get(Conversation, to)
        assert chat is not None
        language = language or chat.language or "en"
        words = self.house.texts.say(language, say.text, say.args)
        for choice in choices:
            assert isinstance(choice, Choice) or self.house.texts.choice(language, say.text, choice)
        self.said[to].append((say.text, words))


@dataclass
class Person:
    """One colleague in one chat."""

    office: Office
    conversation: ConversationId

    async def writes(self, name: str, rest: str = "") -> None:
        """Write a command."""
        await self.office.handle(self.conversation, Asked(name, rest), None)

    async def types(self, text: str) -> None:
        """Write without a command; it belongs to the card asked last."""
        await self.office.handle(self.conversation, Typed(text), await self.card())

    async def presses(self, key: str, text: str | None = None) -> None:
        """Press a button of the latest open card, or of the latest with this text."""
        card = await self.card(text)
        assert card is not None, f"no card {text} is open"
        assert key in card.choices, f"{card.text} offers {card.choices}"
        await self.office.handle(self.conversation, Pressed(key), card)

    async def holds(self, text: str) -> Open:
        """Take a card into the hand, to press it later when it may be decided."""
        card = await self.card(text)
        assert card is not None, f"no card {text} is open"
        return card

    async def card(self, text: str | None = None) -> Open | None:
        async with self.office.database.read() as session:
            query = select(Prompt).where(
                col(Prompt.conversation_id) == self.conversation,
                or_(col(Prompt.choices) != "[]", col(Prompt.text).in_(WRITTEN)),
            )
            if text is not None:
                query = query.where(col(Prompt.text) == text)
            newest = query.order_by(col(Prompt.asked_at).desc(), col(Prompt.about).desc())
            row = (await session.exec(newest)).first()
        if row is None:
            return None
        choices = [key(choice) for choice in prompts.question(row).choices]
        return Open(row.text, json.loads(row.args), choices, row.about, DIALOGUE)

    def sees(self, *texts: str) -> str:
        """Check what was said since the last look, by text ids; gives the words of the last one."""
        said = self.office.said.pop(self.conversation, [])
        assert [text for text, _ in said] == list(texts), said
        return said[-1][1] if said else ""


async def open_office(database: Database) -> Office:
    async with database.write() as session:
        here = await ensure_organisation(session, "Pirkanmaa")
    house = House(
        Texts(),
        Keyring([new_secret(os.urandom)], os.urandom),
        here,
        ZoneInfo("Europe/Helsinki"),
        public_url="https://kuulolla.example",
        template=CAMPAIGN,
        named=lambda *_: {"org": "Pirkanmaa", "org-genitive": "Pirkanmaan"},
        population=lambda strata: {"female": 50, "male": 50} if strata == ("gender",) else None,
    )
    return Office(database, house)


LATER = timedelta(hours=1)
