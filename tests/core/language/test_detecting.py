"""The language of a sentence is told from its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.catalogue import texts
from core.language.detecting import language_of
from tests.core.language.catalogues import written


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_catalogues_own_sentences_are_told_apart(language: str) -> None:
    """Sentences that weren't written for this test: hardly one goes to the wrong language, few to none."""
    said = [
        texts().say(
            language, message.id, {name: 21 if name in message.counted else "" for name in message.values}
        )
        for message in written(language).values()
        if message.limit > 40
    ]
    told = [language_of(text) for text in said if len(text.split()) >= 5]
    assert len(told) > 200
    assert sum(one not in (language, None) for one in told) <= 0.01 * len(told)
    assert told.count(None) <= 0.08 * len(told)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Terveysasemalle pääsee liian hitaasti.", "fi"),
        ("Iltavastaanottoja tarvitaan joka kunnassa", "fi"),
        ("Hammaslääkäriin jonotetaan kuukausia!", "fi"),
        ("Det behövs fler läkare i kommunen.", "sv"),
        ("Vården ska vara nära alla.", "sv"),
        ("Evening clinics are needed in every municipality.", "en"),
        ("Close the smallest health stations", "en"),
    ],
)
def test_a_statement_is_kept_in_its_own_language(text: str, language: str) -> None:
    """Somebody who reads Finnish may write Swedish, and others should know what they read."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text", ["", "112!", "...", "Tays", "Всем нужен врач.", "الجميع يحتاج إلى طبيب", "Ok Ok"]
)
def test_too_little_to_tell_is_no_language(text: str) -> None:
    """Then the writer's own language is the better guess."""
    assert language_of(text) is None


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert language_of(text) in ("fi", "sv", "en", None)
