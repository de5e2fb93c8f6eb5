"""Whether groups are camps with a gap between them, or slices of one crowd."""

import numpy as np

from core.statements.opinion_map.matrix import Matrix
from core.statements.opinion_map.votes import Floats, Ints

BINS = np.linspace(-1.0, 2.0, 301)  # 0 and 1 are the centres of the two groups
MIDDLES = (BINS[1:] + BINS[:-1]) / 2
BETWEEN = np.flatnonzero((MIDDLES > 0.1) & (MIDDLES < 0.9))
AROUND = np.flatnonzero((MIDDLES > -0.25) & (MIDDLES < 1.25))


def valley(points: Floats, labels: Ints) -> float:
    """Measure how many people stand between two groups, compared with the lower of their peaks.

    0: nobody; 1: there is no valley at all. The density along the line through both centres is smoothed by
    Silverman's rule; of all pairs of groups the worst counts.
    """
    groups = [points[labels == place] for place in range(int(labels.max()) + 1)]
    pairs = [(one, other) for place, one in enumerate(groups) for other in groups[:place]]
    return max((_between(one, other) for one, other in pairs), default=1.0)


def _between(one: Floats, other: Floats) -> float:
    start, line = one.mean(axis=0), other.mean(axis=0) - one.mean(axis=0)
    length = float(line @ line)
    if length == 0.0:
        return 1.0
    here, there = (one - start) @ line / length, (other - start) @ line / length
    people = len(here) + len(there)
    within = np.sqrt((here.var() * len(here) + there.var() * len(there)) / people)
    width = 1.06 * max(float(within), 1e-3) * people**-0.2
    crowd = np.histogram(np.concatenate([here, there]), BINS)[0]
    density = np.exp(-0.5 * ((MIDDLES[:, None] - MIDDLES) / width) ** 2) @ crowd
    lowest = BETWEEN[np.argmin(density[BETWEEN])]
    left, right = (density[AROUND[side]].max() for side in (lowest > AROUND, lowest < AROUND))
    return float(density[lowest] / min(left, right)) if min(left, right) > 0 else 1.0


def shared(matrix: Matrix, values: Floats, squares: Floats) -> float:
    """Compare the first axis with the longest one that unrelated statements would make by chance.

    `squares` are the squared singular values. Above 1, statements are answered alike; at most about 1, the
    axis is chance or a single divisive statement: the edge of the spectrum of independent columns is
    d (1 + sqrt(C / P))^2 (Marchenko and Pastur 1967), here with d the greatest column's sum of squares.
    """
    most = float(np.bincount(matrix.columns, values**2).max())
    spread = (1 + np.sqrt(int(matrix.shown.sum()) / len(matrix.people))) ** 2
    return float(squares[0] / (most * spread)) if most > 0 else 0.0
