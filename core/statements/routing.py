"""Which statement a person meets next: a lottery weighted by priority (section 7 of the opinion map)."""

import hashlib
import struct

import numpy as np
from numpy.typing import NDArray


def lottery(priorities: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.intp]:
    """Order all indices by lot; the chance to be next is proportional to the priority (all > 0)."""
    # Efraimidis and Spirakis (2006): each waits an exponential time at that rate, the shortest first.
    return np.argsort(rng.exponential(size=priorities.shape) / priorities)


def next_statement(priorities: NDArray[np.float64], open_mask: NDArray[np.bool_], *seed: int) -> int | None:
    """Draw one open index, its chance proportional to its priority (all >= 0); None if none is open.

    The same arguments draw the same index in every process and after a restart; `seed` is the voter and the
    voter's turns, integers of 64 bits.
    """
    sums = np.cumsum(np.where(open_mask, priorities, 0.0))
    if len(sums) == 0 or sums[-1] <= 0.0:
        return None
    # A drawn point instead of an exponential per statement: one number is needed, so seeding a generator
    # (20 microseconds and more) isn't.
    point = _fraction(seed) * sums[-1]
    return min(int(np.searchsorted(sums, point, side="right")), int(np.searchsorted(sums, sums[-1])))


def _fraction(seed: tuple[int, ...]) -> float:
    """Map integers to a number in [0, 1), evenly and without pattern."""
    digest = hashlib.blake2b(struct.pack(f"<{len(seed)}q", *seed), digest_size=8).digest()
    return float(int.from_bytes(digest, "little") >> 11) * 2.0**-53
