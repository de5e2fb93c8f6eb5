"""The lottery gives each statement its chance, and the same draw to the same person and turn."""

import subprocess
import sys
import timeit

import numpy as np
import pytest

from core.statements.routing import lottery, next_statement


def test_chances_follow_priorities() -> None:
    """A statement of weight 3 comes three times as often as one of weight 1; closed ones never come."""
    priorities, open_mask = np.array([1.0, 3.0, 100.0, 4.0]), np.array([True, True, False, True])
    draws = [
        next_statement(priorities, open_mask, voter, turns) for voter in range(200) for turns in range(40)
    ]
    shares = np.bincount(np.array(draws, dtype=np.int64), minlength=4) / len(draws)
    assert shares == pytest.approx([1 / 8, 3 / 8, 0, 4 / 8], abs=0.02)


def test_a_draw_is_the_same_in_every_process() -> None:
    """A batch that is split after a crash deals the same card."""
    code = (
        "import numpy as np; from core.statements.routing import next_statement as n;"
        "print([n(np.arange(1.0, 50), np.ones(49, dtype=bool), v, t) for v in range(5) for t in range(5)])"
    )
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    every = np.ones(49, dtype=np.bool_)
    here = [next_statement(np.arange(1.0, 50), every, v, t) for v in range(5) for t in range(5)]
    assert again.strip() == str(here)
    assert len(set(here)) > 5


def test_nothing_open_draws_nothing() -> None:
    """Then the person is told that they have seen everything."""
    assert next_statement(np.array([1.0, 2.0]), np.array([False, False]), 1, 1) is None
    assert next_statement(np.zeros(0), np.zeros(0, dtype=np.bool_), 1, 1) is None


def test_the_lottery_orders_all_and_prefers_the_heavy() -> None:
    """Weight 9 against 1 comes first nine times in ten."""
    rng = np.random.default_rng(0)
    orders = [lottery(np.array([1.0, 9.0]), rng) for _ in range(4000)]
    assert all(sorted(order.tolist()) == [0, 1] for order in orders)
    assert np.mean([order[0] == 1 for order in orders]) == pytest.approx(0.9, abs=0.02)


def test_choosing_among_a_thousand_is_far_below_a_millisecond() -> None:
    """It happens on every vote, on the event loop; the bound leaves room for a busy machine."""
    rng = np.random.default_rng(0)
    priorities, open_mask = rng.random(1000), rng.random(1000) < 0.5
    best = (
        min(timeit.repeat(lambda: next_statement(priorities, open_mask, 17, 4), number=200, repeat=5)) / 200
    )
    assert best < 200e-6
