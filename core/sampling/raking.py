"""Weights that make those who answered look like the population: raking, trimming, Kish's figures (sampling.md 5).

People alike in every margin and in their first weight stay alike, so the rounds go over such cells, not over people.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]

TRIMMED = (0.3, 3.0)  # of the mean
CLOSE, ROUNDS, TRIMS = 1e-6, 1000, 10
Z95 = 1.959964


@dataclass(frozen=True)
class Margin:
    """One trait: what each respondent is in it, and how many people live in each category."""

    trait: str
    categories: Sequence[str]
    population: Mapping[str, float]

    @property
    def unknown(self) -> int:
        """Respondents in categories that the population doesn't name."""
        return sum(not self.population.get(category, 0) > 0 for category in self.categories)


@dataclass(frozen=True)
class Raked:
    """A weight a respondent, mean 1, in their order."""

    weights: Floats
    design_effect: float
    trimmed_share: float  # of the respondents whose weight met a bound on the way
    rounds: int  # of all rakings together

    @property
    def effective(self) -> float:
        """How many respondents of a simple sample would tell as much."""
        return len(self.weights) / self.design_effect


class EmptyCategoryError(Exception):
    """Nobody answered in a category where people live, so that nobody can be weighted up for them."""

    def __init__(self, trait: str, category: str) -> None:
        super().__init__(f"nobody is in {trait}={category}")
        self.trait, self.category = trait, category


class UnsettledError(Exception):
    """The margins don't come to rest together; `trait` is the one that was furthest off."""

    def __init__(self, trait: str) -> None:
        super().__init__(f"the margins contradict each other; furthest off is {trait}")
        self.trait = trait


def rake(margins: Sequence[Margin], start: Sequence[float]) -> Raked:
    """Rake the start weights to all margins in their order. EmptyCategoryError, UnsettledError.

    A category that the population doesn't name keeps its share of those who answered. Margins may have totals of
    their own; what counts is their shares. The same respondents in another order have the same weights, bit for bit.
    """
    people = len(start)
    coded = [_coded(margin, people) for margin in margins]
    cell_of, sizes, first = _cells([codes for codes, _ in coded], np.array(start, dtype=np.float64))
    at_first = [(codes[first], target) for codes, target in coded]
    weights = np.array(start, dtype=np.float64)[first]
    names = [margin.trait for margin in margins]
    weights, rounds = _settled(names, at_first, sizes, weights)
    met = np.zeros(len(weights), dtype=np.bool_)
    for _ in range(TRIMS):
        mean = float(weights @ sizes) / people
        kept = np.clip(weights, TRIMMED[0] * mean, TRIMMED[1] * mean)
        if (kept == weights).all():
            break
        met |= kept != weights
        weights, more = _settled(names, at_first, sizes, kept)
        rounds += more
    weights = weights / (float(weights @ sizes) / people)
    effect = people * float((weights**2) @ sizes) / float(weights @ sizes) ** 2
    return Raked(weights[cell_of], effect, float(sizes[met].sum() / people), rounds)


def design_effect(weights: Floats) -> float:
    """Kish's n sum(w^2) / (sum w)^2."""
    return float(len(weights) * (weights**2).sum() / weights.sum() ** 2)


def margin_points(effective: float, people: int, lives: float) -> float:
    """Half the width of the 95 % interval of a share of one half, in points, among so many of the population."""
    left = max(0.0, (lives - people) / max(1.0, lives - 1))
    return 100 * Z95 * sqrt(0.25 / effective * left)


def _coded(margin: Margin, people: int) -> tuple[Codes, Floats]:
    """Give each respondent's category as a number, and how much weight each category shall have."""
    if len(margin.categories) != people:
        raise ValueError(f"{margin.trait} has {len(margin.categories)} respondents, not {people}")
    names = sorted({*margin.categories, *margin.population}, key=str.encode)
    place = {name: number for number, name in enumerate(names)}
    codes = np.fromiter((place[name] for name in margin.categories), dtype=np.int64, count=people)
    counts = np.bincount(codes, minlength=len(names))
    named = np.array([float(margin.population.get(name, 0)) for name in names])
    known = named > 0
    empty = np.flatnonzero(known & (counts == 0))
    if len(empty):
        raise EmptyCategoryError(margin.trait, names[empty[0]])
    total = named.sum()
    target = (
        np.where(known, named / total * counts[known].sum(), counts) if total else counts.astype(np.float64)
    )
    return codes, target


def _cells(codes: Sequence[Codes], start: Floats) -> tuple[Codes, Floats, Codes]:
    """Give each respondent's cell, the cells' sizes and one respondent of each, in one order of the cells."""
    _, weighed = np.unique(start, return_inverse=True)
    keys = np.stack([*codes, weighed], axis=1)
    _, first, cell_of, sizes = np.unique(
        keys, axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    return cell_of.reshape(-1), sizes.astype(np.float64), first


def _settled(
    names: Sequence[str], margins: Sequence[tuple[Codes, Floats]], sizes: Floats, weights: Floats
) -> tuple[Floats, int]:
    furthest = ""
    for rounds in range(1, ROUNDS + 1):
        worst = 0.0
        for name, (codes, target) in zip(names, margins, strict=True):
            now = np.bincount(codes, weights * sizes, len(target))
            there = target > 0
            off = float(np.max(np.abs(now[there] / target[there] - 1), initial=0.0))
            if off > worst:
                worst, furthest = off, name
            factor = np.ones(len(target))
            factor[there] = target[there] / now[there]
            weights = weights * factor[codes]
        if worst < CLOSE:
            return weights, rounds
    raise UnsettledError(furthest)
