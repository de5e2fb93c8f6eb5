"""The composition root: the only place that wires the core to the outside world."""

import secrets as system_random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import structlog
from fastapi import FastAPI
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

import core.tables  # noqa: F401  every table is known before the first session
from adapters.database.engine import Database, open_database
from adapters.database.migrating import NewerDatabaseError, migrate, pending
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
from bot.facts.my_data import everything, member_of
from bot.journal import Journal
from bot.pictures import drawing
from bot.reporting import lines_of
from bot.residents import dialogues
from bot.runner import Runner
from bot.secrets import open_keyring
from bot.sender import Sender
from bot.settings import EXAMPLES, Settings
from bot.staff import dealing
from bot.staff.desk import House
from bot.staff.handling import handle
from bot.staff_runner import StaffRunner
from bot.worker import Worker
from core.access.roles import ensure_organisation
from core.access.tables import OrganisationId
from core.campaigns.hours import Hours
from core.documents import organisation as organisations
from core.documents.population import population_of
from core.language.catalogue import Texts, texts
from core.messaging import inbox
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Event, Side
from core.privacy.keys import Keyring
from core.results.shelf import Shelf
from core.statements.board import Boards
from core.statements.moderating import Came
from core.statements.voting import Lottery, Routing

log = structlog.get_logger()

TEMPLATE = (EXAMPLES / "campaigns" / "ilta-ajat.yaml").read_text(encoding="utf-8")


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
    named: Callable[[str], Mapping[str, str]]
    workers: list[Worker] = field(default_factory=list)
    senders: list[Sender] = field(default_factory=list)

    async def accept(self, events: Sequence[Event]) -> None:
        """Keep the events, then wake a worker: when this returns, none of them can be lost."""
        async with self.database.write() as session:
            flood = await inbox.accept(session, events, self.keyring, self.clock())
        for conversation in sorted(set(flood)):
            log.warning("flood", conversation=conversation, left_out=flood.count(conversation))
        for worker in self.workers:
            worker.wake.set()

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
            return await pending(self.database)
        except NewerDatabaseError as error:
            return [str(error)]

    def web_app(self) -> FastAPI:
        """Make the web app: the chat, the reports and the draws."""
        names = {language: self.named(language)["org"] for language in ("fi", "sv", "en", "fi-easy")}
        pages = Pages(self.texts, names, privacy_url=self.named("fi").get("privacy", ""))
        # One for all that shows single places: two would move in steps of their own.
        shelf = Shelf(self.house.population, self.settings.suppress_below)
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
                draw=drawing(self.database, shelf, self.keyring, self.texts, self.clock),
                routers=(
                    report_pages(self.database, pages, shelf, self.clock, self.settings.zone),
                    draw_pages(self.database, pages, self.settings.zone),
                    queue_pages(self._queue(pages)),
                    download_pages(self.database, self._held, self.clock),
                ),
            )
        )

    async def _held(self, session: AsyncSession, token: str, now: datetime) -> dict[str, Any]:
        """Give what is held of whom an address was told."""
        member = member_of(token, self.keyring, now)
        return {} if member is None else await everything(session, member, self.keyring)

    def _queue(self, pages: Pages) -> QueueDeps:
        """Give the moderators' page what it reaches; what was decided there is told in the chats too."""

        async def tell(session: AsyncSession, conversation: ConversationId, came: Came) -> None:
            now = self.clock()
            outs = await dealing.told(self.house, session, came, now)
            await self.staff.speak(session, outs, conversation, now)

        def woken() -> None:
            for sender in self.senders:
                sender.wake.set()

        return QueueDeps(
            self.database,
            pages,
            Cookies(self.keyring, self.random, self.settings.public_url.startswith("https://")),
            self.find_conversation,
            self.organisation_id,
            tell,
            woken,
            self.clock,
            self.settings.zone,
            self.settings.public_url,
        )


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


async def open_installation(
    settings: Settings,
    *,
    clock: Callable[[], datetime] = utc_now,
    random: Callable[[int], bytes] = system_random.token_bytes,
    routing: Routing | None = None,
) -> Installation:
    """Open, and on first start make, the installation of these settings: keys, database, schema, organisation."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    keyring = open_keyring(settings.secret_key, settings.data_dir, random)
    await migrate(settings.database_url)
    database = open_database(settings.database_url)
    document = organisations.load(settings.organisation, settings.languages)
    async with database.write() as session:
        organisation = await ensure_organisation(session, document.values("en")["org"])
    words = texts()
    boards = Boards(step=settings.suppress_below)
    hub = Hub()
    house = House(
        texts=words,
        keyring=keyring,
        organisation=organisation,
        zone=settings.zone,
        languages=settings.languages,
        cap=settings.contact_cap,
        public_url=settings.public_url,
        suppress_below=settings.suppress_below,
        population=population_of(settings.population),
        template=TEMPLATE,
        report_lines=lines_of(
            words, population_of(settings.population), settings.suppress_below, settings.public_url, clock
        ),
        hours=Hours.read(settings.quiet_hours, settings.zone),
        named=document.values,
    )
    runner = Runner(
        dialogues(
            settings,
            keyring,
            organisation,
            document.values,
            boards,
            routing or Lottery(),
            words,
            {WebChannel.name},
        ),
        words,
        random,
        lambda language: (document.values(language)["contact"], document.values(language)["crisis"]),
        keyring,
    )
    staff = StaffRunner(house, handle, random)
    installation = Installation(
        settings=settings,
        database=database,
        keyring=keyring,
        texts=words,
        organisation_id=organisation,
        clock=clock,
        random=random,
        runner=runner,
        staff=staff,
        house=house,
        boards=boards,
        hub=hub,
        web=WebChannel(hub),
        named=document.values,
    )
    sender = Sender(installation.web, database, keyring, clock)
    installation.senders.append(sender)
    for _ in range(settings.workers):
        journal = Journal(settings.data_dir)
        installation.workers.append(Worker(database, runner, staff, clock, journal, handled=sender.wake.set))
    return installation
