"""Parting one theme's replies into several, each around a reply that staff chose (pure; themes.md 5)."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.embeddings.port import Vectors
from core.themes.grouping import Text, space_of

_ROUNDS: Final = 20


def parted(texts: Sequence[Text], vectors: Vectors | None, seeds: Sequence[int] = ()) -> list[list[int]]:
    """Give the ids of each part's replies, part by part as the seeds; without seeds two, along what sets them apart most.

    Two-means by cosine in the space in which themes were found. Empty: they can't be told apart.
    """
    order = sorted(range(len(texts)), key=lambda at: texts[at].id)
    ids = np.array([texts[at].id for at in order], np.int64)
    space = space_of(texts, vectors)[order]
    known = {int(one): at for at, one in enumerate(ids)}
    centres = space[[known[seed] for seed in seeds]] if seeds else _apart(space)
    labels = np.zeros(len(ids), np.intp)
    for _ in range(_ROUNDS):
        found = np.argmax(space @ centres.T, axis=1)
        for label, seed in enumerate(seeds):
            found[known[seed]] = label  # who was named to begin a part is in it
        if np.array_equal(found, labels) and _ > 0:
            break
        labels = found
        if len(np.unique(labels)) < len(centres):
            return []
        means = np.stack([space[labels == label].mean(axis=0) for label in range(len(centres))])
        centres = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)
    return [ids[labels == label].tolist() for label in range(len(centres))]


def _apart(space: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the middles of the two halves along the direction in which the replies differ most."""
    # Not the two farthest apart: these are odd ones out, and one reply makes no theme.
    spread = space - space.mean(axis=0)
    axis = spread[int(np.argmax(np.einsum("ij,ij->i", spread, spread)))]
    for _ in range(_ROUNDS):
        axis = spread.T @ (spread @ axis)
        axis /= max(float(np.linalg.norm(axis)), 1e-12)
    along = spread @ axis
    upper = along > np.median(along)
    if not upper.any():
        upper = along == along.max()
    return np.stack([space[~upper].mean(axis=0), space[upper].mean(axis=0)]) if not upper.all() else space[:2]
