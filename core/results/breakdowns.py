"""The answers to a question by what people are or said otherwise, where nobody can be told from them (pure).

What sets people apart is a trait of the draw, the opinion group, the wording that they read or the answer to another
question; no two of them are ever crossed with the answers at once (docs/decisions/0009).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isnan

import numpy as np
from numpy.typing import NDArray

from core.language.format import round_half_up
from core.results.comparing import Camp, protected
from core.results.survey_values import Breakdown, Part
from core.results.values import Share
from core.sampling.intervals import worth
from core.sampling.suppression import suppress_table
from core.surveys.columns import Column
from core.surveys.effects import Effect, cramers_v, eta_squared, rank_correlation
from core.surveys.figures import Tally
from core.surveys.keyed import Keyed, Places, Ticked, keyed, ticked
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure
from core.surveys.tabulation import mean_step, rounded

Floats = NDArray[np.float64]

TOGETHER = ""
"""The key of all that is hidden in the whole, which no part may show again."""

ENOUGH = 3
"""A group's shares are told from so many times k people on: 30, as for weights (sampling.md 5)."""

LONG = 7
"""A scale of more steps than this is compared by means."""

SPARSE = 1 / 3
"""Where more of a table's cells than this are small, what may be shown of it says nothing."""

_ORDERED = (Measure.ORDINAL, Measure.INTERVAL)


@dataclass(frozen=True)
class Grouping:
    """People set apart by something; whoever is in none of the groups has -1."""

    name: str
    keys: tuple[str, ...]
    place: Places
    numbers: Floats | None = None  # where the groups are in order, the number that each person stands for


def by_answer(column: Column, tally: Tally, k: int) -> Grouping | None:
    """Set people apart by their answer to a question; None for the kinds with no single answer."""
    one = keyed(column, k)
    measure = kind_of(column.question).measure
    if one is None or measure in (Measure.RANKS, Measure.DAY) or tally.people is None:
        return None
    numbers = column.numbers() if measure in _ORDERED else None
    merged = _merged(one, tally)
    return Grouping(column.question.id, merged.keys, merged.place, numbers)


def break_down(
    column: Column, tally: Tally, grouping: Grouping, weights: Floats | None, k: int
) -> Breakdown | None:
    """Count the answers group by group; None where nothing may be told of at least two groups."""
    if not tally.people:
        return None
    several, one = ticked(column), keyed(column, k)
    grouping = _large(grouping, column, k)
    if several is not None:
        parts = [
            _chosen(part, several, column, grouping, weights)
            for part in _several(several, column, grouping, k)
        ]
        answers = several.keys
        sizes = None
    elif _by_mean(column):
        parts, answers, sizes = _groups(column, grouping), (), None
    elif one is not None:
        merged = _merged(one, tally)
        parts, sizes = _parts(merged, grouping, k)
        answers = tuple(key for key in merged.keys if key != TOGETHER)
        parts = [_with_weights(part, merged, grouping, weights, answers) for part in parts]
    else:
        return None
    parts = [_with_mean(part, column, tally, grouping, k) for part in parts if part.key != TOGETHER]
    told = [p for p in parts if p.mean is not None or any(share is not None for share in p.shares)]
    if len(told) < 2:
        return None
    effect = _effect(column, grouping, {part.key for part in told}, sizes)
    return Breakdown(column.question.id, grouping.name, answers, tuple(told), effect)


def _large(grouping: Grouping, column: Column, k: int) -> Grouping:
    """Gather whoever is in no group with those of groups too small to be told of; never 1 to k - 1 people.

    The answers of all are published: less those of the groups that are told of they are the answers of these.
    """
    sizes = np.bincount(grouping.place[column.given & (grouping.place >= 0)], minlength=len(grouping.keys))
    outside = int((column.given & (grouping.place < 0)).sum())
    small = sizes < ENOUGH * k
    while 0 < outside + int(sizes[small].sum()) < k and not small.all():
        small[min(np.flatnonzero(~small).tolist(), key=lambda at: (sizes[at], grouping.keys[at]))] = True
    keys = (*(key for at, key in enumerate(grouping.keys) if not small[at]), TOGETHER)
    last = len(keys) - 1
    place = np.array(
        [*(last if small[at] else keys.index(key) for at, key in enumerate(grouping.keys)), last]
    )
    return replace(grouping, keys=keys, place=place[grouping.place])


def _merged(one: Keyed, tally: Tally) -> Keyed:
    """Gather under one key what is hidden in the whole."""
    hidden = {row.key for row in tally.rows if row.count is None}
    if not hidden:
        return one
    keys = (*(key for key in one.keys if key not in hidden), TOGETHER)
    place = np.array([*(len(keys) - 1 if key in hidden else keys.index(key) for key in one.keys), -1])
    return Keyed(keys, place[one.place])


def _by_mean(column: Column) -> bool:
    """Whether groups are compared by their means alone: of a long scale or of numbers a group has few people each."""
    scale = column.question.scale
    return column.question.number is not None or (scale is not None and scale.high - scale.low >= LONG)


def _groups(column: Column, grouping: Grouping) -> list[Part]:
    there = column.given & (grouping.place >= 0)
    sizes = np.bincount(grouping.place[there], minlength=len(grouping.keys)).tolist()
    return [Part(key, sizes[at], ()) for at, key in enumerate(grouping.keys) if sizes[at] and key != TOGETHER]


def _parts(one: Keyed, grouping: Grouping, k: int) -> tuple[list[Part], dict[tuple[str, str], int | None]]:
    both = (one.place >= 0) & (grouping.place >= 0)
    width = len(one.keys)
    flat = np.bincount(grouping.place[both] * width + one.place[both], minlength=len(grouping.keys) * width)
    counts = flat.reshape(len(grouping.keys), width)
    cells = {
        (row, column): int(counts[at, to])
        for at, row in enumerate(grouping.keys)
        for to, column in enumerate(one.keys)
    }
    if sum(0 < count < k for count in cells.values()) > len(cells) * SPARSE:
        return [], {}
    shown = suppress_table(cells, k)
    totals = [*shown.rows.values(), *shown.columns.values(), shown.total]
    if any(total is None for total in totals):
        return [], {}  # they are published elsewhere, and hiding them here would protect nothing
    quiet = _unanimous(grouping.keys, counts)
    found = []
    for at, row in enumerate(grouping.keys):
        people = shown.rows[row]
        if not people or at in quiet or row == TOGETHER:
            continue
        shares: list[Share | None] = []
        for column in one.keys:
            cell = shown.cells[row, column]
            if column != TOGETHER:
                shares.append(None if cell is None else Share(round_half_up(100 * cell / people)))
        found.append(Part(row, people, tuple(shares)))
    told = {part.key for part in found}
    sizes = {(row, column): shown.cells[row, column] if row in told else None for row, column in cells}
    return found, sizes


def _unanimous(keys: Sequence[str], counts: NDArray[np.int64]) -> set[int]:
    """Name the groups in which all gave one answer, which tells each one's, with others until their sum doesn't."""
    sizes = counts.sum(axis=1)
    hidden = [at for at in range(len(keys)) if sizes[at] and counts[at].max() == sizes[at]]
    others = sorted(
        (at for at in range(len(keys)) if sizes[at] and at not in hidden),
        key=lambda at: (sizes[at], keys[at]),
    )
    while hidden and others and counts[hidden].sum(axis=0).max() == sizes[hidden].sum():
        hidden.append(others.pop(0))
    return set(hidden)


def _several(several: Ticked, column: Column, grouping: Grouping, k: int) -> list[Part]:
    there = column.given & (grouping.place >= 0)
    sizes = np.bincount(grouping.place[there], minlength=len(grouping.keys))
    by_answer = []
    for to in range(len(several.keys)):
        chosen = there & several.chosen[:, to]
        agree = np.bincount(grouping.place[chosen], minlength=len(grouping.keys))
        camps = {key: Camp(int(agree[at]), int(sizes[at])) for at, key in enumerate(grouping.keys)}
        by_answer.append(protected(camps, k))
    return [
        Part(key, int(sizes[at]), tuple(shares[key] for shares in by_answer))
        for at, key in enumerate(grouping.keys)
        if sizes[at] >= k
    ]


def _chosen(part: Part, several: Ticked, column: Column, grouping: Grouping, weights: Floats | None) -> Part:
    """Add the weighted shares of those who chose each, where the group is large and even enough."""
    if weights is None:
        return part
    mine = column.given & (grouping.place == grouping.keys.index(part.key)) & (weights > 0)
    if worth(weights[mine]) is None:
        return part
    stands = weights[mine] @ several.chosen[mine] / weights[mine].sum()
    return replace(part, weighted=_beside(part.shares, stands.tolist()))


def _beside(shares: Sequence[Share | None], stands: Sequence[float]) -> tuple[int | None, ...]:
    """Give the weighted shares of what is shown exactly."""
    return tuple(
        None if share is None or share.bound else round_half_up(100 * stand)
        for share, stand in zip(shares, stands, strict=True)
    )


def _with_weights(
    part: Part, one: Keyed, grouping: Grouping, weights: Floats | None, answers: Sequence[str]
) -> Part:
    if weights is None:
        return part
    mine = (grouping.place == grouping.keys.index(part.key)) & (one.place >= 0) & (weights > 0)
    own = weights[mine]
    if worth(own) is None:
        return part
    stands = np.bincount(one.place[mine], own, len(one.keys)) / own.sum()
    own_stands = [float(stands[one.keys.index(key)]) for key in answers]
    return replace(part, weighted=_beside(part.shares, own_stands))


def _with_mean(part: Part, column: Column, tally: Tally, grouping: Grouping, k: int) -> Part:
    """Add a group's mean where all its shares are shown, or it would tell what isn't.

    With a count hidden in the whole, means of a long scale are as coarse as the whole's: together they are that.
    """
    if kind_of(column.question).measure not in _ORDERED or any(share is None for share in part.shares):
        return part
    if part.shares and any(row.count is None for row in tally.rows):
        return part
    step = mean_step(tally.rows, tally.people or 0, k) if column.question.scale is not None else 0.1
    mine = column.given & (grouping.place == grouping.keys.index(part.key))
    numbers = column.numbers()[mine]
    sizes = np.abs(numbers)
    if len(numbers) < k or (column.question.number is not None and sizes.max() > sizes.sum() / 2):
        return part
    mean = float(numbers.mean())
    return part if isnan(mean) else replace(part, mean=rounded(mean, step))


def _effect(
    column: Column,
    grouping: Grouping,
    told: set[str],
    sizes: dict[tuple[str, str], int | None] | None,
) -> Effect | None:
    """Measure the two together, from what is shown alone."""
    ordered = kind_of(column.question).measure in _ORDERED
    seen = np.array([key in told for key in (*grouping.keys, TOGETHER)], dtype=np.bool_)[grouping.place]
    if ordered and grouping.numbers is not None:
        return rank_correlation(np.where(seen, grouping.numbers, np.nan), column.numbers())
    if ordered:
        return eta_squared(np.where(seen, grouping.place, -1), column.numbers())
    if grouping.numbers is not None and sizes is not None:
        groups = keyed_places(column)
        return None if groups is None else eta_squared(groups, np.where(seen, grouping.numbers, np.nan))
    if sizes is None:
        return None
    rows = [key for key in grouping.keys if key in told]
    columns = list(dict.fromkeys(column for _, column in sizes))
    whole = [[sizes[row, column] for column in columns] for row in rows]
    kept = [at for at in range(len(columns)) if all(line[at] is not None for line in whole)]
    return cramers_v(
        np.array([[line[at] or 0 for at in kept] for line in whole]).reshape(len(rows), len(kept))
    )


def keyed_places(column: Column) -> Places | None:
    """Give the place of each person's one answer among a question's answers; None for kinds with several."""
    one = keyed(column, 1)
    return None if one is None else one.place
