"""How far the groups can be trusted: stability under subsampling, and whether they are clear."""

from dataclasses import dataclass

import numpy as np

from core.statements.opinion_map import clusters
from core.statements.opinion_map.grouping import Base, Grouping, base_of, numbers_to_try
from core.statements.opinion_map.matrix import Matrix
from core.statements.opinion_map.separation import shared, valley
from core.statements.opinion_map.votes import Floats, Ints, Mask

SUBSAMPLES = 10
SHARE = 0.8
RESTARTS = 8
SILHOUETTE = 0.5
STABILITY = 0.8
VALLEY = 0.4
SILHOUETTE_ALONE = 0.55
MARGIN = 0.15


@dataclass(frozen=True)
class Quality:
    """What a reader must know before believing in the groups."""

    silhouette: float | None = None
    silhouettes: dict[int, float] | None = None
    stability: float | None = None
    clear: bool = False


def judge(
    matrix: Matrix, values: Floats, squares: Floats, points: Floats, base: Base, grouping: Grouping, seed: int
) -> Quality:
    """Measure the groups, and call them clear only when independent signs agree.

    Tried on invented conversations (15 to 1,000 people, 3 to 100 statements, also sparse and skewed) and on
    recorded ones; each sign stops what the others let through:
    - silhouette of the people >= 0.5: opinions without structure reach 0.3 to 0.55, two camps 0.55 to 0.9;
    - stability >= 0.8: near-tied numbers of groups change from one subsample to the next;
    - shared axis > 1: one divisive statement among unrelated ones (0.5 to 1.06) leaves a gap as camps do;
    - a gap: valley <= 0.4, less 1 / sqrt(people) for luck. A crowd spread evenly along one dispute has a good
      silhouette and a steady cut, but people stand in the middle (0.5 to 1); between camps it is 0 to 0.3.
      Or, for a dense majority beside a scattered minority, whose valley is shallow: a silhouette >= 0.55 that
      no other number of groups comes near (0.15).
    """
    steady = stability(points, base, grouping, np.random.default_rng(seed))
    dense = clusters.silhouette(base.centres, grouping.base, base.sizes.astype(np.float64)) >= SILHOUETTE
    others = [score for k, score in grouping.silhouettes.items() if k != grouping.k]
    alone = bool(others) and grouping.silhouette >= max(SILHOUETTE_ALONE, max(others) + MARGIN)
    gap = valley(points, grouping.labels) <= VALLEY - len(points) ** -0.5
    clear = dense and steady >= STABILITY and shared(matrix, values, squares) > 1.0 and (gap or alone)
    return Quality(grouping.silhouette, grouping.silhouettes, steady, clear)


def stability(points: Floats, base: Base, grouping: Grouping, rng: np.random.Generator) -> float:
    """Group ten random 80 % of the people anew, k included, and average the agreement (adjusted Rand index).

    The neighbours in base clusters stay together; their centres and weights are those of the people drawn.
    """
    people = len(base.labels)
    drawn = np.zeros((SUBSAMPLES, people), dtype=np.bool_)
    for sample in drawn:
        sample[rng.permutation(people)[: max(1, round(SHARE * people))]] = True
    return float(np.mean([_agreement(points, base, grouping, sample, rng) for sample in drawn]))


def _agreement(
    points: Floats, base: Base, grouping: Grouping, drawn: Mask, rng: np.random.Generator
) -> float:
    kept, labels = np.unique(base.labels[drawn], return_inverse=True)
    part = base_of(points[drawn], labels)
    if len(kept) < 3:
        return 0.0
    weights = part.sizes.astype(np.float64)
    best, score = np.zeros(len(kept), dtype=np.int64), -np.inf
    for number in numbers_to_try(len(base.sizes)):
        found = clusters.kmeans(part.centres[None], weights[None], number, RESTARTS, rng)[0]
        value = clusters.silhouette(part.centres, found)
        if value > score:
            best, score = found, value
    return adjusted_rand(best, grouping.base[kept], weights)


def adjusted_rand(one: Ints, other: Ints, weights: Floats) -> float:
    """Compare two partitions of weighted items (Hubert and Arabie 1985): 1 the same, 0 as by chance."""
    table = np.zeros((int(one.max()) + 1, int(other.max()) + 1))
    np.add.at(table, (one, other), weights)
    both, rows, columns = (
        float((cells * (cells - 1)).sum() / 2) for cells in (table, table.sum(axis=1), table.sum(axis=0))
    )
    total = float(weights.sum())
    expected = rows * columns / (total * (total - 1) / 2) if total > 1 else 0.0
    most = (rows + columns) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)
