"""Whether two ways of setting people apart differ by so few that both together tell how those answered (pure)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.results.breakdowns import TOGETHER, Grouping
from core.surveys.columns import Column
from core.surveys.keyed import Places


class Shown:
    """How the people of each question have been set apart so far (sampling.md 6: differencing).

    A town of 33 less its part of 30 is three neighbours; those who were drawn as women less those who answer that
    they are is one person.
    """

    def __init__(self, k: int) -> None:
        self._k = k
        self._of: dict[str, list[Places]] = {}

    def take(self, *ways: tuple[Column, Grouping, Sequence[str]]) -> bool:
        """Add groups of questions by their keys, if none comes so near to others that the difference is few people."""
        new = [(way[0].question.id, _parted(*way)) for way in ways]
        if any(_telling(places, old, self._k) for name, places in new for old in self._of.get(name, [])):
            return False
        for name, places in new:
            self._of.setdefault(name, []).append(places)
        return True


def _parted(column: Column, grouping: Grouping, keys: Sequence[str]) -> Places:
    """Number the group of each person who answered; all others of them are the last one, and -1 is no answer."""
    told = [key for key in keys if key != TOGETHER]
    number = np.full(len(grouping.keys) + 1, len(told), dtype=np.intp)
    for at, key in enumerate(told):
        number[grouping.keys.index(key)] = at
    return np.where(column.given, number[grouping.place], -1)


def _telling(one: Places, other: Places, k: int) -> bool:
    """Whether a group of one is but 1 to k - 1 people away from the sum of those of the other that lie mostly in it."""
    there = one >= 0
    width = int(other.max(initial=0)) + 1
    both = np.bincount(one[there] * width + other[there], minlength=(int(one.max(initial=0)) + 1) * width)
    table = both.reshape(-1, width)
    return _near(table, k) or _near(table.T, k)


def _near(table: NDArray[np.intp], k: int) -> bool:
    sizes = table.sum(axis=0)
    inside = 2 * table > sizes
    shared, whole = (table * inside).sum(axis=1), (sizes * inside).sum(axis=1)
    apart = whole + table.sum(axis=1) - 2 * shared
    return bool((inside.any(axis=1) & (apart > 0) & (apart < k)).any())
