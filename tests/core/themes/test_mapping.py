"""The flat map of replies: near means alike, and the same replies give the same map."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.embeddings.centring import unit
from core.themes.mapping import mapped
from core.themes.placing import OTHER
from tests.core.themes.sentences import heaps


def test_a_reply_lies_by_its_theme() -> None:
    """Replies of a theme lie nearer each other than themes do, and themes that are alike lie near."""
    rows, heap = heaps([30, 30, 30, 30])
    rows[heap == 3] = unit(rows[heap == 3] + 0.8 * rows[heap == 2])
    flat = mapped([(np.arange(120), rows)], heap)
    middles = np.stack([flat[heap == one].mean(axis=0) for one in range(4)])
    apart = np.linalg.norm(middles[:, None] - middles[None], axis=2)
    assert max(np.linalg.norm(flat[heap == one] - middles[one], axis=1).mean() for one in range(4)) < 0.25
    rows[0] = 0  # of its words nothing is known, but it is in a theme
    assert np.linalg.norm(mapped([(np.arange(120), rows)], heap)[0] - middles[0]) < 0.25
    assert apart[2, 3] < min(apart[0, 2], apart[1, 2], apart[0, 1])


@given(st.lists(st.integers(0, 6), max_size=6), st.booleans(), st.integers(0, 9))
def test_all_lie_on_the_map(sizes: list[int], two: bool, seed: int) -> None:
    """Whatever there is, it has a place between -1 and 1; languages lie side by side."""
    rows, heap = heaps(sizes, width=6, seed=seed)
    labels = np.where(heap == 2, OTHER, heap)
    half = len(rows) // 2 if two else len(rows)
    parts = [(np.arange(half), rows[:half]), (np.arange(half, len(rows)), rows[half:])]
    flat = mapped(parts, labels)
    assert flat.shape == (len(rows), 2)
    assert np.all(np.abs(flat) <= 1 + 1e-9)
    assert np.array_equal(mapped(parts, labels), flat)
    if two and half:
        assert flat[:half, 0].max() <= 0 <= flat[half:, 0].min()
