"""Which theme of a new run is which of the old one (pure; themes.md 5)."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

import numpy as np
from scipy.optimize import linear_sum_assignment

from core.themes.placing import OTHER
from core.themes.tables import ReplyId, ThemeId

ENOUGH: Final = 0.3
"""A theme keeps its id while this share of its replies, old and new together, is the same."""


def matched(
    old: Mapping[ReplyId, ThemeId], new: Mapping[ReplyId, int], known: Mapping[int, ThemeId] | None = None
) -> dict[int, ThemeId]:
    """Give each new theme the id of the old one that it continues; a label left out is a new theme.

    Only replies in both runs count, -1 in either being other. No id is given twice, and all of them together keep as
    much as they can. `known` names labels whose id is settled: they and their ids are left as they are.
    """
    settled = dict(known or {})
    common = [reply for reply in old if reply in new]
    before, after = Counter(old[one] for one in common), Counter(new[one] for one in common)
    both = Counter((old[one], new[one]) for one in common)
    themes = sorted(one for one in before if one != OTHER and one not in settled.values())
    labels = sorted(one for one in after if one != OTHER and one not in settled)
    if not themes or not labels:
        return settled
    shared = np.array(
        [
            [both[theme, label] / (before[theme] + after[label] - both[theme, label]) for label in labels]
            for theme in themes
        ]
    )
    shared[shared < ENOUGH] = 0  # so that what can't be kept doesn't crowd out what can
    rows, columns = linear_sum_assignment(-shared)
    found = {
        labels[column]: themes[row]
        for row, column in zip(rows, columns, strict=True)
        if shared[row, column] > 0
    }
    return settled | found
