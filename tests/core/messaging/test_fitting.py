"""Fitting a message to a channel: nothing is lost, and a file stays a file."""

from hypothesis import given
from hypothesis import strategies as st

from core.messaging.fitting import split


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(20, 80))
def test_the_pieces_of_a_long_text_fit_and_hold_all_that_it_says(text: str, limit: int) -> None:
    """A channel's limit cuts a message at a sentence, a line or a word, and drops nothing but space."""
    pieces = split(text, limit)
    assert all(len(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_file_in_pieces_keeps_its_indentation() -> None:
    """A campaign file that comes in two messages can be copied back together."""
    file = "title:\n" + "".join(f"  code{number}:\n    fi: teksti\n" for number in range(20))
    assert "\n".join(split(file, 100)).rstrip() == file.rstrip()
