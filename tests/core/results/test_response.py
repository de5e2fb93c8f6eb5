"""What became of the invitations, reckoned by hand, and no hidden figure to be had from a rate."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.results.response import (
    Settled,
    coarse,
    rates_shown,
    settled_response,
    with_partials,
    wordings_of,
)
from core.results.values import Share, TraitRow, Worded
from core.sampling.rates import Disposition, rates
from core.sampling.suppression import suppress_counts

AT = datetime(2026, 12, 17, tzinfo=UTC)
I, P, R, NC, NE = (Disposition(code) for code in ("I", "P", "R", "NC", "NE"))  # noqa: E741
CODES = ("I", "P", "R", "NC", "O", "UO", "NE")


def test_settled_cases_give_all_rates_and_how_alike_the_groups_are() -> None:
    """Two groups of 100: 40 and 20 answer, so that S of the rates is 0.1 and R a little under 0.8."""
    young = {I: 30, P: 10, R: 20, NC: 40}
    old = {I: 10, P: 10, R: 20, NC: 60}
    found = settled_response(220, Settled(AT, {"young": young, "old": old}), 10)
    assert (found.drawn, found.invited, found.final, found.settled_at) == (220, 200, True, AT)
    assert found.counts == {"I": 40, "P": 20, "R": 40, "NC": 100}
    assert found.rr2 == pytest.approx(0.3)
    assert found.rates["RR1"] == pytest.approx(0.2)
    assert found.rates["COOP1"] == pytest.approx(0.4)
    assert found.rates["REF1"] == pytest.approx(0.2)
    assert found.rates["CON1"] == pytest.approx(0.5)
    assert found.r_indicator == 0.8
    assert found.changed == 0


def test_a_rate_that_would_tell_a_small_count_is_hidden() -> None:
    """Four partial answers are nobody's business: RR2 less RR1 would tell them."""
    codes = {I: 150, P: 4, R: 40, NC: 606}
    found = settled_response(800, Settled(AT, {"": codes}, changed=3), 10)
    assert found.counts == {"I": 150, "P": None, "R": None, "NC": 606}
    assert found.rates["RR1"] == pytest.approx(150 / 800)
    assert found.rates["RR2"] is None
    assert found.rates["REF1"] is None
    assert found.rates["CON1"] == pytest.approx(194 / 800)
    assert found.rr2 == 0.2  # 154 of 800 by steps of 2 %: sixteen counts share it
    assert found.r_indicator is None
    assert found.changed is None
    nobody = settled_response(5, Settled(AT, {"": {NC: 5}}), 10)
    assert set(nobody.counts.values()) == {None}
    assert set(nobody.rates.values()) == {None}


@given(st.lists(st.integers(0, 60), min_size=len(CODES), max_size=len(CODES)), st.integers(2, 12))
def test_what_is_shown_leaves_the_hidden_counts_open(figures: list[int], k: int) -> None:
    """Whoever has the cells and the rates can't choose between the ways to share what is hidden."""
    counts = dict(zip(CODES, figures, strict=True))
    cells = suppress_counts(counts, k).cells
    shown = rates_shown(counts, cells)
    hidden = [code for code in CODES if cells[code] is None]
    assert len(hidden) != 1
    if len(hidden) == len(CODES):
        assert not any(value is not None for value in shown.values())
        return
    rest = sum(counts[code] for code in hidden)
    for one, other in pairwise(hidden):
        half = {**counts, **dict.fromkeys(hidden, 0), one: rest // 2, other: rest - rest // 2}
        again = rates(half)
        for name, value in shown.items():
            if value is not None:
                assert again[name] == pytest.approx(value)
    if not hidden:
        assert shown == rates(counts)


def test_a_coarse_rate_is_shared_by_enough_counts() -> None:
    """A rounded rate of a small sample would tell the count after all."""
    assert coarse(154 / 800, 800, 10) == 0.2
    assert coarse(0.4175, 4000, 10) == 0.42
    assert coarse(0.5, 80, 10) is None
    assert coarse(None, 800, 10) is None


def test_partials_are_reckoned_from_what_is_shown() -> None:
    """0.5 answer among 100 and 0.3 among 100: each is 0.1 off the mean, times the root of its half."""
    rows = [_row("a", 100, 50), _row("b", 100, 30), _row("c", None, None), _row("d", 19, 10)]
    found = with_partials(rows)
    assert [row.partial for row in found] == [0.0707, -0.0707, None, None]
    assert with_partials(rows[:1]) == tuple(rows[:1])


def _row(key: str, invited: int | None, took: int | None) -> TraitRow:
    return TraitRow(key, invited, invited, took, None, 100, None, None)


def test_letters_of_two_wordings_are_compared_once_no_count_is_small() -> None:
    """A county learns which sentence brings answers; of one whose few answers could be told apart, none is shown."""
    sent = {"A": {I: 30, NC: 170}, "B": {I: 50, P: 10, NC: 140}}
    assert wordings_of(sent, 10) == (Worded("A", 200, Share(15)), Worded("B", 200, Share(25)))
    few = {"A": {I: 3, NC: 197}, "B": {I: 50, NC: 150}}
    assert wordings_of(few, 10) == (Worded("A", 200, None), Worded("B", 200, None))
    assert wordings_of({"A": {I: 30, NC: 170}}, 10) == ()
