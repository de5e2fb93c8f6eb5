"""Takes what waits in the outbox of one channel and sends it at the channel's pace."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot import counting, loop
from bot.worker import Sessions
from core.messaging import outbox, paced
from core.messaging.channel import Channel, Delivery, Outcome, Retry
from core.messaging.pace import UNLIMITED
from core.privacy.keys import Keyring

log = structlog.get_logger()

MOST = 100
FLYING = 60  # messages on their way at a time: two seconds' worth at Telegram's limit
AHEAD = timedelta(milliseconds=100)  # that messages are claimed before they go
LATE = timedelta(milliseconds=20)  # that is made up for; ten portions in a row have as much to spare
SETTLING = 30  # tries to keep what became of a send, a second apart: the row's lease is no longer


@dataclass
class Sender:
    """One loop over one channel's outbox."""

    channel: Channel
    database: Sessions
    keyring: Keyring
    clock: Callable[[], datetime]
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    may: Callable[[], bool] = lambda: True  # whether this process sends for the account
    _flying: set["asyncio.Task[None]"] = field(default_factory=set)
    _out: int = 0  # messages on their way
    _free: datetime | None = None  # when the account is free again, as far as this sender knows
    _free_shift: timedelta = timedelta(0)  # how far it was behind when it knew that
    _shift: timedelta = timedelta(0)  # how far this sender has fallen behind its own moments so far

    async def once(self) -> int:
        """Send what is due and may go now; gives how many were tried."""
        if not self.may():
            return 0
        async with self.database.write() as session:
            now = self.clock()
            if self.channel.messages_per_second >= UNLIMITED:
                deliveries = await outbox.claim(session, self.channel.name, MOST, now, self.keyring)
            else:
                deliveries = (await paced.claim(session, self.channel, now, self.keyring)).deliveries
        await self._send(deliveries)
        return len(deliveries)

    async def _send(self, deliveries: Sequence[Delivery]) -> None:
        if not deliveries:
            return
        outcomes = await self.channel.send(deliveries)
        counting.tried(self.channel.name, outcomes)
        for left in range(SETTLING, 0, -1):
            try:
                await self._settle(deliveries, outcomes)
            except Exception:  # a database away for a moment mustn't make what was sent uncertain
                if left == 1:
                    raise
                log.exception("not-settled", channel=self.channel.name, messages=len(deliveries))
                await self.sleep(1)
            else:
                return

    async def _settle(self, deliveries: Sequence[Delivery], outcomes: Sequence[Outcome]) -> None:
        async with self.database.write() as session:
            now = self.clock()
            await outbox.settle(session, list(zip(deliveries, outcomes, strict=True)), now, self.keyring)
            held = [one.after for one in outcomes if isinstance(one, Retry) and one.account]
            if held:
                await paced.hold_account(session, self.channel.name, now + timedelta(seconds=max(held)))

    async def drain(self) -> int:
        """Send until nothing is due."""
        return await loop.drain(self.once)

    async def serve(self, stop: asyncio.Event) -> None:
        """Send until told to stop; what was claimed is settled first."""
        step = self.once if self.channel.messages_per_second >= UNLIMITED else self._step
        await loop.serve(step, self.wake, stop, self.channel.name)
        await asyncio.gather(*self._flying, return_exceptions=True)

    async def _step(self) -> int:
        """Let what may go now go, and don't wait for the answers: at 0.3 s each they would be the pace."""
        if not self.may():
            return 0
        if self._out >= FLYING:
            await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
        async with self.database.write() as session:
            now = self.clock()
            shift = self._shift
            free = None if self._free is None else self._free + (shift - self._free_shift)
            taken = await paced.claim(session, self.channel, now, self.keyring, ahead=AHEAD, not_before=free)
        passed = (self.clock() - now).total_seconds()
        if taken.deliveries:
            self._free, self._free_shift = taken.free, shift
            self._out += len(taken.deliveries)
            task = asyncio.create_task(self._fly(taken.deliveries, taken.at - shift))
            self._flying.add(task)
            task.add_done_callback(self._flying.discard)
        if taken.more > passed:
            await self.sleep(min(taken.more - passed, loop.IDLE_SECONDS))
        return len(taken.deliveries) + (taken.more > 0)

    async def _fly(self, deliveries: Sequence[Delivery], at: datetime) -> None:
        try:
            while (early := (at + self._shift - self.clock()).total_seconds()) > 0:
                await self.sleep(early)
            # A little late is made up for; more of it would push what comes next together in one second.
            self._shift += max(timedelta(0), self.clock() - at - self._shift - LATE)
            await self._send(deliveries)
        except Exception:  # nobody waits for this task; its rows become uncertain when their lease runs out
            log.exception("lost", channel=self.channel.name, messages=len(deliveries))
        finally:
            self._out -= len(deliveries)
