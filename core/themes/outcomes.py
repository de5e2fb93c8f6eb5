"""What came of an act of staff on themes; a slip is an answer, not an error (pure). All numbers are a set's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.access.tables import StaffId
from core.themes.tables import CorrectionKind


@dataclass(frozen=True)
class Done:
    """It is so now."""

    version: int  # of the set
    themes: tuple[int, ...] = ()  # those that it is about, the one that has the replies last
    children: tuple[int, ...] = ()  # new themes of a split
    moved: int = 0  # replies that stand elsewhere now
    undone: CorrectionKind | None = None
    meant: Mapping[int, int] = field(
        default_factory=dict
    )  # a number of a theme that is no more, and its heir's


@dataclass(frozen=True)
class Moved:
    """Somebody changed just this since it was read; nothing was done."""

    by: StaffId | None  # None: a run that was computed meanwhile
    kind: CorrectionKind | None
    themes: tuple[int, ...] = ()
    undone: bool = False  # they took it back


@dataclass(frozen=True)
class Unknown:
    """No theme has this number, or it has no replies and no heir any more."""

    number: int
    last: int  # the highest number given


@dataclass(frozen=True)
class UnknownReply:
    """No reply has this number, or it was erased."""

    number: int


@dataclass(frozen=True)
class Same:
    """It was so already."""

    number: int


@dataclass(frozen=True)
class TooFew:
    """So few replies can't be split, or published."""

    replies: int
    needed: int


@dataclass(frozen=True)
class Unread:
    """A draft is published by who has read every reply."""

    replies: int  # not read by anyone who may publish


@dataclass(frozen=True)
class Locked:
    """The set is locked: nothing changes until it is unlocked."""


@dataclass(frozen=True)
class Nothing:
    """There is nothing to undo, to accept or to publish."""


Outcome = Done | Moved | Unknown | UnknownReply | Same | TooFew | Unread | Locked | Nothing
