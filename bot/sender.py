"""Takes what waits in the outbox of one channel and sends it at the channel's pace."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from sqlalchemy.exc import DBAPIError

from bot.worker import Sessions
from core.messaging import outbox
from core.messaging.channel import Channel, Delivery, Outcome, Retry
from core.messaging.pace import Bucket
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring

log = structlog.get_logger()

MOST = 100
IDLE_SECONDS = 0.5
MOST_ATTEMPTS = 8


@dataclass
class Sender:
    """One loop over one channel's outbox."""

    channel: Channel
    database: Sessions
    keyring: Keyring
    clock: Callable[[], datetime]
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    _all: Bucket | None = None
    _each: dict[ConversationId, Bucket] = field(default_factory=dict)

    async def once(self) -> int:
        """Send what is due and may go now; gives how many were tried."""
        now = self.clock()
        self._all = self._all or Bucket.full(self.channel.messages_per_second, now)
        room = min(MOST, self._all.available(now))
        if room == 0:
            return 0
        # A claim is at most one second's sends, since a crash leaves a claim uncertain.
        async with self.database.write() as session:
            deliveries = await outbox.claim(session, self.channel.name, room, now, self.keyring)
        if not deliveries:
            return 0
        now = self.clock()
        go = [delivery for delivery in deliveries if self._may(delivery, now)]
        self._all.take(len(go))
        outcomes: dict[int, Outcome] = {
            d.key: Retry(1.0 / self.channel.messages_per_second_each) for d in deliveries
        }
        sent = await self.channel.send(go)
        outcomes |= {delivery.key: outcome for delivery, outcome in zip(go, sent, strict=True)}
        async with self.database.write() as session:
            settled = [(delivery, outcomes[delivery.key]) for delivery in deliveries]
            await outbox.settle(session, settled, self.clock(), self.keyring)
        self.after(deliveries)
        return len(deliveries)

    after: Callable[[list[Delivery]], None] = lambda _: None  # called when sends are settled

    def _may(self, delivery: Delivery, now: datetime) -> bool:
        rate = self.channel.messages_per_second_each
        bucket = self._each.setdefault(delivery.conversation, Bucket.full(rate, now))
        if bucket.available(now) < 1:
            return False
        bucket.take(1)
        if len(self._each) > 10_000:
            self._each = {key: one for key, one in self._each.items() if one.available(now) < one.burst}
        return True

    async def drain(self) -> int:
        """Send until nothing is due."""
        total = 0
        while count := await self.once():
            total += count
        return total

    async def serve(self, stop: asyncio.Event) -> None:
        """Send until told to stop; what was claimed is settled first."""
        while not stop.is_set():
            self.wake.clear()
            try:
                if await self.once():
                    continue
            except DBAPIError:
                log.exception("sender-waits", channel=self.channel.name)
            waiting = {asyncio.create_task(self.wake.wait()), asyncio.create_task(stop.wait())}
            _, pending = await asyncio.wait(
                waiting, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED
            )
            for task in pending:
                task.cancel()
