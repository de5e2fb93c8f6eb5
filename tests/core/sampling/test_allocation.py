"""Allocation: whoever plans a draw can rely on the size, the minimums and the exact shares."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.sampling.allocation import (
    FrameTooSmallError,
    MinimumsExceedError,
    Stratum,
    allocate,
    exact_shares,
    strata_of,
)

CASES: list[dict[str, Any]] = json.loads(Path("tests/data/sampling/allocation.json").read_text())


def read(rows: list[dict[str, Any]]) -> list[Stratum]:
    return [
        Stratum(r["stratum"], r["population"], r["available"], r.get("min", 0), r.get("oversample", 1))
        for r in rows
    ]


@pytest.mark.parametrize("case", CASES[:2])
def test_shares_are_those_of_the_published_vectors(case: dict[str, Any]) -> None:
    """Another program with the same rule must send the same number of letters to Kihniö."""
    strata, n, expected = read(case["input"]["strata"]), case["input"]["n"], case["expected"]
    assert allocate(strata, n) == expected["allocation"]
    assert exact_shares(strata, n) == {key: Fraction(x) for key, x in expected["exact"].items()}


def test_minimums_above_the_size_are_refused_with_the_excess() -> None:
    """A planner learns by how many people the plan must change."""
    with pytest.raises(MinimumsExceedError, match="minimums exceed n: 1") as refused:
        allocate(read(CASES[2]["input"]["strata"]), 5)
    assert refused.value.figure == 1


def test_a_small_frame_is_refused_with_the_shortfall() -> None:
    """A sample is never quietly smaller than promised."""
    with pytest.raises(FrameTooSmallError, match="frame too small: 32") as refused:
        allocate([Stratum("a", 100, 5), Stratum("b", 100, 3)], 40)
    assert refused.value.figure == 32


def test_certainty_takes_everyone_of_a_stratum() -> None:
    """A municipality of forty members can be asked whole."""
    strata = [Stratum("a", 1, 40, certainty=True), Stratum("b", 1000, 500)]
    assert allocate(strata, 60) == {"a": 40, "b": 20}


def test_people_of_an_unnamed_stratum_are_drawn_as_often_as_they_are_met() -> None:
    """Who keeps silent on a trait isn't shut out: 10 of 110 in the frame get 10 of 110 letters."""
    strata = strata_of({"f": 60, "m": 40, "unknown": 10}, {"f": 500, "m": 500})
    assert next(s for s in strata if s.key == "unknown").share == Fraction(1000 * 10, 110)
    assert allocate(strata, 24)["unknown"] == 2


def test_nobody_in_the_frame_leaves_the_share_to_the_others() -> None:
    """An empty village doesn't make the sample smaller."""
    assert allocate(strata_of({"a": 9, "b": 9}, {"a": 10, "b": 10, "c": 100}), 6) == {"a": 3, "b": 3, "c": 0}


strata_lists = st.lists(
    st.builds(
        Stratum,
        key=st.text("abcdäö|", min_size=1, max_size=4),
        population=st.integers(1, 300_000),
        available=st.integers(0, 500),
        minimum=st.integers(0, 5),
        oversample=st.fractions(Fraction(1, 10), 5, max_denominator=20),
        certainty=st.sampled_from([False, False, False, True]),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda s: s.key,
)


@given(strata_lists, st.data())
def test_every_plan_within_its_bounds_is_met_exactly(strata: list[Stratum], data: st.DataObject) -> None:
    """The sum is the size, nobody is drawn who isn't there, minimums hold, rounding moves nobody by one."""
    low, high = sum(s.low for s in strata), sum(s.available for s in strata)
    assume(high > 0)
    n = data.draw(st.integers(low, high))
    got, exact = allocate(strata, n), exact_shares(strata, n)
    assert sum(got.values()) == sum(exact.values()) == n
    assert all(s.low <= got[s.key] <= s.available for s in strata)
    assert all(abs(got[s.key] - exact[s.key]) < 1 for s in strata)


@given(strata_lists, st.randoms(use_true_random=False))
def test_the_order_of_strata_changes_nothing(strata: list[Stratum], random: Any) -> None:
    """A plan sorted in a spreadsheet gives the same letters."""
    n = (sum(s.low for s in strata) + sum(s.available for s in strata)) // 2
    shuffled = random.sample(strata, len(strata))
    assert list(allocate(shuffled, n).items()) == list(allocate(strata, n).items())
