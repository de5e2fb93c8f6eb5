"""Answers by group tell of groups and never of a person in one."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from core.results.breakdowns import TOGETHER, Grouping, break_down, by_answer
from core.results.survey import survey_of
from core.results.survey_values import Breakdown
from core.results.values import Share
from core.surveys.figures import Tally
from core.surveys.tabulation import tabulate
from tests.core.surveys.invented import Given, columns, question, sheet_of

K = 4


SIZES = st.sampled_from([0, 0, 1, 3, 4, 5, 8, 13, 20])


@given(st.lists(SIZES, min_size=9, max_size=9))
def test_no_share_stands_on_few_people_and_no_group_is_of_one_mind(table: list[int]) -> None:
    """With all that is shown, and the totals, nobody's answer is known from their group."""
    people = [(at // 3, "abc"[at % 3]) for at, size in enumerate(table) for _ in range(size)]
    sheet = sheet_of([question("what", "single")])
    found = columns(sheet, {at: {"what": Given(code)} for at, (_, code) in enumerate(people, 1)})
    grouping = Grouping("age_group", ("x", "y", "z"), np.array([group for group, _ in people], dtype=np.intp))
    (tally,) = tabulate(found, None, K)
    by = break_down(found.columns["what"], tally, grouping, None, K)
    if by is None:
        return
    counts = Counter(people)
    assert TOGETHER not in {part.key for part in by.parts}
    for part in by.parts:
        group = "xyz".index(part.key)
        sizes = [counts[group, code] for code in "abc"]
        assert part.people == sum(sizes) >= 3 * K
        assert max(sizes) < part.people
        for code, share in zip(by.answers, part.shares, strict=True):
            if share is not None:
                count = counts[group, code]
                assert count == 0 or count >= K
                assert share == Share(round(100 * count / part.people + 1e-9))
    for at, count in counts.items():
        if 0 < count < K:
            low, high = reach(at, by, dict(Counter(code for _, code in people)), tally)
            assert high - low >= K - 1


def reach(at: tuple[int, str], by: Breakdown, totals: dict[str, int], tally: Tally) -> tuple[float, float]:
    """Say between what one cell lies to whoever knows all that is shown: groups, shares as counts, totals of answers."""
    cells = [(group, code) for group in range(3) for code in "abc"]
    known, right = [], []

    def equal(some: list[tuple[int, str]], value: int) -> None:
        known.append([float(cell in some) for cell in cells])
        right.append(value)

    for row in tally.rows:
        if row.count is not None:
            equal([(group, row.key) for group in range(3)], totals.get(row.key, 0))
    equal(cells, tally.people or 0)
    for part in by.parts:
        group = "xyz".index(part.key)
        equal([(group, code) for code in "abc"], part.people)
        for code, share in zip(by.answers, part.shares, strict=True):
            if share is not None:
                equal([(group, code)], round(part.people * share.percent / 100))
    ends = []
    for sign in (1.0, -1.0):
        goal = [sign * float(cell == at) for cell in cells]
        solved = linprog(goal, A_eq=known, b_eq=right, bounds=(0, None), method="highs")
        assert solved.status == 0
        ends.append(sign * solved.fun)
    return ends[0], ends[1]


def test_several_choices_show_a_bound_where_nearly_all_chose() -> None:
    """Of forty, thirty-seven chose it: "over 75 %" holds whoever they are, and the others protect it."""
    sheet = sheet_of([question("ways", "multiple")])
    people = {v: {"ways": Given(("a",) if v <= 37 or v % 2 else ("c",))} for v in range(1, 221)}
    found = columns(sheet, people)
    groups = np.array([(v > 40) + (v > 100) for v in range(1, 221)], dtype=np.intp)
    grouping = Grouping("gender", ("f", "m", "o"), groups)
    (tally,) = tabulate(found, None, 10)
    by = break_down(found.columns["ways"], tally, grouping, None, 10)
    assert by is not None
    assert {part.key: part.shares[0] for part in by.parts} == {
        "f": Share(75, "over"),
        "o": Share(50),
    }


def test_a_long_scale_is_compared_by_means_and_its_tie_measured() -> None:
    """Eleven shares of forty people would all be hidden; their mean is not."""
    sheet = sheet_of([question("how", "scale"), question("far", "number")])
    people = {v: {"how": Given(v % 6 + (5 if v > 90 else 0)), "far": Given(v % 7)} for v in range(1, 181)}
    found = columns(sheet, people)
    grouping = Grouping("gender", ("f", "m"), np.array([int(v > 90) for v in range(1, 181)], dtype=np.intp))
    tallies = tabulate(found, None, 10)
    by = break_down(found.columns["how"], tallies[0], grouping, None, 10)
    assert by is not None
    assert [(part.key, part.people, part.shares) for part in by.parts] == [("f", 90, ()), ("m", 90, ())]
    first = np.mean([v % 6 for v in range(1, 91)])
    assert by.parts[0].mean == pytest.approx(first, abs=0.051)
    assert by.effect is not None
    assert (by.effect.name, by.effect.strength) == ("eta-squared", "strong")
    other = by_answer(found.columns["far"], tallies[1], 10)
    assert other is not None
    crossed = break_down(found.columns["how"], tallies[0], other, None, 10)
    if crossed is not None and crossed.effect is not None:
        assert crossed.effect.name == "rank-correlation"


def test_wordings_by_lot_are_set_side_by_side() -> None:
    """Whoever reads a wording is drawn, so a difference between the two is the wording's."""
    asked = question(
        "why", "single", ask=None, arms={"plain": {"en": "Why?"}, "loaded": {"en": "Why so bad?"}}
    )
    sheet = sheet_of([asked])
    people = {v: {"why": Given("abc"[v % 3])} for v in range(1, 241)}
    survey = survey_of(columns(sheet, people), None, [], 10, over=True)
    arms = survey.questions[0].arms
    assert arms is not None
    assert {part.key for part in arms.parts} == {"plain", "loaded"}
    assert sum(part.people for part in arms.parts) == 240


def test_weighted_shares_stand_beside_the_others_in_large_groups() -> None:
    """A group of thirty or more may be weighted; a smaller one is only counted."""
    sheet = sheet_of([question("what", "single")])
    people = {v: {"what": Given("ab"[v % 2])} for v in range(1, 141)}
    found = columns(sheet, people)
    grouping = Grouping("gender", ("f", "m"), np.array([int(v > 70) for v in range(1, 141)], dtype=np.intp))
    weights = np.array([2.0 if v % 2 else 1.0 for v in range(1, 141)])
    (tally,) = tabulate(found, weights, 10)
    by = break_down(found.columns["what"], tally, grouping, weights, 10)
    assert by is not None
    assert [part.weighted for part in by.parts] == [(33, 67), (33, 67)] or by.parts[0].weighted == (33, 67, 0)


def test_means_of_groups_tell_no_more_than_the_mean_of_all() -> None:
    """Where a count is hidden in the whole, exact means of all groups together would give it away."""
    sheet = sheet_of([question("how", "scale", scale={"from": 1, "to": 5}), question("far", "scale")])
    # Eight say 1, so the seventeen who say 2 are hidden with them; in each half the two are ten or more.
    how = [*([1] * 5 + [2] * 8), *([3] * 20 + [4] * 20), *([1] * 3 + [2] * 9), *([3] * 20 + [4] * 20)]
    far = [*([0] * 3 + [4] * 25 + [6] * 25), *([4] * 25 + [6] * 24 + [10] * 3)]
    people = {
        at: {"how": Given(a), "far": Given(b)} for at, (a, b) in enumerate(zip(how, far, strict=True), 1)
    }
    found = columns(sheet, people)
    grouping = Grouping("gender", ("f", "m"), np.array([int(at >= 53) for at in range(105)], dtype=np.intp))
    first, second = tabulate(found, None, 10)
    by = break_down(found.columns["how"], first, grouping, None, 10)
    assert by is not None
    assert [part.mean for part in by.parts] == [None, None]
    assert second.averages.mean == 5.0  # to a whole point: of 105 people that is ten answers of ten points
    by = break_down(found.columns["far"], second, grouping, None, 10)
    assert by is not None
    assert [part.mean for part in by.parts] == [5.0, 5.0]


def test_two_ways_that_differ_by_few_are_not_both_shown() -> None:
    """A town less its part, or the women drawn less those who say so, would be one or three people's answers."""
    sheet = sheet_of([question("what", "single"), question("sex", "single")])
    people = {
        v: {"what": Given("ab"[v // 2 % 2]), "sex": Given("ab"[v % 2] if v > 1 else "a")}
        for v in range(1, 241)
    }
    found = columns(sheet, people)
    voters = found.voters
    halves = Grouping("half", ("x", "y"), np.where(voters <= 120, 0, 1))
    nearly = Grouping("part", ("p", "q", "r"), np.where(voters <= 60, 0, np.where(voters <= 117, 1, 2)))
    drawn = Grouping("gender", ("f", "m"), np.asarray(voters % 2, dtype=np.intp))
    what, sex = survey_of(found, None, [halves, nearly, drawn], 10, over=True).questions
    assert [by.by for by in what.by] == ["half", "gender"]  # p and q together are all of x but three
    survey = survey_of(found, None, [drawn], 10, over=True)
    assert survey.crossed == ()  # one person says another sex than the draw knows
    assert len(survey_of(found, None, [halves], 10, over=True).crossed) == 1
    assert sex.tally.people == 240
