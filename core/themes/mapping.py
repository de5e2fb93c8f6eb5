"""Replies laid out flat, those alike near each other (pure)."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from core.embeddings.port import Vectors
from core.themes.placing import OTHER, Labels, centres

Points = Mapping[int, tuple[float, float]]
"""Where a reply lies on the map, both ways between -1 and 1."""

Flat = NDArray[np.float64]

_ROUNDS = 100
_OWN = 0.2  # what belonging to a theme weighs beside likeness (squared): enough to lie by it, not upon it


def mapped(parts: Sequence[tuple[NDArray[np.intp], Vectors]], label_of: Labels) -> Flat:
    """Give each row a place between -1 and 1 both ways; parts that don't compare lie side by side, in their order.

    Themes lie as far from each other as they differ, so far as a plane allows, and a reply lies by its own theme,
    drawn towards the others by its likeness to them. Nothing is by chance: the same replies, the same map.
    """
    points = np.zeros((len(label_of), 2))
    filled = [(rows, vectors) for rows, vectors in parts if len(rows)]
    for place, (rows, vectors) in enumerate(filled):
        flat = _flat(vectors, label_of[rows])
        flat[:, 0] = (2 * place + 1 + 0.9 * flat[:, 0]) / len(filled) - 1 if len(filled) > 1 else flat[:, 0]
        points[rows] = flat
    return points


def _flat(vectors: Vectors, labels: Labels) -> Flat:
    themes, own = np.unique(labels, return_inverse=True)
    outside = int(themes[:1].tolist() == [OTHER])
    k = len(themes) - outside
    if k < 3:
        return _scaled(_main_axes(vectors))
    means = centres(vectors, own - outside, k)
    laid = _laid(1 - np.clip(means @ means.T, -1, 1).astype(np.float64))
    pull = np.clip(vectors @ means.T, 0, None).astype(np.float64) ** 2
    inside = np.flatnonzero(labels != OTHER)
    pull[inside, own[inside] - outside] += _OWN
    whole = pull.sum(axis=1, keepdims=True)
    return _scaled(np.where(whole > 0, pull @ laid / np.where(whole > 0, whole, 1), 0))


def _laid(distances: Flat) -> Flat:
    """Lay points so that their distances come near those given: scaling by majorisation, from the main axes on."""
    np.fill_diagonal(distances, 0)
    k = len(distances)
    centre = np.eye(k) - 1 / k
    laid = _main_axes(-centre @ distances**2 @ centre / 2, squared=True)
    for _ in range(_ROUNDS):
        between = np.linalg.norm(laid[:, None] - laid[None, :], axis=2)
        ratio = np.where(between > 1e-9, distances / np.where(between > 1e-9, between, 1), 0)
        pulled = -ratio
        np.fill_diagonal(pulled, ratio.sum(axis=1) - np.diag(ratio))
        laid = pulled @ laid / k
    return laid


def _main_axes(rows: Flat | Vectors, *, squared: bool = False) -> Flat:
    """Project on the two directions that tell most; `squared`: the rows are products of rows with each other."""
    centred = rows if squared else rows - rows.mean(axis=0)
    values, axes = np.linalg.eigh((centred if squared else centred.T @ centred).astype(np.float64))
    values, axes = values[::-1][:2], axes[:, ::-1][:, :2]
    flat = axes * np.sqrt(np.clip(values, 0, None)) if squared else centred @ axes
    flat = np.pad(flat, ((0, 0), (0, 2 - flat.shape[1])))
    # An axis has no direction of its own: the point farthest out lies on its positive side.
    farthest = np.abs(flat).argmax(axis=0)
    signs: Flat = flat * np.where(flat[farthest, [0, 1]] < 0, -1, 1)
    return signs


def _scaled(flat: Flat) -> Flat:
    widest = np.abs(flat - flat.mean(axis=0)).max(axis=0)
    shown: Flat = (flat - flat.mean(axis=0)) / np.where(widest > 1e-9, widest, 1)
    return shown
