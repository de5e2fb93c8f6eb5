"""What people answered to one question, as figures that may be shown: small ones are gone already (pure)."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from core.documents.questionnaire import Question
from core.language.format import round_half_up
from core.sampling.intervals import Interval

Shape = Literal["one", "several", "ranks", "numbers", "words", "files", "nothing"]


class Range(NamedTuple):
    """An interval in whole per cent."""

    low: int
    high: int

    @classmethod
    def of(cls, interval: Interval) -> "Range":
        return cls(round_half_up(100 * interval.low), round_half_up(100 * interval.high))


@dataclass(frozen=True)
class Row:
    """One answer: people who gave it, their share, and the share they stand for; None is hidden or not known."""

    key: str
    count: int | None
    percent: int | None = None
    range: Range | None = None
    weighted: int | None = None
    weighted_range: Range | None = None
    mean_rank: float | None = None


@dataclass(frozen=True)
class Averages:
    """What numbers come to; None is hidden, or makes no sense for the kind."""

    mean: float | None = None
    weighted_mean: float | None = None
    median: float | None = None
    low_quarter: float | None = None  # a quarter of the people are at or below it
    high_quarter: float | None = None
    net: int | None = None  # per cent above the scale's middle less per cent below it; agree less disagree
    weighted_net: int | None = None
    promoters: int | None = None  # on a scale from 0 to 10 only: 9-10 less 0-6 ("net promoter score")


@dataclass(frozen=True)
class Tally:
    """The answers to one question."""

    question: Question
    shape: Shape
    people: int | None  # who answered; None: fewer than k
    skipped: int | None = 0
    stopped: int | None = 0  # who haven't sent their answers and stand at this question
    seconds: int | None = None  # the middle of the times from question to answer
    through_staff: int | None = 0
    earlier: int | None = 0  # answered an earlier version of the document
    rows: tuple[Row, ...] = ()
    averages: Averages = field(default_factory=Averages)
    design_effect: float | None = None  # of those whose answers are weighted; None: none are
    effective: float | None = None

    @property
    def id(self) -> str:
        return self.question.id

    @property
    def together(self) -> int | None:
        """How many gave one of the answers that are hidden; None where none is, or all are."""
        if self.people is None or self.shape == "several" or not any(row.count is None for row in self.rows):
            return None
        rest = self.people - sum(row.count or 0 for row in self.rows)
        return rest if rest < self.people else None

    @property
    def leading(self) -> Row | None:
        """The answer that most gave; the first in the document's order of equals."""
        known = [row for row in self.rows if row.count]
        return max(known, key=lambda row: row.count or 0) if known else None
