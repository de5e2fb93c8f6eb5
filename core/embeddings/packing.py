"""Vectors as bytes: two a number, half of what they are computed with, since nobody can tell the difference."""

from collections.abc import Sequence

import numpy as np

from core.embeddings.port import Vectors

_STORED = np.dtype("<f2")


def pack(vectors: Vectors) -> list[bytes]:
    """Write each row as bytes, the same on every machine."""
    return [row.tobytes() for row in np.ascontiguousarray(vectors, dtype=_STORED)]


def unpack(bodies: Sequence[bytes], dimensions: int) -> Vectors:
    """Read rows that `pack` wrote, of length 1 again; a row of zeros stays one. ValueError: of other dimensions."""
    if any(len(body) != dimensions * _STORED.itemsize for body in bodies):
        raise ValueError(f"a stored vector hasn't {dimensions} numbers")
    rows = np.frombuffer(b"".join(bodies), dtype=_STORED).reshape(len(bodies), dimensions).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, lengths, out=rows, where=lengths > 0)
    return rows
