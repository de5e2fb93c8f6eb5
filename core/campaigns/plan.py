"""What a campaign asks of its sample, and how the sample compares with the population (pure)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import prod

from core.documents.campaign import PublicNumber, Sample
from core.sampling.allocation import allocate, strata_of
from core.sampling.representativeness import Composition, composition


@dataclass(frozen=True)
class Plan:
    """What the campaign's document asks of its sample. `population` None: the frame stands for it."""

    size: int
    strata: tuple[str, ...]
    population: Mapping[str, int] | None = None
    minimum: int | Mapping[str, int] = 0
    oversample: Mapping[str, Fraction] = field(default_factory=dict)  # by stratum key, as certainty is
    certainty: tuple[str, ...] = ()
    more: Mapping[str, Fraction] = field(default_factory=dict)  # by group, `age_group=18-29`, as whole is
    whole: tuple[str, ...] = ()  # groups of whom everyone is drawn
    public: str | None = None  # name of the future public number; None: a number of our own

    def over(self, available: Mapping[str, int]) -> "Plan":
        """Say of every stratum in the frame and the figures what the plan says of groups."""
        keys = sorted({*available, *(self.population or {})}, key=str.encode)
        oversample, certainty = dict(self.oversample), {*self.certainty}
        for key in keys:
            groups = {f"{trait}={value}" for trait, value in zip(self.strata, key.split("|"), strict=False)}
            ratio = prod((ratio for group, ratio in self.more.items() if group in groups), start=Fraction(1))
            if ratio != 1:
                oversample[key] = _written(oversample.get(key, Fraction(1)) * ratio)
            if groups & {*self.whole}:
                certainty.add(key)
        least = self.minimum
        minimum = {key: least for key in keys if least} if isinstance(least, int) else least
        return replace(
            self,
            minimum=minimum,
            oversample=oversample,
            certainty=tuple(sorted(certainty, key=str.encode)),
            more={},
            whole=(),
        )

    def to_bytes(self) -> bytes:
        """The bytes that are hashed: a plan file as `kuulolla draw` reads it, in one spelling of JSON."""
        plan: dict[str, object] = {"size": self.size, "strata": list(self.strata), "pseudonyms": "ids"}
        plan["minimum"] = self.minimum if isinstance(self.minimum, int) else dict(self.minimum)
        plan["oversample"] = {key: float(value) for key, value in self.oversample.items()}
        plan["certainty"] = dict.fromkeys(self.certainty, True)
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


def plan_of(asked: Sample, population: Mapping[str, int] | None) -> Plan:
    """Read the plan of a document's sample.

    Who is expected to answer more seldom is drawn more often, so that the answers, not the invitations, have
    the population's shares: a group's ratio is default / expected. Ratios of one stratum's groups multiply.
    """
    rates = {key: Fraction(repr(rate)) for key, rate in asked.expected_response.items()}
    usual = rates.pop("default", Fraction(1))
    more = {key: Fraction(repr(ratio)) for key, ratio in asked.oversample.items()}
    for key, rate in rates.items():
        more[key] = more.get(key, Fraction(1)) * usual / rate
    return Plan(
        size=asked.size or 0,
        strata=tuple(asked.strata),
        population=population,
        minimum=asked.minimum_per_stratum,
        public=asked.seed.public if isinstance(asked.seed, PublicNumber) else None,
        more=more,
        whole=tuple(asked.certainty),
    )


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


def _written(ratio: Fraction) -> Fraction:
    # The draw uses what the published file says, digit for digit.
    return Fraction(repr(round(float(ratio), 6)))


def _margin(cells: Mapping[str, int], place: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key, people in cells.items():
        values = key.split("|")
        value = values[place] if place < len(values) else key
        counts[value] = counts.get(value, 0) + people
    return counts
