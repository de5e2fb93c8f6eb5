"""What a moderator may do with a thing in the queue, and what that comes to (pure)."""

from dataclasses import dataclass

from core.moderation.deciding import Hindrance
from core.moderation.tables import QueueItem, Reason


@dataclass(frozen=True)
class Approve:
    """Let it be seen."""


@dataclass(frozen=True)
class Reject:
    """Don't publish it; a statement's author sees the reason."""

    reason: Reason


@dataclass(frozen=True)
class Reword:
    """Suggest other words to the author."""

    text: str


@dataclass(frozen=True)
class Merge:
    """Join it to the one of this number in its campaign."""

    into: int


@dataclass(frozen=True)
class Escalate:
    """Leave it to an owner."""


@dataclass(frozen=True)
class Undo:
    """Take a decision back."""


Act = Approve | Reject | Reword | Merge | Escalate | Undo


@dataclass(frozen=True)
class Done:
    """It came to this; `item` is how it stands now."""

    item: QueueItem


@dataclass(frozen=True)
class Half:
    """The approval is counted, and so many more are needed."""

    item: QueueItem
    left: int


@dataclass(frozen=True)
class Undone:
    """It waits again; so many had voted on it."""

    item: QueueItem
    votes: int


@dataclass(frozen=True)
class Taken:
    """Someone was first, and nothing changed."""

    item: QueueItem


@dataclass(frozen=True)
class NotYours:
    """This moderator may not decide it, and nothing changed; no hindrance: an undo that isn't theirs to make."""

    item: QueueItem
    why: Hindrance | None = None


@dataclass(frozen=True)
class Unfit:
    """What the act names won't do (no words, too many, nothing to join to), and nothing changed."""

    item: QueueItem
    what: Act


Came = Done | Half | Undone | Taken | NotYours | Unfit
