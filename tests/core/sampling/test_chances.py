"""Whether the lot is fair: counted over 2,000 draws with seeds that never change."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, chi2

from core.sampling.allocation import ImpossiblePlanError, allocate, strata_of
from core.sampling.draw import draw, frame_of, seed_of, ticket

DRAWS = 2000
FRAME = frame_of(
    [(f"t{n:02}", "Tampere") for n in range(24)]
    + [(f"k{n:02}", "Kihniö") for n in range(6)]
    + [("lone", "Juupajoki")]
)
SIZES = {"Tampere": 6, "Kihniö": 4, "Juupajoki": 1}
SEEDS = [seed_of("0" * 64, "1" * 64, f"lottery {n}") for n in range(DRAWS)]


@pytest.fixture(scope="module")
def drawn() -> list[set[str]]:
    """Who was drawn, in each of the draws."""
    made = [draw(FRAME, SIZES, seed).drawn for seed in SEEDS]
    return [{name for names in one.values() for name in names} for one in made]


def test_everyone_is_drawn_as_often_as_the_plan_says(drawn: list[set[str]]) -> None:
    """Each count lies where Bin(2000, n / N) lies but once in a million; exact bounds, no approximation."""
    counts = Counter(name for one in drawn for name in one)
    for name, stratum in zip(FRAME.pseudonyms, FRAME.strata, strict=True):
        chance = SIZES[stratum] / FRAME.available[stratum]
        low, high = binom.ppf(0.5e-6, DRAWS, chance), binom.isf(0.5e-6, DRAWS, chance)
        assert low <= counts[name] <= high, (name, counts[name])


def test_pairs_of_a_stratum_are_drawn_together_as_often_as_chance_has_it(drawn: list[set[str]]) -> None:
    """Neighbours in the register don't travel together: 4 of 6 hold each of 15 pairs with 12/30."""
    people = [name for name in FRAME.pseudonyms if name.startswith("k")]
    together = [
        sum(1 for one in drawn if {a, b} <= one) for n, a in enumerate(people) for b in people[n + 1 :]
    ]
    chance = 4 * 3 / (6 * 5)
    for count in together:
        assert binom.ppf(0.5e-6, DRAWS, chance) <= count <= binom.isf(0.5e-6, DRAWS, chance)


def test_the_reserve_steps_in_by_lot_too(drawn: list[set[str]]) -> None:
    """Who is first behind the drawn is anybody: a chi-square over all, at one in a million."""
    first = Counter(draw(FRAME, SIZES, seed).reserve["Tampere"][0] for seed in SEEDS)
    expected = DRAWS / 24
    spread = sum((first[f"t{n:02}"] - expected) ** 2 / expected for n in range(24))
    assert spread < chi2.isf(1e-6, 23)


@settings(max_examples=150)
@given(
    st.dictionaries(st.text("äabc|", min_size=1, max_size=4), st.integers(1, 40), min_size=1, max_size=8),
    st.integers(0, 120),
    st.integers(0, 3),
    st.integers(1, 5),
)
def test_sizes_add_up_and_minimums_are_kept_or_named(
    available: dict[str, int], size: int, minimum: int, more: int
) -> None:
    """Never smaller in silence, never a group forgotten: or a refusal that says by how many people."""
    frame = frame_of([(f"p{n}-{m}", key) for n, key in enumerate(available) for m in range(available[key])])
    first = min(frame.available)
    strata = strata_of(frame.available, minimum=minimum, oversample={first: Fraction(more)})
    least, most = sum(min(minimum, n) for n in available.values()), sum(available.values())
    if not least <= size <= most:
        with pytest.raises(ImpossiblePlanError, match=str(max(least - size, size - most))):
            allocate(strata, size)
        return
    sizes = allocate(strata, size)
    made = draw(frame, sizes, SEEDS[0])
    assert sum(len(names) for names in made.drawn.values()) == size
    for key, there in frame.available.items():
        assert len(made.drawn[key]) >= min(minimum, there)
        assert len(made.drawn[key]) + len(made.reserve[key]) == there
        order = [*made.drawn[key], *made.reserve[key]]
        assert order == sorted(order, key=lambda name: (ticket(SEEDS[0], name), name))
