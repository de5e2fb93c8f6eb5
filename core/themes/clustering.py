"""Replies grouped by their vectors: smooth, link, refine (pure; themes.md 3).

No random number: the same replies give the same themes, in whatever order they come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from core.embeddings.centring import unit
from core.embeddings.port import Vectors
from core.themes.placing import OTHER, Labels, centres, place

USUAL: Final = 0.75
"""Cosine distance up to which groups are linked; coarser 0.85, finer 0.65."""

WHOLE: Final = 3_000
"""So many replies are compared each with each; of more, this many by lot lay the themes for all."""

NEAR: Final = 0.3  # of refining: a reply whose nearest centre is farther is other
_ROUNDS: Final = 5


@dataclass(frozen=True)
class Clusters:
    """Where each row belongs: `fixed` ones first, then computed ones, the largest first (then the lowest id)."""

    labels: Labels  # by row, OTHER where in none
    similarity: Vectors  # by row, cosine to its own centroid; 0 for other
    centroids: Vectors  # by label, the mean of its rows, of length 1


def smallest(replies: int) -> int:
    """Say how many different replies make a theme, of so many."""
    return max(3, ceil(replies / 100))


def cluster(
    vectors: Vectors,
    ids: Sequence[int],
    seed: str,
    *,
    threshold: float = USUAL,
    fixed: Vectors | None = None,
    held: Labels | None = None,
) -> Clusters:
    """Group rows of length 1 (zeros are other) into themes of `smallest` and more.

    `fixed` are centres made by hand: they never dissolve and never move; `held` says by row which of them it belongs
    to for good, OTHER if none. The seed and the ids decide which rows are compared each with each where there are
    more than WHOLE.
    """
    # In order of id, so that sums come out the same to the last bit.
    order = np.argsort(np.asarray(ids, np.int64), kind="stable")
    rows = vectors[order]
    bound = np.full(len(rows), OTHER, np.intp) if held is None else held[order]
    centred = np.zeros((0, rows.shape[1]), np.float32) if fixed is None else unit(fixed)
    known = np.flatnonzero(rows.any(axis=1))
    frame = _Frame(centred, bound[known], smallest(len(known)))
    labels = bound.copy()  # a row of zeros is other, unless it is held
    some = rows if len(known) == len(rows) else rows[known]  # many rows are much memory
    labels[known] = _grouped(some, [ids[order[row]] for row in known], seed, threshold, frame)
    labels = _by_size(labels, len(centred))
    means = centres(rows, labels, max(len(centred), int(labels.max(initial=-1)) + 1))
    similarity = np.zeros(len(rows), np.float32)
    inside = np.flatnonzero(labels != OTHER)
    similarity[inside] = np.einsum("ij,ij->i", rows[inside], means[labels[inside]])
    back = np.argsort(order)
    return Clusters(labels[back], similarity[back], means)


@dataclass(frozen=True)
class _Frame:
    """What groups have to keep to."""

    fixed: Vectors
    held: Labels
    least: int  # rows in a theme

    def part(self, rows: NDArray[np.intp]) -> "_Frame":
        return _Frame(self.fixed, self.held[rows], smallest(len(rows)))


def _grouped(vectors: Vectors, ids: Sequence[int], seed: str, threshold: float, frame: _Frame) -> Labels:
    if len(vectors) <= WHOLE:
        smooth = _smoothed(vectors)
        return _refined(smooth, _linked(smooth, threshold, frame), frame)
    lots = [sha256(f"{seed}{one}".encode()).digest() for one in ids]
    drawn = np.array(sorted(sorted(range(len(ids)), key=lots.__getitem__)[:WHOLE]), np.intp)
    part = frame.part(drawn)
    smooth = _smoothed(vectors[drawn])
    found = _refined(smooth, _linked(smooth, threshold, part), part)
    k = int(found.max(initial=-1)) + 1
    # The first round of refining, from the centres that the drawn ones laid.
    everywhere = np.concatenate([frame.fixed, centres(smooth, found, k)[len(frame.fixed) :]])
    return _refined(vectors, _assigned(vectors, everywhere, frame), frame, rounds=_ROUNDS - 1)


def _smoothed(vectors: Vectors) -> Vectors:
    """Draw each row towards its nearest neighbours, so that a short reply isn't judged by one odd word."""
    count = len(vectors)
    near = min(5, max(2, count // 20), count - 1)
    if near < 1:
        return vectors
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -2)
    nearest = np.argpartition(-cosines, near - 1, axis=1)[:, :near]
    nearest.sort(axis=1)
    # Where nothing is near, the "nearest" are near by accident: they would make all replies alike.
    near_by = np.take_along_axis(cosines, nearest, axis=1) > 0
    return unit(vectors + (vectors[nearest] * near_by[:, :, None]).sum(axis=1) / near)


def _linked(smooth: Vectors, threshold: float, frame: _Frame) -> Labels:
    """Link by average cosine distance, up to the threshold; groups too small, or mostly made by hand, dissolve."""
    if len(smooth) < 2:
        return frame.held.copy()
    distances = 1 - (smooth @ smooth.T).astype(np.float64)
    np.clip(distances, 0, 2, out=distances)
    np.fill_diagonal(distances, 0)
    # As scikit-learn's AgglomerativeClustering does it, which computes the distances ten times as slowly.
    tree = linkage(squareform(distances, checks=False), "average")
    groups = fcluster(tree, threshold, "distance")
    free = frame.held == OTHER
    labels = frame.held.copy()
    label = len(frame.fixed)
    for group in range(1, int(groups.max()) + 1):
        rows = groups == group
        mine = rows & free
        if 2 * mine.sum() >= rows.sum() and mine.sum() >= frame.least:
            labels[mine] = label
            label += 1
    return labels


def _refined(vectors: Vectors, labels: Labels, frame: _Frame, *, rounds: int = _ROUNDS) -> Labels:
    """Let each row go to the nearest centre a few times over; groups that become too small dissolve."""
    for _ in range(rounds):
        k = max(len(frame.fixed), int(labels.max(initial=-1)) + 1)
        free = np.where(frame.held == OTHER, labels, OTHER)
        moved = np.concatenate([frame.fixed, centres(vectors, free, k)[len(frame.fixed) :]])
        after = _assigned(vectors, moved, frame)
        if np.array_equal(after, labels):
            break
        labels = after
    return labels


def _assigned(vectors: Vectors, centroids: Vectors, frame: _Frame) -> Labels:
    labels, _ = place(vectors, centroids, NEAR)
    labels = np.where(frame.held == OTHER, labels, frame.held)
    sizes = np.bincount(labels[labels != OTHER], minlength=len(centroids))
    kept = sizes >= frame.least
    kept[: len(frame.fixed)] = True
    names = np.append(np.where(kept, np.cumsum(kept) - 1, OTHER), OTHER)  # the last is where OTHER points
    return names[labels]


def _by_size(labels: Labels, fixed: int) -> Labels:
    """Name the computed groups anew, the largest first, then the one whose first row comes first."""
    found, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    computed = np.flatnonzero(found >= fixed)
    ranked = found[computed[np.lexsort((first[computed], -sizes[computed]))]]
    names = np.arange(max(fixed, int(labels.max(initial=-1)) + 1) + 1)
    names[ranked] = np.arange(fixed, fixed + len(ranked))
    names[-1] = OTHER  # where OTHER itself points
    return names[labels]
