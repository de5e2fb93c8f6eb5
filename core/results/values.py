"""What a report holds: plain values, suppressed already, so that no format can show more than another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from core.campaigns.tables import CampaignId
from core.language.format import round_half_up

if TYPE_CHECKING:  # it speaks of shares, which are here
    from core.results.survey_values import Survey
    from core.results.theme_values import Themes

Direction = Literal["agree", "disagree"]
Texts = Mapping[str, str]

NO_TABLE = "no-table"
"""Why figures aren't weighted where nobody was drawn by traits."""


class Words(Protocol):
    """The catalogue, as far as reports need it."""

    def say(
        self, language: str, text_id: str, args: Mapping[str, str | int | float] | None = None
    ) -> str: ...


class Share(NamedTuple):
    """A whole percentage of people; `bound` says "over" or "under" it where the exact one tells too much."""

    percent: int
    bound: Literal["", "over", "under"] = ""


def share_of(count: int, people: int, k: int) -> Share | None:
    """Give the share of `count` among `people`; None where so few answered that nothing may be said.

    Fewer than `k` on either side, none included, gives a bound that holds whoever they are: what a whole group
    answered is shown as "over 95 %" at most (sampling.md 6).
    """
    rest = people - count
    if people < k or (count < k and rest < k):
        return None
    if rest < k:
        return Share(min(95, 100 * (people - k) // people), "over")
    if count < k:
        return Share(max(5, ceil(100 * k / people)), "under")
    return Share(round_half_up(100 * count / people))


@dataclass(frozen=True)
class Line:
    """One statement with its counts; None is hidden, small or protecting a small one."""

    number: int
    texts: Texts  # by language; "" is as it was written
    language: str
    origin: str
    agree: int | None
    disagree: int | None
    passed: int | None
    people: int | None
    weighted: int | None = None  # per cent of the population that agrees
    invited: Share | None = None  # agreement of those drawn, and of those who came by themselves:
    by_themselves: Share | None = None  # both only where both are many enough
    through_staff: int | None = None  # answers that staff entered off paper or the phone

    def text(self, language: str) -> str:
        """Give the statement in the language if it has been translated, else as it was written."""
        return self.texts.get(language) or self.texts.get(language.partition("-")[0]) or self.texts[""]

    def percent(self, count: int | None) -> int | None:
        """Give the whole percentage of a count among those who answered."""
        return None if count is None or not self.people else round_half_up(100 * count / self.people)


@dataclass(frozen=True)
class Typical:
    """What sets a group apart: the share that answers so in it and elsewhere."""

    statement: int
    direction: Direction
    inside: Share | None
    outside: Share | None


@dataclass(frozen=True)
class Group:
    """An opinion group of at least k people."""

    letter: str
    size: int
    typical: tuple[Typical, ...]
    centre: tuple[int, int]


class Point(NamedTuple):
    """Where one person stands, -1000 .. 1000 to the right and up; letter "" for no group shown."""

    x: int
    y: int
    letter: str


@dataclass(frozen=True)
class Opinions:
    """What the votes came to; every list names statements by number, the best first."""

    clear: bool
    groups: tuple[Group, ...] = ()  # empty unless clear
    shared: tuple[int, ...] = ()  # every group agrees, each with enough votes
    agreed: tuple[int, ...] = ()
    disagreed: tuple[int, ...] = ()
    divides: tuple[int, ...] = ()
    points: tuple[Point, ...] = ()  # in no order that could tell who is who
    silhouette: float | None = None
    stability: float | None = None


class Moment(NamedTuple):
    """The map as it once was."""

    at: datetime
    people: int
    opinions: Opinions


@dataclass(frozen=True)
class TraitRow:
    """One category: people drawn, invited and taking part, beside the population; None is hidden."""

    key: str
    drawn: int | None
    invited: int | None
    took_part: int | None
    share: float | None
    population: int
    population_share: float | None
    difference: float | None
    partial: float | None = None  # its part in the R-indicator: below 0 it answers more seldom than others


@dataclass(frozen=True)
class TraitTable:
    """A trait's categories; "other" gathers the smallest municipalities."""

    trait: str
    rows: tuple[TraitRow, ...]
    missing: str | None  # the category that is furthest below the population


@dataclass(frozen=True)
class Compared:
    """A statement with the share of each category that agrees; None is hidden."""

    statement: int
    shares: tuple[Share | None, ...]


class Widest(NamedTuple):
    """Where two categories differ most, in per cent that agree."""

    statement: int
    most: str
    high: int
    least: str
    low: int


@dataclass(frozen=True)
class Comparison:
    """Agreement of those drawn by the categories of one trait."""

    trait: str
    categories: tuple[str, ...]
    rows: tuple[Compared, ...]
    widest: Widest | None  # None: no difference that isn't likely chance


@dataclass(frozen=True)
class Worded:
    """Letters of one wording, and the share of them that was answered wholly; None is hidden."""

    variant: str
    letters: int
    answered: Share | None


@dataclass(frozen=True)
class Response:
    """What became of the invitations; `counts` by AAPOR code, "pending" while open, None is hidden."""

    drawn: int
    invited: int
    counts: Mapping[str, int | None]
    rr2: (
        float | None
    )  # None: not defined, or of fewer than k answers; coarse where it would tell a hidden count
    final: bool
    rates: Mapping[str, float | None] = field(default_factory=dict)  # AAPOR's, once settled; None is hidden
    r_indicator: float | None = None  # 1: every stratum with enough invited answers alike
    settled_at: datetime | None = None  # when each invitation got its final code
    changed: int | None = 0  # codes that a late answer changed since; None is hidden
    wordings: tuple[Worded, ...] = ()  # of letters, where there were several


@dataclass(frozen=True)
class Weights:
    """How weighting went; `refused` is why weighted figures aren't shown, as in text ids `report-why`."""

    refused: str | None
    about: str = ""  # the category that it was refused for
    design_effect: float | None = None
    effective: float | None = None
    margin: float | None = None  # half the 95 % interval of a share of one half, in percentage points


@dataclass(frozen=True)
class Report:
    """A campaign's public results at one moment."""

    campaign: CampaignId
    name: str
    title: Texts
    body: Texts
    meets: date
    last_day: date
    open: bool
    updated: datetime
    k: int
    people: int | None  # with a stored answer; None: fewer than k
    votes: int | None
    invited_people: int | None = None
    came_by_themselves: int | None = None
    answered_themselves: int | None = None  # in chat only
    through_staff: int | None = None  # staff entered some or all of their answers, off paper or the phone
    response: Response | None = None  # None: nobody was drawn
    traits: tuple[TraitTable, ...] = ()
    compared_with: Literal["population", "frame"] = "population"
    comparisons: tuple[Comparison, ...] = ()  # empty until voting is over
    weights: Weights = Weights(NO_TABLE)
    statements: tuple[Line, ...] = ()  # by number
    opinions: Opinions = Opinions(False)
    draw: str | None = None  # public id
    held_elsewhere: bool = False  # brought in: nobody of ours asked, and no decision of ours waits for it
    history: tuple[
        Moment, ...
    ] = ()  # the map at earlier moments, the first in front; empty for fewer than two
    survey: "Survey | None" = None  # None: the campaign asks no questions
    themes: "tuple[Themes, ...]" = ()  # of free text, once staff published them

    @property
    def voted(self) -> bool:
        """Whether opinions can be told of; where questions are asked too, people may have answered those alone."""
        return self.survey is None or any(line.people for line in self.statements)

    def line(self, number: int) -> Line:
        return next(line for line in self.statements if line.number == number)
