"""The picture of themes: read without colour and without eyes, whatever the themes are called."""

import asyncio
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.png import as_png
from core.language.catalogue import LANGUAGES, texts
from core.themes.drawing import DOTS, MOST, Dot, Row, alternative, picture

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [Row(3, "Pitkät matkat", 84), Row(1, "Puhelinjono", 61)]
DOTTED = [
    Dot(-0.9, 0.1, 3),
    Dot(-0.8, 0.0, 3),
    Dot(0.9, 0.0, 1),
    Dot(0.8, 0.1, 1),
    Dot(0.0, 0.9, None),
    Dot(0.0, -0.9, None),
]

names = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="￾￿"), max_size=60
)
themes = st.lists(st.tuples(names, st.integers(0, 30_000)), max_size=40).map(
    lambda made: [Row(number, title, people) for number, (title, people) in enumerate(made, 1)]
)
spots = st.lists(
    st.builds(Dot, st.floats(-1, 1), st.floats(-1, 1), st.none() | st.integers(1, 40)), max_size=60
)


def drawn(
    rows: Sequence[Row], dots: Sequence[Dot], other: int = 17, language: str = "fi"
) -> ElementTree.Element:
    return ElementTree.fromstring(picture("Teemat", rows, other, dots, texts(), language))


@given(themes, st.integers(0, 30_000), spots, st.sampled_from(LANGUAGES))
def test_any_themes_make_one_whole_picture(
    rows: list[Row], other: int, dots: list[Dot], language: str
) -> None:
    """A theme that staff call "<b>" breaks no picture, and its words are in it for whoever can't see it."""
    root = ElementTree.fromstring(picture("T", rows, other, dots, texts(), language))
    assert "style" not in {name for one in root.iter() for name in one.attrib}
    assert root.find(f"{SVG}desc").text == alternative(rows, other, dots, texts(), language)  # type: ignore[union-attr]
    shown = rows[:MOST]
    on_map = {dot.number for dot in dots} & {row.number for row in shown}
    assert len(root.findall(f"{SVG}rect")) == 1 + len(on_map)


def test_the_words_say_sizes_places_and_what_is_in_no_theme() -> None:
    """Whoever listens learns what others see."""
    assert alternative(ROWS, 17, DOTTED, texts(), "fi") == (
        "3. Pitkät matkat: 84 ihmistä, 52 %, kartalla vasemmalla. 1. Puhelinjono: 61 ihmistä, 38 %, kartalla oikealla. "
        "Ei missään teemassa: 17, 10 %. Jokainen piste on yksi vastaus. Samankaltaiset ovat lähekkäin."
    )


def test_the_words_name_the_two_themes_that_are_most_alike() -> None:
    """Where three or more lie on the map, the closest pair is what one sees first."""
    rows = [*ROWS, Row(7, "Matka ja bussit", 20)]
    said = alternative(rows, 17, [*DOTTED, Dot(-0.7, 0.2, 7)], texts(), "en")
    assert said.endswith("Closest to each other on the map are 3 and 7.")


def test_without_a_map_there_are_bars_alone() -> None:
    """Nothing is said of a map that isn't there."""
    said = alternative(ROWS, 0, [], texts(), "sv")
    assert (
        said
        == "3. Pitkät matkat: 84 personer, 58 %. 1. Puhelinjono: 61 personer, 42 %. I inget tema: 0, 0 %."
    )
    assert not drawn(ROWS, []).findall(f"{SVG}path[@fill-opacity]")


def test_small_themes_are_one_line_and_many_dots_are_thinned() -> None:
    """Thirty rows can't be read on a phone, and thirty thousand dots are a blot."""
    rows = [Row(number, "t", 50) for number in range(1, MOST + 4)]
    dots = [Dot(at % 100 / 50 - 1, at // 100 / 50 - 1, at % MOST + 1) for at in range(10_000)]
    root = drawn(rows, dots)
    said = [one.text for one in root.findall(f"{SVG}text")]
    assert "3 pienempää teemaa: 150 ihmistä." in said
    assert DOTS * 0.9 < len(root.findall(f"{SVG}path[@fill-opacity]")) <= DOTS + MOST


def test_two_numbers_never_lie_on_each_other() -> None:
    """Themes in one place can still be told apart."""
    rows = [Row(number, "t", 5) for number in range(1, 9)]
    root = drawn(rows, [Dot(0.0, 0.0, row.number) for row in rows] + [Dot(1, 1, None), Dot(-1, -1, None)])
    plates = [(float(one.attrib["x"]), float(one.attrib["y"])) for one in root.findall(f"{SVG}rect")[1:]]
    assert len(plates) == 8
    assert all(abs(a - c) >= 25 or abs(b - d) >= 26 for n, (a, b) in enumerate(plates) for c, d in plates[:n])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_sent_as_png(language: str) -> None:
    """Chat apps take no SVG; what sets the PNG must know every part of the drawing."""
    image = asyncio.run(as_png(picture("Teemat", ROWS, 17, DOTTED, texts(), language)))
    assert image.startswith(b"\x89PNG")
