"""The population that samples are compared with: people by municipality, age and sex, from a file.

Either a CSV file, or what the national statistics office's interface gives (JSON-stat 2).
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from core.documents.json_stat import Figures, UnfitFigures, read_json_stat
from core.documents.traits import DEFAULT, Traits

ADULT = 18
_AGE_GROUPS = ((18, "18-29"), (30, "30-44"), (45, "45-64"), (65, "65-79"), (80, "80+"))
_GENDERS = ("male", "female")
KNOWN = ("municipality", "age_group", "gender")


class NoPopulationError(ValueError):
    """The population file isn't there or isn't one; `path` names it."""

    def __init__(self, path: Path, why: str = "") -> None:
        columns = "isn't a population file with the columns municipality, age, male, female"
        super().__init__(f"{path} {columns}" if not why else f"{path} gives no population: {why}")
        self.path = path


def municipalities(path: Path) -> list[str]:
    """List the municipalities of the file, in its order of names."""
    return sorted({municipality for municipality, _, _ in _adults(path)})


def population_of(path: Path, known: Traits = DEFAULT) -> Callable[[Sequence[str]], Mapping[str, int] | None]:
    """Give a function from traits to the number of adults in each stratum, by stratum key.

    Keys join the option codes by "|" in the order of the traits, also of those that follow from them, such as
    the sub-region; None where a trait isn't in the file.
    """

    def of(traits: Sequence[str]) -> Mapping[str, int] | None:
        told = [trait if trait not in known.derived else known.derived[trait].of for trait in traits]
        if not traits or any(trait not in KNOWN for trait in told):
            return None
        counts: Counter[str] = Counter()
        for key, count in _adults(path).items():
            named = known.whole(dict(zip(KNOWN, key, strict=True)), year=0)
            counts["|".join(named.get(trait, "unknown") for trait in traits)] += count
        return counts

    return of


def age_group(age: int) -> str:
    """Give the option code of an adult's age in years."""
    return next(code for least, code in reversed(_AGE_GROUPS) if age >= least)


def digest(path: Path) -> str:
    """Give the SHA-256 of the file. NoPopulationError."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise NoPopulationError(path) from error


def told_of(path: Path) -> tuple[str, str]:
    """Say whose figures the file holds and of when; of a CSV file its name and the year in it."""
    if path.suffix.casefold() == ".json":
        found = figures(path)
        return found.source or path.name, found.dated
    year = re.search(r"(?:19|20)\d\d", path.stem)
    return path.name, year[0] if year else ""


@lru_cache(maxsize=4)
def figures(path: Path) -> Figures:
    """Read a dataset of the statistics office's interface. NoPopulationError."""
    try:
        return read_json_stat(path.read_text(encoding="utf-8-sig"))
    except UnfitFigures as unfit:
        raise NoPopulationError(path, str(unfit)) from None
    except (OSError, ValueError) as error:
        raise NoPopulationError(path) from error


@lru_cache(maxsize=4)
def _adults(path: Path) -> Mapping[tuple[str, str, str], int]:
    counts: Counter[tuple[str, str, str]] = Counter()
    if path.suffix.casefold() == ".json":
        return figures(path).people
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
