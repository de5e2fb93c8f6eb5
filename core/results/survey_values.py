"""What a report holds of questions: plain values, suppressed already, as in core.results.values (pure)."""

from dataclasses import dataclass
from datetime import datetime

from core.results.values import Share
from core.surveys.effects import Effect
from core.surveys.figures import Tally
from core.surveys.trends import Trends


@dataclass(frozen=True)
class Part:
    """How one group answered a question; None is hidden, or too few for weights."""

    key: str
    people: int
    shares: tuple[Share | None, ...]
    weighted: tuple[int | None, ...] = ()  # empty where the group is too small or too uneven for weights
    mean: float | None = None


@dataclass(frozen=True)
class Breakdown:
    """The answers to one question, group by group, and how strongly the two go together."""

    question: str
    by: str  # a trait, "group", "arm" or another question
    answers: tuple[str, ...]
    parts: tuple[Part, ...]
    effect: Effect | None


@dataclass(frozen=True)
class Answers:
    """One question with its figures; comparisons are empty until the campaign is over."""

    tally: Tally
    by: tuple[Breakdown, ...] = ()
    arms: Breakdown | None = None


@dataclass(frozen=True)
class Survey:
    """All that people answered to the questions of a campaign."""

    version: int  # of the document
    people: int | None  # who gave an answer; None: fewer than k
    finished: int | None  # who sent their answers
    questions: tuple[Answers, ...] = ()
    crossed: tuple[Breakdown, ...] = ()
    corrected: datetime | None = None  # when the present version of the questions came into force
    trends: Trends | None = None  # of a pulse's rounds up to this one

    def tally(self, question: str) -> Tally:
        """Give the figures of a question by its id."""
        return next(one.tally for one in self.questions if one.tally.id == question)
