"""Every fault has a sentence in all four languages, which names what it is given."""

import re
from functools import cache
from pathlib import Path

import pytest

from core.language.catalogue import LANGUAGES, texts
from tests.core.language.catalogues import Written, written

USED = {
    match
    for folder in ("core/documents", "bot/cli")
    for path in Path(folder).glob("*.py")
    for match in re.findall(r'"(fault-[a-z-]+)"', path.read_text(encoding="utf-8"))
}


@cache
def catalogue(language: str) -> dict[str, Written]:
    return {key: entry for key, entry in written(language).items() if key.startswith("fault-")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_a_sentence_and_every_sentence_a_fault(language: str) -> None:
    """Nobody is told "fault-not-map", and no sentence is kept for nothing."""
    assert set(catalogue(language)) == USED


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_keep_their_limits_with_the_longest_values(language: str) -> None:
    """A list of faults must fit in a chat message."""
    for key, entry in catalogue(language).items():
        assert entry.values <= entry.examples().keys(), key
        assert len(texts().say(language, key, entry.examples())) <= entry.limit, key


def test_the_languages_name_the_same_values() -> None:
    """A Swedish planner learns as much as a Finnish one; plain Finnish may say less."""
    finnish = catalogue("fi")
    for key, entry in finnish.items():
        assert catalogue("sv")[key].values == catalogue("en")[key].values == entry.values, key
        assert catalogue("fi-easy")[key].values <= entry.values, key


def test_plain_finnish_has_at_most_ten_words_a_sentence() -> None:
    """Selkosuomi is for people who read with effort."""
    for key, entry in catalogue("fi-easy").items():
        said = texts().say("fi-easy", key, dict.fromkeys(entry.values, "x"))
        for sentence in re.split(r"[.!?:] ", said):
            assert len(re.findall(r"\w[\w–-]*", sentence)) <= 10, key
