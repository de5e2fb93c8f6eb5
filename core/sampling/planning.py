"""How many letters and invitations a number of answers takes, in weeks and euros, and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Final

from core.sampling.waves import K

ASSURANCE: Final = 0.8
"""The chance that at least the wanted number answers, where the rates are right."""

_Z: Final = 1.281552  # 80 % of a normal distribution lie within so many standard deviations

LETTER_WEEKS: Final = 4  # printing and post, then three weeks for answers and one reminder
POOL_WEEKS: Final = 2
LOT_WEEKS: Final = 2  # drawing a panel of those who volunteered, and their acceptance


@dataclass(frozen=True)
class Rate:
    """The share of those asked who answer, and how many closed invitations say so; 0: it is assumed."""

    value: float
    seen: int = 0


@dataclass(frozen=True)
class Assumptions:
    """What a plan rests on; everything in it can be changed by whoever plans."""

    letter: Rate
    pool: Rate
    price: float  # of a letter, with printing and postage
    volunteers: float = 1.0  # per seat; 1 where answers are wanted


@dataclass(frozen=True)
class Recruitment:
    """What the plan takes, and between which figures the answers will lie four times of five."""

    wanted: int
    letters: int
    pool: int
    low: int
    high: int
    weeks: int
    cost: float


def learned(assumed: float, answered: int, asked: int) -> Rate:
    """Draw an observed rate towards the assumed one as far as it has little to say; nothing seen: assumed."""
    return Rate((answered + K * assumed) / (asked + K), asked)


def over_groups(rates: Mapping[str, float], shares: Mapping[str, float], usual: float) -> float:
    """The rate of all when each group is to answer in its share: who answers seldom is asked more often."""
    total = sum(shares.values())
    if not total:
        return usual
    return 1 / sum(share / total / (rates.get(group) or usual) for group, share in shares.items() if share)


def invitations_for(wanted: int, rate: float, assurance: float = ASSURANCE) -> int:
    """The fewest invitations a with P(Bin(a, rate) >= wanted) >= assurance (sampling.md 1)."""
    if wanted <= 0:
        return 0
    if rate >= 1:
        return wanted
    # Importing it takes a tenth of a second, which nobody else who loads this module needs to wait for.
    from scipy.special import betainc

    def sure(invited: int) -> bool:
        return bool(betainc(wanted, invited - wanted + 1, rate) >= assurance)

    low, high = wanted, max(wanted + 1, ceil(wanted / rate))
    while not sure(high):
        low, high = high, 2 * high
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if sure(middle) else (middle + 1, high)
    return low


def recruit(target: int, available: int, plan: Assumptions, *, seats: bool) -> Recruitment:
    """Plan for `target` answers, or seats of a panel: the pool's members first, letters for the rest."""
    wanted = ceil(target * plan.volunteers - 1e-9)
    pool = min(available, invitations_for(wanted, plan.pool.value))
    # A pool that is large enough leaves nothing to letters, though its mean may lie above what is wanted.
    rest = 0 if pool < available else max(0, wanted - int(pool * plan.pool.value))
    letters = invitations_for(rest, plan.letter.value)
    mean = pool * plan.pool.value + letters * plan.letter.value
    spread = sqrt(_variance(pool, plan.pool) + _variance(letters, plan.letter))
    weeks = LETTER_WEEKS if letters else POOL_WEEKS
    return Recruitment(
        wanted,
        letters,
        pool,
        max(0, int(mean - _Z * spread)),
        min(pool + letters, ceil(mean + _Z * spread)),
        weeks + (LOT_WEEKS if seats else 0),
        letters * plan.price,
    )


def _variance(asked: int, rate: Rate) -> float:
    """Chance among those asked, and doubt about the rate itself, as of a beta distribution of what was seen."""
    single = rate.value * (1 - rate.value)
    return asked * single + asked**2 * single / (rate.seen + K + 1)
