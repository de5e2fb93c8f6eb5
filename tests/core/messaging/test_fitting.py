"""Fitting a message to a channel: nothing is lost, and a file stays a file."""

from hypothesis import given
from hypothesis import strategies as st

from core.messaging.capabilities import Capabilities
from core.messaging.fitting import fit, split
from core.messaging.values import Outbound, Part


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


def test_a_channel_that_counts_in_utf16_gets_pieces_that_fit_there() -> None:
    """Telegram counts an emoji as two: a text of 3,000 of them isn't refused for its length."""
    can = Capabilities(text_limit=4096, utf16=True)
    parts = fit(Outbound("𝒳" * 3000), can, "fi", "")
    assert [len(part.text.encode("utf-16-le")) // 2 for part in parts] == [4096, 1904]


@given(st.text(alphabet="ab𝒳🙂 .\n", max_size=300), st.integers(20, 80))
def test_pieces_in_utf16_fit_and_hold_all(text: str, limit: int) -> None:
    """No piece is over the limit, and no character falls between two."""
    pieces = split(text, limit, utf16=True)
    assert all(len(piece.encode("utf-16-le")) // 2 <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_long_text_keeps_its_picture_and_buttons_at_its_end() -> None:
    """Under a picture there is room for 1,024 units; what comes before goes as an ordinary message."""
    can = Capabilities(buttons=4, text_limit=4096, caption_limit=1024, utf16=True, pictures=True)
    text = " ".join(f"Lause numero {number}." for number in range(200))
    parts = fit(Outbound(text, ("Selvä",), "t", picture="kartta"), can, "fi", "")
    assert [bool(part.picture) for part in parts] == [False, True]
    assert [part.buttons for part in parts] == [(), ("Selvä",)]
    assert len(parts[-1].text) <= 1024
    assert " ".join(part.text for part in parts) == text


def test_a_file_goes_whole_where_files_can_be_sent() -> None:
    """A campaign file of 9,000 characters arrives as a file that can be edited and sent back."""
    whole = "title:\n" + "  fi: teksti\n" * 700
    file = Outbound(whole, file="ilta.yaml")
    (part,) = fit(file, Capabilities(text_limit=4096, files=True), "fi", "")
    assert (part.text, part.file) == (whole, "ilta.yaml")
    assert Part.from_json(part.as_json()) == part
    shown = fit(file, Capabilities(text_limit=4096), "fi", "")
    assert len(shown) == 3
    assert {one.file for one in shown} == {""}
