"""Reading a bot's updates from Telegram: one process at a time, from our own committed place on."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import select

from adapters.database.engine import Database
from adapters.telegram import wire
from adapters.telegram.intake import Intake
from adapters.telegram.terms import SecondPoller, TelegramAway, TokenRefused
from core.messaging.intake import LASTS, Watch
from core.messaging.tables import Checkpoint
from core.storage import leases
from core.storage.leases import LeaseLost

log = structlog.get_logger()

WAIT = 25.0  # seconds that Telegram lets us wait for the next update
RENEW = LASTS.total_seconds() / 3
IDLE = 2.0  # between two looks whether the turn is free
LONGEST_PAUSE = 60.0
CONFLICT, TOKEN, AWAY = "another process reads this bot's updates", "the token is refused", "Telegram is away"

MOST = 2**31 - 1
"""The largest number that Telegram gives an update; it counts in 32 bits."""

QUIET = timedelta(hours=1)
"""After so long a silence Telegram is asked without our place, too: its numbers may have begun anew (channels.md)."""


def turn_of(source: str) -> str:
    """Name the lease by which one process reads this account's updates."""
    return f"poll {source}"


@dataclass
class Poller:
    """One bot's reader in one process; of all of them one at a time has the turn."""

    intake: Intake
    database: Database
    clock: Callable[[], datetime]
    holder: str  # unique to this process
    _ready: bool = False  # this turn has dropped the webhook and knows its place
    _offset: int | None = None
    _brought: datetime | None = None
    _failures: int = 0
    _leads: bool = False
    _renewed: datetime | None = None
    _noted: str = ""

    @property
    def source(self) -> str:
        return self.intake.engine.source

    @property
    def _watch(self) -> Watch:
        return Watch(turn_of(self.source), self.holder)

    async def once(self, wait: float = 0, stop: asyncio.Event | None = None) -> int:
        """Read once and keep what came; gives how many updates, 0 also while another process has the turn.

        SecondPoller, TokenRefused, TelegramAway, LeaseLost.
        """
        # Of a turn renewed just now each batch makes sure again, in the transaction that keeps it.
        fresh = self._renewed is not None and self.clock() - self._renewed < timedelta(seconds=RENEW)
        if not (self._leads and fresh) and not await self._take_turn():
            return 0
        if not self._ready:
            await self.intake.engine.drop_webhook()
            async with self.database.read() as session:
                found = select(Checkpoint.position).where(Checkpoint.source == self.source)
                position = (await session.exec(found)).first()
            self._offset = None if position is None else int(position)
            self._ready = True
        raws = await self._fetch(self._offset, wait, stop)
        if not raws and self._offset is not None and self._is_quiet():
            raws = await self._fetch(None, 0, stop)
            self._brought = self.clock()
        if raws:
            self._brought = self.clock()
            await self._keep(raws)
        return len(raws)

    async def serve(self, stop: asyncio.Event) -> None:
        """Read until told to stop; then another process may begin at once."""
        try:
            while not stop.is_set():
                await self._rest(await self._try(stop), stop)
        finally:
            await self.release()

    async def release(self) -> None:
        """Leave the turn to whoever comes next."""
        self._ready = self._leads = False
        try:
            async with self.database.write() as session:
                await leases.release(session, self._watch.name, self.holder)
        except Exception:  # noqa: BLE001  the database is away: the turn ends by itself
            log.warning("turn-not-released", source=self.source)
        await self.intake.close()

    async def _try(self, stop: asyncio.Event) -> float:
        """Read once, whatever happens; gives the seconds to wait before the next time."""
        trouble, wait = "", 0.0
        before = self._offset
        try:
            brought = await self.once(WAIT, stop)
            self._failures = 0
            if not self._leads:
                wait = IDLE
            elif brought and self._offset == before:
                wait = IDLE  # they can't be acknowledged, so they come again at once
        except LeaseLost:
            log.info("turn-lost", source=self.source)
            self._ready = self._leads = False
        except SecondPoller as error:
            trouble, wait, self._ready = CONFLICT, self._longer(5), False
            log.warning("second-poller", source=self.source, reason=str(error), again_in=wait)
        except TokenRefused:
            trouble, wait = TOKEN, LONGEST_PAUSE
            log.error("token-refused", source=self.source, again_in=wait)
        except TelegramAway as error:
            trouble, wait = AWAY, self._longer(error.after)
            log.warning("telegram-away", source=self.source, reason=str(error), again_in=wait)
        except Exception:  # a database away for a minute must not end the reading
            self._ready, wait = False, self._longer(1)
            log.exception("waits", loop=turn_of(self.source))
        if self._leads:
            await self._note(trouble)
        return wait

    async def _rest(self, seconds: float, stop: asyncio.Event) -> None:
        """Wait, and keep the turn meanwhile: while Telegram is away nobody else could read either."""
        while seconds > 0 and not stop.is_set():
            await pause(min(seconds, RENEW), stop)
            seconds -= RENEW
            if self._leads and seconds > 0:
                try:
                    await self._take_turn()
                except Exception:  # the database is away too: the next try tells
                    log.exception("waits", loop=turn_of(self.source))

    async def _take_turn(self) -> bool:
        now = self.clock()
        async with self.database.write() as session:
            mine = await leases.take(session, self._watch.name, self.holder, now, LASTS)
        if mine and not self._leads:
            log.info("reads", source=self.source)
            self._noted = ""
        if not mine:
            self._ready = False
        self._leads, self._renewed = mine, now
        return mine

    async def _fetch(
        self, offset: int | None, wait: float, stop: asyncio.Event | None
    ) -> list[dict[str, Any]]:
        """Ask Telegram, and keep the turn meanwhile; nothing once it is time to stop."""
        asked = asyncio.create_task(self.intake.engine.fetch(offset, wait=wait))
        stopped = asyncio.create_task((stop or asyncio.Event()).wait())
        try:
            while True:
                await asyncio.wait({asked, stopped}, timeout=RENEW, return_when=asyncio.FIRST_COMPLETED)
                if asked.done():
                    return asked.result()
                if stopped.done():
                    return []
                if not await self._take_turn():
                    raise LeaseLost(self._watch.name)
        finally:
            # What Telegram was about to give isn't acknowledged, so it gives it to the next who asks.
            for task in (asked, stopped):
                task.cancel()
            await asyncio.gather(asked, stopped, return_exceptions=True)

    async def _keep(self, raws: Sequence[dict[str, Any]]) -> None:
        """Keep the updates with our place after them: the largest number of these, not of all times."""
        numbers = [number for raw in raws if (number := wire.update_id(raw)) is not None]
        last = max((number for number in numbers if 0 < number <= MOST), default=None)
        offset = self._offset if last is None else last + 1
        await self.intake.take(raws, None if offset is None else str(offset), self._watch)
        self._offset = offset

    def _is_quiet(self) -> bool:
        return self._brought is None or self.clock() - self._brought >= QUIET

    def _longer(self, seconds: float) -> float:
        self._failures += 1
        return min(max(seconds, 1.0) * 2.0 ** min(self._failures - 1, 10), max(LONGEST_PAUSE, seconds))

    async def _note(self, trouble: str) -> None:
        """Leave word for `doctor` and /readyz, which other processes answer."""
        if trouble == self._noted:
            return
        try:
            async with self.database.write() as session:
                await leases.say(session, self._watch.name, self.holder, trouble)
            self._noted = trouble
        except Exception:  # noqa: BLE001  a word that couldn't be left is said again at the next time
            log.warning("trouble-not-noted", source=self.source)


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait, but not past the moment when it is time to stop."""
    if seconds <= 0:
        return
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
