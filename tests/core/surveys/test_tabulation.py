"""Tabulation says what anyone can count in the exported file, and hides what would tell on somebody."""

import io
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from core.documents.texts import Texts
from core.surveys.codebook import Variable, variables
from core.surveys.columns import Columns
from core.surveys.figures import Tally
from core.surveys.flow import Sheet
from core.surveys.kinds.agree import CODES
from core.surveys.microdata import as_csv, microdata
from core.surveys.tables import State
from core.surveys.tabulation import tabulate
from tests.core.surveys.invented import Given, columns, question, sheet_of, towns

AGREEMENT: Mapping[str, Texts] = {code: {"en": code} for code in CODES}
KINDS = ("single", "multiple", "ranking", "scale", "number", "date", "place", "agree", "text", "info")
SKIP = Given(state=State.SKIPPED)


def exported(found: Columns, weights: Mapping[int, float], k: int = 1) -> tuple[list[Variable], pd.DataFrame]:
    """Write the answers to a file and read it as an analyst does."""
    listed = variables(found.sheet.questions, AGREEMENT)
    data = microdata(found, listed, (), {}, weights, str, k)
    return listed, pd.read_csv(io.StringIO(as_csv(data)), keep_default_na=False, na_values=[""])


def one(name: str, kind: str, values: Sequence[object], k: int = 10, **more: object) -> Tally:
    """Tabulate one question whose answers are these."""
    sheet = sheet_of([question(name, kind, **more)])
    people = {at: {name: v if isinstance(v, Given) else Given(v)} for at, v in enumerate(values, 1)}  # type: ignore[arg-type]
    return tabulate(columns(sheet, people), None, k)[0]


@given(towns(KINDS))
def test_figures_are_those_that_pandas_counts_in_the_exported_file(
    town: tuple[Sheet, dict[int, dict[str, Given]]],
) -> None:
    """An analyst who opens the file finds the report's figures, weighted ones too."""
    sheet, people = town
    found = columns(sheet, people)
    listed, frame = exported(found, {})
    for tally in tabulate(found, None, 1):
        names = [variable.name for variable in listed if variable.question == tally.id]
        assert (tally.people or 0) == (int(frame[names].notna().any(axis=1).sum()) if names else tally.people)
        if tally.people:
            COUNTED[tally.question.kind](tally, frame, listed)


def _counts(tally: Tally) -> dict[str, int | None]:
    return {row.key: row.count for row in tally.rows if row.count}


def _one_column(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    column = frame[next(v.name for v in listed if v.question == tally.id)].dropna()
    assert _counts(tally) == column.astype(str).str.removesuffix(".0").value_counts().to_dict()


def _scale(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    _one_column(tally, frame, listed)
    column = frame[next(v.name for v in listed if v.question == tally.id)].dropna()
    assert tally.averages.mean == pytest.approx(column.mean(), abs=0.051)
    assert tally.averages.median == column.median()
    assert tally.averages.net == pytest.approx(100 * ((column > 5).mean() - (column < 5).mean()), abs=0.51)
    assert tally.averages.promoters == pytest.approx(
        100 * ((column >= 9).mean() - (column <= 6).mean()), abs=0.51
    )


def _number(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    column = frame[next(v.name for v in listed if v.question == tally.id)].dropna()
    averages = tally.averages
    if averages.mean is not None:
        assert averages.mean == pytest.approx(column.mean(), abs=0.051)
    quarters = column.quantile([0.25, 0.5, 0.75]).tolist()
    assert [averages.low_quarter, averages.median, averages.high_quarter] == pytest.approx(
        quarters, abs=0.051
    )
    for row in tally.rows:
        low, _, high = row.key.partition("..")
        inside = (column >= float(low or "-inf")) & (column < float(high or "inf"))
        assert row.count == int(inside.sum())


def _several(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    for variable in listed:
        if variable.question == tally.id:
            row = next(row for row in tally.rows if row.key == variable.option)
            assert row.count == int(frame[variable.name].sum())
            assert row.percent == pytest.approx(100 * frame[variable.name].mean(), abs=0.51)


def _ranks(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    names = {v.option: v.name for v in listed if v.question == tally.id}
    table = frame[list(names.values())].dropna(how="all")
    middle = (table.notna().sum(axis=1) + 1 + len(names)) / 2
    for row in tally.rows:
        ranks = table[names[row.key]]
        assert row.count == int((ranks == 1).sum())
        assert row.mean_rank == pytest.approx(ranks.fillna(middle).mean(), abs=0.051)


def _place(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    column = frame[next(v.name for v in listed if v.question == tally.id)]
    assert _counts(tally) == column.dropna().value_counts().to_dict()


def _nothing(tally: Tally, frame: pd.DataFrame, listed: list[Variable]) -> None:
    assert tally.rows == ()


COUNTED = {
    "single": _one_column,
    "agree": _one_column,
    "date": _one_column,
    "scale": _scale,
    "number": _number,
    "multiple": _several,
    "ranking": _ranks,
    "place": _place,
    "text": _nothing,
    "info": _nothing,
}


def test_weighted_figures_are_those_that_pandas_reckons() -> None:
    """Shares and means stand for the population by the same weights as everywhere."""
    dice = np.random.default_rng(7)
    sheet = sheet_of([question("how", "scale"), question("what", "multiple")])
    people = {
        voter: {"how": Given(int(dice.integers(0, 11))), "what": Given(("a", "c") if voter % 3 else ("b",))}
        for voter in range(1, 401)
    }
    found = columns(sheet, people)
    weights = dice.uniform(0.5, 2.0, 400)
    weights[:40] = 0.0  # came by themselves
    how, what = tabulate(found, weights, 10)
    drawn = pd.DataFrame(
        {
            "how": [people[v]["how"].value for v in found.voters],
            "w": weights,
            "b": [v % 3 == 0 for v in found.voters],
        }
    )
    drawn = drawn[drawn.w > 0]
    share = drawn.groupby("how").w.sum() / drawn.w.sum()
    assert [row.weighted for row in how.rows] == [round(100 * float(share[n])) for n in range(11)]
    assert how.averages.weighted_mean == pytest.approx((drawn.how * drawn.w).sum() / drawn.w.sum(), abs=0.051)
    over = np.sign(drawn.how - 5)
    assert how.averages.weighted_net == round(100 * float((over * drawn.w).sum() / drawn.w.sum()))
    assert what.rows[1].weighted == round(100 * float(drawn.w[drawn.b].sum() / drawn.w.sum()))
    effect = len(drawn) * float((drawn.w**2).sum()) / float(drawn.w.sum()) ** 2
    assert how.design_effect == pytest.approx(effect)
    assert how.effective == pytest.approx(len(drawn) / effect)


def test_weights_that_say_too_little_give_no_figure() -> None:
    """Thirty people, or twenty's worth of them, is the least (sampling.md 5)."""
    sheet = sheet_of([question("who", "single")])
    found = columns(sheet, {voter: {"who": Given("ab"[voter % 2])} for voter in range(1, 41)})
    few = np.where(np.arange(40) < 29, 1.0, 0.0)
    uneven = np.where(np.arange(40) < 2, 50.0, 0.1)
    for weights in (few, uneven):
        (tally,) = tabulate(found, weights, 10)
        assert (tally.rows[0].count, tally.rows[0].weighted, tally.design_effect) == (20, None, None)


@given(towns(KINDS))
def test_no_figure_stands_on_fewer_people_than_k(town: tuple[Sheet, dict[int, dict[str, Given]]]) -> None:
    """Whoever is alone with an answer isn't told, nor can be worked out from the total."""
    sheet, people = town
    for tally in tabulate(columns(sheet, people), None, 4):
        for count in (tally.people, tally.skipped, tally.stopped, *(row.count for row in tally.rows)):
            assert count is None or count == 0 or count >= 4
        assert tally.together is None or tally.together >= 4
        for row in tally.rows:
            assert (row.count is None) == (row.percent is None)
            if tally.shape == "several" and row.count is not None and tally.people:
                assert tally.people - row.count not in (1, 2, 3)


def test_a_small_answer_takes_another_with_it_and_not_the_mean() -> None:
    """Of 61 answers 3 are one kind: the mean to a tenth would tell that they aren't 10."""
    values = [1] * 27 + [2] * 3 + [3] * 12 + [5] * 19
    tally = one("how", "scale", list(values), scale={"from": 1, "to": 5})
    assert [row.count for row in tally.rows] == [27, None, None, 0, 19]
    assert tally.together == 15
    assert tally.averages.mean == 2.6  # 2.69: to fifths of a point, so that ten counts share it
    assert (tally.averages.net, tally.averages.promoters) == (None, None)
    open_ = one("how", "scale", [1] * 30 + [5] * 30, scale={"from": 1, "to": 5})
    assert (open_.averages.mean, open_.averages.net) == (3.0, 0)


def test_numbers_come_in_bins_of_enough_people_and_nobody_is_the_farthest() -> None:
    """One person's 900 km is in no edge, and a mean that one person makes isn't shown."""
    usual = [float(n % 8) for n in range(100)] + [20.0 + n for n in range(20)]
    tally = one("far", "number", [*usual, 900.0], number={"min": 0})
    assert all(row.count is not None and row.count >= 10 for row in tally.rows)
    assert sum(row.count or 0 for row in tally.rows) == 121
    assert "900" not in "".join(row.key for row in tally.rows)
    assert tally.averages.mean is not None
    alone = one("far", "number", [*usual[:20], 90_000.0], number={"min": 0})
    assert alone.averages.mean is None


def test_who_skips_stops_and_is_helped_is_counted() -> None:
    """A question at which many stop is one to write anew."""
    sheet = sheet_of([question("first", "single"), question("next", "scale")], version=2)
    people = {
        v: {"first": Given("a", seconds=v, assisted=v <= 15, version=1 + (v > 12))} for v in range(1, 41)
    }
    people |= {v: {"first": SKIP} for v in range(41, 55)}
    found = columns(sheet, people, finished=[50])
    first, after = tabulate(found, None, 10)
    assert (first.people, first.skipped, first.stopped, first.seconds) == (40, 14, 0, 21)
    assert (first.through_staff, first.earlier) == (15, 12)
    assert (after.people, after.stopped) == (0, 53)


def test_answers_of_a_branch_that_was_left_count_for_nothing() -> None:
    """Who changes the first answer never said the second one."""
    sheet = sheet_of([question("first", "single"), question("why", "single", **{"if": "first == a"})])
    people = {v: {"first": Given("a" if v <= 20 else "b"), "why": Given("c")} for v in range(1, 51)}
    found = columns(sheet, people)
    assert [tally.people for tally in tabulate(found, None, 10)] == [50, 20]
    _, frame = exported(found, {})
    assert frame["why"].notna().sum() == 20


def test_a_scale_that_is_no_ten_has_no_promoters() -> None:
    """The net promoter score is told only of the scale that it was made for."""
    ten = one("how", "scale", [0] * 20 + [9] * 30)
    assert (ten.averages.net, ten.averages.promoters) == (20, 20)
    five = one("how", "scale", [1] * 20 + [5] * 30, scale={"from": 1, "to": 5})
    assert (five.averages.net, five.averages.promoters) == (20, None)
    said = one("yes", "agree", ["agree"] * 30 + ["disagree"] * 10 + ["pass"] * 10)
    assert said.averages.net == 40


def test_nothing_beside_a_rounded_mean_says_it_more_exactly() -> None:
    """With equal weights the weighted mean is the mean, and a median of 2.5 tells that half are at most 2."""
    values = [1] * 27 + [2] * 3 + [3] * 12 + [5] * 19
    sheet = sheet_of([question("how", "scale", scale={"from": 1, "to": 5})])
    found = columns(sheet, {at: {"how": Given(value)} for at, value in enumerate(values, 1)})
    (tally,) = tabulate(found, np.ones(61), 10)
    assert tally.effective == 61
    assert (tally.averages.mean, tally.averages.weighted_mean) == (2.6, None)
    halves = one("how", "scale", [1] * 6 + [2] * 20 + [3] * 20 + [5] * 6, scale={"from": 1, "to": 5})
    assert [row.count for row in halves.rows] == [None, 20, 20, 0, None]
    assert halves.averages.median is None  # it lies between two hidden counts
    low = one("how", "scale", [1] * 6 + [2] * 7 + [4] * 40, scale={"from": 1, "to": 5})
    assert low.averages.median == 4.0  # all that is hidden is below: what is shown says it already


def test_a_mean_rank_leaves_hidden_first_places_open() -> None:
    """Of two choices the mean place is the count of first places in other words."""
    two = {code: {"en": code} for code in "ab"}
    small = one("order", "ranking", [("a", "b")] * 2 + [("b", "a")] * 10, ranking=two)
    assert [(row.count, row.mean_rank) for row in small.rows] == [(None, 2.0), (None, 1.0)]
    tiny = one("order", "ranking", [("a",)] * 2 + [("b",)] * 8, ranking=two)
    assert [row.mean_rank for row in tiny.rows] == [2.0, 1.0]
    three = one("order", "ranking", [("a", "b", "c")] * 2 + [("b", "c", "a")] * 12)
    assert [row.mean_rank for row in three.rows] == [None, None, None]


def test_a_weighted_net_score_is_no_difference_of_rounded_shares() -> None:
    """33.6 % less 33.4 % is nothing, though one is written 34 and the other 33."""
    sheet = sheet_of([question("yes", "agree")])
    values = ["agree"] * 67 + ["disagree"] * 67 + ["pass"] * 66
    found = columns(sheet, {at: {"yes": Given(value)} for at, value in enumerate(values, 1)})
    (tally,) = tabulate(found, np.where(np.arange(200) < 67, 1.005, 1.0), 10)
    assert [row.weighted for row in tally.rows] == [34, 33, 33]
    assert (tally.averages.net, tally.averages.weighted_net) == (0, 0)
