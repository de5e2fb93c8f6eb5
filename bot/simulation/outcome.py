"""What came of a simulated campaign: plain values, for a terminal, a chat and JSON alike."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """One category of a trait: people invited, answers that came whole, and people who live there."""

    trait: str
    key: str
    invited: int
    complete: int
    share: float  # of the complete answers
    population: float  # of the population


@dataclass(frozen=True)
class Line:
    """One message of a chat; `ours` False: what the resident pressed or wrote."""

    ours: bool
    text: str
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Card:
    """A place where people left: how many, and what stood there."""

    place: int
    left: int
    text: str
    question: bool = False  # of the questionnaire, and then the place is its own in the document


@dataclass(frozen=True)
class Met:
    """One question of the questionnaire: how many met it, and what they did about it."""

    id: str
    number: int  # its place in the document, from 1
    text: str
    met: int
    answered: int
    skipped: int
    slips: int  # replies that fitted nothing
    left: int  # people who left at it
    seconds: int  # that the median answer took
    filled: bool = False  # as many answered as its quota wants, so that others weren't asked


@dataclass(frozen=True)
class Spoken:
    """Those who read one language."""

    language: str
    begun: int
    finished: int
    minutes: int  # that the median one took


@dataclass(frozen=True)
class Simulated:
    """A whole campaign, from its opening to the day after it closed."""

    name: str
    people: int
    days: int
    seed: int
    counts: Mapping[str, int]  # people invited by AAPOR code
    details: Mapping[str, int]
    rates: Mapping[str, float | None]
    by_day: tuple[int, ...]  # whole answers at the end of each day
    target: int | None  # answers that the document wants
    minutes: int  # that the median answer took
    leaving: Card | None  # where most people left
    faults: int  # events that couldn't be handled, and cards that nobody understood
    groups: tuple[Group, ...]
    r_indicator: float | None
    hidden_below: int
    chat: tuple[Line, ...]  # of one who answered to the end
    assumed: bool  # the document expects nothing: a quarter was taken to answer
    changed: tuple[str, ...]  # what of the document couldn't be played as it is
    events: int
    messages: int
    questions: tuple[Met, ...] = ()
    languages: tuple[Spoken, ...] = ()

    @property
    def invited(self) -> int:
        """People who were invited; where nobody is, those who came."""
        return sum(self.counts.values())

    @property
    def complete(self) -> int:
        """Whole answers."""
        return self.counts.get("I", 0)

    @property
    def begun(self) -> int:
        """People who answered anything."""
        return self.complete + self.counts.get("P", 0) + self.details.get("break-off", 0)

    @property
    def finished(self) -> int:
        """Per cent of those who began that gave a whole answer."""
        return 0 if not self.begun else int(100 * self.complete / self.begun + 0.5)
