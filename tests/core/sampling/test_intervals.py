"""Wilson's interval against published figures, and when weights say enough."""

import numpy as np
import pytest

from core.sampling.intervals import wilson, worth


@pytest.mark.parametrize(
    ("count", "people", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_gives_newcombes_published_figures(count: int, people: int, low: float, high: float) -> None:
    """R. Newcombe, Statistics in Medicine 17 (1998), table I, method 3."""
    assert wilson(count / people, people) == pytest.approx((low, high), abs=0.00005)


def test_nobody_leaves_all_open() -> None:
    """No answers are no zero per cent."""
    assert wilson(0.0, 0) == (0.0, 1.0)


def test_weights_are_worth_what_kish_says_or_nothing() -> None:
    """Equal weights cost nothing; thirty people are the least."""
    assert worth(np.ones(29)) is None
    assert worth(np.ones(30)) == (1.0, 30.0)
    assert worth(np.array([10.0, *[0.1] * 40])) is None
