"""Weights that make those who answered look like the population, or the reason why not (sampling.md 5); pure."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.results.values import Weights
from core.sampling.intervals import LEAST, LEAST_EFFECTIVE, MOST_EFFECT, worth
from core.sampling.raking import (
    EmptyCategoryError,
    Margin,
    UnsettledError,
    margin_points,
    rake,
)

Floats = NDArray[np.float64]

ENOUGH_IN_CELL = 20
UNKNOWN_AT_MOST = 0.1


def weigh(margins: Sequence[Margin], start: Sequence[float]) -> tuple[Floats | None, Weights]:
    """Rake the start weights to the margins, mean 1; without weights `refused` says why.

    A category that the population doesn't name ("unknown") keeps its share of those who answered.
    """
    people = len(start)
    if people < LEAST:
        return None, Weights("few")
    if any(margin.unknown > UNKNOWN_AT_MOST * people for margin in margins):
        return None, Weights("unknown")
    try:
        raked = rake(margins, start)
    except EmptyCategoryError as empty:
        return None, Weights("empty", empty.category)
    except UnsettledError:
        return None, Weights("unsettled")
    if raked.design_effect > MOST_EFFECT or raked.effective < LEAST_EFFECTIVE:
        return None, Weights("uneven", "", raked.design_effect, raked.effective)
    lives = max(sum(margin.population.values()) for margin in margins)
    points = margin_points(raked.effective, people, lives)
    return raked.weights, Weights(None, "", raked.design_effect, raked.effective, points)


def weighted_percent(weights: Floats, agrees: NDArray[np.bool_]) -> int | None:
    """Give the weighted percentage that agrees among some people; None where they are too few or too uneven."""
    if worth(weights) is None:
        return None
    return int(100 * float(weights[agrees].sum() / weights.sum()) + 0.5)
