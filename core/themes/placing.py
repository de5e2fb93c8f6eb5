"""Replies placed by the nearest of the themes there are (pure; themes.md 5)."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.embeddings.centring import unit
from core.embeddings.port import Vectors

Labels = NDArray[np.intp]
"""A theme's place by row; OTHER where the reply is in none."""

OTHER: Final = -1

LEAST: Final = 0.4
"""A reply that came later joins a theme from this cosine on; else it is other until all is computed anew."""

_PAGE: Final = 4_096  # rows compared at once: bounds the memory, not the result


def place(vectors: Vectors, centroids: Vectors, least: float = LEAST) -> tuple[Labels, Vectors]:
    """Give each row its nearest centroid, if its cosine is `least` or more, with that cosine; zeros are other."""
    labels = np.full(len(vectors), OTHER, np.intp)
    similarity = np.zeros(len(vectors), np.float32)
    if not len(centroids):
        return labels, similarity
    for start in range(0, len(vectors), _PAGE):
        page = slice(start, start + _PAGE)
        cosines = vectors[page] @ centroids.T
        nearest = cosines.argmax(axis=1)  # of equally near ones the first
        best = cosines[np.arange(len(nearest)), nearest]
        near = (best >= least) & vectors[page].any(axis=1)
        labels[page] = np.where(near, nearest, OTHER)
        similarity[page] = np.where(near, best, 0)
    return labels, similarity


def centres(vectors: Vectors, labels: Labels, k: int) -> Vectors:
    """Give the k themes' centres: the mean of their rows, of length 1; zeros for a theme without rows."""
    sums = np.zeros((k, vectors.shape[1]), np.float64)
    for label in range(k):  # in order of rows, so that the same rows give the same last bit
        rows = np.flatnonzero(labels == label)
        if len(rows):
            sums[label] = vectors[rows].sum(axis=0, dtype=np.float64) / len(rows)
    return unit(sums.astype(np.float32))
