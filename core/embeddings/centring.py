"""Vectors freed of what all replies of a language share, so that what they differ in can be compared (pure)."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.embeddings.port import Vectors

FEW: Final = 20
"""A language with fewer replies than this has no mean of its own worth subtracting (themes.md 2)."""

_NOTHING: Final = 1e-5
"""A row this short is what rounding leaves of a difference that is nought."""


def unit(vectors: Vectors) -> Vectors:
    """Give each row length 1; a row of (nearly) nothing becomes zeros."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    known = lengths > _NOTHING
    scale = np.divide(1, lengths, out=np.zeros_like(lengths), where=known)
    result: Vectors = (vectors * scale).astype(np.float32, copy=False)
    return result


def centred(vectors: Vectors, languages: Sequence[str]) -> Vectors:
    """Subtract from each row the mean of its language's rows, then give it length 1; rows of zeros stay zeros.

    A language with fewer than FEW rows takes the mean of all.
    """
    known = vectors.any(axis=1)
    if not known.any():
        return np.zeros_like(vectors, dtype=np.float32)
    overall = vectors[known].mean(axis=0, dtype=np.float64)
    shifted = np.zeros_like(vectors, dtype=np.float32)
    spoken = np.array(languages)
    for language in sorted(set(languages)):
        rows = known & (spoken == language)
        mean = vectors[rows].mean(axis=0, dtype=np.float64) if rows.sum() >= FEW else overall
        shifted[rows] = vectors[rows] - mean
    return unit(shifted)
