"""Weights that make those who answered look like the population, or the reason why not (sampling.md 5); pure."""

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.results.values import Weights

Floats = NDArray[np.float64]

ENOUGH_IN_CELL = 20
LEAST, LEAST_EFFECTIVE, MOST_EFFECT = 30, 20, 3.0
TRIMMED = (0.3, 3.0)
UNKNOWN_AT_MOST = 0.1
Z95 = 1.959964
_CLOSE, _ROUNDS, _TRIMS = 1e-6, 1000, 10

Margin = tuple[Sequence[str], Mapping[str, int]]  # each person's category, the population's figures


def weigh(margins: Sequence[Margin], start: Sequence[float]) -> tuple[Floats | None, Weights]:
    """Rake the start weights to the margins, mean 1; without weights `refused` says why.

    A category that the population doesn't name ("unknown") keeps its share of those who answered.
    """
    people = len(start)
    if people < LEAST:
        return None, Weights("few")
    coded = []
    for categories, population in margins:
        names = sorted({*categories, *population}, key=str.encode)
        place = {name: number for number, name in enumerate(names)}
        codes = np.array([place[name] for name in categories])
        counts = np.bincount(codes, minlength=len(names))
        named = np.array([float(population.get(name, 0)) for name in names])
        known = named > 0
        if counts[~known].sum() > UNKNOWN_AT_MOST * people:
            return None, Weights("unknown")
        for name, lives, count in zip(names, named, counts, strict=True):
            if lives and not count:
                return None, Weights("empty", name)
        target = np.where(known, named / named.sum() * counts[known].sum(), counts)
        coded.append((codes, target))
    found = _raked(coded, np.array(start, dtype=np.float64))
    for _ in range(_TRIMS):
        if found is None:
            return None, Weights("unsettled")
        low, high = TRIMMED[0] * found.mean(), TRIMMED[1] * found.mean()
        if (found >= low).all() and (found <= high).all():
            break
        found = _raked(coded, np.clip(found, low, high))
    if found is None:
        return None, Weights("unsettled")
    found = found / found.mean()
    effect = design_effect(found)
    lives = max(sum(population.values()) for _, population in margins)
    effective = people / effect
    spread = Z95 * sqrt(0.25 / effective * max(0.0, (lives - people) / max(1, lives - 1)))
    if effect > MOST_EFFECT or effective < LEAST_EFFECTIVE:
        return None, Weights("uneven", "", effect, effective)
    return found, Weights(None, "", effect, effective, 100 * spread)


def design_effect(weights: Floats) -> float:
    """Kish's n sum(w^2) / (sum w)^2."""
    return float(len(weights) * (weights**2).sum() / weights.sum() ** 2)


def weighted_percent(weights: Floats, agrees: NDArray[np.bool_]) -> int | None:
    """Give the weighted percentage that agrees among some people; None where they are too few or too uneven."""
    if len(weights) < LEAST:
        return None
    effect = design_effect(weights)
    if effect > MOST_EFFECT or len(weights) / effect < LEAST_EFFECTIVE:
        return None
    return int(100 * float(weights[agrees].sum() / weights.sum()) + 0.5)


def _raked(coded: Sequence[tuple[NDArray[np.int64], Floats]], weights: Floats) -> Floats | None:
    for _ in range(_ROUNDS):
        worst = 0.0
        for codes, target in coded:
            now = np.bincount(codes, weights, len(target))
            there = target > 0
            worst = max(worst, float(np.max(np.abs(now[there] / target[there] - 1), initial=0.0)))
            factor = np.ones(len(target))
            factor[there] = target[there] / now[there]
            weights = weights * factor[codes]
        if worst < _CLOSE:
            return weights
    return None
