"""What a set of replies needs next: to be grouped anew, its new replies placed, its themes' words found, or nothing (pure)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from core.themes.values import FEWEST

GROWN: Final = 10
"""With a tenth more replies than the last run had, all are grouped anew (themes.md 5)."""

STRAYED: Final = 0.25
"""So too where more than this share of those placed since fitted no theme."""

FEW: Final = 10
"""Of fewer placed since, no share is told."""


class Need(StrEnum):
    """What is to be done next."""

    NOTHING = "nothing"
    GROUP = "group"
    PLACE = "place"
    WORDS = "words"


@dataclass(frozen=True)
class Run:
    """The last run that was made, whether it stands, waits or was left."""

    at: datetime
    model: str
    threshold: float
    replies: int


@dataclass(frozen=True)
class State:
    """How a set is, told by counts."""

    replies: int  # that can be grouped: those with a vector of the model
    waiting: int  # without one
    unplaced: int  # that can be placed
    since: int  # placed since the last run
    strayed: int  # of these in no theme
    model: str  # that is to sort them
    threshold: float
    wanted: bool
    locked: bool
    published: bool
    stands: str | None  # the model of the run that stands
    stale: bool  # the key words are of what stood before
    last: Run | None


def need(state: State) -> Need:
    """Say what to do next with a set."""
    place = not state.locked and state.unplaced > 0 and state.stands == state.model
    if place and state.published:
        return Need.PLACE  # a run would wait to be accepted, and they with it
    if not state.locked and state.replies >= FEWEST and _again(state):
        return Need.GROUP
    if place:
        return Need.PLACE
    return Need.WORDS if state.stale and state.stands == state.model else Need.NOTHING


def _again(state: State) -> bool:
    last = state.last
    if last is None or last.model != state.model:
        # A new model has read all of them before its themes take the others' place.
        return not state.waiting
    if state.wanted or last.threshold != state.threshold:
        return True
    if GROWN * (state.replies - last.replies) >= max(1, last.replies):
        return True
    return state.since >= FEW and state.strayed > STRAYED * state.since
