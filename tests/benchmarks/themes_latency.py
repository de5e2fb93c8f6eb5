"""How long a reply in chat takes while 30,000 replies are grouped: `python -m tests.benchmarks.themes_latency [replies]`.

Votes go the whole path of `pipeline` (event in, inbox, worker, next card, outbox, sent) one by one, twenty a second,
as people press: each is timed from the moment it was pressed, so that what waits because the loop is held counts. In
one run: while nothing else goes on, while the clock's work (`bot.themes`) takes in the texts, and while it groups
them in the pool's process and stores the run. The figure that counts is the ratio to idle; the aim is under 2.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections import deque
from collections.abc import Awaitable, Callable
from pathlib import Path

import numpy as np

import core.tables
from adapters.database.engine import open_database
from bot.demonstration.recording import read_recording
from bot.scheduler import process_pool
from core.messaging.values import Part, Press, Text
from tests.benchmarks.pipeline import DOCUMENT, PRESS, Bench
from tests.benchmarks.themes_whole import MODEL, Many, sentences
from tests.core.themes.sentences import heaps

EVERY = 0.05  # seconds between two presses
IDLE = 600  # presses


class Voting:
    """People who vote one by one, twenty a second."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        people = [f"person-{n}" for n in range(len(bench.recording.voters))]
        self.left = {
            p: deque(sign for _, sign in a) for p, a in zip(people, bench.recording.answers, strict=True)
        }
        self.ready: deque[tuple[str, Part]] = deque()

    async def begin(self) -> None:
        people = list(self.left)
        for start in range(0, len(people), 100):
            await self.bench.through(
                [self.bench.event(p, Text("jatka")) for p in people[start : start + 100]]
            )
            await self.bench.worker.drain()
            await self.bench.sender.drain()
        self.ready += self.bench.ready(self.left)

    async def press(self) -> None:
        person, part = self.ready.popleft()
        is_card = len(part.buttons) == 4
        choice = PRESS[self.left[person].popleft()] if is_card else 0
        await self.bench.through([self.bench.event(person, Press(part.token, choice))])
        self.ready += self.bench.ready(self.left)

    async def until(self, over: Callable[[], bool]) -> list[float]:
        """Vote until it is over; gives each vote's seconds from its press."""
        took, due = [], time.perf_counter()
        while not over() and self.ready:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await self.press()
            took.append(time.perf_counter() - due)
            # Who would have pressed while others waited presses now: one late reply doesn't count for many.
            due = max(due + EVERY, time.perf_counter())
        return took


async def beside(voting: Voting, work: Callable[[], Awaitable[object]]) -> list[float]:
    """Vote while something is done."""
    task = asyncio.ensure_future(work())
    took = await voting.until(task.done)
    await task
    return took


def tell(name: str, took: list[float], idle: list[float]) -> None:
    p50, p95, p99 = (1000 * float(np.quantile(took, at)) for at in (0.5, 0.95, 0.99))
    ratio = p95 / (1000 * float(np.quantile(idle, 0.95)))
    print(
        f"{name:<28}{len(took):>6} replies   p50 {p50:6.1f}   p95 {p95:6.1f}   p99 {p99:6.1f}   "
        f"longest {1000 * max(took):6.0f} ms   p95 / idle {ratio:5.2f}",
        flush=True,
    )


async def main(replies: int) -> None:
    assert core.tables.METADATA.tables
    recording = read_recording(Path("examples/conversation"))
    pool = process_pool()
    with tempfile.TemporaryDirectory() as folder:
        for name, model in (("a model's vectors", MODEL), ("by wording", None)):
            database = open_database(f"sqlite:///{folder}/{'wording' if model is None else 'model'}.db")
            bench = Bench(database, recording, 100)
            await bench.set_up(DOCUMENT)
            many = Many(database, pool, model)
            await many.set_up(tables=False)
            many.vectors, _ = heaps([1 + replies // (20 + n) for n in range(40)], width=384, spread=1.0)
            many.vectors = np.resize(many.vectors, (replies, 384))
            await many.write(sentences(replies))
            voting, themes = Voting(bench), many.themes
            await voting.begin()
            left = iter(range(IDLE))
            idle = await voting.until(lambda left=left: next(left, None) is None)  # type: ignore[misc]
            print(f"{replies} replies, {name}")
            tell("idle", idle, idle)
            tell("texts taken in", await beside(voting, themes.follow), idle)
            if model is not None:
                await many.embed()
            tell("grouped and stored", await beside(voting, themes.sort), idle)
            await database.close()
    pool.shutdown()


if __name__ == "__main__":
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
