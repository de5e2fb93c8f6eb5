"""The population that samples are compared with: people by municipality, age and sex, from a file."""

import csv
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

ADULT = 18
_AGE_GROUPS = ((18, "18-29"), (30, "30-44"), (45, "45-64"), (65, "65-79"), (80, "80+"))
_GENDERS = ("male", "female")
KNOWN = ("municipality", "age_group", "gender")


class NoPopulationError(ValueError):
    """The population file isn't there or isn't one; `path` names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} isn't a population file with the columns municipality, age, male, female")
        self.path = path


def municipalities(path: Path) -> list[str]:
    """List the municipalities of the file, in its order of names."""
    return sorted({municipality for municipality, _, _ in _adults(path)})


def population_of(path: Path) -> Callable[[Sequence[str]], Mapping[str, int] | None]:
    """Give a function from traits to the number of adults in each stratum, by stratum key.

    Keys join the option codes by "|" in the order of the traits; None where a trait isn't in the file.
    """

    def of(traits: Sequence[str]) -> Mapping[str, int] | None:
        if not traits or any(trait not in KNOWN for trait in traits):
            return None
        counts: Counter[str] = Counter()
        for key, count in _adults(path).items():
            named = dict(zip(KNOWN, key, strict=True))
            counts["|".join(named[trait] for trait in traits)] += count
        return counts

    return of


def age_group(age: int) -> str:
    """Give the option code of an adult's age in years."""
    return next(code for least, code in reversed(_AGE_GROUPS) if age >= least)


@lru_cache(maxsize=4)
def _adults(path: Path) -> Mapping[tuple[str, str, str], int]:
    counts: Counter[tuple[str, str, str]] = Counter()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                age = int(row["age"])
                if age >= ADULT:
                    for gender in _GENDERS:
                        counts[row["municipality"], age_group(age), gender] += int(row[gender])
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise NoPopulationError(path) from error
    return counts
