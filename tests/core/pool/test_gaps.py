"""Who is missing from the pool: intervals by the published formula, and how many would mend it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pool.gaps import compared, most_missing, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_intervals_are_those_of_the_paper(count: int, of: int, low: float, high: float) -> None:
    """Whoever checks our table finds the figures of the textbook."""
    assert wilson(count, of) == pytest.approx((low, high), abs=5e-5)


def test_the_needed_ones_bring_the_share_up() -> None:
    """(20 + x) / (60 + x) = 1/2 at x = 20."""
    cells = compared("gender", {"female": 20, "male": 40, "unknown": 7}, {"female": 50, "male": 50})
    assert [(one.value, one.missing, one.needed(60)) for one in cells] == [
        ("female", True, 20),
        ("male", False, 0),
    ]
    assert [one.value for one in most_missing(cells, 3)] == ["female"]


@given(
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 10_000)),
    st.dictionaries(st.sampled_from("abcde"), st.integers(1, 10_000), min_size=1),
)
def test_shares_sum_to_one_and_nobody_is_missing_beyond_their_interval(
    counts: dict[str, int], population: dict[str, int]
) -> None:
    """Any pool against any population: shares are shares, intervals hold them, and enough is enough."""
    cells = compared("x", counts, population)
    known = sum(one.count for one in cells)
    assert sum(one.population for one in cells) == pytest.approx(1)
    assert sum(one.share for one in cells) == pytest.approx(1 if known else 0)
    for one in cells:
        assert 0 <= one.low <= one.share + 1e-9
        assert one.share - 1e-9 <= one.high <= 1
        if one.population < 1:
            after = (one.count + one.needed(known)) / max(1, known + one.needed(known))
            assert after >= one.population - 1e-9 or known == 0
