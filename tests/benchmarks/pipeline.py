"""Votes through the whole path against a bare handler: `python -m tests.benchmarks.pipeline [votes]`.

The path: event in -> inbox -> worker -> vote, next card and outbox committed -> sent and settled, driven from
the same thread with the recorded conversation's votes. The bare handler: an async session that adds and
commits one row a vote. One table; ratios, not promises: the machine's noise is part of every figure.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel, col, func, select

import core.tables
from adapters.database.engine import Database, open_database
from bot.demonstration.recording import RecordedRouting, Recording, read_recording
from bot.dialogue import AnyDialogue
from bot.dialogues.voting import voting_dialogues
from bot.journal import Journal
from bot.runner import Runner
from bot.sender import Sender
from bot.worker import Worker
from core.access.roles import ensure_organisation
from core.campaigns.participation import TakePart, take_part
from core.campaigns.tables import Campaign, CampaignId, ParticipationId, Stage
from core.language.catalogue import texts
from core.messaging import inbox
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Outcome, Sent
from core.messaging.tables import Checkpoint, Conversation
from core.messaging.values import Event, Part, Press, Side, Text
from core.pool import members
from core.pool.tables import Tier
from core.privacy.keys import Keyring, new_secret
from core.statements.adding import New, add
from core.statements.board import Boards
from core.statements.tables import Origin, Standing, Statement, StatementId, Vote
from core.statements.voting import Lottery
from core.storage.rows import update_rows
from tests.support import postgres

CAN = Capabilities(buttons=20, edit=True)
CAN_TEXT = CAN.as_text()
PRESS = {1: 0, -1: 1, 0: 2}


class Recorder:
    """A channel that only remembers what it was given."""

    name = "web"
    capabilities = CAN
    messages_per_second = 1e9

    def __init__(self) -> None:
        self.sent: list[tuple[str, Part]] = []

    def pause(self, address: str) -> float:
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        self.sent += [(delivery.address, delivery.part) for delivery in deliveries]
        return [Sent(str(delivery.key)) for delivery in deliveries]


class NoStaff:
    """There are no staff here."""

    async def run(self, *_: object) -> None:
        raise AssertionError


def now() -> datetime:
    return datetime.now(UTC)


class Bench:
    """One installation with everyone of the recording in an open campaign."""

    def __init__(
        self, database: Database, recording: Recording, batch: int, channel: Recorder | None = None
    ) -> None:
        self.database = database
        self.batch = batch
        self.recording = recording
        self.keyring = Keyring([new_secret(os.urandom)], os.urandom)
        self.routing = RecordedRouting(recording, Lottery())
        self.channel = channel or Recorder()
        self.sender = Sender(self.channel, database, self.keyring, now)
        self.worker = self.another(database)
        self.handle: Callable[[], Awaitable[int]] = self.worker.once
        self.voters: tuple[ParticipationId, ...] = ()  # in the recording's order
        self.number = 0

    def another(self, database: Database) -> Worker:
        """Make a worker with its own boards, as in a process of its own."""
        words = texts()
        runner = Runner(
            self.dialogues(), words, os.urandom, lambda *_: {"contact": "", "crisis": ""}, self.keyring
        )
        journal = Journal(Path(tempfile.mkdtemp()))
        return Worker(database, runner, NoStaff(), now, journal, batch=self.batch)

    def dialogues(self) -> list[AnyDialogue]:
        """Give what people are talked to by, in order."""
        zone = ZoneInfo("Europe/Helsinki")
        return list(
            voting_dialogues(self.keyring, Boards(), self.routing, texts(), "http://localhost", zone, 10)
        )

    async def set_up(self, document: str) -> None:
        async with self.database.engine.begin() as connection:
            await connection.run_sync(SQLModel.metadata.create_all)
        people = range(len(self.recording.voters))
        async with self.database.write() as session:
            organisation = await ensure_organisation(session, "Benchmark")
            session.add(
                Campaign(
                    id=CampaignId(1),
                    organisation_id=organisation,
                    name="verot",
                    document=document,
                    stage=Stage.OPEN,
                    opens=now() - timedelta(days=1),
                    closes=now() + timedelta(days=30),
                    created_by=1,
                )
            )
            await session.flush()
            new = [New(comment.text, "en", number=comment.id) for comment in self.recording.comments]
            await add(
                session, organisation, CampaignId(1), new, Origin.IMPORTED, now(), standing=Standing.APPROVED
            )
            ids = await members.add(
                session, [members.NewMember("en", Tier.LETTER_CODE) for _ in people], self.keyring, now()
            )
            part = [TakePart(one, CampaignId(1)) for one in ids]
            seats = await take_part(session, part, self.keyring, now())
            chats = await inbox.conversations(
                session, [self.event(f"person-{n}", Text("")) for n in people], self.keyring
            )
            rows = [{"id": chats["web", f"person-{n}"], "party": ids[n]} for n in people]
            await update_rows(session, Conversation.__table__, rows)  # type: ignore[attr-defined]
            mine = select(Statement.number, Statement.id)
            numbers = (await session.exec(mine)).all()
        self.routing.statements.update({number: StatementId(key or 0) for number, key in numbers})
        self.voters = tuple(seats[one, CampaignId(1)] for one in ids)
        # Who is whose voter is settled here: by who comes first it would hang on the workers.
        self.routing.whose.update({voter: n for n, voter in enumerate(self.voters)})

    def event(self, address: str, body: Text | Press) -> Event:
        self.number += 1
        return Event("web", str(self.number), "web", Side.RESIDENT, address, body, "en", CAN_TEXT)

    async def through(self, events: Sequence[Event]) -> None:
        async with self.database.write() as session:
            await inbox.accept(session, events, self.keyring, now())
        await self.handle()
        await self.sender.once()

    async def cast(self, at_most: int, width: int) -> tuple[float, float, list[float]]:
        """Cast so many votes, `width` people at once.

        Gives votes a second over all, the same over the rounds in which so many were ready (the burst; towards
        the end of the recording few people have votes left), and each round's seconds.
        """
        people = [f"person-{n}" for n in range(len(self.recording.voters))]
        left = {p: deque(sign for _, sign in a) for p, a in zip(people, self.recording.answers, strict=True)}
        queue = deque(self.event(person, Text("jatka")) for person in people)
        for start in range(0, len(people), 100):
            await self.through([queue.popleft() for _ in people[start : start + 100]])
            await self.worker.drain()
            await self.sender.drain()
        ready = self.ready(left)
        votes, began = 0, time.perf_counter()
        rounds: list[float] = []
        burst = [0, 0.0]
        while ready and votes < at_most:
            taken = [ready.popleft() for _ in range(min(width, len(ready)))]
            events = []
            before = votes
            for person, part in taken:
                is_card = len(part.buttons) == 4
                events.append(
                    self.event(person, Press(part.token, PRESS[left[person].popleft()] if is_card else 0))
                )
                votes += int(is_card)
            sent_at = time.perf_counter()
            await self.through(events)
            rounds.append(time.perf_counter() - sent_at)
            if len(taken) == width:
                burst[0] += votes - before
                burst[1] += rounds[-1]
            ready += self.ready(left)
        return votes / (time.perf_counter() - began), burst[0] / burst[1], rounds

    def ready(self, left: dict[str, deque[int]]) -> deque[tuple[str, Part]]:
        latest = {address: part for address, part in self.channel.sent if part.buttons}
        self.channel.sent.clear()
        return deque((address, part) for address, part in latest.items() if left[address])


async def bare(database: Database, votes: int) -> float:
    """Add and commit one row a vote through an async session."""
    async with database.engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    began = time.perf_counter()
    for number in range(votes):
        async with database.write() as session:
            session.add(Checkpoint(source=str(number), position="1"))
    return votes / (time.perf_counter() - began)


DOCUMENT = Path("examples/campaigns/verot.yaml").read_text(encoding="utf-8")


async def measure(engine: str, fresh: Callable[[], Awaitable[str]], votes: int) -> None:
    recording = read_recording(Path("examples/conversation"))
    # The bare handler is what anyone would write: SQLAlchemy's own driver, not our thread-free one.
    database = Database(
        create_async_engine(
            (await fresh())
            .replace("sqlite:", "sqlite+aiosqlite:")
            .replace("postgresql:", "postgresql+asyncpg:")
        )
    )
    handler = await bare(database, min(votes, 1000))
    await database.close()
    database = open_database(await fresh())
    own = await bare(database, min(votes, 1000))
    await database.close()
    print(f"{engine:<11} bare handler, a commit a vote {handler:8.0f} votes/s   1.0")
    print(f"{engine:<11} the same through our engine   {own:8.0f} votes/s   {own / handler:3.1f}")
    for batch, width, count in ((100, 100, votes), (10, 10, min(votes, 2000)), (1, 1, min(votes, 500))):
        database = open_database(await fresh())
        bench = Bench(database, recording, batch)
        await bench.set_up(DOCUMENT)
        speed, burst, rounds = await bench.cast(count, width)
        async with database.read() as session:
            kept = (await session.exec(select(func.count()).where(col(Vote.choice).is_not(None)))).one()
        await database.close()
        ms = 1000 * statistics.median(rounds)
        late = 1000 * sorted(rounds)[int(0.99 * (len(rounds) - 1))]
        print(
            f"{engine:<11} whole path, {batch:>3} a batch       {speed:7.0f} votes/s   {speed / handler:3.1f}"
            f"   full batches {burst:5.0f} votes/s   {burst / handler:3.1f}"
            f"   round p50 {ms:5.1f} ms, p99 {late:5.1f} ms   {kept} votes kept"
        )


async def main(votes: int) -> None:
    assert core.tables.METADATA.tables
    numbers = iter(range(100))
    with tempfile.TemporaryDirectory() as folder:

        async def file() -> str:
            return f"sqlite:///{folder}/{next(numbers)}.db"

        async def server() -> str:
            return await postgres.make_database(f"kuulolla_bench_{os.getpid()}_{next(numbers)}")

        await measure("SQLite", file, votes)
        await measure("PostgreSQL", server, votes)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 17_335))
