"""A pulse's trends: a change is named when it is one, and chance isn't."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.questionnaire import Question
from core.surveys.figures import Row, Tally
from core.surveys.trends import Trends, trends

YES_NO = Question.model_validate(
    {"id": "well", "ask": {"fi": "Voitko hyvin"}, "single": {"yes": {"fi": "Kyllä"}, "no": {"fi": "Ei"}}},
    context={"languages": ("fi",)},
)
SCALE = Question.model_validate(
    {"id": "mood", "ask": {"fi": "Miten voit"}, "scale": {"from": 1, "to": 5}},
    context={"languages": ("fi",)},
)


def _tally(yes: int | None, people: int) -> Tally:
    rows = (Row("yes", yes), Row("no", None if yes is None else people - yes))
    return Tally(YES_NO, "one", people, rows=rows)


def _moods(*counts: int) -> Tally:
    rows = tuple(Row(str(point), count) for point, count in enumerate(counts, start=1))
    return Tally(SCALE, "one", sum(counts), rows=rows)


def _of(*tallies: Tally) -> Trends:
    return trends({f"r{n}": [tally] for n, tally in enumerate(tallies, start=1)})


def test_a_change_is_named_only_when_it_exceeds_the_margin_of_the_difference() -> None:
    """Reckoned by hand: 50 of 100, then 64 or 66 of 100, two answers compared, so the lower chance must be below 2.5 %.

    Agresti-Caffo: 51/102 = 0.5000; 65/102 = 0.6373, se = sqrt(0.25/102 + 0.2311/102) = 0.0687, z = 2.00, p = 0.046;
    70 of 100: 71/102 = 0.6961, se = sqrt((0.25 + 0.2116)/102) = 0.0673, z = 2.92, p = 0.0036.
    """
    assert _of(_tally(50, 100), _tally(64, 100)).changes == ()
    found = _of(_tally(50, 100), _tally(70, 100)).changes
    assert [(one.series.key, one.before, one.after) for one in found] == [("yes", 0.5, 0.7), ("no", 0.5, 0.3)]
    assert found[0].margin == pytest.approx(1.96 * 0.0673, abs=0.0005)


def test_weights_that_tell_less_widen_the_margin() -> None:
    """A design effect of two leaves half as many people: what 100 would show, 50 don't."""

    def weighted(yes: int) -> Tally:
        rows = (Row("yes", yes, weighted=yes), Row("no", 100 - yes, weighted=100 - yes))
        return replace(_tally(yes, 100), rows=rows, design_effect=2.0, effective=50.0)

    assert _of(_tally(50, 100), _tally(70, 100)).changes
    assert not _of(weighted(50), weighted(70)).changes
    # One round without weights: none is weighted, since a change of method is no change.
    assert _of(weighted(50), _tally(70, 100)).series[0].points[0].people == 100  # type: ignore[union-attr]


def test_a_scale_is_followed_by_its_mean() -> None:
    """Ten at each point, mean 3, variance 2 * 50/49; then all ten higher by one step, as far as it goes."""
    same = _of(_moods(10, 10, 10, 10, 10), _moods(10, 10, 10, 10, 10))
    [line] = same.series
    assert [point.value for point in line.points if point] == [3.0, 3.0]
    assert line.points[0] is not None
    assert line.points[0].margin == pytest.approx(1.96 * (2 * 50 / 49 / 50) ** 0.5, abs=1e-4)
    assert same.changes == ()
    assert [one.after for one in _of(_moods(10, 10, 10, 10, 10), _moods(0, 10, 10, 10, 20)).changes] == [3.8]


def test_what_is_hidden_or_too_few_is_never_a_change() -> None:
    """A hidden cell leaves a gap; of 29 people nothing is said."""
    hidden = _of(_tally(None, 100), _tally(70, 100))
    assert (hidden.series[0].points[0], hidden.changes) == (None, ())
    assert _of(_tally(1, 29), _tally(28, 29)).changes == ()


@given(st.integers(0, 2**32), st.integers(30, 400), st.integers(30, 400))
def test_what_is_named_always_exceeds_its_margin(seed: int, first: int, second: int) -> None:
    """Whatever the figures: the difference that is shown is larger than the margin beside it."""
    dice = Random(seed)
    for one in _of(_tally(dice.randint(0, first), first), _tally(dice.randint(0, second), second)).changes:
        assert abs(one.after - one.before) > one.margin


def test_chance_alone_is_named_in_one_pulse_of_twenty_at_most() -> None:
    """Three hundred pairs of rounds in which nothing has changed, 120 people and ten questions each."""
    dice, wrong = Random(4), 0
    for _ in range(300):
        wrong += bool(trends({"r1": _at_random(dice), "r2": _at_random(dice)}).changes)
    assert wrong <= 300 * 0.07


def _at_random(dice: Random) -> list[Tally]:
    asked = [YES_NO.model_copy(update={"id": f"q{n}"}) for n in range(10)]
    return [replace(_tally(sum(dice.random() < 0.4 for _ in range(120)), 120), question=one) for one in asked]
