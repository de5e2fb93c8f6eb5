"""Forms of other tools in words: what the catalogue lends them, and what couldn't be carried over."""

from typing import Final

from core.documents.form import Lost, Words
from core.language.catalogue import LANGUAGES, Texts

CODES: Final = ("agree", "disagree", "pass")


def words(texts: Texts) -> Words:
    """The texts that forms leave to their reader, in each language."""

    def said(text: str) -> dict[str, str]:
        return {language: texts.say(language, text) for language in LANGUAGES}

    def chosen(code: str) -> dict[str, str]:
        return {language: texts.choice(language, "vote-card", code) for language in LANGUAGES}

    return Words(said("form-other"), said("form-which"), {code: chosen(code) for code in CODES})


def told(texts: Texts, lost: Lost, language: str) -> str:
    """One thing that couldn't be carried over, its row first."""
    what = texts.say(language, lost.id, lost.args)
    return texts.say(language, "form-row", {"sheet": lost.sheet, "row": str(lost.row), "what": what})
