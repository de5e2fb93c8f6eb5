"""Quotes: one from the middle, others that say something else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.embeddings.port import Vectors
from core.themes.quotes import candidates


def at(*degrees: float) -> Vectors:
    """Rows on the unit circle; 0 is the theme's middle."""
    turned = np.radians(np.array(degrees))
    return np.column_stack([np.cos(turned), np.sin(turned)]).astype(np.float32)


CENTRE = at(0)[0]


def test_the_middle_comes_first_then_the_farthest_that_are_still_typical() -> None:
    """Of 2, -5, 20, -25, 40 and -60 degrees the nearest half are 2, -5 and 20; the two far ones speak for nobody."""
    rows = at(40, 2, -60, 20, -5, -25)
    assert candidates(rows, [10, 11, 12, 13, 14, 15], ["fi"] * 6, CENTRE) == [11, 13]


def test_a_language_that_is_not_quoted_yet_goes_first() -> None:
    """Swedish speakers of a theme are heard, also where a Finn stands farther from the middle."""
    rows, ids = at(0, 30, -25, 29, 80, 80, 80, 80), list(range(8))
    languages = ["fi", "fi", "sv", "fi", "fi", "fi", "fi", "fi"]
    assert candidates(rows, ids, languages, CENTRE) == [0, 2, 1]
    assert candidates(rows, ids, ["fi"] * 8, CENTRE) == [0, 1, 2]


def test_copies_are_quoted_once() -> None:
    """A thousand people who sent one sentence have said one thing."""
    assert candidates(at(*[3] * 1000), list(range(1000)), ["fi"] * 1000, CENTRE) == [0]


def test_a_joined_theme_has_the_middle_of_either_part() -> None:
    """After a merge the replies near either centre are typical."""
    rows = at(0, 90, 45)
    assert candidates(rows, [1, 2, 3], ["fi", "sv", "fi"], at(0, 90)) == [1, 2]


@pytest.mark.parametrize("rows", [np.zeros((0, 2), np.float32), np.zeros((3, 2), np.float32)])
def test_nothing_known_is_nothing_quoted(rows: Vectors) -> None:
    """A reply in which the model knows no word speaks for no theme."""
    assert candidates(rows, list(range(len(rows))), ["fi"] * len(rows), CENTRE) == []


@given(st.lists(st.tuples(st.integers(-80, 80), st.sampled_from(["fi", "sv", "en"])), min_size=1, max_size=40), st.integers(1, 4))  # fmt: skip
def test_the_order_of_replies_does_not_matter(people: list[tuple[int, str]], most: int) -> None:
    """The same theme is quoted by the same replies."""
    rows, ids, languages = (
        at(*(turn for turn, _ in people)),
        list(range(len(people))),
        [one for _, one in people],
    )
    chosen = candidates(rows, ids, languages, CENTRE, most)
    assert 1 <= len(chosen) <= most
    assert len(set(chosen)) == len(chosen)
    assert candidates(rows[::-1].copy(), ids[::-1], languages[::-1], CENTRE, most) == chosen
