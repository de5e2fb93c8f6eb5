"""Opinion groups: people whose positions lie together (section 4)."""

from dataclasses import dataclass

import numpy as np

from core.statements.opinion_map import clusters
from core.statements.opinion_map.votes import Floats, Ints

MOST_GROUPS = 5
RESTARTS = 32


@dataclass(frozen=True)
class Base:
    """At most 100 clusters of neighbours, the unit in which groups are formed."""

    labels: Ints  # the cluster of each grouped person
    centres: Floats  # B x 2
    sizes: Ints  # B


@dataclass(frozen=True)
class Grouping:
    """The groups of one number k, largest first (tie: the one with the first person)."""

    labels: Ints  # the group of each grouped person
    base: Ints  # the group of each base cluster
    k: int
    silhouette: float
    silhouettes: dict[int, float]  # by every k that was tried


def base_of(points: Floats, labels: Ints) -> Base:
    """Measure the clusters that `labels` make of N points; none may be empty."""
    sizes = np.bincount(labels)
    sums = [np.bincount(labels, weights=axis) for axis in points.T]
    return Base(labels, np.stack(sums, axis=1) / sizes[:, None], sizes)


def numbers_to_try(base_clusters: int) -> range:
    """Name the k to try: 2 .. min(5, 2 + floor(B / 12))."""
    return range(2, min(MOST_GROUPS, 2 + base_clusters // 12) + 1)


def group(base: Base, rng: np.random.Generator, k: int | None = None) -> Grouping:
    """Split base clusters into groups; k by the best silhouette (tie: the smaller), unless given and possible."""
    points, weights = base.centres[None], base.sizes[None].astype(np.float64)
    found = {
        n: clusters.kmeans(points, weights, n, RESTARTS, rng)[0] for n in numbers_to_try(len(base.sizes))
    }
    scores = {n: clusters.silhouette(base.centres, labels) for n, labels in found.items()}
    best = k if k in found else max(scores, key=lambda n: scores[n])
    ordered = _largest_first(found[best], base)
    return Grouping(ordered[base.labels], ordered, best, scores[best], scores)


def _largest_first(labels: Ints, base: Base) -> Ints:
    """Renumber groups by falling number of people; tie: by their first person; groups without anyone vanish."""
    people = labels[base.labels]
    present, first, sizes = np.unique(people, return_index=True, return_counts=True)
    rank = np.full(int(labels.max()) + 1, -1)
    rank[present[np.lexsort((first, -sizes))]] = np.arange(len(present))
    return rank[labels]
