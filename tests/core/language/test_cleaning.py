"""Cleaning what people write."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.cleaning import clean

ANY = st.text(st.characters(codec=None) | st.sampled_from("\x00\r\n\t\u200b\u202e\u2028\ufeff\ud800e\u0301 "))


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """What is stored and read again compares equal."""
    assert clean(clean(text)) == clean(text)


@given(ANY)
def test_what_is_cleaned_can_be_stored_and_shown_anywhere(text: str) -> None:
    """PostgreSQL refuses NUL, UTF-8 refuses lone surrogates, overrides turn a line around."""
    done = clean(text)
    done.encode("utf-8")
    assert unicodedata.is_normalized("NFC", done)
    assert done == done.strip()
    assert not [c for c in done if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]


@given(st.text(st.characters(whitelist_categories=("L", "N", "P"), codec="utf-8")))
def test_letters_numbers_and_marks_are_kept(text: str) -> None:
    """Nobody's words are changed."""
    assert clean(text) == unicodedata.normalize("NFC", text).strip()


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("\u202eabc\u202c\u200b", "abc"),
        ("e\u0301", "é"),
        ("a\tb\x00\x07", "a b"),
        (" \n x \n", "x"),
        ("\ud83d", ""),
    ],
)
def test_the_invisible_goes_and_lines_stay(text: str, done: str) -> None:
    """Two statements that look alike are alike."""
    assert clean(text) == done
