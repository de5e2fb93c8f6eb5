"""A panel by lot, `kuulolla-panel-1`: fair chances, then one drawn panel that anyone can check (sampling.md 7).

The lottery over panels is rounded to a thousand panels; their hash is published before the public number is known.
The number then chooses one of the thousand, and within each type the people with the smallest tickets.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from core.sampling.draw import seed_of, ticket
from core.sampling.leximin import Lottery, leximin
from core.sampling.panel_types import Quota, Types, Volunteer, types_of

VERSION = "kuulolla-panel-1"
PANELS = 1000
DIGITS = 7  # of what the solver is sure; chances that differ by less are equal


@dataclass(frozen=True)
class Sortition:
    """What is known and published before the public number: each one's chance, and the thousand panels."""

    types: Types
    lottery: Lottery
    thousand: NDArray[np.int64]  # a panel a row, counts by type; a likely panel stands here many times
    frame_hash: str
    panels_hash: str

    @property
    def probabilities(self) -> dict[str, float]:
        """Each person's chance, before it was rounded to thousandths."""
        chances = [min(1.0, round(float(chance), DIGITS)) + 0.0 for chance in self.lottery.chances]
        known = {person: chances[place] for person, place in self.types.place.items()}
        return {person: known[person] for person in sorted(known)}

    @property
    def hopeless(self) -> list[str]:
        """Who is in no panel that keeps the quotas; staff are told before the draw."""
        return [person for person, chance in self.probabilities.items() if chance == 0]


@dataclass(frozen=True)
class Panel:
    """Who sits, and who would step in, in that order."""

    seed: str
    number: int  # of the thousand, from 0
    seated: tuple[str, ...]  # sorted
    reserve: tuple[str, ...]


def prepare(volunteers: Sequence[Volunteer], quotas: Sequence[Quota], seats: int) -> Sortition:
    """Find the fair lottery and its thousand panels. BadPoolError; NoPanelError: see `relaxations`."""
    types = types_of(volunteers, quotas, seats)
    lottery = leximin(types)
    thousand = np.repeat(lottery.panels, _thousandths(lottery), axis=0)
    return Sortition(types, lottery, thousand, _frame_hash(types), _panels_hash(types, thousand))


def choose(prepared: Sortition, volunteers: Sequence[Volunteer], randomness: str) -> Panel:
    """Draw the panel by the public number; ValueError if that isn't printable ASCII on one line."""
    seed = seed_of(prepared.frame_hash, prepared.panels_hash, randomness)
    lot = hashlib.sha256(f"{VERSION}\n{seed}".encode("ascii")).hexdigest()
    number = int(lot, 16) % PANELS
    seated: list[str] = []
    left: list[str] = []
    for people, count in zip(prepared.types.people, prepared.thousand[number], strict=True):
        order = in_ticket_order(people, seed)
        seated += order[: int(count)]
        left += order[int(count) :]
    homes = {one.id: one.household for one in volunteers if one.household}
    taken = {homes[person] for person in seated if person in homes}
    reserve = [one for one in in_ticket_order(left, seed) if homes.get(one) not in taken]
    return Panel(seed, number, tuple(sorted(seated)), tuple(reserve))


def in_ticket_order(people: Collection[str], seed: str) -> list[str]:
    """Order people by their tickets, the same whatever their order."""
    return sorted(people, key=lambda person: (ticket(seed, person), person))


def successor(
    volunteers: Sequence[Volunteer],
    quotas: Sequence[Quota],
    seats: int,
    *,
    seated: Collection[str],
    gone: str,
    out: Collection[str],
    seed: str,
) -> tuple[str, ...]:
    """Name who steps in for one who is gone: of the same type by ticket, else by a new lottery for the open seats.

    `seated` are those who stay, `out` those who said no before. Nobody who has a seat is drawn again. More than
    one comes only if earlier seats are open too. NoPanelError: with those seated no panel keeps the quotas.
    """
    homes = {one.id: one.household for one in volunteers if one.household}
    full = {homes[one] for one in seated if one in homes}
    away = {*seated, *out, gone}
    free = [one for one in volunteers if one.id not in away and homes.get(one.id) not in full]
    types = types_of(volunteers, quotas, seats)
    if len(seated) == seats - 1:
        last = next(one for one in volunteers if one.id == gone)
        alike = [one.id for one in free if _bound(types, one) == _bound(types, last)]
        if alike:
            return (in_ticket_order(alike, seed)[0],)
    staying = [one for one in volunteers if one.id in set(seated)]
    rest = [_reduced(quota, staying) for quota in quotas]
    prepared = prepare(free, rest, seats - len(seated))
    return choose(prepared, free, seed).seated


def _bound(types: Types, one: Volunteer) -> Mapping[str, str | None]:
    """Say which quotas count a person; whoever is counted alike can stand in."""
    listed = {(quota.trait, quota.value) for quota in types.quotas}
    return {
        quota.trait: value if (quota.trait, value := one.traits[quota.trait]) in listed else None
        for quota in types.quotas
    }


def _reduced(quota: Quota, staying: Sequence[Volunteer]) -> Quota:
    have = sum(one.traits[quota.trait] == quota.value for one in staying)
    return replace(quota, least=max(0, quota.least - have), most=max(0, quota.most - have))


def _thousandths(lottery: Lottery) -> list[int]:
    """Round the chances of the panels to thousandths by largest remainder, ties by count vector."""
    shares = [Fraction(float(weight)) * PANELS for weight in lottery.weights]
    whole = [int(share) for share in shares]
    vectors = [tuple(int(count) for count in panel) for panel in lottery.panels]
    # Whatever the weights' last bits sum to, a thousand panels are published.
    order = sorted(range(len(shares)), key=lambda at: (whole[at] - shares[at], vectors[at]))
    for at in (order * 2)[: PANELS - sum(whole)]:
        whole[at] += 1
    return whole


def _frame_hash(types: Types) -> str:
    lines = sorted(f"{person}\t{types.keys[place]}\n" for person, place in types.place.items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _panels_hash(types: Types, thousand: NDArray[np.int64]) -> str:
    """Hash the types and the thousand panels, as they are published: the solution itself isn't portable."""
    lines = [f"{VERSION}\n", *(f"{key}\t{len(p)}\n" for key, p in zip(types.keys, types.people, strict=True))]
    lines += [",".join(str(int(count)) for count in panel) + "\n" for panel in thousand]
    return hashlib.sha256("".join(lines).encode()).hexdigest()
