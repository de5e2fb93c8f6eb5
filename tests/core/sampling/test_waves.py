"""Waves: nobody is asked in vain, and what is missing is asked where it is missing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sampling.waves import Cell, common_rate, first_wave, next_wave, rate, still_to_come, targets

MEN = Cell("men", target=30, completes=18, open=0, answered=13, closed=90, reserve=200)
WOMEN = Cell("women", target=30, completes=30, open=10, answered=30, closed=60, reserve=200)


def test_a_wave_is_reckoned_as_the_formula_says() -> None:
    """Whoever asks why 71 men are invited gets an answer that a pocket calculator repeats."""
    # r0 = (43 + 1) / (150 + 2) = 0.28947; r = (13 + 20 r0) / (90 + 20) = 0.170813; 12 / r = 70.25 -> 71
    men, women = next_wave([MEN, WOMEN])
    assert common_rate([MEN, WOMEN]) == pytest.approx(44 / 152)
    assert men.rate == pytest.approx((13 + 20 * 44 / 152) / 110)
    assert (men.need, men.invites) == (12, 71)
    assert men.expects == pytest.approx(71 * men.rate)
    assert (women.need, women.invites) == (0, 0)


def test_open_invitations_are_counted_on_before_new_ones_go() -> None:
    """Of forty who may still answer some will: they aren't replaced in haste."""
    waiting = Cell("men", 30, 18, 40, 13, 90, 200)
    [unsaid] = next_wave([waiting])
    assert unsaid.need == pytest.approx(12 - 40 * unsaid.rate / 2)
    # All who answered took a day: who has been silent for two won't.
    [late] = next_wave([waiting], silent={"men": [2.0] * 40}, days=[1.0] * 30)
    assert late.need == 12


def test_before_anything_is_known_the_plans_own_figure_counts() -> None:
    """A first campaign has only what its planner expects, cell by cell."""
    cells = [Cell("a", 10, 0, 0, 0, 0, 100), Cell("b", 10, 0, 0, 0, 0, 30)]
    a, b = next_wave(cells, prior={"a": 0.2, "b": 0.25})
    assert (a.invites, b.invites) == (50, 30)
    assert b.expects == pytest.approx(7.5)


def test_a_budget_is_shared_as_a_sample_is() -> None:
    """Sixty letters left for cells that want eighty and forty go as two to one."""
    cells = [Cell("a", 20, 0, 0, 0, 0, 500), Cell("b", 10, 0, 0, 0, 0, 500)]
    assert [step.invites for step in next_wave(cells, prior=0.25, budget=60)] == [40, 20]


def test_days_that_have_passed_in_silence_lower_the_hope() -> None:
    """Who hasn't answered in ten days hardly will, when the others took three."""
    days = [1.0] * 15 + [3.0] * 10 + [9.0] * 5
    assert still_to_come(0.3, 0, days) == pytest.approx(0.3)
    # After two days half of the 0.3 are in: 0.15 / (0.15 + 0.7)
    assert still_to_come(0.3, 2, days) == pytest.approx(0.15 / 0.85)
    assert still_to_come(0.3, 10, days) == 0
    assert still_to_come(0.3, 10, days[:5]) == pytest.approx(0.15)


def test_the_first_wave_is_the_share_of_the_whole_not_of_each_small_cell() -> None:
    """230 cells of three people would send two each: 460 of 690 is no half."""
    drawn = {f"{n:03}": 3 for n in range(230)}
    first = first_wave(drawn, 0.5)
    assert sum(first.values()) == 345
    assert set(first.values()) == {1, 2}


def test_targets_are_shared_as_people_live() -> None:
    """Who answers seldom is invited more often, and isn't wanted more often."""
    lives = {"old": Fraction(1), "young": Fraction(1)}
    assert targets(20, {"old": 20, "young": 60}, lives) == {"old": 10, "young": 10}
    assert targets(20, {"old": 4, "young": 60}, lives) == {"old": 4, "young": 16}


CELLS = st.lists(
    st.builds(
        Cell,
        key=st.text("abcdef", min_size=1, max_size=3),
        target=st.integers(0, 200),
        completes=st.integers(0, 200),
        open=st.integers(0, 200),
        answered=st.integers(0, 50),
        closed=st.integers(50, 300),
        reserve=st.integers(0, 300),
    ),
    max_size=12,
    unique_by=lambda cell: cell.key,
)


@given(CELLS, st.none() | st.integers(0, 500))
def test_no_wave_asks_more_than_it_may(cells: list[Cell], budget: int | None) -> None:
    """Never more than the reserve, the budget or the need; nothing for a cell that has its answers."""
    common = common_rate(cells) if cells else 0
    for step, cell in zip(
        next_wave(cells, budget=budget), sorted(cells, key=lambda c: c.key.encode()), strict=True
    ):
        assert 0 <= step.invites <= cell.reserve
        assert step.rate == rate(cell, common)
        assert step.expects < step.need + 1
        if cell.completes >= cell.target:
            assert step.invites == 0
    if budget is not None:
        assert sum(step.invites for step in next_wave(cells, budget=budget)) <= budget


@given(CELLS)
def test_the_order_of_cells_changes_nothing(cells: list[Cell]) -> None:
    """Two schedulers that read the rows in another order must send the same wave."""
    turned = list(reversed(cells))
    assert next_wave(cells, budget=40) == next_wave(turned, budget=40)
