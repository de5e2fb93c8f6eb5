"""How sure a share is: Wilson's interval, and whether weights leave enough to say anything (sampling.md 5)."""

from math import sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.sampling.raking import Z95, design_effect

LEAST: Final = 30
"""People that a weighted figure needs."""

LEAST_EFFECTIVE: Final = 20
MOST_EFFECT: Final = 3.0


class Interval(NamedTuple):
    """From where to where, 0 .. 1."""

    low: float
    high: float


class Worth(NamedTuple):
    """What weighted answers are worth: Kish's design effect, and people of a simple sample who tell as much."""

    design_effect: float
    effective: float


def wilson(share: float, people: float) -> Interval:
    """Give the 95 % interval of a share among so many people; nobody leaves all open (Wilson 1927)."""
    if people <= 0:
        return Interval(0.0, 1.0)
    z2 = Z95 * Z95
    middle = share + z2 / (2 * people)
    half = Z95 * sqrt(max(0.0, share * (1 - share)) / people + z2 / (4 * people * people))
    below = 1 + z2 / people
    return Interval(max(0.0, (middle - half) / below), min(1.0, (middle + half) / below))


def worth(weights: NDArray[np.float64]) -> Worth | None:
    """Say what some people's weighted answers are worth; None where no weighted figure may be shown of them."""
    if len(weights) < LEAST:
        return None
    effect = design_effect(weights)
    if effect > MOST_EFFECT or len(weights) / effect < LEAST_EFFECTIVE:
        return None
    return Worth(effect, len(weights) / effect)
