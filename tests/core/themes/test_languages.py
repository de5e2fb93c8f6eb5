"""The language of a reply: its writer's choice, unless the text plainly says another."""

import pytest

from core.themes.languages import languages_of
from tests.core.themes.sentences import said


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_real_sentences(language: str) -> None:
    """Short sentences stay with the choice that fits, and most leave one that doesn't; nothing chosen is told well."""
    texts = [one.text for one in said(language)][:300]

    def told(choice: str) -> float:
        return languages_of(texts, [choice] * len(texts)).count(language) / len(texts)

    assert told(language) >= 0.99
    assert told("") >= 0.97
    assert min(told(other) for other in ("fi", "sv", "en") if other != language) >= 0.85


@pytest.mark.parametrize(
    ("text", "chosen", "language"),
    [
        ("Mera vårdpersonal på kvällarna, tack", "fi", "sv"),
        ("Lisää lääkäreitä terveysasemalle", "fi-easy", "fi"),
        ("More doctors", "fi", "fi"),  # two words may be a name
        ("More doctors", "", "en"),
        ("🙂", "sv", "sv"),
        ("", "", "fi"),
        ("Більше лікарів до нашого міста", "uk", "uk"),  # of three languages we can't tell a fourth
    ],
)
def test_choice_and_text(text: str, chosen: str, language: str) -> None:
    """A text too short to tell is the writer's; a sentence in another language is its own."""
    assert languages_of([text], [chosen]) == [language]
