"""Invented people who see only what their channel showed them, and press or type like anyone else."""

from collections.abc import Callable, Sequence

from bot.app import Installation
from core.messaging.channel import Delivery, Outcome
from core.messaging.values import Body, Command, Event, Part, Press, Side, Text

BATCH = 100


class Crowd:
    """Everyone who takes part in the demonstration, by their address in the web chat."""

    def __init__(self, house: Installation, keep: Callable[[str], bool] = lambda _: False) -> None:
        self._house = house
        self._keep = keep  # whose old cards are remembered too
        self._cards: dict[str, list[Part]] = {}
        self._seen: dict[str, list[Part]] = {}
        self._open: dict[str, Part] = {}
        self._events: list[Event] = []
        self._number = 0
        self._send = house.web.send
        house.web.send = self._watch  # type: ignore[method-assign]  # a wrapper that also remembers

    async def _watch(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        for delivery in deliveries:
            self._seen.setdefault(delivery.address, []).append(delivery.part)
            if delivery.part.buttons:
                self._open[delivery.address] = delivery.part
                if self._keep(delivery.address):
                    self._cards.setdefault(delivery.address, []).append(delivery.part)
        return await self._send(deliveries)

    def leave(self) -> None:
        """Stop watching: from now on the channel is only the people's who use it."""
        self._house.web.send = self._send  # type: ignore[method-assign]  # as it was

    def sees(self, address: str) -> Part | None:
        """Give the card that a person has open."""
        return self._open.get(address)

    def read(self, address: str) -> str:
        """Give all the text that a person was shown since last asked."""
        return "\n".join(part.text for part in self._seen.pop(address, []))

    def says(self, address: str, text: str, side: Side = Side.RESIDENT) -> None:
        """Let a person type; a slash makes it a command."""
        body: Body = Text(text)
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            body = Command(name.strip(), rest.strip())
        self._add(address, body, side)

    def find(self, address: str, heading: str) -> Part | None:
        """Find the latest card of a person that begins so and has a button."""
        cards = self._cards.get(address, [])
        return next((card for card in reversed(cards) if card.text.startswith(heading)), None)

    def presses(self, address: str, index: int, side: Side = Side.RESIDENT, card: Part | None = None) -> None:
        """Let a person press a button, counted from nought, of the open card or of another one."""
        part = card or self._open.pop(address)
        self._add(address, Press(part.token, index), side)

    def _add(self, address: str, body: Body, side: Side) -> None:
        self._number += 1
        event = Event(
            source=self._house.web.name,
            key=f"demonstration-{side.value}-{self._number}",
            channel=self._house.web.name,
            side=side,
            address=address,
            body=body,
            language="en" if side is Side.STAFF else None,
            capabilities=self._house.web.capabilities.as_text(),
        )
        self._events.append(event)

    async def settle(self, progress: Callable[[int], None] = lambda _: None) -> None:
        """Bring all that was said through inbox, dialogue and outbox, many people at once."""
        events, self._events = self._events, []
        for start in range(0, len(events), BATCH):
            chunk = events[start : start + BATCH]
            await self._house.accept(chunk)
            await self._house.settle()
            progress(len(chunk))
