"""Processes to kill, forked from one that has loaded the product: loading takes longer than what they do."""

import asyncio
import itertools
import os
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from tests.faults import process

PATIENCE = 60.0
_numbers = itertools.count()
_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.faults.forked"])


class Other:
    """A process of its own: ready when it is made, acts when told to go, and is ended by a signal if at all."""

    def __init__(self, job: process.Job, folder: Path) -> None:
        self._errors = folder / f"errors-{next(_numbers)}.txt"
        self._link, theirs = _CONTEXT.Pipe()
        self._process: ForkServerProcess = _CONTEXT.Process(target=act, args=(job, theirs, str(self._errors)))
        self._process.start()
        theirs.close()
        self._said: list[str] = []

    async def go(self) -> tuple[int, list[str]]:
        """Let it act; gives how it ended and what it acknowledged."""
        self._link.send("go")
        return await self.ended()

    async def ready(self) -> None:
        """Wait until it has opened the installation; one that dies before that says why."""
        if await asyncio.to_thread(self._hear) != "ready":
            await self.ended()

    async def ended(self) -> tuple[int, list[str]]:
        """Wait for its end."""
        async with asyncio.timeout(PATIENCE):
            said = []
            while word := await asyncio.to_thread(self._hear):
                said.append(word)
            await asyncio.to_thread(self._process.join)
        code = self._process.exitcode
        assert code in (0, -signal.SIGKILL), self._errors.read_text()
        self._link.close()
        return code, said

    def _hear(self) -> str:
        """Give the next word; none after its end."""
        try:
            return str(self._link.recv()) if self._link.poll(PATIENCE) else ""
        except (EOFError, ConnectionResetError):
            return ""


def act(job: dict[str, Any], link: Connection, errors: str) -> None:
    """Be the other process; what it says on stderr goes to the file."""
    out = os.open(errors, os.O_WRONLY | os.O_CREAT)
    os.dup2(out, 2)
    process.main(job, link)
