"""What a pulse's rounds say one after another: shares and means with margins, and which changes are more than chance (pure).

Reckoned from the published figures alone, so that a trend tells nothing of anybody that its rounds don't.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import erfc, sqrt
from typing import Final

from core.documents.questionnaire import Question
from core.sampling.intervals import LEAST, wilson
from core.sampling.raking import Z95
from core.surveys.figures import Tally
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure

LEVEL: Final = 0.05
"""The chance that anything is named changed where nothing has, over all that is compared."""

_SHARES: Final = (Measure.NOMINAL, Measure.SEVERAL)


@dataclass(frozen=True)
class Point:
    """One round's figure: a share 0..1 or a mean; None is hidden, or too few answered for a margin."""

    value: float
    margin: float | None
    people: float  # of a simple sample that would tell as much: people / design effect (Kish 1965)
    spread: float  # variance of one person's answer


@dataclass(frozen=True)
class Series:
    """One answer's share over the rounds, or a scale's mean (`key` None); a round that can't tell is None."""

    question: Question
    key: str | None
    points: tuple[Point | None, ...]


@dataclass(frozen=True)
class Change:
    """The newest round differs from the one before by more than chance explains."""

    series: Series
    before: float
    after: float
    margin: float  # of the difference


@dataclass(frozen=True)
class Trends:
    """All series of a pulse, a point a round, and the changes that may be named."""

    rounds: tuple[str, ...]
    series: tuple[Series, ...]
    changes: tuple[Change, ...]


def trends(rounds: Mapping[str, Sequence[Tally]]) -> Trends:
    """Set the rounds' figures side by side, by the newest one's questions; a question that has changed kind starts anew.

    Weighted throughout where every round has weights, else unweighted throughout: a change of method is no change.
    """
    names = tuple(rounds)
    if not names:
        return Trends((), (), ())
    by_id = [{tally.id: tally for tally in tallies} for tallies in rounds.values()]
    found = []
    for newest in rounds[names[-1]]:
        measure = kind_of(newest.question).measure
        past = [_alike(one.get(newest.id), newest) for one in by_id]
        weighted = all(one is None or one.people in (0, None) or one.effective is not None for one in past)
        if measure is Measure.ORDINAL:
            found.append(Series(newest.question, None, tuple(_mean(one, weighted) for one in past)))
        elif measure in _SHARES:
            found += [
                Series(newest.question, row.key, tuple(_share(one, row.key, weighted) for one in past))
                for row in newest.rows
            ]
    return Trends(names, tuple(found), _changes(found))


def margin_of_difference(before: Point, after: Point, *, share: bool) -> tuple[float, float]:
    """Give a difference and its 95 % margin, for two samples drawn apart.

    Of shares after Agresti and Caffo (2000): an answer of each kind is added to both samples, which keeps the margin
    honest where few answered or nearly all alike. Of a panel that stays it is too wide rather than too narrow: the
    same people's answers go together.
    """
    if share:
        first, second = _caffo(before), _caffo(after)
        between = sqrt(sum(p * (1 - p) / n for p, n in (first, second)))
        return second[0] - first[0], Z95 * between
    between = sqrt(before.spread / before.people + after.spread / after.people)
    return after.value - before.value, Z95 * between


def _caffo(point: Point) -> tuple[float, float]:
    return (point.value * point.people + 1) / (point.people + 2), point.people + 2


def _changes(series: Sequence[Series]) -> tuple[Change, ...]:
    """Name what differs between the two newest rounds, by Holm (1979): of twenty comparisons one would by chance."""
    tried: list[tuple[float, int, Change]] = []
    for one in series:
        if len(one.points) < 2:
            continue
        before, after = one.points[-2:]
        if before is None or after is None or before.margin is None or after.margin is None:
            continue
        difference, margin = margin_of_difference(before, after, share=one.key is not None)
        chance = erfc(abs(difference) / (margin / Z95) / sqrt(2)) if margin else float(not difference)
        tried.append((chance, len(tried), Change(one, before.value, after.value, margin)))
    named = []
    for rank, (chance, place, change) in enumerate(sorted(tried, key=lambda one: one[:2])):
        if chance > LEVEL / (len(tried) - rank):
            break
        named.append((place, change))
    return tuple(change for _, change in sorted(named, key=lambda one: one[0]))


def _alike(tally: Tally | None, newest: Tally) -> Tally | None:
    same = tally is not None and kind_of(tally.question).measure is kind_of(newest.question).measure
    return tally if same else None


def _people(tally: Tally, weighted: bool) -> float:
    return (tally.effective if weighted else tally.people) or 0.0


def _shares(tally: Tally | None, weighted: bool) -> dict[str, float | None]:
    if tally is None or not tally.people:
        return {}
    if weighted:
        return {row.key: None if row.weighted is None else row.weighted / 100 for row in tally.rows}
    return {row.key: None if row.count is None else row.count / tally.people for row in tally.rows}


def _share(tally: Tally | None, key: str, weighted: bool) -> Point | None:
    value = _shares(tally, weighted).get(key)
    if value is None or tally is None:
        return None
    people = _people(tally, weighted)
    low, high = wilson(value, people)
    return Point(value, (high - low) / 2 if people >= LEAST else None, people, value * (1 - value))


def _mean(tally: Tally | None, weighted: bool) -> Point | None:
    shares = _shares(tally, weighted)
    known = {float(key): value for key, value in shares.items() if value is not None}
    total = sum(known.values())
    if tally is None or len(known) < len(shares) or not total:
        return None
    mean = sum(key * value for key, value in known.items()) / total
    people = _people(tally, weighted)
    spread = sum(value * (key - mean) ** 2 for key, value in known.items()) / total
    spread *= people / (people - 1) if people > 1 else 1.0
    return Point(mean, Z95 * sqrt(spread / people) if people >= LEAST else None, people, spread)
