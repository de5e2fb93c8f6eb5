"""Takes what waits in the outbox of one channel and sends it at the channel's pace."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot import loop
from bot.worker import Sessions
from core.messaging import outbox
from core.messaging.channel import Channel, Delivery
from core.messaging.pace import Bucket
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring

MOST = 100


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
        go: list[Delivery] = []
        held: list[Delivery] = []
        for delivery in deliveries:
            (go if self._may(delivery, now) else held).append(delivery)
        self._all.take(len(go))
        sent = await self.channel.send(go)
        async with self.database.write() as session:
            now = self.clock()
            await outbox.settle(session, list(zip(go, sent, strict=True)), now, self.keyring)
            pause = timedelta(seconds=1.0 / self.channel.messages_per_second_each)
            await outbox.hold(session, held, now + pause)
        return len(deliveries)

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
        return await loop.drain(self.once)

    async def serve(self, stop: asyncio.Event) -> None:
        """Send until told to stop; what was claimed is settled first."""
        await loop.serve(self.once, self.wake, stop, self.channel.name)
