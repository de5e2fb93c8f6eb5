"""Groups are found, honestly called clear or not, and don't depend on the order of the votes."""

import json
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.statements.opinion_map import clusters
from core.statements.opinion_map.compute import compute
from core.statements.opinion_map.publishing import Wins, publishable_consensus, smooth
from core.statements.opinion_map.quality import adjusted_rand
from core.statements.opinion_map.votes import Votes, latest, ranked
from tests.core.statements.conversations import camps, drawn, votes_of

SHAPES = [(30, 10, 1.0), (60, 20, 1.0), (100, 20, 0.6), (200, 30, 0.5), (500, 50, 0.3)]


@pytest.mark.parametrize(("people", "statements", "seen"), SHAPES)
@pytest.mark.parametrize("seed", range(3))
def test_two_camps_are_two_clear_groups(people: int, statements: int, seen: float, seed: int) -> None:
    """This is what the map is for."""
    rng = np.random.default_rng([seed, people])
    sizes = [people - people // 3, people // 3]
    opinions = compute(camps(sizes, statements, 0.08, seen, rng))
    assert len(opinions.groups) == 2
    assert opinions.quality.clear
    camp = (opinions.grouped >= sizes[0]).astype(np.int64)
    found = np.isin(opinions.grouped, opinions.groups[1].members).astype(np.int64)
    assert adjusted_rand(camp, found, np.ones(len(camp))) > 0.9


def test_three_camps_are_three_clear_groups() -> None:
    """More than two sides are seen as well, the largest first."""
    opinions = compute(camps([50, 40, 30], 40, 0.05, 0.7, np.random.default_rng(4)))
    assert [len(group.members) for group in opinions.groups] == [50, 40, 30]
    assert opinions.quality.clear


@pytest.mark.parametrize(("people", "statements", "seen"), SHAPES)
@pytest.mark.parametrize("seed", range(3))
def test_opinions_without_structure_are_not_clear(
    people: int, statements: int, seen: float, seed: int
) -> None:
    """A made-up split would set people against each other for nothing."""
    rng = np.random.default_rng([seed, people])
    agreement = np.tile(rng.beta(0.7, 0.7, statements), (people, 1))
    opinions = compute(drawn(agreement, seen, rng))
    assert opinions.groups
    assert not opinions.quality.clear


@pytest.mark.parametrize("seed", range(3))
def test_one_even_spread_is_not_clear(seed: int) -> None:
    """People along a single dispute, most of them in its middle, are no camps."""
    rng = np.random.default_rng(seed)
    agreement = 1 / (1 + np.exp(-1.7 * rng.normal(size=(300, 1)) * rng.normal(size=30)))
    assert not compute(drawn(agreement, 0.6, rng)).quality.clear


def test_groups_partition_the_grouped_people() -> None:
    """Nobody is lost or counted twice; ids follow size."""
    opinions = compute(camps([40, 30], 20, 0.3, 0.5, np.random.default_rng(1)))
    members = [group.members.tolist() for group in opinions.groups]
    assert sorted(person for group in members for person in group) == opinions.grouped.tolist()
    assert [len(m) for m in members] == sorted((len(m) for m in members), reverse=True)
    assert all(m == sorted(m) for m in members)
    assert [group.id for group in opinions.groups] == list(range(len(members)))


def test_a_wished_number_of_groups_is_kept_where_possible() -> None:
    """The published number changes late; the map in between still has to be drawn with it."""
    votes = camps([40, 30], 20, 0.1, 0.8, np.random.default_rng(1))
    assert len(compute(votes, k=3).groups) == 3
    assert len(compute(votes, k=9).groups) == 2
    assert compute(votes, k=3).k == 2


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_the_order_of_votes_does_not_matter(data: st.DataObject) -> None:
    """The same votes give the same bytes, so that anyone can check a published map."""
    cells = data.draw(
        st.dictionaries(
            st.tuples(st.integers(0, 24), st.integers(0, 9)), st.sampled_from([-1, 0, 1]), max_size=120
        )
    )
    rows = [(who, what, sign) for (who, what), sign in cells.items()]
    out = data.draw(st.sets(st.integers(0, 9), max_size=4))
    shuffled = data.draw(st.permutations(rows))
    one, other = (
        json.dumps(compute(votes_of(r), out).as_json_object(), allow_nan=False) for r in (rows, shuffled)
    )
    assert one == other


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from([-1, 0, 1]), st.integers(0, 3)))
)
def test_the_last_vote_counts(rows: list[tuple[int, int, int, int]]) -> None:
    """Highest timestamp, on a tie the later row."""
    last: dict[tuple[int, int], tuple[int, int]] = {}
    for who, what, sign, when in rows:
        if when >= last.get((who, what), (0, -1))[1]:
            last[who, what] = (sign, when)
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    votes = latest(table[:, 0], table[:, 1], table[:, 2].astype(np.int8), table[:, 3])
    found = dict(
        zip(
            zip(votes.voters.tolist(), votes.statements.tolist(), strict=True),
            votes.signs.tolist(),
            strict=True,
        )
    )
    assert found == {pair: sign for pair, (sign, _) in last.items()}
    assert list(found) == sorted(found)


@given(st.lists(st.integers(-(10**12), 10**12) | st.integers(0, 30)))
def test_ids_are_ranked_whatever_their_size(ids: list[int]) -> None:
    """Small ids take a table, large ones a sort; the answer is one."""
    distinct, places = ranked(np.array(ids, dtype=np.int64))
    assert distinct.tolist() == sorted(set(ids))
    assert distinct[places].tolist() == ids


def test_a_map_travels_between_processes() -> None:
    """It is computed in a process pool, away from the chat."""
    opinions = compute(camps([20, 20], 10, 0.1, 1.0, np.random.default_rng(0)))
    assert pickle.loads(pickle.dumps(opinions)).as_json_object() == opinions.as_json_object()


@pytest.mark.parametrize("seed", range(4))
def test_base_clusters_are_those_of_plain_lloyd(seed: int) -> None:
    """Skipping people who cannot have changed sides must not change a side."""
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(600, 2)) * rng.lognormal(0, 0.5, (600, 1))
    centres, labels = points[:100], np.full(600, -1)
    for _ in range(101):
        renewed = ((points[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        if (renewed == labels).all():
            break
        labels = renewed
        filled = [points[labels == c].mean(axis=0) if (labels == c).any() else centres[c] for c in range(100)]
        centres = np.array(filled)
    assert np.array_equal(np.unique(labels, return_inverse=True)[1], clusters.base_labels(points))


def test_positions_nearer_than_rounding_are_one() -> None:
    """Three people of whom two differ by 1e-12 stand in two places."""
    points = np.array([[0.0, 0.0], [1.0, 0.0], [1.0 + 1e-12, 0.0]])
    assert clusters.distinct_at_least(points, 2)
    assert not clusters.distinct_at_least(points, 3)


def test_the_silhouette_is_that_of_the_textbook() -> None:
    """Points 0, 1 | 4, 6 on a line: a = 1, 1, 2, 2; b = 5, 4, 3.5, 5.5."""
    points = np.array([[0.0, 0], [1, 0], [4, 0], [6, 0]])
    expected = np.mean([1 - 1 / 5, 1 - 1 / 4, 1 - 2 / 3.5, 1 - 2 / 5.5])
    assert clusters.silhouette(points, np.array([0, 0, 1, 1])) == pytest.approx(expected)
    # A cluster of one point counts 0.
    assert clusters.silhouette(points[:3], np.array([0, 0, 1])) == pytest.approx((1 - 1 / 4 + 1 - 1 / 3) / 3)


def test_adjusted_rand_is_that_of_its_paper() -> None:
    """Hubert and Arabie: the same partition is 1 whatever the names; the 2 x 2 case by hand is -0.5."""
    ones = np.ones(4)
    assert adjusted_rand(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]), ones) == 1
    assert adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]), ones) == pytest.approx(-0.5)


def test_another_number_of_groups_must_win_four_times_in_a_row() -> None:
    """A map that jumps at each refresh is not believed."""
    published, wins = smooth(None, Wins(), 2)
    assert published == 2
    seen = []
    for k in (3, 3, 3, 2, 3, 3, 4, 3, 3, 3, 3, 3):
        published, wins = smooth(published, wins, k)
        seen.append(published)
    assert seen == [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3]
    assert smooth(3, wins, None) == (None, Wins())


def test_consensus_is_published_only_with_enough_votes_in_every_group() -> None:
    """A statement with one friendly vote in each group must not lead the report."""
    votes = camps([30, 20], 10, 0.05, 1.0, np.random.default_rng(3))
    every = np.arange(50)
    few = np.array([0, 1, 30, 31])
    asked = Votes(
        np.concatenate([votes.voters, every, few]),
        np.concatenate([votes.statements, np.full(50, 10), np.full(4, 11)]),
        np.concatenate([votes.signs, np.ones(54, dtype=np.int8)]),
    )
    opinions = compute(asked)
    shared = publishable_consensus(opinions)
    assert shared[0].statement == 10
    assert 11 not in {entry.statement for entry in shared}
    assert shared[0].consensus == pytest.approx(31 / 32 * 21 / 22)
    assert publishable_consensus(compute(votes_of([(1, 1, 1)]))) == []
    assert 10 not in {entry.statement for entry in publishable_consensus(compute(asked, [10]))}
