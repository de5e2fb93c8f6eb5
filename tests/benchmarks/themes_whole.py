"""30,000 replies from stored answers to themes: `python -m tests.benchmarks.themes_whole [replies] [postgresql]`.

By the clock's own work (`bot.themes`): answers become replies, are read, sent to the pool's process, grouped, and the
run is stored; then a hundredth more is placed, two themes are merged, and staff read the list. Once by wording, once
with invented vectors of 384 numbers in place of a model's. `hold` is the longest that the event loop wasn't free, by
a task that wants to run every 5 ms; the peer in the same run is the reckoning alone, in this process. On a busy
machine the seconds of CPU say more.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
from sqlmodel import SQLModel, select

import core.tables
from adapters.database.engine import Database, open_database
from bot.app import Installation
from bot.scheduler import process_pool
from bot.themes import Themes
from core.access.guards import access_analyst
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.access.tables import Staff, StaffId, StaffRole
from core.campaigns.tables import Campaign, CampaignId, Participation, Stage
from core.embeddings.packing import pack
from core.embeddings.port import Model, Vectors
from core.storage.rows import insert_new
from core.surveys.tables import Answer
from core.surveys.values import as_json
from core.themes import computing, correcting, reading, recomputing
from core.themes.tables import ThemeReply, ThemeSetId, ThemeVector
from core.themes.values import WORDING
from tests.benchmarks.tabulation import DOCUMENT
from tests.core.themes.sentences import heaps, utterances
from tests.support import postgres

MODEL = Model("invented", "1", 384, frozenset({"fi", "sv", "en"}))
SURVEY = CampaignId(2)
DOC = DOCUMENT[: DOCUMENT.index("steps:")] + "steps:\n- question: {id: why, ask: {en: Why}, text: {}}\n"
SET = ThemeSetId(1)


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Many:
    """A survey with very many texts, and the clock's work on them."""

    database: Database
    pool: ProcessPoolExecutor
    model: Model | None = None
    written: int = 0
    vectors: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32))

    @property
    def key(self) -> str:
        return WORDING if self.model is None else self.model.key

    @property
    def themes(self) -> Themes:
        house = SimpleNamespace(database=self.database, clock=now)
        return Themes(cast(Installation, house), self.pool, lambda: self.model)

    async def set_up(self, tables: bool = True) -> None:
        if tables:
            async with self.database.engine.begin() as connection:
                await connection.run_sync(SQLModel.metadata.create_all)
        async with self.database.write() as session:
            organisation = await ensure_organisation(session, "Benchmark")
            session.add(Staff(id=StaffId(1), name="A", since=now()))
            session.add(
                Campaign(
                    id=SURVEY,
                    organisation_id=organisation,
                    name="large",
                    document=DOC,
                    stage=Stage.OPEN,
                    opens=now() - timedelta(days=1),
                    closes=now() + timedelta(days=30),
                    created_by=1,
                )
            )

    async def write(self, texts: Sequence[str]) -> None:
        """Let so many people have answered; they are the next ones."""
        first = 1_000_000 + self.written
        at = now()
        async with self.database.write() as session:
            people = [
                {
                    "id": first + n,
                    "campaign_id": SURVEY,
                    "member_index": f"m{first + n}",
                    "member_sealed": None,
                    "invited": False,
                    "turns": 0,
                    "sitting": 0,
                    "answers": 0,
                    "settled": 1,
                    "put_off": "",
                    "resting": False,
                    "notify": True,
                    "moved_at": at,
                }
                for n in range(len(texts))
            ]
            await insert_new(session, Participation.__table__, people)  # type: ignore[attr-defined]
            answers = [
                {
                    "voter_id": first + n,
                    "question": "why",
                    "state": "given",
                    "value": as_json(text),
                    "version": 1,
                    "answered_at": at,
                    "assisted": False,
                    "language": "fi",
                }
                for n, text in enumerate(texts)
            ]
            await insert_new(session, Answer.__table__, answers)  # type: ignore[attr-defined]
        self.written += len(texts)

    async def embed(self) -> None:
        """Store invented vectors of all replies that have none, as the model's batches do."""
        async with self.database.read() as session:
            have = select(ThemeVector.reply_id)
            lack = select(ThemeReply.id).where(ThemeReply.id.not_in(have)).order_by(ThemeReply.id)  # type: ignore[union-attr, arg-type]
            ids = [number or 0 for number in await session.exec(lack)]
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            bodies = pack(self.vectors[[one - 1 for one in some]])
            rows = [
                {"reply_id": one, "model": self.key, "body": body}
                for one, body in zip(some, bodies, strict=True)
            ]
            async with self.database.write() as session:
                await insert_new(session, ThemeVector.__table__, rows)  # type: ignore[attr-defined]

    async def merge(self) -> None:
        """Let staff merge two themes."""
        async with self.database.write() as session:
            shown = await reading.read_set(session, SET)
            organisation = await ensure_organisation(session, "Benchmark")
            session.add(
                StaffRole(
                    staff_id=StaffId(1),
                    organisation_id=organisation,
                    role=Role.ANALYST,
                    granted_by=StaffId(1),
                    granted_at=now(),
                )
            )
            await session.flush()
            by = await access_analyst(session, StaffId(1), organisation)
            two = [one.number for one in shown.themes[:2]]
            await correcting.merge(session, by, SET, shown.version, two[1], two[0], now())

    async def read(self) -> None:
        async with self.database.read() as session:
            await reading.read_set(session, SET, now())
            await reading.replies_of(session, SET, None)


def sentences(count: int) -> list[str]:
    """Give so many different sentences: pairs of MASSIVE's Finnish ones of one intent."""
    by_intent: dict[str, list[str]] = {}
    for one in utterances():
        by_intent.setdefault(one.intent, []).append(one.texts["fi"])
    kinds = [said for intent, said in sorted(by_intent.items()) if intent != "(none)"]
    lot = np.random.default_rng(1)
    found = []
    for _ in range(count):
        said = kinds[lot.integers(len(kinds))]
        first, second = lot.integers(len(said), size=2)
        found.append(f"{said[first]}, {said[second]}")
    return found


class Heart:
    """Wants to run every 5 ms, and remembers the longest it was kept from it."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def beat(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            self.longest = max(self.longest, time.perf_counter() - began - 0.005)


async def timed(name: str, work: Callable[[], Awaitable[Any]]) -> None:
    heart = Heart()
    beating = asyncio.create_task(heart.beat())
    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    beating.cancel()
    print(f"  {name:<34}{wall:8.2f} s {cpu:8.2f} s CPU here {1000 * heart.longest:8.0f} ms hold", flush=True)


def peak() -> float:
    """Tell the most memory that this process ever had, in MB."""
    # Not getrusage: what a spawned process had there is its parent's.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


async def measure(url: str, replies: int, model: Model | None) -> None:
    database, pool = open_database(url), process_pool()
    many = Many(database, pool, model)
    more = replies // 100
    if model is not None:
        sizes = [max(1, (replies + more) // (20 + n)) for n in range(40)]
        rows, _ = heaps(sizes, width=model.dimensions, spread=1.0)
        lot = np.random.default_rng(2).permutation(len(rows))
        many.vectors = np.resize(rows[lot], (replies + more, model.dimensions))
    texts = sentences(replies + more)
    base = await asyncio.get_running_loop().run_in_executor(pool, peak)
    print(
        f"{database.dialect}, {replies} replies, {many.key}; {peak():.0f} MB here, {base:.0f} MB there at first"
    )
    await many.set_up()
    await many.write(texts[:replies])
    themes = many.themes
    await timed("answers become replies", themes.follow)
    if model is not None:
        await timed("vectors stored", many.embed)
    await timed("all grouped, the run stored", themes.sort)
    await many.write(texts[replies:])
    await timed("a hundredth more become replies", themes.follow)
    if model is not None:
        await timed("vectors stored", many.embed)
    await timed("placed", themes.sort)
    await timed("two themes merged", many.merge)
    await timed("key words anew", themes.sort)
    await timed("staff read the list", many.read)
    there = await asyncio.get_running_loop().run_in_executor(pool, peak)
    print(f"  most memory: {peak():.0f} MB here, {there:.0f} MB there")
    async with database.read() as session:
        shown = await reading.read_set(session, SET)
        was = await recomputing.gather(session, SET, many.key)
    print(f"  {len(shown.themes)} themes, {shown.other} in none")
    began = time.process_time()
    computing.computed(was.reading)
    print(f"  the reckoning alone, here: {time.process_time() - began:.2f} s CPU")
    pool.shutdown()
    await database.close()


async def main(replies: int, engine: str) -> None:
    assert core.tables.METADATA.tables
    with tempfile.TemporaryDirectory() as folder:
        for at, model in enumerate((MODEL, None)):
            url = f"sqlite:///{folder}/{at}.db"
            if engine == "postgresql":
                url = await postgres.make_database(f"kuulolla_bench_{os.getpid()}_{at}")
            await measure(url, replies, model)


if __name__ == "__main__":
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    asyncio.run(main(int((sys.argv[1:2] or ["30000"])[0]), (sys.argv[2:3] or ["sqlite"])[0]))
