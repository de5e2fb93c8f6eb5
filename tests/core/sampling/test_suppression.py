"""Suppression: whatever is shown, nobody works out a small group by subtraction."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from core.sampling.suppression import Table, shown, suppress_counts, suppress_table

K = 10


@pytest.mark.parametrize(("count", "seen"), [(0, 0), (1, None), (9, None), (10, 10), (500, 500)])
def test_one_to_nine_people_are_never_shown(count: int, seen: int | None) -> None:
    """Nine people in Kihniö can know one another."""
    assert shown(count, K) == seen


def test_a_lone_hidden_count_takes_the_next_smallest_with_it() -> None:
    """67 - 50 - 14 would be 3."""
    line = suppress_counts({"a": 3, "b": 50, "c": 14}, K)
    assert (line.cells, line.total) == ({"a": None, "b": 50, "c": None}, 67)


def test_a_line_with_nothing_to_hide_behind_is_withheld() -> None:
    """A total of its only group would be that group."""
    line = suppress_counts({"a": 3, "b": 0}, K)
    assert (line.cells, line.total) == ({"a": None, "b": None}, None)


def test_a_line_without_small_counts_is_shown_whole() -> None:
    """Nothing is hidden without need."""
    line = suppress_counts({"a": 30, "b": 0, "c": 10}, K)
    assert (line.cells, line.total) == ({"a": 30, "b": 0, "c": 10}, 40)


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40)))
def test_no_hidden_count_of_a_line_is_less_than_k_steps_wide(counts: dict[str, int]) -> None:
    """With the total, at least two are hidden and k people stand behind them together."""
    line = suppress_counts(counts, K)
    hidden = [counts[key] for key, seen in line.cells.items() if seen is None]
    assert all(seen is None or seen == 0 or seen >= K for seen in line.cells.values())
    assert line.total is None or not hidden or (len(hidden) >= 2 and sum(hidden) >= K)


tables = st.dictionaries(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz")),
    st.sampled_from([0, 0, 1, 5, 9, 10, 14, 40, 200]),
)


def reach(table: Table, cell: tuple[str, str]) -> float:
    """The attacker's range for a cell: every published sum as an equation, written independently of the code."""
    names = list(table.cells)
    rows, right = [], []
    for key, value in table.cells.items():
        if value is not None:
            rows.append([float(name == key) for name in names])
            right.append(value)
    for place, totals in ((0, table.rows), (1, table.columns)):
        for line, total in totals.items():
            if total is not None:
                rows.append([float(name[place] == line) for name in names])
                right.append(total)
    if table.total is not None:
        rows.append([1.0] * len(names))
        right.append(table.total)
    goal = [float(name == cell) for name in names]
    ends = []
    for sign in (1, -1):
        solved = linprog([sign * g for g in goal], A_eq=rows or None, b_eq=right or None)
        ends.append(float("inf") if solved.status == 3 else solved.fun)
    return float("inf") if float("inf") in ends else -ends[1] - ends[0]


@settings(max_examples=40, deadline=None)
@given(tables)
def test_no_hidden_cell_of_a_table_can_be_computed(counts: dict[tuple[str, str], int]) -> None:
    """Rows, columns and totals together leave every hidden cell at least k wide."""
    table = suppress_table(counts, K)
    for cell, seen in table.cells.items():
        assert seen is None or seen == 0 or seen >= K
        if seen is None:
            assert reach(table, cell) >= K - 1e-6
    assert all(total is None or total == 0 or total >= K for total in [*table.rows.values(), table.total])


def test_a_table_without_small_cells_is_shown_whole() -> None:
    """Suppression costs nothing where nothing is small."""
    table = suppress_table({("a", "x"): 20, ("a", "y"): 0, ("b", "x"): 30, ("b", "y"): 40}, K)
    assert None not in [*table.cells.values(), *table.rows.values(), *table.columns.values(), table.total]
