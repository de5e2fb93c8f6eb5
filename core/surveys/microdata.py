"""A campaign's answers a row a person, so that nobody is known again by them (pure; docs/decisions).

Words, pictures and points of a map are never in it, only that there are any. Numbers farther out than the k-th from either end are given as
that one; months and places of fewer than k people are left empty; so are traits of which fewer than k people share
the same ones, the last trait first. A weight is the mean of those who are alike in the traits that are given.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np

from core.language.cells import defused
from core.surveys.codebook import Variable, trait_names
from core.surveys.columns import NO_ROW, OPEN, Column, Columns
from core.surveys.keyed import spot


class Missing(Enum):
    """Why there is no answer."""

    SKIPPED = "skipped"
    NOT_ASKED = "not asked"  # another branch, or the quota was full
    NOT_REACHED = "not reached"
    WITHHELD = "withheld"  # it would tell who it is
    UNRANKED = "not ranked"


Cell = str | int | float | date | Missing


@dataclass(frozen=True)
class Microdata:
    """The file: its variables and traits, and a row a person in no order that tells anything."""

    variables: Sequence[Variable]
    traits: tuple[str, ...]  # named apart from the variables
    rows: Sequence[tuple[Cell, ...]]  # a cell a variable
    own_traits: Sequence[tuple[str, ...]]  # "" where it isn't given
    weights: Sequence[float] | None


def microdata(
    columns: Columns,
    variables: Sequence[Variable],
    traits: tuple[str, ...],
    of_voter: Mapping[int, Sequence[str]],
    weights: Mapping[int, float],
    order: Callable[[int], str],
    k: int,
) -> Microdata:
    """Write the answers of those who gave any. `order` gives each voter a value that nobody can guess; rows follow it."""
    people = sorted(np.flatnonzero(columns.answered).tolist(), key=lambda at: order(int(columns.voters[at])))
    cells = [_cells(columns.columns[one.question], one, people, k) for one in variables]
    known = [tuple(of_voter.get(int(columns.voters[at]), [""] * len(traits))) for at in people]
    given = coarse(known, k)
    own = [weights.get(int(columns.voters[at]), 0.0) for at in people]
    return Microdata(
        tuple(variables),
        trait_names(variables, traits),
        list(zip(*cells, strict=True)) if cells else [() for _ in people],
        given,
        _shared(given, own) if any(own) and _many(given, own, k) else None,
    )


def as_csv(data: Microdata) -> str:
    """Write the file as CSV, UTF-8 with CRLF; codes as the document has them, and nothing where nothing is known."""
    file = io.StringIO()
    writer = csv.writer(file)
    weight = [] if data.weights is None else ["weight"]
    writer.writerow(["row", *(one.name for one in data.variables), *data.traits, *weight])
    for at, (cells, traits) in enumerate(zip(data.rows, data.own_traits, strict=True)):
        own: list[str | float] = [] if data.weights is None else [data.weights[at]]
        writer.writerow([at + 1, *map(_text, cells), *map(defused, traits), *own])
    return file.getvalue()


def _text(cell: Cell) -> str:
    if isinstance(cell, Missing):
        return ""
    return cell.isoformat()[:7] if isinstance(cell, date) else defused(cell)


def coarse(known: Sequence[tuple[str, ...]], k: int) -> list[tuple[str, ...]]:
    """Leave traits out, the last first, until each row's are those of at least `k` rows or none.

    Rows that keep none are `k` too, or all: those few would be known by what the others are. Whoever has no traits
    at all isn't one of them.
    """
    found: list[tuple[str, ...] | None] = [None] * len(known)
    width = len(known[0]) if known else 0
    for depth in range(width, 0, -1):
        left = [at for at, one in enumerate(found) if one is None]
        counts = Counter(known[at][:depth] for at in left)
        for at in left:
            if counts[known[at][:depth]] >= k:
                found[at] = (*known[at][:depth], *[""] * (width - depth))
    sizes = Counter(one for one in found if one is not None)
    bare = sum(one is None and any(own) for one, own in zip(found, known, strict=True))
    while sizes and 0 < bare < k:
        least = min(sizes, key=lambda one: (sizes[one], one))
        bare += sizes.pop(least)
        found = [None if one == least else one for one in found]
    return [one if one is not None else ("",) * width for one in found]


def _many(given: Sequence[tuple[str, ...]], own: Sequence[float], k: int) -> bool:
    """Whether no weight sets a few apart: those who weigh nothing, or who were drawn and have no traits left."""
    alike = Counter((traits, weight > 0) for traits, weight in zip(given, own, strict=True))
    return min(alike.values()) >= min(k, len(own))


def _shared(given: Sequence[tuple[str, ...]], own: Sequence[float]) -> list[float]:
    sums: dict[tuple[str, ...], list[float]] = {}
    for traits, weight in zip(given, own, strict=True):
        # Who weighs nothing wasn't drawn, and keeps that.
        if weight:
            sums.setdefault(traits, []).append(weight)
    means = {traits: sum(each) / len(each) for traits, each in sums.items()}
    return [round(means[traits], 4) if weight else 0.0 for traits, weight in zip(given, own, strict=True)]


def _cells(column: Column, variable: Variable, people: Sequence[int], k: int) -> list[Cell]:
    written = _written(column, variable, k)
    found: list[Cell] = []
    for at in people:
        if not column.met[at]:
            found.append(Missing.NOT_ASKED)
        elif column.state[at] in (NO_ROW, OPEN):
            found.append(Missing.NOT_REACHED)
        elif not column.given[at]:
            found.append(Missing.SKIPPED)
        else:
            found.append(written[column.code[at]])
    return found


def _written(column: Column, variable: Variable, k: int) -> list[Cell]:
    """Give what each value of the column becomes in this variable."""
    values = column.values
    match variable.holds:
        case "code":
            known = {code for code, _ in variable.codes}
            return [str(value) if value in known else Missing.WITHHELD for value in values]
        case "scale":
            return [int(value) if isinstance(value, int | float) else Missing.WITHHELD for value in values]
        case "yes-no":
            return [
                int(variable.option in value) if isinstance(value, tuple) else Missing.WITHHELD
                for value in values
            ]
        case "rank":
            option = variable.option or ""
            return [
                value.index(option) + 1 if isinstance(value, tuple) and option in value else Missing.UNRANKED
                for value in values
            ]
        case "number":
            return _clipped(column, k)
        case "month":
            months = [value.replace(day=1) if isinstance(value, date) else None for value in values]
            return _frequent(column, months, k)
        case "place":
            return _frequent(column, [spot(value) for value in values], k)
    return [1 for _ in values]


def _clipped(column: Column, k: int) -> list[Cell]:
    numbers = np.sort(column.numbers()[column.given])
    if len(numbers) < 2 * k - 1:
        return [Missing.WITHHELD for _ in column.values]
    low, high = float(numbers[k - 1]), float(numbers[-k])
    clipped = [min(max(float(v), low), high) if isinstance(v, int | float) else 0.0 for v in column.values]
    return [int(value) if value.is_integer() else value for value in clipped]


def _frequent(column: Column, written: Sequence[str | date | None], k: int) -> list[Cell]:
    counts = Counter(written[code] for code in column.code[column.given].tolist())
    return [one if one is not None and counts[one] >= k else Missing.WITHHELD for one in written]
