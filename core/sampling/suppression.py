"""What of a table may be shown, so that no small group can be read or worked out (sampling.md 6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

Cell = tuple[str, str]  # row, column


def shown(count: int, k: int) -> int | None:
    """The count, or None where 1 to k - 1 people stand behind it; 0 is shown."""
    return None if 0 < count < k else count


@dataclass(frozen=True)
class Line:
    """Counts as they may be shown with their total; None is hidden, small or protecting a small one alike."""

    cells: dict[str, int | None]
    total: int | None  # None: the line is withheld


@dataclass(frozen=True)
class Table:
    """Counts by row and column as they may be shown with all totals; None is hidden."""

    cells: dict[Cell, int | None]
    rows: dict[str, int | None]
    columns: dict[str, int | None]
    total: int | None


class _Position(NamedTuple):
    """A published figure: a cell, a row's total (column None), a column's total (row None) or the grand total."""

    row: str | None
    column: str | None

    @property
    def order(self) -> tuple[bytes, bytes]:
        return (self.row or "").encode(), (self.column or "").encode()


def suppress_counts(counts: Mapping[str, int], k: int) -> Line:
    """Hide what is below k and, while that leaves it computable from the total, the next smallest with it."""
    hidden = {key for key, count in counts.items() if shown(count, k) is None}
    total = sum(counts.values())
    hidden, withheld = _close_line(counts, hidden, k)
    if withheld or shown(total, k) is None:
        return Line(dict.fromkeys(counts), None)
    return Line({key: None if key in hidden else count for key, count in counts.items()}, total)


def suppress_table(counts: Mapping[Cell, int], k: int) -> Table:
    """Hide cells and totals of a two-way table until no hidden cell can be computed to within k people.

    Cells that aren't named are 0. Row and column totals are taken as published, and are hidden too where they
    are small or a line has nothing left to hide behind. Each hidden cell's smallest and largest possible value
    are found by linear programming over what is shown.
    """
    rows = sorted({r for r, _ in counts}, key=str.encode)
    columns = sorted({c for _, c in counts}, key=str.encode)
    values: dict[_Position, int] = {}
    for r in rows:
        for c in columns:
            values[_Position(r, c)] = counts.get((r, c), 0)
    for r in rows:
        values[_Position(r, None)] = sum(values[_Position(r, c)] for c in columns)
    for c in columns:
        values[_Position(None, c)] = sum(values[_Position(r, c)] for r in rows)
    values[_Position(None, None)] = sum(values[_Position(r, None)] for r in rows)
    hidden = _hide(values, rows, columns, k)

    def seen(row: str | None, column: str | None) -> int | None:
        at = _Position(row, column)
        return None if at in hidden else values[at]

    return Table(
        {(r, c): seen(r, c) for r in rows for c in columns},
        {r: seen(r, None) for r in rows},
        {c: seen(None, c) for c in columns},
        seen(None, None),
    )


def _hide(values: Mapping[_Position, int], rows: list[str], columns: list[str], k: int) -> set[_Position]:
    hidden = {at for at, value in values.items() if shown(value, k) is None}
    guarded = set(hidden)  # small figures, totals among them, must not be computable
    lines = {_Position(r, None): [_Position(r, c) for c in columns] for r in rows}
    lines |= {_Position(None, c): [_Position(r, c) for r in rows] for c in columns}
    while True:
        before = len(hidden)
        for total, line in lines.items():
            _close_table_line(values, total, line, hidden, k)
        if len(hidden) > before:
            continue
        inner = {at for at in hidden if at.row is not None and at.column is not None}
        exposed = _exposed(values, rows, columns, hidden, inner | guarded, k)
        if exposed is None:
            return hidden
        hidden.add(_next_to_hide(values, rows, columns, hidden, exposed))


def _close_line(values: Mapping[str, int], hidden: set[str], k: int) -> tuple[set[str], bool]:
    """Hide more of a line until its hidden part is two cells and k people; True if nothing was left to hide."""
    hidden = set(hidden)
    while hidden and (len(hidden) == 1 or sum(values[key] for key in hidden) < k):
        more = [key for key in values if key not in hidden and values[key] > 0]
        if not more:
            return hidden, True
        hidden.add(min(more, key=lambda key: (values[key], key.encode())))
    return hidden, False


def _close_table_line(
    values: Mapping[_Position, int], total: _Position, line: list[_Position], hidden: set[_Position], k: int
) -> None:
    if total in hidden:
        return  # without its total a line gives no sum to subtract from
    names = {str(number): at for number, at in enumerate(line)}
    figures = {name: values[at] for name, at in names.items()}
    closed, withheld = _close_line(figures, {name for name, at in names.items() if at in hidden}, k)
    hidden.update(names[name] for name in closed)
    if withheld:
        hidden.add(total)


def _exposed(
    values: Mapping[_Position, int],
    rows: list[str],
    columns: list[str],
    hidden: set[_Position],
    targets: Iterable[_Position],
    k: int,
) -> _Position | None:
    """The first target that what is shown pins down to fewer than k possible steps; None if there is none."""
    unknown = sorted(hidden, key=lambda at: at.order)
    place = {at: number for number, at in enumerate(unknown)}
    equations: list[NDArray[np.float64]] = []
    right: list[float] = []

    def equal(total: _Position, parts: list[_Position]) -> None:
        row, known = np.zeros(len(unknown)), 0
        for at, sign in [(total, -1), *((part, 1) for part in parts)]:
            if at in place:
                row[place[at]] += sign
            else:
                known += sign * values[at]
        if row.any():
            equations.append(row)
            right.append(-known)

    for r in rows:
        equal(_Position(r, None), [_Position(r, c) for c in columns])
    for c in columns:
        equal(_Position(None, c), [_Position(r, c) for r in rows])
    equal(_Position(None, None), [_Position(r, None) for r in rows])
    for at in sorted(targets, key=lambda at: (values[at], at.order)):
        goal = np.zeros(len(unknown))
        goal[place[at]] = 1.0
        ends = []
        for sign in (1.0, -1.0):
            solved = linprog(
                sign * goal,
                A_eq=np.array(equations) if equations else None,
                b_eq=right or None,
                bounds=(0, None),
                method="highs",
            )
            ends.append(sign * solved.fun if solved.status == 0 else np.inf)  # 3: unbounded, so well hidden
        if ends[1] - ends[0] < k - 1e-6:
            return at
    return None


def _next_to_hide(
    values: Mapping[_Position, int],
    rows: list[str],
    columns: list[str],
    hidden: set[_Position],
    exposed: _Position,
) -> _Position:
    """What to hide for an exposed figure: the smallest cell beside it, then its totals, then anything left."""
    across = [_Position(exposed.row, c) for c in columns] if exposed.row is not None else []
    down = [_Position(r, exposed.column) for r in rows] if exposed.column is not None else []
    cells = [_Position(r, c) for r in rows for c in columns]
    totals = [_Position(exposed.row, None), _Position(None, exposed.column)]
    margins = [_Position(r, None) for r in rows] + [_Position(None, c) for c in columns]
    for candidates in ([*across, *down], totals, margins, cells, [_Position(None, None)]):
        left = [at for at in candidates if at not in hidden and values[at] > 0]
        if left:
            return min(left, key=lambda at: (values[at], at.order))
    return min((at for at in values if at not in hidden), key=lambda at: at.order)
