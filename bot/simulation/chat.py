"""The chat that invented residents have: as a messaging app, without a network."""

from collections.abc import Sequence

from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Gone, Outcome, Sent
from core.messaging.pace import UNLIMITED
from core.messaging.values import Part

CHANNEL = "telegram"  # it works as that app does, and no bot is behind it
CAPABILITIES = Capabilities(buttons=20, edit=True, can_initiate=True, idempotent_send=True)


class SimulatedChat:
    """What was sent lies here until its reader looks; who has blocked us is gone."""

    name = CHANNEL
    capabilities = CAPABILITIES
    messages_per_second = UNLIMITED

    def __init__(self) -> None:
        self.blocked: set[str] = set()
        self.shown: dict[str, list[Part]] = {}  # not looked at yet
        self.all: dict[str, list[Part]] = {}  # of those whose chat is kept
        self.sent = 0

    def pause(self, address: str) -> float:
        """None: nobody's telephone rings."""
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Lay each before its reader."""
        return [self._lay(delivery) for delivery in deliveries]

    def _lay(self, delivery: Delivery) -> Outcome:
        if delivery.address in self.blocked:
            return Gone("blocked")
        self.sent += 1
        self.shown.setdefault(delivery.address, []).append(delivery.part)
        if delivery.address in self.all:
            self.all[delivery.address].append(delivery.part)
        return Sent(str(delivery.key))

    def look(self) -> dict[str, list[Part]]:
        """Give what was sent since last looked at, by address."""
        shown, self.shown = self.shown, {}
        return shown
