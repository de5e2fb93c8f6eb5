"""Whether two ways of setting people apart differ by so few that both together tell how those answered (pure)."""

from collections.abc import Sequence

import numpy as np

from core.results.breakdowns import TOGETHER, Grouping
from core.surveys.columns import Column, Mask


class Shown:
    """How the people of each question have been set apart so far (sampling.md 6: differencing).

    A town of 33 less its part of 30 is three neighbours; those who were drawn as women less those who answer that
    they are is one person.
    """

    def __init__(self, k: int) -> None:
        self._k = k
        self._of: dict[str, list[list[Mask]]] = {}

    def take(self, *ways: tuple[Column, Grouping, Sequence[str]]) -> bool:
        """Add groups of questions by their keys, if none comes so near to others that the difference is few people."""
        new = [(column.question.id, _masks(*way)) for way in ways for column in way[:1]]
        if any(_telling(masks, old, self._k) for name, masks in new for old in self._of.get(name, [])):
            return False
        for name, masks in new:
            self._of.setdefault(name, []).append(masks)
        return True


def _masks(column: Column, grouping: Grouping, keys: Sequence[str]) -> list[Mask]:
    """Give the people of each group who answered, and last all others."""
    places = [grouping.keys.index(key) for key in keys if key != TOGETHER]
    masks = [column.given & (grouping.place == place) for place in places]
    return [*masks, column.given & ~np.isin(grouping.place, places)]


def _telling(one: Sequence[Mask], other: Sequence[Mask], k: int) -> bool:
    return any(_near(mask, other, k) for mask in one) or any(_near(mask, one, k) for mask in other)


def _near(group: Mask, others: Sequence[Mask], k: int) -> bool:
    """Whether a group is but 1 to k - 1 people away from the sum of those that lie mostly in it."""
    inside = [one for one in others if 2 * int((one & group).sum()) > int(one.sum())]
    return bool(inside) and 0 < int((np.logical_or.reduce(inside) ^ group).sum()) < k
