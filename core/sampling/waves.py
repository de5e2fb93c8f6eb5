"""Whom the next wave invites: what each cell lacks, at the rate at which it answers (sampling.md 3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil
from typing import Final

from core.sampling.allocation import Stratum, allocate

K: Final = 20
"""How many closed invitations of its own outweigh the common rate in a cell."""

ENOUGH: Final = 20
"""From so many complete answers on, the days on which they came say what may still come."""


@dataclass(frozen=True)
class Cell:
    """How far one stratum has come; of the closed invitations `answered` are complete."""

    key: str
    target: int
    completes: int
    open: int  # invited, and may still answer
    answered: int
    closed: int
    reserve: int  # drawn, not invited yet


@dataclass(frozen=True)
class Step:
    """What the wave asks of one stratum, and what it counts on."""

    key: str
    target: int
    completes: int
    open: int
    rate: float
    need: float
    invites: int

    @property
    def expects(self) -> float:
        """Answers that the invitations are expected to bring."""
        return self.invites * self.rate


def common_rate(cells: Sequence[Cell], prior: float | None = None) -> float:
    """The rate of all cells together, (x + 1) / (m + 2); while nothing is closed the plan's own figure."""
    closed = sum(cell.closed for cell in cells)
    if not closed and prior is not None:
        return prior
    return (sum(cell.answered for cell in cells) + 1) / (closed + 2)


def rate(cell: Cell, common: float) -> float:
    """The cell's rate, drawn towards the common one as far as the cell has little to say."""
    return (cell.answered + K * common) / (cell.closed + K)


def still_to_come(response: float, age: float, days: Sequence[float]) -> float:
    """The chance that an invitation silent for `age` days is still answered.

    `days`: how many days each complete answer took. With too few of them half the rate stands in.
    """
    if len(days) < ENOUGH:
        return response / 2
    later = response * sum(1 for day in days if day > age) / len(days)
    silent = later + 1 - response
    return later / silent if silent else 0.0


def next_wave(
    cells: Sequence[Cell],
    *,
    prior: float | Mapping[str, float] | None = None,
    silent: Mapping[str, Sequence[float]] | None = None,
    days: Sequence[float] = (),
    budget: int | None = None,
) -> tuple[Step, ...]:
    """Reckon the wave, a step for each cell in the order of keys' bytes; never more than a cell's reserve.

    `prior`: the plan's own rates, common or by cell, for the time when nothing is closed. `silent`: for how many
    days each open invitation of a cell has been silent. `days`: how many days each complete answer took.
    """
    steps = []
    for cell in sorted(cells, key=lambda one: one.key.encode()):
        own = prior.get(cell.key) if isinstance(prior, Mapping) else prior
        r = rate(cell, common_rate(cells, own))
        ages = (silent or {}).get(cell.key) or (0.0,)
        q = sum(still_to_come(r, age, days) for age in ages) / len(ages)
        need = max(0.0, cell.target - cell.completes - q * cell.open)
        # The little less keeps 12 / 0.15 from being 81 when it is 80.
        invites = min(cell.reserve, ceil(need / r - 1e-9)) if need and r else 0
        steps.append(Step(cell.key, cell.target, cell.completes, cell.open, r, need, invites))
    return within(steps, budget)


def within(steps: Sequence[Step], budget: int | None) -> tuple[Step, ...]:
    """Keep the wave to a budget of invitations, shared in proportion to what each cell would get."""
    if budget is None or budget >= sum(step.invites for step in steps):
        return tuple(steps)
    shares = allocate([Stratum(step.key, step.invites, step.invites) for step in steps], budget)
    return tuple(replace(step, invites=shares[step.key]) for step in steps)


def first_wave(drawn: Mapping[str, int], share: float) -> dict[str, int]:
    """Share the first portion of a sample over its strata: the sum is the portion of the whole, rounded up."""
    size = ceil(sum(drawn.values()) * Fraction(repr(share)))
    return allocate([Stratum(key, there, there) for key, there in drawn.items()], size)


def targets(
    answers: int, drawn: Mapping[str, int], population: Mapping[str, Fraction], floor: int = 0
) -> dict[str, int]:
    """Share the wanted answers over the strata as the population is; none wants more than its drawn can give."""
    cells = [
        Stratum(key, population.get(key, Fraction(0)), there, minimum=min(floor, there))
        for key, there in drawn.items()
    ]
    reachable = sum(cell.available if cell.share else cell.low for cell in cells)
    return allocate(cells, max(min(answers, reachable), sum(cell.low for cell in cells)))
