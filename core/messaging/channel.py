"""The port that each channel implements, and the outcomes of a send."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.messaging.capabilities import Capabilities
from core.messaging.values import ConversationId, Part


@dataclass(frozen=True)
class Delivery:
    """One part for one address; `key` is the same on every attempt."""

    key: int  # the outbox row's id
    conversation: ConversationId
    address: str
    part: Part
    attempts: int = 1  # this one included
    replaces_ref: str | None = None  # what the channel called the message that this one replaces


@dataclass(frozen=True)
class Sent:
    """It was accepted; `ref` is the channel's own name for it."""

    ref: str


@dataclass(frozen=True)
class Retry:
    """It surely wasn't sent; try again after so many seconds."""

    after: float
    account: bool = False  # nothing of this account goes before, not only what is for this chat


@dataclass(frozen=True)
class Rejected:
    """The channel refuses this message for good."""

    reason: str


@dataclass(frozen=True)
class Gone:
    """The person can't be reached there any more."""

    reason: str


@dataclass(frozen=True)
class Moved:
    """The chat has another address now; it wasn't sent."""

    to: str


@dataclass(frozen=True)
class Uncertain:
    """It may have been sent; it isn't sent again blindly."""

    reason: str


Outcome = Sent | Retry | Rejected | Gone | Moved | Uncertain


class Channel(Protocol):
    """A way to reach people; inbound events go to `inbox.accept` by the adapter itself."""

    name: str
    capabilities: Capabilities
    messages_per_second: float  # of the whole account

    def pause(self, address: str) -> float:
        """How many seconds lie between two messages to this address."""
        ...

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Try each delivery once, in order; one outcome each."""
        ...
