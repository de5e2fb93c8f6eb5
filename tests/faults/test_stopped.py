"""The program told to stop while it has much to do."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

from sqlmodel import func, select

from core.messaging.tables import Inbox, Outbox, Sending, Waiting
from tests.faults.invariants import check
from tests.faults.process import SECRET, event_of
from tests.faults.scene import ROOT, Scene, scene

PEOPLE, EACH = 100, 8


async def test_sigterm_under_load_finishes_what_is_in_hand(empty_url: str, tmp_path: Path) -> None:
    """Case 10: an update of the software in the middle of a survey loses nothing."""
    async with scene(empty_url, tmp_path, people=PEOPLE) as made:
        events = [event_of(f"k{i}-{n}", f"p{n}", "1") for i in range(EACH) for n in range(PEOPLE)]
        await made.house.accept(events)
        environment = os.environ | {
            "KUULOLLA_DATABASE_URL": empty_url,
            "KUULOLLA_DATA_DIR": str(tmp_path / "served"),
            "KUULOLLA_SECRET_KEY": SECRET,
            "KUULOLLA_WEB_PORT": "0",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=ROOT, env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        async with asyncio.timeout(60):
            while await _handled(made) <= PEOPLE and process.returncode is None:  # noqa: ASYNC110  another process acts
                await asyncio.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        _, said = await asyncio.wait_for(process.communicate(), 30)
        assert process.returncode == 0, said.decode()
        assert list((tmp_path / "served").glob("working-*")) == [], "a clean end left a note of a death"
        async with made.house.database.read() as session:
            claimed = select(func.count()).where(Outbox.state == Sending.CLAIMED)
            assert (await session.exec(claimed)).one() == 0
        assert len(await made.votes()) == await _handled(made) - PEOPLE
        await made.house.settle()
        assert len(await made.votes()) == PEOPLE * EACH
        await check(made.house.database, None)


async def _handled(made: Scene) -> int:
    async with made.house.database.read() as session:
        done = select(func.count()).select_from(Inbox).where(Inbox.state == Waiting.DONE)
        return int((await session.exec(done)).one())
