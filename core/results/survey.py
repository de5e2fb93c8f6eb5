"""The answers to a campaign's questions, as its report holds them (pure)."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.results.breakdowns import Grouping, break_down, by_answer
from core.results.overlaps import Shown
from core.results.people import Figures, categories, gathered
from core.results.survey_values import Answers, Breakdown, Survey
from core.surveys import flow
from core.surveys.columns import Columns
from core.surveys.figures import Tally
from core.surveys.keyed import keyed
from core.surveys.tabulation import tabulate

Floats = NDArray[np.float64]

GROUP: Final = "group"
"""Names the opinion groups where people are set apart by them."""

ARM: Final = "arm"
"""Names the wordings of one question."""

MOST_CROSSED: Final = 6
"""So many questions, the first of the document, are crossed two by two: all pairs of them, never the strongest."""


def survey_of(
    columns: Columns,
    weights: Floats | None,
    groupings: Sequence[Grouping],
    k: int,
    *,
    over: bool,
) -> Survey:
    """Tabulate the answers; `weights` and the groupings follow the columns' voters.

    While answers come in nobody is set apart: two looks would tell how one new person answered (0009).
    """
    version = columns.sheet.version
    people = int(columns.answered.sum())
    if people < k:
        # That nobody has answered is no secret.
        return Survey(version, 0 if people == 0 else None, None)
    tallies = tabulate(columns, weights, k)
    sent = int((columns.finished & columns.answered).sum())
    finished = sent if sent == 0 or (sent >= k and people - sent not in range(1, k)) else None
    if not over:
        return Survey(version, people, finished, tuple(Answers(one) for one in tallies))
    answers, shown = [], Shown(k)

    def told(tally: Tally, grouping: Grouping) -> Breakdown | None:
        column = columns.columns[tally.id]
        found = break_down(column, tally, grouping, weights, k)
        if found is None or not shown.take((column, grouping, [part.key for part in found.parts])):
            return None
        return found

    for tally in tallies:
        by = [told(tally, one) for one in groupings]
        arms = _arms(columns, tally)
        parts = tuple(one for one in by if one is not None)
        answers.append(Answers(tally, parts, None if arms is None else told(tally, arms)))
    return Survey(version, people, finished, tuple(answers), _crossed(columns, tallies, weights, shown, k))


def trait_groupings(
    traits: Sequence[str], strata: Mapping[int, str], population: Figures, columns: Columns
) -> list[Grouping]:
    """Set the drawn apart by each trait of the draw; a small municipality is among the others."""
    found = []
    for at, trait in enumerate(traits):
        rename = gathered(population, at, trait)
        own = {voter: rename.get(key, key) for voter, key in categories(strata, at, len(traits)).items()}
        keys = tuple(sorted({*own.values()}))
        where = {key: place for place, key in enumerate(keys)}
        place = np.array(
            [where.get(own.get(voter, ""), -1) for voter in columns.voters.tolist()], dtype=np.intp
        )
        found.append(Grouping(trait, keys, place))
    return found


def opinion_grouping(groups: Mapping[str, Sequence[int]], columns: Columns) -> Grouping:
    """Set people apart by the opinion group that their votes put them in."""
    place = np.full(len(columns.voters), -1, dtype=np.intp)
    for at, members in enumerate(groups.values()):
        place[np.isin(columns.voters, np.array(members, dtype=np.int64))] = at
    return Grouping(GROUP, tuple(groups), place)


def _arms(columns: Columns, tally: Tally) -> Grouping | None:
    question = tally.question
    if question.arms is None:
        return None
    keys = tuple(question.arms)
    place = np.array(
        [keys.index(flow.arm(question, voter) or keys[0]) for voter in columns.voters.tolist()], dtype=np.intp
    )
    return Grouping(ARM, keys, place)


def _crossed(
    columns: Columns, tallies: Sequence[Tally], weights: Floats | None, shown: Shown, k: int
) -> tuple[Breakdown, ...]:
    closed = [one for one in tallies if keyed(columns.columns[one.id], k) is not None][:MOST_CROSSED]
    found = []
    for first, second in combinations(closed, 2):
        one, other = columns.columns[first.id], columns.columns[second.id]
        grouping, across = by_answer(one, first, k), by_answer(other, second, k)
        if grouping is None or across is None:
            continue
        both = break_down(other, second, grouping, weights, k)
        # A table can be read from either side.
        if both is not None and shown.take(
            (other, grouping, [part.key for part in both.parts]), (one, across, across.keys)
        ):
            found.append(both)
    return tuple(found)
