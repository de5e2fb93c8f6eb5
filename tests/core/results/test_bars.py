"""Bars: read without colour, without styles, and whatever the names are."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from core.results.bars import MOST, Bar, bars

names = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="￾￿"), max_size=40
)
rows = st.builds(Bar, names, st.floats(0, 1e6), st.floats(0, 1e6), names)


@given(st.lists(st.lists(rows, max_size=20), max_size=5), names, names)
def test_any_names_and_figures_make_one_whole_picture(
    sections: list[list[Bar]], title: str, words: str
) -> None:
    """A municipality called <b> or a group of nobody breaks no picture, and none is too long for a phone."""
    drawn = bars(title, words, ("otos", "väestö"), sections, "fi-easy")
    root = ElementTree.fromstring(drawn)
    assert root.attrib["lang"] == "fi"
    assert "style" not in {name for one in root.iter() for name in one.attrib}
    texts = root.findall("{http://www.w3.org/2000/svg}text")
    shown = [bar for section in sections for bar in section][:MOST]
    assert len(texts) == 3 + 2 * len(shown) + sum(len(bar.name) > 20 for bar in shown)


def test_a_bar_is_as_long_as_its_value() -> None:
    """The longest of all bars and marks takes the whole room of 320; the others are in proportion."""
    drawn = bars("t", "w", ("a", "b"), [[Bar("x", 8, 4, "8 / 4"), Bar("y", 2, 6, "2 / 6")]], "fi")
    assert 'h320v18h-320z" fill="#0b4f6c"' in drawn
    assert 'h80v18h-80z" fill="#0b4f6c"' in drawn
    assert "M390 " in drawn  # 230 + 320 * 4 / 8
    assert "M470 " in drawn  # 230 + 320 * 6 / 8


def test_a_share_is_drawn_on_a_row_that_is_the_whole() -> None:
    """Half of the people is half a bar, also where nobody said anything else, and without weights has no mark."""
    drawn = bars("t", "w", ("a", ""), [[Bar("x", 50, None, "50 %")]], "fi", "q-1", whole=100)
    assert 'h160v18h-160z" fill="#0b4f6c"' in drawn
    assert 'stroke-width="3"' not in drawn
    assert 'id="q-1-title"' in drawn
