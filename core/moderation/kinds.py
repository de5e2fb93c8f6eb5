"""What the moderators' desk must know of each kind of thing that waits there: the port that a feature stands behind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.moderation.acts import Act
from core.moderation.tables import QueueItem, Reason

REASONS: Final = {
    "not-statement": Reason.NOT_A_STATEMENT,
    "duplicate": Reason.ALREADY_SAID,
    "identifies": Reason.IDENTIFIES,
    "off-topic": Reason.OFF_TOPIC,
    "insult": Reason.INSULTS,
    "two-things": Reason.TWO_THINGS,
}
"""The reasons by the choice that names each, in the order in which they are offered."""

FOUND: Final = 3
"""Parts of a text that a card points at; the moderator reads the whole anyway."""


@dataclass(frozen=True)
class Thing:
    """What an item is about, as it is named wherever the item is."""

    number: int
    text: str
    proposal: str = ""  # other words that its author is asked about
    into: int | None = None  # the number of the one that it was joined to


@dataclass(frozen=True)
class Resembling:
    """Another one that seems to say the same."""

    number: int
    text: str
    mergeable: bool  # it is up for votes


@dataclass(frozen=True)
class Review:
    """One waiting thing as it is shown for a decision; acts that make no sense here aren't offered."""

    item: int
    kind: str
    number: int
    campaign: str
    language: str
    arrived: datetime
    text: str
    found: tuple[str, ...]  # what may tell who someone is
    may_escalate: bool
    near: Resembling | None = None
    may_reword: bool = False  # there is an author to ask
    of_health: bool = False  # its author was told that it isn't published as it is


class Kind(Protocol):
    """A kind of thing: what it is, when it is published, and what a decision does to it."""

    @property
    def reasons(self) -> Mapping[str, Reason]:
        """Give the reasons that one may be rejected for, by the choice that names each."""

    async def thing(self, session: AsyncSession, item: QueueItem) -> Thing:
        """Name what the item is about; also of one that is gone since."""

    async def needed(self, session: AsyncSession, item: QueueItem) -> int:
        """Say how many moderators must approve it."""

    async def review(self, session: AsyncSession, by: Moderator, item: QueueItem) -> Review:
        """Give it as this moderator is shown it."""

    async def effect(
        self, session: AsyncSession, by: Moderator, item: QueueItem, what: Act, now: datetime
    ) -> bool | None:
        """Decide and give the decision its effect; False: someone was first; None: what the act names won't do."""

    async def undone(self, session: AsyncSession, item: QueueItem, now: datetime) -> int:
        """Let it wait again; gives how many had voted on it."""
