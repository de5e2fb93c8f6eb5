"""Who volunteered for a panel, by type: people alike in all that the quotas name are interchangeable (pure)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


class BadPoolError(Exception):
    """The volunteers or the quotas contradict themselves; the message says where."""


@dataclass(frozen=True)
class Volunteer:
    """One person who would sit on the panel."""

    id: str
    traits: Mapping[str, str]
    household: str = ""  # at most one of each sits; "" is nobody's


@dataclass(frozen=True)
class Quota:
    """How many seats go to people of one trait's value, at least and at most."""

    trait: str
    value: str
    least: int
    most: int

    def __str__(self) -> str:
        return f"{self.trait}={self.value}"


@dataclass(frozen=True)
class Types:
    """The volunteers by type, and the rules that a panel's counts of each type must keep.

    A panel is a vector of counts n (one a type, 0 <= n <= `counts`) with `lows` <= `rules` @ n <= `highs`; the
    first rules are the quotas in their order, the next the seats, the rest one for each shared household.
    """

    keys: tuple[str, ...]  # sorted; what the type's people have in common
    people: tuple[tuple[str, ...], ...]  # ids, sorted, of each type
    quotas: tuple[Quota, ...]
    seats: int
    rules: NDArray[np.float64]
    lows: NDArray[np.float64]
    highs: NDArray[np.float64]

    @property
    def counts(self) -> NDArray[np.float64]:
        """People of each type."""
        return np.array([len(people) for people in self.people], dtype=np.float64)

    @cached_property
    def place(self) -> dict[str, int]:
        """The type of each person."""
        return {person: number for number, people in enumerate(self.people) for person in people}


def types_of(volunteers: Sequence[Volunteer], quotas: Sequence[Quota], seats: int) -> Types:
    """Sort the volunteers into types, the same whatever their order. BadPoolError.

    People of a shared household are types of their own, so that a rule can hold them to one seat.
    """
    _check(volunteers, quotas, seats)
    homes = Counter(one.household for one in volunteers if one.household)
    wanted = {trait: {q.value for q in quotas if q.trait == trait} for trait in {q.trait for q in quotas}}
    groups: dict[str, list[Volunteer]] = {}
    for one in volunteers:
        # A value without a quota binds nobody: those who have one are alike in it.
        alike = [
            f"{trait}={one.traits[trait] if one.traits[trait] in wanted[trait] else '*'}"
            for trait in sorted(wanted)
        ]
        if homes[one.household] > 1:
            alike.append(f"person={one.id}")
        groups.setdefault("|".join(alike), []).append(one)
    keys = sorted(groups, key=str.encode)
    first = [groups[key][0] for key in keys]
    ruled = [[float(one.traits[q.trait] == q.value) for one in first] for q in quotas]
    shared = sorted((home for home, people in homes.items() if people > 1), key=str.encode)
    homely = [[float(one.household == home) for one in first] for home in shared]
    return Types(
        tuple(keys),
        tuple(tuple(sorted(one.id for one in groups[key])) for key in keys),
        tuple(quotas),
        seats,
        np.array([*ruled, [1.0] * len(keys), *homely]),
        np.array([*(float(q.least) for q in quotas), float(seats), *(0.0 for _ in shared)]),
        np.array([*(float(q.most) for q in quotas), float(seats), *(1.0 for _ in shared)]),
    )


def _check(volunteers: Sequence[Volunteer], quotas: Sequence[Quota], seats: int) -> None:
    if seats < 1:
        raise BadPoolError("a panel has at least one seat")
    if twice := _twice(one.id for one in volunteers):
        raise BadPoolError(f"{twice!r} is in the pool twice")
    if twice := _twice(str(quota) for quota in quotas):
        raise BadPoolError(f"{twice} has two quotas")
    for quota in quotas:
        if not 0 <= quota.least <= quota.most:
            raise BadPoolError(f"{quota}: min must be 0 or more and no more than max")
        lacking = next((one.id for one in volunteers if quota.trait not in one.traits), None)
        if lacking is not None:
            raise BadPoolError(f"{lacking!r} has no {quota.trait}, which has a quota")
    homes = {one.household or f"\0{one.id}" for one in volunteers}
    if len(homes) < seats:
        raise BadPoolError(
            f"pool too small: {seats} seats, {len(volunteers)} volunteers in {len(homes)} households; "
            f"{seats - len(homes)} more are needed"
        )


def _twice(names: Iterable[str]) -> str | None:
    return next((name for name, times in Counter(names).items() if times > 1), None)
