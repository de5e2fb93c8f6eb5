"""The map against the reference engine's recorded output (scoop-hivemind.taxes), which has the opposite sign."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.statements.open_data import read_votes
from core.statements.opinion_map.compute import OpinionMap, compute
from core.statements.opinion_map.consensus import group_informed
from core.statements.opinion_map.counts import count, total
from core.statements.opinion_map.matrix import Matrix, arrange, deviations, in_conversation
from core.statements.opinion_map.priority import priorities
from core.statements.opinion_map.projection import positions
from core.statements.opinion_map.quality import adjusted_rand
from core.statements.opinion_map.representative import representative
from core.statements.opinion_map.votes import Ints, Votes

REPOSITORY = Path(__file__).parents[3]
EXACT = 1e-6


@pytest.fixture(scope="module")
def oracle() -> dict[str, Any]:
    path = REPOSITORY / "tests/data/conversations/scoop-hivemind.taxes/math-oracle.json"
    return dict(json.loads(path.read_text()))


@pytest.fixture(scope="module")
def votes() -> Votes:
    return read_votes(REPOSITORY / "examples/conversation/votes.csv").latest()


@pytest.fixture(scope="module")
def opinions(votes: Votes, oracle: dict[str, Any]) -> OpinionMap:
    return compute(votes, oracle["mod-out"], oracle["meta-tids"])


@pytest.fixture(scope="module")
def matrix(votes: Votes, oracle: dict[str, Any]) -> Matrix:
    return arrange(votes, {*oracle["mod-out"], *oracle["meta-tids"]})


@pytest.fixture(scope="module")
def labels(matrix: Matrix, oracle: dict[str, Any]) -> Ints:
    """The recorded group of each person; group members are numbered by base cluster there."""
    base = oracle["base-clusters"]
    people = dict(zip(base["id"], base["members"], strict=True))
    group = {
        person: group["id"]
        for group in oracle["group-clusters"]
        for cluster in group["members"]
        for person in people[cluster]
    }
    return np.array([group.get(person, -1) for person in matrix.people.tolist()])


def test_statements_have_the_recorded_mean_and_extremity(
    opinions: OpinionMap, oracle: dict[str, Any]
) -> None:
    """The middle of the map and what lies far from it decide what people are shown."""
    assert opinions.statements.tolist() == oracle["tids"]
    assert opinions.mean == pytest.approx(-np.array(oracle["pca"]["center"]), rel=EXACT, abs=EXACT)
    assert opinions.extremity == pytest.approx(np.array(oracle["pca"]["comment-extremity"]), rel=EXACT)


def test_the_axes_are_the_recorded_ones_up_to_sign(opinions: OpinionMap, oracle: dict[str, Any]) -> None:
    """A voter's place must not depend on the engine."""
    for ours, theirs in zip(opinions.components, oracle["pca"]["comps"], strict=True):
        sign = np.sign(ours @ theirs)
        assert ours == pytest.approx(sign * np.array(theirs), rel=EXACT, abs=EXACT)
        assert ours[np.abs(ours).argmax()] > 0


def test_people_stand_where_the_engine_put_them(
    matrix: Matrix, opinions: OpinionMap, oracle: dict[str, Any]
) -> None:
    """A recorded base cluster lies at the mean of its members' positions."""
    base = oracle["base-clusters"]
    everyone = positions(
        matrix, deviations(matrix, opinions.mean), opinions.components, np.arange(len(matrix.people))
    )
    place = {person: place for place, person in enumerate(matrix.people.tolist())}
    ours = np.array([everyone[[place[m] for m in members]].mean(axis=0) for members in base["members"]])
    theirs = np.array([base["x"], base["y"]]).T
    signs = np.sign((ours * theirs).sum(axis=0))
    assert ours == pytest.approx(signs * theirs, rel=EXACT, abs=EXACT)


def test_all_participants_agree_on_the_recorded_statements(
    opinions: OpinionMap, oracle: dict[str, Any]
) -> None:
    """Consensus needs no groups, so it is exact."""
    for ours, theirs in ((opinions.agreed, "agree"), (opinions.disagreed, "disagree")):
        recorded = oracle["consensus"][theirs]
        assert [entry.statement for entry in ours] == [entry["tid"] for entry in recorded]
        assert [entry.p for entry in ours] == pytest.approx([e["p-success"] for e in recorded], rel=EXACT)
        assert [entry.p_test for entry in ours] == pytest.approx([e["p-test"] for e in recorded], rel=EXACT)


def test_groups_are_represented_by_the_recorded_statements(
    matrix: Matrix, labels: Ints, oracle: dict[str, Any]
) -> None:
    """With the recorded membership the choice, its order and its figures are determined."""
    counts = count(matrix, labels, 2)
    for place, inside in enumerate(counts):
        ours = representative(matrix.statements, matrix.shown, inside, total(counts) - inside)
        theirs = oracle["repness"][str(place)]
        assert [(e.statement, e.direction) for e in ours] == [(e["tid"], e["repful-for"]) for e in theirs]
        for field, key in (
            ("p", "p-success"),
            ("p_test", "p-test"),
            ("ratio", "repness"),
            ("ratio_test", "repness-test"),
        ):
            # The engine keeps some of its figures in single precision.
            assert [getattr(e, field) for e in ours] == pytest.approx([e[key] for e in theirs], rel=EXACT)


def test_group_informed_consensus_and_priority_are_the_recorded_ones(
    matrix: Matrix, labels: Ints, opinions: OpinionMap, oracle: dict[str, Any]
) -> None:
    """Both follow from the membership, moderated-out statements included."""
    counts = count(matrix, labels, 2)
    for place, tally in enumerate(counts):
        recorded = oracle["group-votes"][str(place)]["votes"]
        assert tally.agrees.tolist() == [recorded[str(s)]["A"] for s in matrix.statements]
        assert tally.disagrees.tolist() == [recorded[str(s)]["D"] for s in matrix.statements]
        assert tally.votes.tolist() == [recorded[str(s)]["S"] for s in matrix.statements]
    recorded = [oracle["group-aware-consensus"][str(s)] for s in matrix.statements]
    assert group_informed(counts) == pytest.approx(recorded, rel=EXACT)
    recorded = [oracle["comment-priorities"][str(s)] for s in matrix.statements]
    ours = priorities(total(counts), opinions.extremity, opinions.meta)
    assert ours == pytest.approx(recorded, rel=EXACT)


def test_our_groups_are_much_like_the_recorded_ones(
    matrix: Matrix, labels: Ints, opinions: OpinionMap, oracle: dict[str, Any]
) -> None:
    """Membership depends on history there, so it is compared with a tolerance."""
    who = in_conversation(matrix)
    assert set(matrix.people[who].tolist()) <= set(oracle["in-conv"])
    ours = np.full(len(matrix.people), -1)
    for group in opinions.groups:
        ours[np.isin(matrix.people, group.members)] = group.id
    both = (ours >= 0) & (labels >= 0)
    assert len(opinions.groups) == len(oracle["group-clusters"])
    assert adjusted_rand(ours[both], labels[both], np.ones(int(both.sum()))) > 0.8
