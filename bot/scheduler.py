"""The clock that ticks: each tick asks what is due, claims it in the database and does it."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing import get_context
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import update

from bot.app import Installation
from bot.embedding import Embedding
from bot.notices import Notices
from bot.outreach import PER_MINUTE, Outreach
from bot.staff import dealing, digest
from bot.summarising import Summaries
from bot.themes import Themes
from bot.waving import Waving
from core.access.roles import take_turns
from core.audit import sealer
from core.campaigns import letters, life, outreach, sample
from core.campaigns.closing import Owners
from core.campaigns.hours import Hours
from core.campaigns.rounds import Calendar, make_due
from core.campaigns.tables import Campaign, CampaignId
from core.messaging import outbox, prompts, unreadable
from core.messaging.tables import Outbox, Sending
from core.messaging.values import ConversationId
from core.pool import codes, linking, personal_data, return_codes
from core.results import history
from core.results.report import read_report
from core.statements import outcomes, refreshing
from core.storage.rows import execute

log = structlog.get_logger()

KEPT = timedelta(days=30)  # a sent message's body, and an update that couldn't be read
NOBODY = ConversationId(0)  # each of what is said names its chat
TRIED = timedelta(hours=24)  # a code that opened nothing
PLACES = timedelta(minutes=10)  # between two looks at who has to be replaced: a look may read a whole frame
DRAFTED = timedelta(hours=24)  # a text that waits for its writer's "yes"
_OUTBOX: Any = Outbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


def process_pool() -> ProcessPoolExecutor:
    """Make the pool for heavy work: fresh processes, one BLAS thread each."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"), initializer=_one_thread)


def _one_thread() -> None:
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.nice(10)  # who waits for an answer in chat comes first


@dataclass
class Ticks:
    """What is done by the clock; running any of it again changes nothing."""

    house: Installation
    pool: Executor
    per_minute: int = PER_MINUTE  # people written to

    def __post_init__(self) -> None:
        self._owners = Owners(self.house.keyring)
        self._places_at = self.house.clock()
        self.embedder = Embedding(self.house)
        self.summariser = Summaries(self.house)
        self.sorter = Themes(self.house, self.pool, lambda: self.embedder.model, lambda: self.embedder.waits)

    async def campaigns(self) -> None:
        """Open, draw and close what is due, and make the pulses' next rounds."""
        house = self.house
        async with house.database.write() as session:
            await life.advance(session, house.clock())
        calendar = Calendar(
            house.settings.zone,
            house.settings.contact_cap,
            house.random,
            house.house.population,
            house.house.traits,
        )
        async with house.database.write() as session:
            await make_due(session, house.clock(), calendar)
        async with self.house.database.write() as session:
            await sample.draw_due(session, self.house.clock())

    async def maps(self) -> None:
        """Compute anew each map that is older than its campaign's votes."""
        async with self.house.database.read() as session:
            due = await refreshing.due(session, self.house.clock())
        for campaign in due:
            await self.map(campaign)

    async def map(self, campaign: CampaignId) -> None:
        """Compute one campaign's map in the process pool and publish it."""
        async with self.house.database.read() as session:
            reading = await refreshing.read_votes(session, campaign)
        loop = asyncio.get_running_loop()
        fresh = await loop.run_in_executor(self.pool, refreshing.computed, reading)
        async with self.house.database.write() as session:
            await refreshing.store(session, reading, fresh, self.house.clock())
        await self._remember(campaign)

    async def _remember(self, number: CampaignId) -> None:
        """Keep the map for the report's history, when enough people have joined since it was kept last."""
        house, now = self.house.house, self.house.clock()
        async with self.house.database.read() as session:
            people = await outreach.people(session, number)
            if not await history.due(session, number, people, house.suppress_below):
                return
            campaign = await session.get_one(Campaign, number)
            report = await read_report(session, campaign, house.population, house.suppress_below, now)
        async with self.house.database.write() as session:
            # Another scheduler may have kept it meanwhile.
            if await history.due(session, number, report.people or 0, house.suppress_below):
                await history.keep(session, report, now)

    async def outreach(self) -> None:
        """Write to residents unasked what is due: invitations, reminders, that a campaign has closed, and news."""
        house = self.house
        words = Outreach(
            house.texts,
            house.keyring,
            house.random,
            house.named,
            Hours.read(house.settings.quiet_hours, house.settings.zone),
            house.settings.contact_cap,
            house.settings.public_url,
            self._owners,
            self.per_minute,
        )
        await self.waves()
        async with house.database.write() as session:
            await words.invite(session, house.clock())
        async with house.database.write() as session:
            await words.remind(session, house.clock())
        async with house.database.write() as session:
            await words.tell_closed(session, house.clock())
        async with house.database.write() as session:
            await Notices(words, self._owners).tell(session, house.clock())

    async def waves(self) -> None:
        """Let waves go that are due, fill places of whoever can't be reached, and settle what has closed."""
        house = self.house
        waving = Waving(house.keyring, house.settings.contact_cap, house.house.population, house.house.traits)
        async with house.database.write() as session:
            await waving.go(session, house.clock())
        if house.clock() >= self._places_at:
            async with house.database.write() as session:
                await waving.replace(session, house.clock())
            self._places_at = house.clock() + PLACES
        async with house.database.write() as session:
            await waving.settle(session, house.clock())

    async def moderators(self) -> None:
        """Deal what waits to moderators without a card, and tell them in the morning and when someone waits."""
        house, now = self.house.house, self.house.clock()
        async with self.house.database.write() as session:
            # Of two schedulers the second looks when the first has dealt, or both would deal to everyone.
            await take_turns(session, house.organisation)
            await outcomes.expire_proposals(session, now)
            outs = [*await dealing.clear(house, session), *await dealing.deal(house, session, now)]
            outs += await digest.calls(house, session, now)
            await self.house.staff.speak(session, outs, NOBODY, now)

    async def audit(self) -> None:
        """Link what was logged to the chain."""
        async with self.house.database.write() as session:
            await sealer.seal(session, self.house.clock())

    async def messages(self) -> None:
        """Settle what a dead sender had claimed, and forget old messages' bodies and texts never sent off."""
        now = self.house.clock()
        async with self.house.database.write() as session:
            await prompts.forget_drafts(session, now - DRAFTED)
            await personal_data.forget_nobodys(session)
            await unreadable.forget(session, now - KEPT)
            for sender in self.house.senders:
                repeatable = sender.channel.capabilities.idempotent_send
                await outbox.reclaim(session, sender.channel.name, repeatable, now)
            await outbox.ask_again(session, now)
            old = update(_OUTBOX).where(
                _OUTBOX.c.state > int(Sending.CLAIMED),
                _OUTBOX.c.due_at < now - KEPT,
                _OUTBOX.c.body.is_not(None),
            )
            await execute(session, old.values(body=None))

    async def themes(self) -> None:
        """Let replies follow the answers, and themes the replies."""
        await self.sorter.tick()

    async def embedding(self) -> None:
        """Have the language model read the replies that it hasn't read."""
        await self.embedder.work()

    async def summaries(self) -> None:
        """Have a language model sum up what is published, where one is set."""
        await self.summariser.work()

    async def tries(self) -> None:
        """Forget who tried codes a day ago, from which networks chats came, and codes that are over."""
        async with self.house.database.write() as session:
            await codes.forget_tries(session, self.house.clock() - TRIED)
            await return_codes.forget(session, self.house.clock())
            await linking.forget(session, self.house.clock())
            await letters.forget_codes(session, self.house.clock())

    def schedule(self) -> AsyncIOScheduler:
        """Start the clock; a tick that comes while the last one runs is left out."""
        clock = AsyncIOScheduler(timezone=self.house.settings.zone)
        jobs: list[tuple[Callable[[], Awaitable[None]], int]] = [
            (self.campaigns, 5),
            (self.maps, 10),
            (self.outreach, 20),
            (self.moderators, 5),
            (self.audit, 5),
            (self.messages, 60),
            (self.embedding, 5),
            (self.themes, 10),
            (self.summaries, 60),
            (self.tries, 3600),
        ]
        for job, seconds in jobs:
            clock.add_job(_logged(job), "interval", seconds=seconds, max_instances=1, coalesce=True)
        clock.start()
        return clock


def _logged(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        try:
            await job()
        except Exception:
            # The clock must go on: the next tick tries again, and the fault is in the log.
            log.exception("tick-failed", job=job.__name__)

    return run
