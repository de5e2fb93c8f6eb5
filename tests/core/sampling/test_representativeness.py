"""How like the population those who took part are, in figures a report can carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sampling.representativeness import composition, design_effect, empty_cells, r_indicator

cells = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 900), min_size=1)


def test_shares_and_differences_are_plain_arithmetic() -> None:
    """30 of 40 answers from a half of the people: 25 points too many."""
    got = composition({"f": 30, "m": 10}, {"f": 500, "m": 500})
    assert [(r.key, r.share, r.population_share, r.difference) for r in got.rows] == [
        ("f", 0.75, 0.5, 0.25),
        ("m", 0.25, 0.5, -0.25),
    ]
    assert got.distance == 0.25


def test_nobody_yet_has_no_shares() -> None:
    """Before the first answer the report says nothing instead of 0 %."""
    got = composition({}, {"f": 5})
    assert got.rows[0].share is None
    assert got.distance is None
    assert design_effect({}, {"f": 5}) is None


def test_the_design_effect_of_a_known_case() -> None:
    """Weights 2/3 for 30 people and 2 for 10: 40 (30*4/9 + 10*4) / 40² = 4/3."""
    assert design_effect({"f": 30, "m": 10}, {"f": 500, "m": 500}) == pytest.approx(4 / 3)


def test_a_cell_with_nobody_in_it_is_named() -> None:
    """A weighting that leaves Kihniö out must say so."""
    assert empty_cells({"Tampere": 4, "Akaa": 0}, {"Tampere": 9, "Kihniö": 3, "Akaa": 2}) == (
        "Akaa",
        "Kihniö",
    )


@given(cells, st.integers(1, 50))
def test_a_sample_shaped_like_the_population_needs_no_weights(population: dict[str, int], times: int) -> None:
    """Its design effect is 1 and nobody is in the wrong category."""
    assert design_effect({k: v * times for k, v in population.items()}, population) == pytest.approx(1)
    assert composition(population, population).distance == 0


@given(cells, cells)
def test_the_design_effect_is_never_below_one(counts: dict[str, int], population: dict[str, int]) -> None:
    """Weights can only cost precision."""
    got = design_effect(counts, population)
    assert got is None or got >= 1 - 1e-9


def test_equal_response_everywhere_is_fully_representative() -> None:
    """R is 1 when every stratum answers alike, and 1 - 2 S with S² = 0.04 * 200 / 199 when 30 % against 70 %."""
    assert r_indicator({"a": 10, "b": 20}, {"a": 5, "b": 10}) == 1
    got = r_indicator({"a": 100, "b": 100}, {"a": 30, "b": 70})
    assert got == pytest.approx(1 - 2 * (0.04 * 200 / 199) ** 0.5)
