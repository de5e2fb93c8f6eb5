"""Grouping rows: nobody's reply may depend on who came first, and what staff made by hand stands."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score

from core.embeddings.centring import unit
from core.themes.clustering import WHOLE, Clusters, cluster, smallest
from core.themes.placing import OTHER, centres
from tests.core.themes.sentences import heaps

FEW = settings(max_examples=40, deadline=None)


@FEW
@given(st.lists(st.integers(0, 12), max_size=8), st.floats(0.2, 2), st.integers(0, 99), st.randoms())
def test_the_order_of_replies_means_nothing(
    sizes: list[int], spread: float, seed: int, chance: object
) -> None:
    """Shuffled rows come out in the same themes to the last bit; each row in one theme or other, none too small."""
    rows, _ = heaps(sizes, spread=spread, seed=seed)
    count = len(rows)
    rows[: count // 9] = 0
    ids = (np.arange(count) * 7 + 3).tolist()
    found = cluster(rows, ids, "s")
    order = np.random.default_rng(seed).permutation(count)
    again = cluster(rows[order], [ids[row] for row in order], "s")
    assert np.array_equal(again.labels, found.labels[order])
    assert np.array_equal(again.similarity, found.similarity[order])
    assert np.array_equal(again.centroids, found.centroids)
    assert set(found.labels[: count // 9]) <= {OTHER}  # nothing is known of these
    inside = np.bincount(found.labels[found.labels != OTHER], minlength=len(found.centroids))
    assert np.all(inside >= smallest(int(rows.any(axis=1).sum())))
    assert inside.tolist() == sorted(inside.tolist(), reverse=True)


@pytest.mark.parametrize("spread", [0.1, 1.0])
def test_heaps_are_found(spread: float) -> None:
    """Rows that lie together are one theme, the largest first, each with its own centre."""
    rows, heap = heaps([40, 30, 20, 10], spread=spread)
    found = cluster(rows, range(len(rows)), "s")
    assert found.labels.tolist() == heap.tolist()
    assert np.allclose(found.centroids, centres(rows, heap, 4))
    assert np.allclose(found.similarity, (rows * found.centroids[heap]).sum(axis=1), atol=1e-6)


@pytest.mark.parametrize("count", [0, 1, 2, 60])
def test_what_nobody_shares_is_other(count: int) -> None:
    """Two replies are no theme, nor are sixty that have nothing to do with each other."""
    assert set(cluster(np.eye(count, 64, dtype=np.float32), range(count), "s").labels) <= {OTHER}


def test_all_the_same_are_one_theme() -> None:
    """Rows that are all alike don't fall apart."""
    rows = np.tile(np.eye(1, 8, dtype=np.float32), (50, 1))
    assert set(cluster(rows, range(50), "s").labels) == {0}


def test_more_than_can_be_compared_each_with_each() -> None:
    """Of many replies a part drawn by lot, not the first that came, lays the themes; all are placed in them."""
    rows, heap = heaps([900, 800, 700, 600, 300, 150], spread=1.2)
    assert heap[:WHOLE].max() < heap.max()
    found = cluster(rows, range(len(rows)), "town")
    assert adjusted_rand_score(heap, found.labels) > 0.99
    order = np.random.default_rng(6).permutation(len(rows))
    again = cluster(rows[order], order.tolist(), "town")
    assert np.array_equal(again.labels, found.labels[order])


def test_coarser_gives_fewer_themes() -> None:
    """What staff ask for by "coarser" and "finer" is what they get."""
    rows, _ = heaps([12] * 12, spread=2.2, width=32)
    themes = [
        len(cluster(rows, range(len(rows)), "s", threshold=one).centroids) for one in (0.65, 0.75, 0.85)
    ]
    assert themes == sorted(themes, reverse=True)
    assert themes[0] > themes[2]


def by_hand(count: int = 60) -> tuple[Clusters, np.ndarray]:
    """Group three heaps, of whose first three replies staff made a theme by hand."""
    rows, heap = heaps([count // 3] * 3)
    held = np.full(count, OTHER, np.intp)
    held[:3] = 1
    fixed = np.stack([np.zeros(64, np.float32), centres(rows, held, 2)[1]])
    return cluster(rows, range(count), "s", fixed=fixed, held=held), heap


def test_a_theme_made_by_hand_never_dissolves() -> None:
    """A theme of three keeps its number and its replies, and one that lost all its replies stays too, empty."""
    found, _ = by_hand()
    assert set(found.labels[:3]) == {1}
    assert 0 not in found.labels
    assert len(found.centroids) == 2 + (len(set(found.labels) - {OTHER, 1}))
    grown, _ = by_hand(1_500)  # in which three are fewer than a theme has to have
    assert set(grown.labels[:3]) == {1}


def test_what_staff_drew_together_swallows_the_group_it_came_from() -> None:
    """A computed group most of whose replies stand in a theme made by hand isn't shown beside it."""
    rows, heap = heaps([20, 20], spread=0.3)
    held = np.where(np.arange(40) < 15, 0, OTHER)
    found = cluster(rows, range(40), "s", fixed=centres(rows, held, 1), held=held)
    assert found.labels.tolist() == heap.tolist()


def test_held_without_a_direction() -> None:
    """A reply of which nothing is known stays where staff put it."""
    rows, _ = heaps([20, 20])
    rows[0] = 0
    held = np.full(40, OTHER, np.intp)
    held[0] = 0
    assert cluster(rows, range(40), "s", fixed=unit(rows[:1]), held=held).labels[0] == 0
