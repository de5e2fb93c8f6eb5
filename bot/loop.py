"""The loop that workers and senders share: do what waits, else sleep until woken or until a moment passed."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()

IDLE_SECONDS = 0.5  # how long what another process left may wait unnoticed

Once = Callable[[], Awaitable[int]]


async def drain(once: Once) -> int:
    """Do what waits until nothing does; gives how much was done."""
    total = 0
    while count := await once():
        total += count
    return total


async def serve(once: Once, wake: asyncio.Event, stop: asyncio.Event, name: str) -> None:
    """Work until told to stop; what is in hand is finished first. A fault is logged and it is tried again."""
    while not stop.is_set():
        wake.clear()
        try:
            if await once():
                continue
        except Exception:  # a database away for a minute must not end the web chat beside this loop
            log.exception("waits", loop=name)
        waiting = {asyncio.create_task(wake.wait()), asyncio.create_task(stop.wait())}
        _, pending = await asyncio.wait(waiting, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
