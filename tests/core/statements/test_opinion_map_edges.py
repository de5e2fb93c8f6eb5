"""Every edge case of the exchange format has a plain answer."""

import json

import numpy as np
import pytest

from core.statements.opinion_map.compute import OpinionMap, compute
from core.statements.opinion_map.votes import Votes
from tests.core.statements.conversations import everyone_answers, votes_of


def has_no_groups(opinions: OpinionMap) -> bool:
    answer = opinions.as_json_object()
    quality: dict[str, object] = {
        "silhouette": None,
        "silhouette_by_k": {},
        "stability": None,
        "clear": False,
    }
    return not answer["groups"] and answer["quality"] == quality and answer["group_informed_consensus"] == {}


def test_no_votes_make_an_empty_map() -> None:
    """A campaign that opened a minute ago has a results page, too."""
    answer = compute(votes_of([])).as_json_object()
    assert answer == {
        "participants": 0,
        "statements": 0,
        "votes": 0,
        "statement_ids": [],
        "moderated_out": [],
        "meta": [],
        "mean": [],
        "components": [[], []],
        "grouped": [],
        "projection": {},
        "groups": [],
        "consensus": {"agree": [], "disagree": []},
        "group_informed_consensus": {},
        "extremity": {},
        "priority": {},
        "quality": {"silhouette": None, "silhouette_by_k": {}, "stability": None, "clear": False},
    }


def test_one_participant_stands_in_the_middle() -> None:
    """Nobody differs, so there is no axis; the consensus follows the formula."""
    opinions = compute(votes_of([(7, 1, 1), (7, 2, -1), (7, 3, 0)]))
    answer = opinions.as_json_object()
    assert has_no_groups(opinions)
    assert answer["components"] == [[0, 0, 0], [0, 0, 0]]
    assert answer["projection"] == {"7": [0, 0]}
    # z = 2 sqrt(2) (2/2 - 0.5) = 1.414 > 1.2816: one agree is enough for the formula.
    assert answer["consensus"]["agree"] == [
        {"statement": 1, "p": pytest.approx(2 / 3), "p_test": pytest.approx(2**0.5)}
    ]
    assert [entry["statement"] for entry in answer["consensus"]["disagree"]] == [2]


@pytest.mark.parametrize("sign", [1, 0, -1])
def test_identical_votes_have_no_axis(sign: int) -> None:
    """All agreeing is consensus; all passing is none."""
    opinions = compute(everyone_answers([[sign] * 4] * 20))
    answer = opinions.as_json_object()
    assert has_no_groups(opinions)
    assert answer["components"] == [[0] * 4, [0] * 4]
    assert set(map(tuple, answer["projection"].values())) == {(0, 0)}
    # Ties go to the lower statement.
    expected = {1: [[0, 1, 2, 3], []], 0: [[], []], -1: [[], [0, 1, 2, 3]]}[sign]
    assert [[e["statement"] for e in answer["consensus"][s]] for s in ("agree", "disagree")] == expected


def test_two_who_differ_have_one_axis() -> None:
    """Two positions are no groups; the leading entry of the axis is positive, the first one on a tie."""
    opinions = compute(everyone_answers([[-1, 1, 1], [1, 1, -1]]))
    first, second = opinions.components.tolist()
    assert first == pytest.approx([0.5**0.5, 0, -(0.5**0.5)])
    assert second == [0, 0, 0]
    assert has_no_groups(opinions)


def test_all_statements_moderated_out_leave_no_map() -> None:
    """The raw votes still count for priority; meta statements weigh 49."""
    opinions = compute(
        everyone_answers([[1, -1, 0], [-1, 1, 1]] * 10), moderated_out=[0, 1, 99], meta=[2, 98]
    )
    answer = opinions.as_json_object()
    assert has_no_groups(opinions)
    assert (answer["moderated_out"], answer["meta"]) == ([0, 1, 2], [2])
    assert answer["mean"] == [0, 0, 0]
    assert answer["components"] == [[0, 0, 0], [0, 0, 0]]
    assert answer["consensus"] == {"agree": [], "disagree": []}
    assert answer["extremity"] == {"0": 0, "1": 0, "2": 0}
    # 20 votes, 10 agrees, no pass: ((1 - 1/22) (0 + 1) (11/22) (1 + 8/2^4))^2
    assert answer["priority"] == {
        "0": pytest.approx(((1 - 1 / 22) * 0.5 * 1.5) ** 2),
        "1": answer["priority"]["0"],
        "2": 49,
    }


def test_below_the_threshold_the_fifteen_most_active_are_grouped() -> None:
    """Twenty people with one to three votes each on ten statements; ties go to the lower id."""
    rows = [(who, (who + n) % 10, 1 - 2 * (n % 2)) for who in range(20) for n in range(1 + who % 3)]
    opinions = compute(votes_of(rows))
    most = sorted(range(20), key=lambda who: (-(1 + who % 3), who))[:15]
    assert opinions.grouped.tolist() == sorted(most)


def test_few_statements_lower_the_threshold() -> None:
    """With C statements min(7, C) votes are enough, moderated-out ones among them."""
    rows = [(who, what, 1 if (who + what) % 3 else -1) for who in range(30) for what in range(1 + who % 3)]
    opinions = compute(votes_of(rows), moderated_out=[2])
    assert opinions.grouped.tolist() == sorted(sorted(range(30), key=lambda who: (-(1 + who % 3), who))[:15])
    more = compute(votes_of([(who, what, 1) for who in range(16) for what in range(3)] + [(99, 0, 1)]))
    assert more.grouped.tolist() == list(range(16))


def test_a_person_voting_twice_is_refused() -> None:
    """Votes are one answer a pair; silently counting both would be wrong."""
    with pytest.raises(ValueError, match="two votes"):
        compute(votes_of([(1, 1, 1), (1, 1, -1)]))


def test_columns_of_unequal_length_are_refused() -> None:
    """A slip of the caller shows at once."""
    with pytest.raises(ValueError, match="length"):
        Votes(np.zeros(1, dtype=np.int64), np.zeros(2, dtype=np.int64), np.zeros(2, dtype=np.int8))


def test_the_map_is_json_without_nan_in_every_case() -> None:
    """Readers in other languages choke on NaN."""
    for rows in ([], [(1, 1, 0)], [(1, 1, 1), (2, 1, -1)], [(n, n % 2, 1 - n % 3) for n in range(40)]):
        json.dumps(compute(votes_of(rows)).as_json_object(), allow_nan=False)
