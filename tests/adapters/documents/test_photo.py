"""A photo says nothing but what is seen on it, and one made to do damage does none."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from adapters.documents.photo import SIDE, taken_in
from core.messaging.wanted import FAULTS
from tests.adapters.documents.pictures import SECRETS, bomb, noise, photo


def opened(made: bytes | str) -> Image.Image:
    """Open what was made."""
    assert isinstance(made, bytes), made
    image = Image.open(BytesIO(made))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_device_and_comments_are_taken_away(kind: str) -> None:
    """A picture of a slippery yard must not tell in whose home the phone that took it lives."""
    before = photo(kind=kind)
    assert Image.open(BytesIO(before)).getexif().get_ifd(0x8825)
    made = taken_in(before, 10)
    image = opened(made)
    assert (image.format, image.size) == ("JPEG", (400, 300))
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert isinstance(made, bytes)
    assert not [secret for secret in SECRETS if secret in made]


def test_it_stays_upright_without_the_note_that_turned_it() -> None:
    """Phones lay pictures on their side and note it beside them; the note goes, so the picture is turned."""
    image = opened(taken_in(photo(orientation=6), 10))
    assert image.size == (300, 400)
    red, _, blue = image.convert("RGB").getpixel((150, 20))  # type: ignore[misc]
    assert red > 200 > blue


def test_a_large_one_is_made_smaller() -> None:
    """Nobody needs twelve million pixels of a yard."""
    assert max(opened(taken_in(photo(4000, 3000), 10)).size) == SIDE


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_all_colours_are_taken(mode: str) -> None:
    """Screenshots, scans and drawings are pictures too; what is clear becomes white."""
    kept = BytesIO()
    kind = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (50, 40)).save(kept, kind)
    assert opened(taken_in(kept.getvalue(), 10)).mode == "RGB"


def test_what_can_not_be_taken_in_is_named() -> None:
    """Each has another remedy."""
    whole = photo()
    assert taken_in(noise(12), 10) == "large"
    assert taken_in(noise(12), 13) != "large"
    assert taken_in(whole[: len(whole) // 2], 10) == "broken"
    assert taken_in(whole[:20], 10) == "broken"
    assert taken_in(b"", 10) == "broken"
    assert taken_in(b"%PDF-1.7 " * 20, 10) == "kind"
    assert taken_in(b"\0\0\0\x18ftypheic" + b"\0" * 100, 10) == "heic"


@pytest.mark.parametrize("side", [6_400, 10_000, 12_000, 100_000])
def test_a_bomb_is_not_unpacked(side: int) -> None:
    """A few kilobytes that claim to be a square of a hundred thousand pixels would fill the machine."""
    assert taken_in(bomb(side), 10) == "many-pixels"


WHOLE = {kind: photo(64, 48, kind) for kind in ("JPEG", "PNG", "WEBP")}


@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_damaged_picture_is_a_fault_and_nothing_worse(kind: str, data: st.DataObject) -> None:
    """Whatever a file holds, the worker lives on."""
    content = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    made = taken_in(bytes(content[: data.draw(st.integers(1, len(content)))]), 10)
    assert isinstance(made, bytes) or made in FAULTS
