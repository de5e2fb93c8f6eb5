"""The web chat as a channel: what is sent lies in the outbox, and open pages are woken to read it."""

from collections.abc import Sequence

from adapters.web.chat.live import Hub
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Outcome, Sent

CHANNEL = "web"
CAPABILITIES = Capabilities(
    buttons=20, edit=True, text_limit=10_000, can_initiate=False, pictures=True, idempotent_send=True
)


class WebChannel:
    """A page shows what the outbox says was sent, so sending is waking those who look at it now."""

    name = CHANNEL
    capabilities = CAPABILITIES
    messages_per_second = 10_000.0

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def pause(self, address: str) -> float:
        """None: a page shows what lies there."""
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Show each to the pages open now; the others find it when they come back."""
        for delivery in deliveries:
            self._hub.wake(delivery.conversation, delivery.key)
        return [Sent(str(delivery.key)) for delivery in deliveries]
