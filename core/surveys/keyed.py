"""Answers as places in a short list of keys: codes, numbers, months, municipalities (pure)."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import floor, log10
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.surveys.columns import Column, Mask
from core.surveys.kinds import agree, kind_of
from core.surveys.kinds.kind import Measure
from core.surveys.values import Value

POINT: Final = "point"
"""A place that was given on a map, and not by its name."""

AGREEMENT: Final = agree.CODES
MONTHS_AT_MOST: Final = 24
_BINS: Final = 6

Places = NDArray[np.intp]


@dataclass(frozen=True)
class Keyed:
    """Each person's answer as a place in `keys`, -1 without one."""

    keys: tuple[str, ...]
    place: Places


@dataclass(frozen=True)
class Ticked:
    """Which of the `keys` each person chose, a row a person; nothing at all without an answer."""

    keys: tuple[str, ...]
    chosen: NDArray[np.bool_]


def keyed(column: Column, k: int) -> Keyed | None:
    """Give the one key of each answer; None for the kinds that have several, or none that can be counted.

    Of a ranking it is the first place. Numbers come in bins of at least `k` people, so that none has to be hidden.
    """
    question, measure = column.question, kind_of(column.question).measure
    match measure:
        case Measure.NOMINAL:
            keys = tuple(question.choices) or AGREEMENT
            return _by_key(column, keys, {value: str(value) for value in column.values})
        case Measure.ORDINAL:
            assert question.scale is not None
            keys = tuple(str(one) for one in range(question.scale.low, question.scale.high + 1))
            return _by_key(
                column, keys, {v: str(int(v)) for v in column.values if isinstance(v, int | float)}
            )
        case Measure.RANKS:
            firsts: dict[Value, str] = {v: v[0] for v in column.values if isinstance(v, tuple) and v}
            return _by_key(column, tuple(question.choices), firsts)
        case Measure.DAY:
            return _by_month(column)
        case Measure.SPOT:
            named: dict[Value, str] = {value: spot(value) for value in column.values}
            found = _by_key(column, tuple(sorted({*named.values()})), named)
            counts = np.bincount(found.place[found.place >= 0], minlength=len(found.keys))
            order = sorted(
                range(len(found.keys)), key=lambda at: (found.keys[at] == POINT, -counts[at], found.keys[at])
            )
            back = np.argsort([*order, len(order)])
            return Keyed(
                tuple(found.keys[at] for at in order), np.where(found.place < 0, -1, back[found.place])
            )
        case Measure.INTERVAL:
            return _binned(column, k)
    return None


def ticked(column: Column) -> Ticked | None:
    """Give what each person chose of several; None for the other kinds."""
    if kind_of(column.question).measure is not Measure.SEVERAL:
        return None
    keys = tuple(column.question.choices)
    table = np.zeros((len(column.values) + 1, len(keys)), dtype=np.bool_)
    for at, value in enumerate(column.values):
        if isinstance(value, tuple):
            table[at] = [key in value for key in keys]
    return Ticked(keys, table[np.where(column.given, column.code, -1)])


def mean_ranks(column: Column, people: Mask, weights: NDArray[np.float64] | None = None) -> dict[str, float]:
    """Give each choice's mean place; those that a person left unranked share the middle of the places left."""
    codes = list(column.question.choices)
    table = np.zeros((len(column.values) + 1, len(codes)))
    for at, value in enumerate(column.values):
        if isinstance(value, tuple):
            left = (len(value) + 1 + len(codes)) / 2
            table[at] = [value.index(code) + 1 if code in value else left for code in codes]
    chosen = people & column.given
    own = table[column.code[chosen]]
    means = np.average(own, axis=0, weights=None if weights is None else weights[chosen])
    return dict(zip(codes, means.tolist(), strict=True))


def spot(value: Value) -> str:
    """Name a place: a municipality as it was answered, or that it is a point."""
    text = str(value)
    return POINT if text[:1].isdigit() or text[:1] == "-" else text


def _by_key(column: Column, keys: tuple[str, ...], named: dict[Value, str]) -> Keyed:
    where = {key: at for at, key in enumerate(keys)}
    of_value = np.array(
        [*(where.get(named.get(value, ""), -1) for value in column.values), -1], dtype=np.intp
    )
    return Keyed(keys, np.where(column.given, of_value[column.code], -1))


def _by_month(column: Column) -> Keyed:
    days = [value for value in column.values if isinstance(value, date)]
    months = sorted({value.isoformat()[:7] for value in days})
    length = 7 if len(months) <= MONTHS_AT_MOST else 4
    named: dict[Value, str] = {value: value.isoformat()[:length] for value in days}
    return _by_key(column, tuple(sorted({*named.values()})), named)


def _binned(column: Column, k: int) -> Keyed:
    """Cut at round numbers, between the twentieth parts at both ends; no edge tells of the one who is farthest out."""
    number = column.question.number
    values = column.numbers()
    known = values[~np.isnan(values)]
    if not len(known):
        return Keyed((), np.full(len(values), -1, dtype=np.intp))
    low, high = np.quantile(known, [0.05, 0.95])
    step = _round_step((high - low) / _BINS, whole=number is not None and number.whole)
    edges = np.arange(floor(low / step) + 1, floor(high / step) + 1) * step
    counts = np.bincount(np.searchsorted(edges, known, side="right"), minlength=len(edges) + 1)
    kept, heap = [], 0
    for at, edge in enumerate(edges.tolist()):
        heap += int(counts[at])
        if heap >= k:
            kept.append(edge)
            heap = 0
    while kept and int((known >= kept[-1]).sum()) < k:
        kept.pop()
    names = [_number(edge) for edge in kept]
    keys = (
        [f"..{names[0]}", *(f"{a}..{b}" for a, b in pairwise(names)), f"{names[-1]}.."] if names else [".."]
    )
    place = np.searchsorted(np.array(kept), values, side="right")  # NaN sorts behind all
    return Keyed(tuple(keys), np.where(column.given, place, -1))


def _round_step(width: float, *, whole: bool) -> float:
    if width <= 0:
        return 1.0
    ten = 10.0 ** floor(log10(width))
    step = next(ten * part for part in (1, 2, 5, 10) if ten * part >= width * 0.999)
    return max(1.0, step) if whole else step


def _number(value: float) -> str:
    return f"{value:.10g}"
