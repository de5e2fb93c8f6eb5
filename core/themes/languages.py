"""In which language each reply is written (pure; themes.md 1)."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

LANGUAGES: Final = ("en", "fi", "sv")

CLEARLY: Final = 0.8
"""How likely another language than the chosen one has to be before the text is believed more than its writer."""

_WORDS: Final = 3  # fewer words than this say too little
_WORD: Final = re.compile(r"[^\W\d_]+")


def languages_of(texts: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """Give each text's language: what its writer chose ("fi-easy" is "fi"), unless the text clearly says another.

    Where nothing was chosen ("") the likeliest counts, "fi" if the text says nothing.
    """
    return [_language(text, choice.partition("-")[0]) for text, choice in zip(texts, chosen, strict=True)]


def _language(text: str, choice: str) -> str:
    words = len(_WORD.findall(text))
    if not words or (choice and words < _WORDS):
        return choice or "fi"
    if choice and choice not in LANGUAGES:
        return choice  # of three we can't tell that it isn't a fourth
    language, likely = _identifier().classify(text[:2_000])
    return choice if choice and likely < CLEARLY else str(language)


@cache
def _identifier() -> Any:
    # Loading it takes a quarter of a second: only who asks pays.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
