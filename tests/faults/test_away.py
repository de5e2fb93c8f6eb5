"""A database that can't be reached for a while."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from tests.faults.invariants import check
from tests.faults.process import SECRET, event_of
from tests.faults.scene import AGREE, ROOT, scene
from tests.support import postgres

PEOPLE = 10


async def test_a_database_away_is_waited_for(tmp_path: Path) -> None:
    """Case 17: nothing is acknowledged meanwhile, nothing dies of it, and all is caught up with."""
    name = f"kuulolla_{os.getpid()}_away"
    address, _, server = (await postgres.make_database(name)).partition("host=")
    way = tmp_path / "way"  # a server that has stopped leaves no socket behind: here the way to it goes
    way.symlink_to(server)
    url = f"{address}host={way}"
    async with scene(url, tmp_path, people=PEOPLE) as made:
        tokens = [(await made.prompt(f"p{n}")).token for n in range(PEOPLE)]
        answers = [event_of(f"k{n}", f"p{n}", (tokens[n], AGREE)) for n in range(PEOPLE)]
        environment = os.environ | {
            "KUULOLLA_DATABASE_URL": url,
            "KUULOLLA_DATA_DIR": str(tmp_path / "served"),
            "KUULOLLA_SECRET_KEY": SECRET,
            "KUULOLLA_WEB_PORT": "0",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=ROOT, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        async with asyncio.timeout(120):
            while b"Ctrl-C" not in await process.stdout.readline():
                pass
            way.unlink()
            await postgres.cut(name)
            for _ in range(2):  # a connection that was open, and one that can't be opened
                with pytest.raises((DBAPIError, OSError)):  # so that no channel acknowledges
                    await made.house.accept(answers)
            told = 0
            while told < 3:  # the worker, the sender and the clock each try again, and again
                line = await process.stderr.readline()
                assert line, "the process ended"
                told += b"waits" in line
            way.symlink_to(server)
            await made.house.accept(answers)
            while len(await made.votes()) < PEOPLE:  # noqa: ASYNC110  another process acts
                await asyncio.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        _, said = await asyncio.wait_for(process.communicate(), 60)
        assert process.returncode == 0, said.decode()
        await made.house.settle()
        await check(made.house.database, None)
    await postgres.drop_database(name)
