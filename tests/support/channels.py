"""Channels for tests: one that carries nothing but text, and an ear that hears what any channel is given."""

from collections import defaultdict
from collections.abc import Sequence

from core.messaging.capabilities import Capabilities
from core.messaging.channel import Channel, Delivery, Outcome, Sent
from core.messaging.values import Part


class BareChannel:
    """Text and nothing else: no buttons, no edits, nothing sent twice is recognised."""

    name = "bare"
    capabilities = Capabilities()
    messages_per_second = 1_000.0

    def pause(self, address: str) -> float:
        """None."""
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Take everything."""
        return [Sent(str(delivery.key)) for delivery in deliveries]


class Ear:
    """A channel that passes everything on and remembers, by address, what was said and accepted."""

    def __init__(self, inner: Channel) -> None:
        self.inner = inner
        self.name = inner.name
        self.capabilities = inner.capabilities
        # In a script the clock stands while a message is handled, so nothing may wait for the next second.
        self.messages_per_second = 1_000.0
        self.heard: dict[str, list[Part]] = defaultdict(list)

    def pause(self, address: str) -> float:
        """None, as above."""
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Send by the inner channel; what it accepted is heard."""
        outcomes = await self.inner.send(deliveries)
        for delivery, outcome in zip(deliveries, outcomes, strict=True):
            if isinstance(outcome, Sent):
                self.heard[delivery.address].append(delivery.part)
        return outcomes
