"""The two directions in which opinions differ most (principal components, section 2)."""

import numpy as np

from core.statements.opinion_map.matrix import Matrix
from core.statements.opinion_map.votes import Floats

BLOCK_CELLS = 2_000_000  # dense cells at a time: 16 MB, whatever the size of the conversation
NEAR_ZERO = (
    1e-6  # a singular value below this share of the first is rounding: Gram matrices keep half the digits
)
TIED = 1e-9


def components(matrix: Matrix, values: Floats) -> tuple[Floats, Floats]:
    """Find the two leading right singular vectors (2 x C, unit length) and all squared singular values.

    `values` are the deviations, a number per cell. A direction without variance is all zeros. The sign is
    fixed: the entry of largest absolute value (the first of tied ones) is positive.
    """
    found = np.zeros((2, len(matrix.statements)))
    shown = np.flatnonzero(matrix.shown)
    if len(shown) == 0 or len(matrix.people) == 0:
        return found, np.zeros(0)
    tall = len(matrix.people) >= len(shown)
    squares, vectors = np.linalg.eigh(_columns_gram(matrix, values) if tall else _rows_gram(matrix, values))
    squares = np.maximum(squares[::-1], 0.0)
    for place in range(min(2, len(squares))):
        if squares[place] <= NEAR_ZERO**2 * squares[0] or squares[place] < NEAR_ZERO**2:
            break
        vector = vectors[:, -1 - place]
        if not tall:
            vector = _transposed_times(matrix, values, vector)[shown]
        vector = vector / np.linalg.norm(vector)
        leading = int(np.argmax(np.abs(vector) >= np.abs(vector).max() * (1 - TIED)))
        found[place, shown] = vector if vector[leading] > 0 else -vector
    return found, squares


def _dense(matrix: Matrix, values: Floats, first: int, last: int) -> Floats:
    """People `first .. last` as dense rows."""
    cells = slice(int(matrix.starts[first]), int(matrix.starts[last]))
    rows = np.repeat(np.arange(last - first), np.diff(matrix.starts[first : last + 1]))
    block = np.zeros((last - first, len(matrix.statements)))
    block[rows, matrix.columns[cells]] = values[cells]
    return block


def _columns_gram(matrix: Matrix, values: Floats) -> Floats:
    """Sum the products of every two shown columns, a block of people at a time."""
    size = int(matrix.shown.sum())
    gram = np.zeros((size, size))
    step = max(1, BLOCK_CELLS // len(matrix.statements))
    for first in range(0, len(matrix.people), step):
        last = min(first + step, len(matrix.people))
        block = _dense(matrix, values, first, last)
        block = block if size == block.shape[1] else np.ascontiguousarray(block[:, matrix.shown])
        gram += block.T @ block
    return gram


def _rows_gram(matrix: Matrix, values: Floats) -> Floats:
    """Sum the products of every two people; for the case of fewer people than statements."""
    block = _dense(matrix, values, 0, len(matrix.people))
    return np.asarray(block @ block.T)


def _transposed_times(matrix: Matrix, values: Floats, vector: Floats) -> Floats:
    """Multiply the transposed matrix by a number per person."""
    weights = values * vector[matrix.rows]
    return np.bincount(matrix.columns, weights, len(matrix.statements)).astype(np.float64)
