"""One who writes without end: a bounded queue, and nobody else waits longer."""

from pathlib import Path

import pytest
from sqlmodel import col, func, select

from core.messaging.inbox import MOST_WAITING
from core.messaging.tables import Inbox, Waiting
from tests.faults.invariants import check
from tests.faults.process import event_of
from tests.faults.scene import AGREE, scene

PEOPLE, FLOOD = 50, 1000


async def test_a_flood_of_one_delays_nobody_and_is_bounded(
    empty_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Case 28: behind a thousand messages of one person, fifty others are answered in the very next batch."""
    async with scene(empty_url, tmp_path, people=PEOPLE + 1) as made:
        tokens = [(await made.prompt(f"p{n}")).token for n in range(PEOPLE)]
        capsys.readouterr()
        for part in range(10):
            await made.house.accept(
                [event_of(f"flood-{part}-{n}", f"p{PEOPLE}", "again") for n in range(FLOOD // 10)]
            )
        waiting = select(func.count()).select_from(Inbox).where(col(Inbox.state) == Waiting.WAITING)
        async with made.house.database.read() as session:
            assert (await session.exec(waiting)).one() == MOST_WAITING
        assert capsys.readouterr().out.count("flood") == 9
        await made.house.accept([event_of(f"k{n}", f"p{n}", (tokens[n], AGREE)) for n in range(PEOPLE)])
        [worker] = made.house.workers
        assert await worker.once() == PEOPLE + 1
        assert len(await made.votes()) == PEOPLE
        await made.house.settle()
        await made.say(("later", f"p{PEOPLE}", ((await made.prompt(f"p{PEOPLE}")).token, AGREE)))
        assert len(await made.votes()) == PEOPLE + 1
        await check(made.house.database, tmp_path)
