"""How strongly two things go together, from 0 (not at all) to 1: sizes of an effect, never a test (pure).

Cramér's V is corrected for chance after W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", Journal
of the Korean Statistical Society 42 (2013); the words for a size follow J. Cohen, "Statistical Power Analysis for
the Behavioral Sciences" (1988), 7.2, 3.2 and 8.2.
"""

from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

Floats = NDArray[np.float64]
Name = Literal["cramers-v", "eta-squared", "rank-correlation"]
Strength = Literal["none", "weak", "clear", "strong"]

LEAST: Final = 30  # people; with fewer any size is mostly chance
_WORDS: Final[tuple[Strength, ...]] = ("none", "weak", "clear", "strong")


@dataclass(frozen=True)
class Effect:
    """How strongly, by which measure, and in a word."""

    name: Name
    value: float  # of a rank correlation with its sign
    strength: Strength
    people: int


def cramers_v(counts: NDArray[np.int64]) -> Effect | None:
    """Measure how two lists of answers go together; None where there are too few people or nothing to compare."""
    table = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0].astype(np.float64)
    people = table.sum()
    if people < LEAST or min(table.shape) < 2:
        return None
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / people
    phi2 = float(((table - expected) ** 2 / expected).sum()) / people
    rows, columns = table.shape
    left = max(0.0, phi2 - (rows - 1) * (columns - 1) / (people - 1))
    fewer_rows = rows - (rows - 1) ** 2 / (people - 1)
    fewer_columns = columns - (columns - 1) ** 2 / (people - 1)
    value = sqrt(left / (min(fewer_rows, fewer_columns) - 1))
    free = sqrt(min(rows, columns) - 1)
    return Effect("cramers-v", min(1.0, value), _word(value * free, (0.1, 0.3, 0.5)), int(people))


def eta_squared(groups: NDArray[np.intp], values: Floats) -> Effect | None:
    """Measure how much of the variance of numbers lies between groups; groups below 0 and NaN are left out."""
    known = (groups >= 0) & ~np.isnan(values)
    own, numbers = groups[known], values[known]
    if len(numbers) < LEAST or len(np.unique(own)) < 2:
        return None
    whole = float(((numbers - numbers.mean()) ** 2).sum())
    if not whole > 0:
        return None
    sizes = np.bincount(own)
    means = np.bincount(own, numbers)[sizes > 0] / sizes[sizes > 0]
    between = float((sizes[sizes > 0] * (means - numbers.mean()) ** 2).sum())
    value = between / whole
    return Effect("eta-squared", value, _word(value, (0.01, 0.06, 0.14)), len(numbers))


def rank_correlation(first: Floats, second: Floats) -> Effect | None:
    """Measure whether two lists of numbers rise together (Spearman's); ties share the middle of their ranks."""
    known = ~np.isnan(first) & ~np.isnan(second)
    people = int(known.sum())
    if people < LEAST:
        return None
    one, other = (np.asarray(rankdata(values[known])) - (people + 1) / 2 for values in (first, second))
    spread = sqrt(float((one**2).sum()) * float((other**2).sum()))
    if not spread > 0:
        return None
    value = float((one * other).sum()) / spread
    return Effect("rank-correlation", value, _word(abs(value), (0.1, 0.3, 0.5)), people)


def _word(value: float, limits: tuple[float, float, float]) -> Strength:
    return _WORDS[sum(value >= limit for limit in limits)]
