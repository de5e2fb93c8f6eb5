"""Which replies could speak for a theme: the one in its middle, and others as far from it as is still typical (pure)."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.embeddings.port import Vectors

ALIKE: Final = 0.98
"""Of two replies that are so near each other the second would say nothing new."""


def candidates(
    vectors: Vectors, ids: Sequence[int], languages: Sequence[str], centroid: Vectors, most: int = 3
) -> list[int]:
    """Choose from one theme's replies, of length 1 or zero: the medoid first, then diverse ones; at most `most`.

    Those after the medoid are each the farthest from the ones chosen, among the half that is nearest to the
    centre; a language that isn't quoted yet goes before one that is. `centroid` is one row, or several of a theme
    joined from others. The order of the rows doesn't matter; ties go to the lowest id.
    """
    known = [at for at in np.argsort(ids, kind="stable").tolist() if vectors[at].any()]
    if not known or most < 1:
        return []
    rows = vectors[known].astype(np.float64)
    near = (rows @ np.atleast_2d(centroid).astype(np.float64).T).max(axis=1).round(6)
    chosen = [int(near.argmax())]
    typical = near >= np.median(near)
    tongues = [languages[at] for at in known]
    while len(chosen) < most:
        # 6 decimals: the same on every machine, whatever order its sums have.
        alike = (rows @ rows[chosen].T).max(axis=1).round(6)
        said = {tongues[at] for at in chosen}
        left = [at for at in np.flatnonzero(typical).tolist() if alike[at] < ALIKE]
        if not left:
            break
        chosen.append(min(left, key=lambda at: (tongues[at] in said, alike[at])))
    return [ids[known[at]] for at in chosen]
