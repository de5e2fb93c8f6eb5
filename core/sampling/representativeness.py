"""How far the people drawn, or those who took part, look like the population (sampling.md 3 and 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True)
class Row:
    """One category of a trait, or one stratum, in the sample and in the population; shares are 0..1."""

    key: str
    count: int
    share: float | None  # None: nobody in the sample at all
    population: int
    population_share: float | None
    difference: float | None  # share - population_share: above 0 is over-represented


@dataclass(frozen=True)
class Composition:
    """The rows in byte order of their keys; `distance` is the share of people in the wrong category."""

    rows: tuple[Row, ...]
    count: int
    distance: float | None


def composition(counts: Mapping[str, int], population: Mapping[str, int]) -> Composition:
    """Compare counts with the population, category by category; a category missing from one has 0 there."""
    n, people = sum(counts.values()), sum(population.values())
    rows = []
    for key in sorted({*counts, *population}, key=str.encode):
        count, lives = counts.get(key, 0), population.get(key, 0)
        share = count / n if n else None
        target = lives / people if people else None
        apart = None if share is None or target is None else share - target
        rows.append(Row(key, count, share, lives, target, apart))
    gaps = [abs(row.difference) for row in rows if row.difference is not None]
    return Composition(tuple(rows), n, sum(gaps) / 2 if gaps else None)


def design_effect(counts: Mapping[str, int], population: Mapping[str, int]) -> float | None:
    """Kish's 1 + cv² of weighting each cell to its population; 1 means that no weights are needed.

    Cells with nobody in them can't be weighted: their people are left out of the targets, so read it beside
    `empty_cells`. Cells without a population figure keep their share of the sample. None with nobody counted.
    """
    n = sum(counts.values())
    named = sum(lives for key, lives in population.items() if counts.get(key, 0) > 0)
    if n == 0 or named == 0:
        return None
    in_named = sum(count for key, count in counts.items() if population.get(key, 0) > 0)
    squares = total = 0.0
    for key, count in counts.items():
        if count:
            lives = population.get(key, 0)
            weight = lives / named / (count / in_named) if lives else 1.0
            squares += count * weight**2
            total += count * weight
    return n * squares / total**2


def empty_cells(counts: Mapping[str, int], population: Mapping[str, int]) -> tuple[str, ...]:
    """Cells where people live and nobody was counted, in byte order."""
    missing = (key for key, lives in population.items() if lives > 0 and not counts.get(key, 0))
    return tuple(sorted(missing, key=str.encode))


def r_indicator(invited: Mapping[str, int], answered: Mapping[str, int]) -> float | None:
    """1 - 2 S of the strata's raw response rates: 1 = everyone answers alike. Needs two people invited.

    It sees only the traits of the strata and is biased down for small ones: never shown alone.
    """
    n = sum(invited.values())
    if n < 2:
        return None
    mean = sum(answered.get(key, 0) for key in invited) / n
    spread = sum(m / n * (answered.get(key, 0) / m - mean) ** 2 for key, m in invited.items() if m)
    return 1 - 2 * sqrt(spread * n / (n - 1))
