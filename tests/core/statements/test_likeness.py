"""Which statements are taken for the same in other words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.statements.likeness import likeness
from core.statements.similar import ALIKE

PAIRS = [
    line.split("\t")
    for line in Path("tests/data/paraphrases/pairs.tsv").read_text(encoding="utf-8").splitlines()
]
TEXTS = sorted({text for _, _, *pair in PAIRS for text in pair})


def shown(text: str) -> list[str]:
    """Give what a person who writes the text is shown of all other statements."""
    others = [other for other in TEXTS if other != text]
    return [others[i] for i, alike in likeness(text, others) if alike >= ALIKE][:2]


def test_most_paraphrases_are_shown_and_few_neighbours_are() -> None:
    """A missed one splits the votes; a false one costs a press. The odd pairs weren't used to choose the bar."""
    odd = PAIRS[1::2]
    found = {kind: [b in shown(a) for _, k, a, b in odd if k == kind] for kind in ("same", "other")}
    assert sum(found["same"]) >= 0.9 * len(found["same"])
    assert sum(found["other"]) <= 0.2 * len(found["other"])


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Terveysasemia pitää lakkauttaa.", "Terveysasemia ei pidä lakkauttaa."),
        ("Skolorna behöver fler psykologer.", "Skolorna behöver färre psykologer."),
        ("Client fees are too high.", "Client fees are not too high."),
    ],
)
def test_a_denial_is_never_the_same(text: str, other: str) -> None:
    """To be told that one's opposite has said it already would be an insult."""
    assert other not in shown(text)


@pytest.mark.parametrize("text", ["TERVEYSASEMA!! lähelle", "terveysasema lähelle", "Terveysasema, lähelle."])
def test_capitals_and_marks_make_no_difference(text: str) -> None:
    """The same text in another dress is the same."""
    assert likeness(text, ["Kissa.", "Terveysasema lähelle"])[0] == (1, 1.0)


@given(st.text(), st.lists(st.text(), max_size=6))
def test_whatever_is_typed_gets_a_number(text: str, others: list[str]) -> None:
    """No text, however odd, may break writing; the best comes first."""
    found = likeness(text, others)
    scores = [alike for _, alike in found]
    assert all(0 <= alike <= 1 for alike in scores)
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= index < len(others) for index, _ in found)
