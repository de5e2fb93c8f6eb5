"""The spaces in which replies compare: by wording, and a model's freed of what a language shares."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.embeddings.centring import FEW, centred, unit
from core.themes.placing import OTHER, centres, place
from core.themes.wording import WordingSpace, wording_vectors
from tests.core.themes.sentences import said


def test_later_texts_find_their_place() -> None:
    """A text has the same row when it comes later; one of other letters has none."""
    space = WordingSpace()
    texts = [one.text for one in said("fi", 250)]
    rows = space.fit(texts)
    assert np.allclose(space.of(texts), rows, atol=1e-5)
    assert not space.of(["қазақша"]).any()
    assert space.of([]).shape[0] == 0
    assert np.array_equal(wording_vectors(texts), rows)
    assert np.array_equal(wording_vectors([text.upper() for text in texts]), rows)


@pytest.mark.parametrize(
    "texts", [[], ["yksi"], ["sama"] * 9, ["🙂", "", "a", "b", "c"], ["ab ab"] * 4, ["x", "y"] * 3]
)
def test_texts_that_make_no_space(texts: list[str]) -> None:
    """Whatever is sent, there is a row a text, of length 1 or nothing, and no warning."""
    rows = wording_vectors(texts)
    lengths = np.linalg.norm(rows, axis=1)
    assert len(rows) == len(texts)
    assert np.all((np.abs(lengths - 1) < 1e-5) | (lengths == 0))


@given(st.integers(1, 60), st.integers(0, 40), st.integers(0, 99))
def test_what_a_language_shares_is_taken_away(finnish: int, swedish: int, seed: int) -> None:
    """Each large language's rows turn about nothing, a small one's with all; a row of nothing stays so."""
    rng = np.random.default_rng(seed)
    rows = unit((rng.normal(size=(finnish + swedish, 8)) + 3).astype(np.float32))
    rows[0] = 0
    spoken = ["fi"] * finnish + ["sv"] * swedish
    found = centred(rows, spoken)
    assert found.dtype == np.float32
    assert not found[0].any()
    mine = np.arange(len(rows))[1:finnish]
    mean = rows[mine].mean(axis=0) if len(mine) >= FEW else rows[1:].mean(axis=0) if len(rows) > 1 else 0
    assert np.allclose(found[mine], unit(rows[mine] - mean), atol=1e-4)


def test_rows_all_alike_are_nothing_once_centred() -> None:
    """What rounding leaves of a difference that is nought is no direction."""
    rows = np.tile(unit(np.arange(1, 385, dtype=np.float32)[None, :]), (30, 1))
    rows *= (
        1 + np.arange(30, dtype=np.float32)[:, None] * 1e-7
    )  # as models give them: alike to the sixth digit
    assert not centred(rows, ["fi"] * 30).any()


def test_a_reply_between_themes_is_other() -> None:
    """Nearest wins from the least likeness on; of equally near the first; themes without replies draw nobody."""
    rows = unit(np.array([[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 0]], np.float32))
    middle = centres(rows, np.array([0, 1, OTHER, OTHER, OTHER]), 3)
    labels, likeness = place(rows, middle)
    assert labels.tolist() == [0, 1, 0, OTHER, OTHER]
    assert likeness == pytest.approx([1, 1, 0.7071, 0, 0], abs=1e-4)
    assert not middle[2].any()
    assert place(rows, middle[:0])[0].tolist() == [OTHER] * 5
