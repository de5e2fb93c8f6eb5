"""The planner's figures: what a county pays for must be what arithmetic says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from core.sampling.planning import Assumptions, Rate, invitations_for, learned, over_groups, recruit

PLAN = Assumptions(Rate(0.1, 980), Rate(0.25, 480), price=2.0)


def test_the_fewest_invitations_that_are_sure_enough() -> None:
    """One letter fewer would be too few four times of five; figures from the binomial distribution itself."""
    for wanted, rate in ((1, 0.5), (12, 0.15), (200, 0.25), (258, 0.03)):
        invited = invitations_for(wanted, rate)
        assert binom.sf(wanted - 1, invited, rate) >= 0.8
        assert binom.sf(wanted - 1, invited - 1, rate) < 0.8
    assert invitations_for(0, 0.2) == 0
    assert invitations_for(7, 1.0) == 7


@settings(max_examples=60)
@given(st.integers(1, 500), st.floats(0.01, 1.0))
def test_nobody_is_promised_answers_that_would_not_come(wanted: int, rate: float) -> None:
    """Never fewer invitations than answers, and more for a lower rate."""
    assert invitations_for(wanted, rate) >= wanted
    assert invitations_for(wanted, rate / 2) > invitations_for(wanted, rate) or rate > 0.99


def test_a_large_pool_needs_no_letters() -> None:
    """Members have said that they may be asked: they come first, and cost nothing."""
    found = recruit(100, 5000, PLAN, seats=False)
    assert (found.letters, found.cost, found.weeks) == (0, 0, 2)
    assert found.pool == invitations_for(100, 0.25)
    assert found.low <= 100 <= found.high


def test_letters_bring_what_the_pool_cannot() -> None:
    """A pool of 200 brings 50 of 100 answers; letters are bought for the other 50."""
    found = recruit(100, 200, PLAN, seats=False)
    assert (found.pool, found.letters) == (200, invitations_for(50, 0.1))
    assert found.cost == 2.0 * found.letters
    assert found.weeks == 4


def test_a_panels_seats_take_volunteers_and_a_lot() -> None:
    """Six come for each seat so that the lot has a choice; drawing and accepting take two weeks."""
    plan = Assumptions(Rate(0.03), Rate(0.1), price=2.0, volunteers=6)
    found = recruit(43, 0, plan, seats=True)
    assert (found.wanted, found.pool, found.weeks) == (258, 0, 6)
    # Nobody has tried yet: a rate that is only assumed leaves much open, and the figures say so.
    assert found.low < 200 < 258 < 400 < found.high


def test_what_was_seen_outweighs_what_was_assumed() -> None:
    """980 letters of which 196 were answered say 20 %, whatever was thought before; three letters say little."""
    assert learned(0.1, 196, 980).value == pytest.approx(198 / 1000)
    assert learned(0.1, 3, 3).value == pytest.approx(5 / 23)
    assert learned(0.1, 0, 0) == Rate(0.1, 0)


def test_groups_that_answer_seldom_make_the_whole_dearer() -> None:
    """Half young at 10 % and half old at 40 %: 100 answers take 500 + 125 invitations, 16 %."""
    assert over_groups({"young": 0.1, "old": 0.4}, {"young": 50, "old": 50}, 0.3) == pytest.approx(0.16)
    assert over_groups({}, {}, 0.3) == 0.3
