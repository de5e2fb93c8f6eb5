"""Response rates as AAPOR defines them, not as web calculators print them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sampling.rates import Disposition, rates

VECTOR: dict[str, Any] = json.loads(Path("tests/data/sampling/aapor.json").read_text())


def test_all_rates_are_those_of_the_published_vector() -> None:
    """A county can compare itself with any survey that follows the standard."""
    assert rates(VECTOR["input"]) == pytest.approx(VECTOR["expected"], abs=1e-15)


def test_nobody_asked_is_not_defined_rather_than_zero() -> None:
    """A campaign before its first letter has no rate of 0 %."""
    assert set(rates({}).values()) == {None}
    assert rates({"UO": 5})["RR3"] is None
    assert rates({"UO": 5})["RR1"] == 0


@pytest.mark.parametrize("counts", [{"X": 1}, {"I": -1}])
def test_a_wrong_code_or_a_negative_count_is_refused(counts: dict[str, int]) -> None:
    """A slip of the pen never becomes a rate."""
    with pytest.raises(ValueError):
        rates(counts)


@given(st.dictionaries(st.sampled_from(list(Disposition)), st.integers(0, 10_000)))
def test_rates_lie_between_none_and_all_and_in_their_order(counts: dict[Disposition, int]) -> None:
    """Counting partial answers, or fewer unknown cases, never lowers a response rate."""
    r = rates(counts)
    assert all(value is None or 0 <= value <= 1 for value in r.values())
    for low, high in [("RR1", "RR2"), ("RR3", "RR4"), ("RR5", "RR6"), ("RR1", "RR3"), ("RR3", "RR5")]:
        a, b = r[low], r[high]
        assert a is None or b is None or a <= b
