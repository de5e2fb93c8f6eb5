"""A vector is kept in half its bytes and is the same again, for all that anybody compares."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.embeddings.packing import pack, unpack
from core.embeddings.port import Vectors

ROWS = arrays(np.float32, st.tuples(st.integers(0, 8), st.just(16)), elements=st.floats(-1, 1, width=32))


def unit(rows: Vectors) -> Vectors:
    """Rows of length 1; a row too short to have a direction becomes one of zeros."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    made: Vectors = np.where(lengths > 0.01, rows / np.maximum(lengths, 0.01), 0).astype(np.float32)
    return made


@given(ROWS)
def test_a_vector_comes_back_as_it_was(rows: Vectors) -> None:
    """Cosines of what is stored are those of what was computed, to the third digit; zeros stay zeros."""
    before = unit(rows)
    after = unpack(pack(before), 16)
    assert after.dtype == np.float32
    assert np.allclose(before @ before.T, after @ after.T, atol=2e-3)
    assert (after.any(axis=1) == before.any(axis=1)).all()


def test_a_number_takes_two_bytes() -> None:
    """A hundred thousand replies are kept in eighty megabytes."""
    [body] = pack(np.full((1, 384), 0.05, dtype=np.float32))
    assert len(body) == 768


def test_vectors_of_another_width_are_refused() -> None:
    """Vectors of two models don't compare; a mixture must be noticed, never reshaped."""
    bodies = pack(np.eye(4, dtype=np.float32))
    with pytest.raises(ValueError, match="hasn't 8 numbers"):
        unpack(bodies, 8)
    assert unpack([], 8).shape == (0, 8)
