"""A process's turn to read a channel's account: taken, kept up through what takes long, left to whoever comes next."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import structlog

from adapters.database.engine import Database
from core.messaging.intake import LASTS, Watch
from core.storage import leases
from core.storage.leases import LeaseLost

log = structlog.get_logger()

T = TypeVar("T")

RENEW = LASTS.total_seconds() / 3
IDLE = 2.0  # between two looks whether the turn is free
LONGEST_PAUSE = 60.0


def turn_of(source: str) -> str:
    """Name the lease by which one process reads for this account."""
    return f"poll {source}"


@dataclass
class Turn:
    """One process's part in the turn at one account; of all processes one at a time leads."""

    source: str
    database: Database
    clock: Callable[[], datetime]
    holder: str  # unique to this process
    lost: Callable[[], Awaitable[None]] | None = (
        None  # called as soon as another process turns out to have it
    )
    leads: bool = False
    _renewed: datetime | None = None
    _noted: str = ""
    _failures: int = 0

    @property
    def watch(self) -> Watch:
        """Say by which lease, for the transaction that keeps what was read under it."""
        return Watch(turn_of(self.source), self.holder)

    async def mine(self) -> bool:
        """Tell whether this process leads, taking the turn if it is free.

        One renewed just now isn't asked for: each batch makes sure again, in the transaction that keeps it.
        """
        fresh = self._renewed is not None and self.clock() - self._renewed < timedelta(seconds=RENEW)
        return (self.leads and fresh) or await self.take()

    async def take(self) -> bool:
        """Take the turn, or keep it longer; tells whether it is ours now."""
        now = self.clock()
        async with self.database.write() as session:
            mine = await leases.take(session, self.watch.name, self.holder, now, LASTS)
        if mine and not self.leads:
            log.info("reads", source=self.source)
            self._noted = ""
        led, self.leads, self._renewed = self.leads, mine, now
        if led and not mine and self.lost is not None:
            await self.lost()
        return mine

    async def release(self) -> None:
        """Leave the turn to whoever comes next."""
        self.leads = False
        try:
            async with self.database.write() as session:
                await leases.release(session, self.watch.name, self.holder)
        except Exception:  # noqa: BLE001  the database is away: the turn ends by itself
            log.warning("turn-not-released", source=self.source)

    async def rest(self, seconds: float, stop: asyncio.Event) -> None:
        """Wait, and keep the turn meanwhile: while the channel is away nobody else could read either."""
        while seconds > 0 and not stop.is_set():
            await pause(min(seconds, RENEW), stop)
            seconds -= RENEW
            if self.leads and seconds > 0:
                try:
                    await self.take()
                except Exception:  # the database is away too: the next try tells
                    log.exception("waits", loop=self.watch.name)

    async def held(self, act: Coroutine[Any, Any, T], stop: asyncio.Event | None) -> T | None:
        """Await what may take long, and keep the turn meanwhile; None once it is time to stop. LeaseLost."""
        asked = asyncio.create_task(act)
        stopped = asyncio.create_task((stop or asyncio.Event()).wait())
        try:
            while True:
                await asyncio.wait({asked, stopped}, timeout=RENEW, return_when=asyncio.FIRST_COMPLETED)
                if asked.done():
                    return asked.result()
                if stopped.done():
                    return None
                if not await self.take():
                    raise LeaseLost(self.watch.name)
        finally:
            # What the channel was about to give isn't acknowledged: it is given again, to whoever asks next.
            for task in (asked, stopped):
                task.cancel()
            await asyncio.gather(asked, stopped, return_exceptions=True)

    async def note(self, trouble: str) -> None:
        """Leave word for `doctor` and /readyz, which other processes answer."""
        if trouble == self._noted:
            return
        try:
            async with self.database.write() as session:
                await leases.say(session, self.watch.name, self.holder, trouble)
            self._noted = trouble
        except Exception:  # noqa: BLE001  a word that couldn't be left is said again at the next time
            log.warning("trouble-not-noted", source=self.source)

    def longer(self, seconds: float) -> float:
        """Give how long to wait after one more failure in a row; `seconds` after the first."""
        self._failures += 1
        return min(max(seconds, 1.0) * 2.0 ** min(self._failures - 1, 10), max(LONGEST_PAUSE, seconds))

    def succeeded(self) -> None:
        """Begin the waits anew."""
        self._failures = 0


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait, but not past the moment when it is time to stop."""
    if seconds <= 0:
        return
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
