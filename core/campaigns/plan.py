"""What a campaign asks of its sample, and how the sample compares with the population (pure)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from core.sampling.allocation import allocate, strata_of
from core.sampling.representativeness import Composition, composition


@dataclass(frozen=True)
class Plan:
    """What the campaign's document asks of its sample. `population` None: the frame stands for it."""

    size: int
    strata: tuple[str, ...]
    population: Mapping[str, int] | None = None
    minimum: int | Mapping[str, int] = 0
    oversample: Mapping[str, Fraction] = field(default_factory=dict)
    certainty: tuple[str, ...] = ()
    public: str | None = None  # name of the future public number; None: a number of our own

    def to_bytes(self) -> bytes:
        """The bytes that are hashed: a plan file as `kuulolla draw` reads it, in one spelling of JSON."""
        plan: dict[str, object] = {"size": self.size, "strata": list(self.strata), "pseudonyms": "ids"}
        plan["minimum"] = self.minimum if isinstance(self.minimum, int) else dict(self.minimum)
        plan["oversample"] = {key: str(value) for key, value in self.oversample.items()}
        plan["certainty"] = sorted(self.certainty)
        if self.population is not None:
            plan["population"] = dict(self.population)
        return json.dumps(plan, sort_keys=True, ensure_ascii=False).encode() + b"\n"

    def allocation(self, available: Mapping[str, int]) -> dict[str, int]:
        """Share the size over the strata. ImpossiblePlanError: it can't be met, and is never met in part."""
        cells = strata_of(
            available,
            self.population,
            minimum=self.minimum,
            oversample=self.oversample,
            certainty=self.certainty,
        )
        return allocate(cells, self.size)


def by_trait(
    plan: Plan, allocation: Mapping[str, int], available: Mapping[str, int]
) -> dict[str, Composition]:
    """Compare the sample with the population, trait by trait; without figures with the frame."""
    people = available if plan.population is None else plan.population
    return {
        name: composition(_margin(allocation, place), _margin(people, place))
        for place, name in enumerate(plan.strata)
    }


def short(
    plan: Plan, allocation: Mapping[str, int], available: Mapping[str, int]
) -> list[tuple[str, int, int]]:
    """Name the strata taken whole and still under their share: key, people drawn, people due."""
    people = available if plan.population is None else plan.population
    total = sum(people.values())
    found = []
    for key in sorted(people, key=str.encode):
        due = round(Fraction(plan.size * people[key], total)) if total else 0
        if allocation.get(key, 0) == available.get(key, 0) < due:
            found.append((key, allocation.get(key, 0), due))
    return found


def _margin(cells: Mapping[str, int], place: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key, people in cells.items():
        values = key.split("|")
        value = values[place] if place < len(values) else key
        counts[value] = counts.get(value, 0) + people
    return counts
