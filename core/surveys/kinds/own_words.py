"""How the catalogue words what the kinds say themselves: their own choices, and answers in a sentence (pure)."""

from collections.abc import Sequence

from core.documents.texts import Texts
from core.language.catalogue import LANGUAGES, texts
from core.messaging.values import Choice


def own_choice(key: str, language: str, text: str = "kind-choice") -> Choice:
    """Give a choice that the catalogue words, not the document; `text` is the message that has it."""
    return Choice(key, texts().choice(language, text, key))


def in_all_languages(keys: Sequence[str], text: str = "kind-choice") -> dict[str, Texts]:
    """Give such choices as a document would, in every language."""
    return {key: {one: texts().choice(one, text, key) for one in LANGUAGES} for key in keys}
