"""What people answered to each question of a campaign: counts, shares, means, with what may not be shown left out (pure).

Sampling.md 5 and 6: weighted figures stand beside the counts, never alone; 1 to k - 1 people are never a figure,
and neither is what they could be worked out from. Who left a question out is no answer: those counts are hidden
where they are small, and nothing else with them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.language.format import round_half_up
from core.sampling.intervals import Worth, wilson, worth
from core.sampling.suppression import shown, suppress_counts
from core.surveys.columns import Column, Columns, Mask
from core.surveys.figures import Averages, Range, Row, Shape, Tally
from core.surveys.keyed import AGREEMENT, Keyed, Ticked, keyed, mean_ranks, ticked
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure

Floats = NDArray[np.float64]

_SHAPES: Final[dict[Measure, Shape]] = {
    Measure.SEVERAL: "several",
    Measure.RANKS: "ranks",
    Measure.INTERVAL: "numbers",
    Measure.WORDS: "words",
    Measure.FILE: "files",
    Measure.NONE: "nothing",
}
_STEPS: Final = (0.1, 0.2, 0.5, 1.0)  # to which a mean is rounded
_DOMINANT: Final = 0.5


def tabulate(columns: Columns, weights: Floats | None, k: int) -> tuple[Tally, ...]:
    """Count the answers to each question, in the document's order.

    `weights` follow the voters; a weight of 0 leaves a voter out of the weighted figures.
    """
    return tuple(
        tally(column, columns.current == place, weights, k, columns.sheet.version)
        for place, column in enumerate(columns.columns.values())
    )


def tally(column: Column, here: Mask, weights: Floats | None, k: int, version: int = 1) -> Tally:
    """Count the answers to one question; `here` are the unfinished who stand at it, `version` is the present one."""
    question, measure = column.question, kind_of(column.question).measure
    given = column.given
    people = int(given.sum())
    shape = _SHAPES.get(measure, "one")
    through, earlier = int((given & column.assisted).sum()), int((given & (column.version < version)).sum())
    # Beside how many skipped it, a few who answered could be told from how many were asked.
    told = people >= k or people == 0
    began = Tally(
        question,
        shape,
        0 if people == 0 else None,
        shown(int(column.skipped.sum()), k) if told else None,
        shown(int(here.sum()), k),
        _usual(column.seconds[given & (column.seconds >= 0)], k),
    )
    if people < k:
        return began
    modes = suppress_counts({"own": people - through, "staff": through}, k).cells
    versions = suppress_counts({"now": people - earlier, "then": earlier}, k).cells
    counted = None if weights is None else given & (weights > 0)
    own = None if weights is None or counted is None else worth(weights[counted])
    several, one = ticked(column), keyed(column, k)
    if several is not None:
        rows = _several(several, given, weights, counted, own, k)
    else:
        rows = () if one is None else _rows(one, weights, counted, own, k)
    if measure is Measure.RANKS:
        ranks = mean_ranks(column, np.ones(len(given), dtype=np.bool_))
        apart = len(ranks) - 1 if any(row.count is None for row in rows) else 0
        rows = tuple(replace(row, mean_rank=rounded(ranks[row.key], _step(apart, people, k))) for row in rows)
    return replace(
        began,
        people=people,
        through_staff=modes["staff"],
        earlier=versions["then"],
        rows=rows,
        averages=_averages(column, measure, rows, weights, counted, own, k),
        design_effect=None if own is None or not rows else own.design_effect,
        effective=None if own is None or not rows else own.effective,
    )


def _rows(
    one: Keyed, weights: Floats | None, counted: Mask | None, own: Worth | None, k: int
) -> tuple[Row, ...]:
    counts = np.bincount(one.place[one.place >= 0], minlength=len(one.keys)).tolist()
    line = suppress_counts(dict(zip(one.keys, counts, strict=True)), k)
    people = sum(counts)
    stands = np.zeros(len(one.keys))
    if own is not None and weights is not None and counted is not None:
        stands = np.bincount(one.place[counted], weights[counted], len(one.keys)) / weights[counted].sum()
    return tuple(
        _row(key, line.cells[key], people, float(stands[at]), own) for at, key in enumerate(one.keys)
    )


def _several(
    several: Ticked, given: Mask, weights: Floats | None, counted: Mask | None, own: Worth | None, k: int
) -> tuple[Row, ...]:
    people = int(given.sum())
    counts = several.chosen[given].sum(axis=0).tolist()
    stands = np.zeros(len(several.keys))
    if own is not None and weights is not None and counted is not None:
        stands = weights[counted] @ several.chosen[counted] / weights[counted].sum()
    found = []
    for at, (key, count) in enumerate(zip(several.keys, counts, strict=True)):
        line = suppress_counts({"yes": count, "no": people - count}, k)
        found.append(_row(key, line.cells["yes"], people, float(stands[at]), own))
    return tuple(found)


def _row(key: str, count: int | None, people: int, stands: float, own: Worth | None) -> Row:
    if count is None or not people:
        return Row(key, count)
    share = count / people
    plain = Range.of(wilson(share, people))
    if own is None:
        return Row(key, count, round_half_up(100 * share), plain)
    within = Range.of(wilson(stands, own.effective))
    return Row(key, count, round_half_up(100 * share), plain, round_half_up(100 * stands), within)


def _averages(
    column: Column,
    measure: Measure,
    rows: tuple[Row, ...],
    weights: Floats | None,
    counted: Mask | None,
    own: Worth | None,
    k: int,
) -> Averages:
    if column.question.agree is not None:
        return _agreement(column, rows, weights, None if own is None else counted)
    if measure not in (Measure.ORDINAL, Measure.INTERVAL):
        return Averages()
    values = column.numbers()
    numbers = values[column.given]
    scale = column.question.scale
    step = mean_step(rows, len(numbers), k) if scale is not None else _STEPS[0]
    mean = None if scale is None and _dominated(numbers) else rounded(float(numbers.mean()), step)
    weighted = None
    # Where the mean had to be rounded more, another one beside it would narrow it down again.
    exact = mean is not None and step == _STEPS[0]
    if exact and own is not None and weights is not None and counted is not None:
        weighted = round(float(np.average(values[counted], weights=weights[counted])), 1)
    low, median, high = (round(float(q), 1) for q in np.quantile(numbers, [0.25, 0.5, 0.75]))
    if scale is None:
        return Averages(mean, weighted, median, low, high)
    hidden = [int(row.key) for row in rows if row.count is None]
    middle = (scale.low + scale.high) / 2
    shares = {int(row.key): row.count for row in rows}
    return Averages(
        mean,
        weighted,
        # Amid hidden counts it would say how they are divided; with all of them on one side it says nothing new.
        median if not hidden or max(hidden) < median or median < min(hidden) else None,
        net=_net(shares, lambda value: (value > middle) - (value < middle)),
        weighted_net=None
        if weighted is None or weights is None or counted is None or None in shares.values()
        else round_half_up(
            100 * float(np.average(np.sign(values[counted] - middle), weights=weights[counted]))
        ),
        promoters=_net(shares, lambda value: (value >= 9) - (value <= 6))
        if (scale.low, scale.high) == (0, 10)
        else None,
    )


def _net(counts: Mapping[int, int | None], side: Callable[[int], int]) -> int | None:
    known = {value: count for value, count in counts.items() if count is not None}
    people = sum(known.values())
    if len(known) < len(counts) or not people:
        return None
    return round_half_up(100 * sum(side(value) * count for value, count in known.items()) / people)


def _agreement(
    column: Column, rows: tuple[Row, ...], weights: Floats | None, counted: Mask | None
) -> Averages:
    by_key = {row.key: row for row in rows}
    agree, disagree, people = by_key[AGREEMENT[0]], by_key[AGREEMENT[1]], int(column.given.sum())
    if agree.count is None or disagree.count is None or people == 0:
        return Averages()
    weighted = None
    if weights is not None and counted is not None:
        # Not of the rounded shares: their difference may be a point off.
        sides = np.array([*(float((v == agree.key) - (v == disagree.key)) for v in column.values), 0.0])
        weighted = round_half_up(
            100 * float(np.average(sides[column.code[counted]], weights=weights[counted]))
        )
    return Averages(net=round_half_up(100 * (agree.count - disagree.count) / people), weighted_net=weighted)


def mean_step(rows: Sequence[Row], people: int, k: int) -> float | None:
    """To what a mean on a scale is rounded, so that the hidden counts stay open by k people; None: not at all shown."""
    hidden = [int(row.key) for row in rows if row.count is None]
    return _step(max(hidden) - min(hidden) if hidden else 0, people, k)


def rounded(mean: float, step: float | None) -> float | None:
    """Round a mean to the step."""
    return None if step is None else round(round(mean / step) * step, 1)


def _step(apart: int, people: int, k: int) -> float | None:
    """Give the step for hidden counts of answers at most so far `apart`."""
    return next((step for step in _STEPS if apart == 0 or step * people >= k * apart), None)


def _dominated(numbers: Floats) -> bool:
    """Whether one person's number is more than half of all together: their mean would tell it."""
    sizes = np.abs(numbers)
    return bool(sizes.max() > _DOMINANT * sizes.sum()) if sizes.sum() > 0 else False


def _usual(seconds: NDArray[np.int32], k: int) -> int | None:
    return round_half_up(float(np.median(seconds))) if len(seconds) >= k else None
