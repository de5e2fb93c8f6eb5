"""The wire between invented people and the installation: what they do goes in, many at once."""

from dataclasses import dataclass, field

from bot.app import Installation
from bot.simulation.chat import CHANNEL, SimulatedChat
from core.messaging.values import Body, Command, Event, Press, Side

BATCH = 500


class NotPlayed(Exception):  # noqa: N818  it says what is so
    """The campaign doesn't come to its launch; what the staff chat said is the reason."""


@dataclass
class Wire:
    """All that was done and isn't brought in yet."""

    house: Installation
    chat: SimulatedChat
    language: str = "en"  # of the staff chat
    events: int = 0
    waiting: list[Event] = field(default_factory=list)

    def add(self, address: str, body: Body, language: str) -> None:
        """Let a resident have done something."""
        self.waiting.append(self.event(address, body, language))

    def event(self, address: str, body: Body, language: str | None, side: Side = Side.RESIDENT) -> Event:
        """Make an event of its own."""
        self.events += 1
        can = self.chat.capabilities.as_text()
        return Event("simulated", f"simulated-{self.events}", CHANNEL, side, address, body, language, can)

    async def bring(self) -> None:
        """Bring in what was done, and let it be answered."""
        events, self.waiting = self.waiting, []
        for start in range(0, len(events), BATCH):
            await self.house.accept(events[start : start + BATCH])
            await self.house.settle()

    async def staff(self, address: str, text: str) -> None:
        """Let a member of the staff write a command."""
        self.chat.all.setdefault(address, [])
        name, _, rest = text[1:].partition(" ")
        self.waiting.append(self.event(address, Command(name, rest), self.language, Side.STAFF))
        await self.bring()

    async def press_staff(self, address: str, index: int) -> None:
        """Let a member of the staff press a button of their last card. NotPlayed: they have none."""
        card = next((part for part in reversed(self.chat.all[address]) if part.buttons), None)
        if card is None:
            raise NotPlayed(self.told("planner"))
        self.waiting.append(self.event(address, Press(card.token, index), self.language, Side.STAFF))
        await self.bring()

    def told(self, address: str) -> str:
        """Say what a member of the staff was told last."""
        last = [part.text for part in self.chat.all.get(address, [])[-1:]]
        return last[0] if last else "the staff chat said nothing"
