"""How what is known of a person is put into words."""

import pytest

from bot.dialogues.traits import told_words
from core.language.catalogue import LANGUAGES
from core.pool.traits import AGE_GROUPS, DECLINED, FIRST_LANGUAGES, GENDERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_has_words_of_its_own_in_every_language(language: str) -> None:
    """A code such as "80+" or "other" in the middle of a sentence tells nobody what is known."""
    for name, options in (("age_group", AGE_GROUPS), ("gender", GENDERS), ("language", FIRST_LANGUAGES)):
        said = [told_words({name: option}, language) for option in options]
        assert len(set(said)) == len(options)
        codes = ("female", "male", "fi", "sv", "80+")
        assert not [words for words in said if words.rpartition(" ")[2] in codes]


def test_traits_are_listed_as_inside_a_sentence() -> None:
    """Small letters, but for names; what somebody refused to tell isn't known."""
    told = {"age_group": "30-44", "gender": "female", "municipality": "Tampere", "language": "fi"}
    assert told_words(told, "fi") == "ikä 30–44, sukupuoli nainen, kotikunta Tampere, äidinkieli suomi"
    assert told_words(told, "sv") == "ålder 30–44, kön kvinna, hemkommun Tampere, modersmål finska"
    english = "age 30–44, gender woman, municipality Tampere, first language Finnish"
    assert told_words(told, "en") == english
    assert told_words({"gender": DECLINED, "municipality": "Nokia"}, "fi") == "kotikunta Nokia"
    assert told_words({"language": "other"}, "en") == "first language other"
