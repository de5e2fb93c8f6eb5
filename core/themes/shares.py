"""How large a part of each group is in each theme, where nobody can be told from it (pure; themes.md 4)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from core.sampling.suppression import suppress_table

MOST: Final = 1_000
"""Figures in one table; seeing to it that none can be worked out takes some ten seconds for so many."""

_REST: Final = ""


def shares(themes: Sequence[int], groups: Sequence[str], k: int) -> Mapping[int, Mapping[str, float | None]]:
    """Give by theme the share of each group's people who are in it; None where fewer than k are, or aren't.

    A person a place; a theme below 0 is none. What is hidden can't be worked out from what is shown: themes of
    fewer than 2k people are taken together with those in none, groups of fewer are told of nowhere, and
    cells are hidden beside small ones.
    """
    sizes, people = Counter(groups), Counter(themes)
    large_themes = {theme for theme, size in people.items() if size >= 2 * k and theme >= 0}
    large = sorted(
        (group for group, size in sizes.items() if size >= 2 * k and group),
        key=lambda one: (-sizes[one], one),
    )
    large_groups = set(large[: MOST // (len(large_themes) + 1)])
    cells = {
        (str(theme) if theme in large_themes else _REST, group if group in large_groups else _REST): 0
        for theme in people
        for group in sizes
    }
    for theme, group in zip(themes, groups, strict=True):
        cells[str(theme) if theme in large_themes else _REST, group if group in large_groups else _REST] += 1
    shown = suppress_table(cells, k).cells

    def share(theme: int, group: str) -> float | None:
        count = shown.get((str(theme), group)) if theme in large_themes and group in large_groups else None
        if count is None or count < k or sizes[group] - count < k:
            return None
        return count / sizes[group]

    named = sorted(group for group in sizes if group)
    return {theme: {group: share(theme, group) for group in named} for theme in sorted(people) if theme >= 0}
