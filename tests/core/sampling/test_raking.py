"""Weights: margins are met, bounds kept, and what can't be weighted is refused by name."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ipfn import ipfn

from core.sampling.raking import TRIMMED, EmptyCategoryError, Margin, UnsettledError, rake

VECTOR: dict[str, Any] = json.loads(Path("tests/data/sampling/raking.json").read_text())


def vector() -> tuple[list[Margin], list[int]]:
    cells = VECTOR["input"]["cells"]
    margins = [
        Margin(
            trait, [cell[place] for cell in cells for _ in range(cell[2])], VECTOR["input"]["targets"][place]
        )
        for place, trait in enumerate(VECTOR["input"]["margins"])
    ]
    return margins, [cell[2] for cell in cells]


def test_the_vector_has_the_published_weights() -> None:
    """Figures that another program gave for the same cells."""
    margins, sizes = vector()
    raked = rake(margins, [1.0] * sum(sizes))
    firsts = np.cumsum([0, *sizes[:-1]])
    assert raked.weights[firsts] == pytest.approx(VECTOR["expected"]["weights"], abs=1e-6)
    assert raked.design_effect == pytest.approx(VECTOR["expected"]["deff_kish"], abs=1e-6)
    assert raked.effective == pytest.approx(VECTOR["expected"]["n_effective"], abs=1e-4)
    assert raked.trimmed_share == 0


@st.composite
def samples(draw: st.DrawFn) -> tuple[list[Margin], list[float]]:
    """A sample in which each category has people, and a population of it."""
    people = draw(st.integers(12, 60))
    margins = []
    for trait, values in (("age", "abc"), ("sex", "fm")):
        told = [*values, *(draw(st.sampled_from(values)) for _ in range(people - len(values)))]
        told = draw(st.permutations(told))
        margins.append(Margin(trait, told, {value: draw(st.integers(20, 60)) for value in values}))
    return margins, [draw(st.sampled_from([1.0, 1.5])) for _ in range(people)]


@given(samples())
def test_margins_are_met_and_order_changes_nothing(case: tuple[list[Margin], list[float]]) -> None:
    """Each category has its share, no weight is outside the bounds by more than the last rounds moved it."""
    margins, start = case
    try:
        raked = rake(margins, start)
    except UnsettledError:
        return
    assert raked.weights.mean() == pytest.approx(1)
    for margin in margins:
        got: Counter[str] = Counter()
        for category, weight in zip(margin.categories, raked.weights, strict=True):
            got[category] += weight
        total = sum(margin.population.values())
        for category, lives in margin.population.items():
            assert got[category] / len(start) == pytest.approx(lives / total, rel=1e-4)
    back = [Margin(m.trait, m.categories[::-1], m.population) for m in margins]
    assert (rake(back, start[::-1]).weights == raked.weights[::-1]).all()


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # the peer's own
def test_the_peer_gives_the_same_weights() -> None:
    """ipfn, an independent program, on six margins; nothing is trimmed in this sample."""
    rng = np.random.default_rng(7)
    people = 3000
    told = {f"t{n}": rng.choice(list("abcd"), people) for n in range(6)}
    targets = {name: dict(zip("abcd", rng.uniform(0.8, 1.2, 4), strict=True)) for name in told}
    margins = [Margin(name, [str(value) for value in told[name]], targets[name]) for name in told]
    raked = rake(margins, [1.0] * people)
    assert raked.trimmed_share == 0
    frame = pd.DataFrame({**told, "total": 1.0})
    shares = []
    for name in told:
        series = pd.Series(targets[name], name="total")
        series.index.name = name
        shares.append(series / series.sum() * people)
    peer = ipfn.ipfn(
        frame, shares, [[name] for name in told], convergence_rate=1e-13, rate_tolerance=0
    ).iteration()
    theirs = peer["total"].to_numpy()
    assert raked.weights == pytest.approx(theirs / theirs.mean(), abs=1e-5)


def test_extreme_weights_are_trimmed_and_told() -> None:
    """One person of a large group doesn't decide for it alone."""
    margins = [
        Margin("t", ["x"] * 5 + ["y"] * 95, {"x": 30, "y": 70}),
        Margin("u", ["p", "q"] * 50, {"p": 1, "q": 1}),
    ]
    raked = rake(margins, [1.0] * 100)
    assert raked.trimmed_share == pytest.approx(0.05)
    # The margin can't be met within the bound: trimmed and raked again, ten times at most, as the rule says.
    assert raked.weights.max() > TRIMMED[1]


def test_an_empty_category_is_named() -> None:
    """Nobody can speak for people of whom nobody answered."""
    with pytest.raises(EmptyCategoryError) as refused:
        rake([Margin("age", ["18-29"] * 40, {"18-29": 1, "80+": 1})], [1.0] * 40)
    assert (refused.value.trait, refused.value.category) == ("age", "80+")


def test_margins_that_contradict_each_other_are_refused() -> None:
    """All women young and all men old: no weights have half of each and three quarters young."""
    age, sex = ["y"] * 20 + ["o"] * 20, ["f"] * 20 + ["m"] * 20
    with pytest.raises(UnsettledError):
        rake([Margin("age", age, {"y": 3, "o": 1}), Margin("sex", sex, {"f": 1, "m": 1})], [1.0] * 40)


def test_who_is_unknown_keeps_their_share() -> None:
    """ "Prefer not to say" shuts nobody out, and nobody is guessed."""
    raked = rake([Margin("sex", ["f"] * 60 + ["m"] * 30 + ["unknown"] * 10, {"f": 1, "m": 1})], [1.0] * 100)
    assert raked.weights[90:] == pytest.approx(1)
    assert raked.weights[:60].sum() == pytest.approx(45)
