"""Sizes of effects agree with other reckonings, and are silent where they would mislead."""

import numpy as np
import pandas as pd
import pytest

from core.surveys.effects import cramers_v, eta_squared, rank_correlation

DICE = np.random.default_rng(3)


def test_cramers_v_is_one_for_the_same_and_nothing_for_chance() -> None:
    """Without the correction chance alone would look like a weak tie."""
    same = cramers_v(np.diag([40, 40, 40]))
    assert same is not None
    assert same.value == pytest.approx(1.0, abs=0.01)
    assert same.strength == "strong"
    even = cramers_v(np.array([[20, 20], [20, 20]]))
    assert even is not None
    assert (even.value, even.strength) == (0.0, "none")
    table = np.array([[30, 10, 5], [12, 25, 18]])
    # Bergsma's formula by hand: chi2 = 16.02 of 100 people, 2 x 3.
    expected = np.outer(table.sum(1), table.sum(0)) / 100
    phi2 = ((table - expected) ** 2 / expected).sum() / 100
    by_hand = np.sqrt((phi2 - 2 / 99) / (min(2 - 1 / 99, 3 - 4 / 99) - 1))
    found = cramers_v(table)
    assert found is not None
    assert found.value == pytest.approx(by_hand)
    assert (found.strength, found.people) == ("clear", 100)


def test_rank_correlation_and_eta_are_those_of_pandas() -> None:
    """Ties and gaps are treated as analysts' tools treat them."""
    first = DICE.integers(0, 6, 300).astype(float)
    second = np.where(DICE.random(300) < 0.2, np.nan, first + DICE.integers(0, 4, 300))
    frame = pd.DataFrame({"first": first, "second": second})
    ranks = rank_correlation(first, second)
    assert ranks is not None
    assert ranks.value == pytest.approx(frame["first"].corr(frame["second"], method="spearman"))
    known = frame.dropna()
    means = known.groupby("first")["second"].transform("mean")
    between = ((means - known["second"].mean()) ** 2).sum() / (
        (known["second"] - known["second"].mean()) ** 2
    ).sum()
    eta = eta_squared(first.astype(np.intp), second)
    assert eta is not None
    assert eta.value == pytest.approx(between)
    assert eta.people == len(known)


def test_few_people_or_one_answer_have_no_effect() -> None:
    """A size from twenty people would be read as if it were one."""
    assert cramers_v(np.array([[9, 1], [1, 9]])) is None
    assert cramers_v(np.array([[50, 50]])) is None
    assert rank_correlation(np.ones(50), np.arange(50.0)) is None
    assert eta_squared(np.zeros(50, dtype=np.intp), np.arange(50.0)) is None
