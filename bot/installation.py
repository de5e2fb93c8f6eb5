"""One running installation: its two sides, its channels and the page, on one database."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

import structlog
from fastapi import APIRouter, FastAPI
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

import core.tables  # noqa: F401  every table is known before the first session
from adapters.database.engine import Database
from adapters.database.migrating import NewerDatabaseError, pending
from adapters.database.turn import turn_of
from adapters.documents.photo import taken_in
from adapters.matrix import polling as matrix_polling
from adapters.matrix.account import MatrixAccount
from adapters.telegram.bots import TelegramBot
from adapters.telegram.polling import AWAY
from adapters.telegram.webhook import telegram_webhooks
from adapters.web.app import web_app
from adapters.web.chat.channel import WebChannel
from adapters.web.chat.cookies import Cookies
from adapters.web.chat.live import Hub
from adapters.web.deps import WebDeps
from adapters.web.pages.download import download_pages
from adapters.web.pages.draw import draw_pages
from adapters.web.pages.queue import QueueDeps, queue_pages
from adapters.web.pages.report import report_pages
from adapters.web.rendering import Pages
from bot import counting
from bot.dialogues.wording import Named
from bot.facts.my_data import everything, member_of
from bot.pictures import Draw, drawing
from bot.runner import Runner
from bot.sender import Sender
from bot.settings import Settings
from bot.staff import dealing, pictures
from bot.staff.desk import House
from bot.staff_runner import StaffRunner
from bot.worker import Worker
from core.access.guards import Moderator
from core.access.tables import OrganisationId
from core.documents.traits import DEFAULT, Traits
from core.embeddings.port import Embedder
from core.language.catalogue import Texts
from core.messaging import accounts, inbox, intake, lying
from core.messaging.channel import Channel
from core.messaging.intake import Batch
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Event, Side
from core.messaging.wanted import Photos, photos_wanted
from core.moderation.acts import Came
from core.privacy.keys import Keyring
from core.results.shelf import Shelf
from core.statements.board import Boards
from core.storage import leases
from core.surveys.personal_data import pictures as own_photos
from core.themes.summary import Summariser

log = structlog.get_logger()


@dataclass
class Installation:
    """One running installation: its database, its two sides and its channels."""

    settings: Settings
    database: Database
    keyring: Keyring
    texts: Texts
    organisation_id: OrganisationId
    clock: Callable[[], datetime]
    random: Callable[[int], bytes]
    runner: Runner
    staff: StaffRunner
    house: House
    boards: Boards
    hub: Hub
    web: WebChannel
    named: Named
    shelf: Shelf  # the reports at hand: one for all, or two would move in steps of their own
    traits: Traits = DEFAULT
    embedder: Callable[[], Embedder | None] = lambda: None  # the language model that is set; ModelMissing
    summariser: Callable[[], Summariser | None] = lambda: None  # the one that writes; none unless it is set
    workers: list[Worker] = field(default_factory=list)
    senders: list[Sender] = field(default_factory=list)  # one a channel
    bots: list[TelegramBot] = field(default_factory=list)
    matrix: MatrixAccount | None = None

    @cached_property
    def draw(self) -> Draw:
        """What draws the pictures of residents' and of staff's chats."""
        own = drawing(self.database, self.shelf, self.keyring, self.texts, self.clock)
        desks = pictures.drawing(self.database, self.house, self.clock)

        async def draw(conversation: ConversationId, name: str, language: str) -> str | None:
            return await own(conversation, name, language) or await desks(conversation, name, language)

        return draw

    async def accept(self, events: Sequence[Event]) -> None:
        """Keep the events, then wake a worker: when this returns, none of them can be lost."""
        await self.take_in(Batch(events))

    async def take_in(self, batch: Batch) -> None:
        """Keep all that a channel brought in one go, then wake a worker. LeaseLost: nothing is kept."""
        async with self.database.write() as session:
            flood = await intake.keep(session, batch, self.keyring, self.clock())
        counting.taken_in(batch)
        for conversation in sorted(set(flood)):
            log.warning("flood", conversation=conversation, left_out=flood.count(conversation))
        for worker in self.workers:
            worker.wake.set()

    @cached_property
    def photos(self) -> Photos:
        """What takes in the photos that questions ask for."""

        async def wanted(events: Sequence[Event]) -> Mapping[int, int]:
            async with self.database.read() as session:
                return await photos_wanted(session, events, self.keyring)

        return Photos(wanted, taken_in)

    def add(self, channel: Channel, may: Callable[[], bool] = lambda: True) -> None:
        """Send what waits for this channel from now on, while this process may."""
        self.senders.append(Sender(channel, self.database, self.keyring, self.clock, may=may))

    def wake_senders(self) -> None:
        """Tell the senders that something waits for them."""
        for sender in self.senders:
            sender.wake.set()

    async def call_account(self, channel: str, name: str) -> None:
        """Keep what our account is called in a channel, so that people can be sent there."""
        self.house.accounts[channel] = name
        async with self.database.write() as session:
            await accounts.remember(session, channel, name)

    async def close(self) -> None:
        """Let go of the channels and the database."""
        for bot in self.bots:
            await bot.close()
        if self.matrix is not None:
            await self.matrix.close()
        await self.database.close()

    async def settle(self) -> None:
        """Handle and send all that waits; for the demonstration and for tests."""
        while True:
            handled = [await worker.once() for worker in self.workers]
            sent = [await sender.once() for sender in self.senders]
            if not any(handled) and not any(sent):
                return

    async def find_conversation(self, address: str, side: Side) -> ConversationId | None:
        """Find the web conversation of an address on one side."""
        index = inbox.address_index(self.keyring, self.web.name, address)
        async with self.database.read() as session:
            found = select(Conversation.id).where(
                Conversation.channel == self.web.name,
                Conversation.address_index == index,
                Conversation.side == side.value,
            )
            number = (await session.exec(found)).first()
        return None if number is None else ConversationId(number)

    async def faults(self) -> list[str]:
        """Say what keeps this installation from serving; empty: it is ready."""
        try:
            lacking = await pending(self.database)
        except NewerDatabaseError as error:
            return [str(error)]
        return lacking or await self._unread()

    async def _count(self) -> None:
        """Bring up to date what /metrics says of the whole installation."""
        async with self.database.read() as session:
            counting.lying(await lying.heaps(session))

    async def _unread(self) -> list[str]:
        """Say which bots nobody reads, and why: one process does it, another may be asked."""
        bots = self.bots if self.settings.telegram_mode == "polling" else []
        engines: list[Any] = [bot.engine for bot in bots]
        engines += [self.matrix.engine] if self.matrix is not None else []
        async with self.database.read() as session:
            now = self.clock()
            found = [(engine, await leases.held(session, turn_of(engine.source), now)) for engine in engines]
        return [
            f"{engine.name}: {'nobody reads its updates' if held is None else held[1]}"
            for engine, held in found
            if held is None or held[1] not in ("", AWAY, matrix_polling.AWAY)
        ]

    @cached_property
    def pages(self) -> Pages:
        """The pages, under the installation's own name."""
        return Pages(self.texts, *self._heading(None))

    def pages_of(self, organisation: int) -> Pages:
        """Give the pages under the name of whoever asks there."""
        return self.pages.under(*self._heading(organisation))

    def _heading(self, organisation: int | None) -> tuple[dict[str, str], str]:
        values = {language: self.named(language, organisation) for language in ("fi", "sv", "en", "fi-easy")}
        names = {language: told["org"] for language, told in values.items()}
        return names, values["fi"].get("privacy", "")

    def web_app(self) -> FastAPI:
        """Make the web app: the chat, the reports and the draws."""
        pages = self.pages
        return web_app(
            WebDeps(
                database=self.database,
                keyring=self.keyring,
                pages=pages,
                hub=self.hub,
                accept=self.accept,
                find_conversation=self.find_conversation,
                readiness=self.faults,
                clock=self.clock,
                random=self.random,
                secure=self.settings.public_url.startswith("https://"),
                public_url=self.settings.public_url,
                draw=self.draw,
                photos=self.photos,
                routers=(
                    report_pages(
                        self.database, pages, self.shelf, self.clock, self.settings.zone, self.pages_of
                    ),
                    draw_pages(self.database, pages, self.settings.zone, self.pages_of),
                    queue_pages(self._queue(pages)),
                    download_pages(self.database, self._held, self.clock),
                    *self._webhooks(),
                ),
                count=self._count,
            )
        )

    def _webhooks(self) -> list[APIRouter]:
        if self.settings.telegram_mode != "webhook" or not self.bots:
            return []
        intakes = {str(bot.side): bot.intake for bot in self.bots}
        return [telegram_webhooks(intakes, {str(bot.side): bot.secret for bot in self.bots})]

    async def _held(self, session: AsyncSession, token: str, now: datetime) -> dict[str, Any]:
        """Give what is held of whom an address was told."""
        member = member_of(token, self.keyring, now)
        if member is None:
            return {}
        held = await everything(session, member, self.keyring)
        return {**held, **await own_photos(session, member, self.keyring)} if held else {}

    def _queue(self, pages: Pages) -> QueueDeps:
        """Give the moderators' page what it reaches; what was decided there is told in the chats too."""

        async def tell(
            session: AsyncSession, conversation: ConversationId, by: Moderator, came: Came
        ) -> None:
            now = self.clock()
            outs = await dealing.told(self.house.of(by.organisation), session, came, now)
            await self.staff.speak(session, outs, conversation, now)

        return QueueDeps(
            self.database,
            pages,
            Cookies(self.keyring, self.random, self.settings.public_url.startswith("https://")),
            self.find_conversation,
            self.organisation_id,
            tell,
            self.wake_senders,
            self.clock,
            self.settings.zone,
            self.settings.public_url,
        )
