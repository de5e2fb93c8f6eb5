"""Who is missing from the pool: shares with Wilson intervals against the population (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Final

Z: Final = 1.959964  # 95 %


@dataclass(frozen=True)
class Cell:
    """One category of one trait: how many members, their share with its interval, and the population's share."""

    trait: str
    value: str
    count: int
    share: float
    low: float
    high: float
    population: float

    @property
    def missing(self) -> bool:
        """Whether the population's share lies above what chance would explain."""
        return self.population > self.high

    def needed(self, known: int) -> int:
        """How many more members of the category would bring its share up, the others staying as they are.

        (count + x) / (known + x) = population, so x = (population known - count) / (1 - population).
        """
        if self.population >= 1:
            return 0
        return max(0, ceil((self.population * known - self.count) / (1 - self.population) - 1e-9))


def wilson(count: int, of: int) -> tuple[float, float]:
    """The interval of a share at 95 % (Wilson 1927); (0, 1) of nobody."""
    if of == 0:
        return 0.0, 1.0
    share = count / of
    middle = share + Z * Z / (2 * of)
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    whole = 1 + Z * Z / of
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def compared(trait: str, counts: Mapping[str, int], population: Mapping[str, int]) -> list[Cell]:
    """Compare the members whose category is known with the population, in the population's order of keys."""
    people = sum(population.values())
    known = sum(count for value, count in counts.items() if value in population)
    cells = []
    for value, lives in sorted(population.items(), key=lambda item: item[0].encode()):
        count = counts.get(value, 0)
        low, high = wilson(count, known)
        share = count / known if known else 0.0
        cells.append(Cell(trait, value, count, share, low, high, lives / people if people else 0.0))
    return cells


def most_missing(cells: list[Cell], at_most: int) -> list[Cell]:
    """The categories that are surely too few, the furthest from the population first; ties by name."""
    short = [cell for cell in cells if cell.missing]
    return sorted(short, key=lambda cell: (cell.share - cell.population, cell.trait, cell.value))[:at_most]
