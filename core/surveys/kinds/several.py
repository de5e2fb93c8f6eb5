"""Reading words that name several choices at once (pure)."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from core.documents.texts import Texts
from core.language.words import number
from core.surveys.kinds.single import code_of

MOST_PIECES: Final = 30  # of a text; more isn't a list of nine choices
_BETWEEN: Final = re.compile(r"\s*(?:[,;/&+\n]|\b(?:ja|sekä|och|samt|and)\b)\s*", re.IGNORECASE)
_SPACED: Final = re.compile(r"[\s,;/&+]+")
_PLACE: Final = re.compile(r"^\d{1,2}[.)]\s+")  # "1. " before each, as a ranking is written


def codes_of(
    choices: dict[str, Texts], order: Sequence[str], text: str, language: str
) -> tuple[str, ...] | None:
    """Give the codes that a text names, in its order; None if any part of it names none.

    "1 3", "1, 3", "1 ja 3", "yksi ja kolme", and the words of the choices, in any language.
    """
    text = unicodedata.normalize("NFKC", text).strip()
    listed = list(order or choices)
    spaced = [number(piece) for piece in _SPACED.split(_BETWEEN.sub(" ", text)) if piece]
    if spaced and None not in spaced:
        placed = [place for place in spaced if place is not None]
        return tuple(listed[place - 1] for place in placed) if _all_in(placed, len(listed)) else None
    one = code_of(choices, order, text, language)
    return _in_words(choices, order, text, language) if one is None else (one,)


def _all_in(places: Sequence[int], count: int) -> bool:
    return len(places) <= MOST_PIECES and all(1 <= place <= count for place in places)


def _in_words(
    choices: dict[str, Texts], order: Sequence[str], text: str, language: str
) -> tuple[str, ...] | None:
    """Read the longest stretches that are a choice: a choice may itself hold a comma or an "and"."""
    marks = [(found.start(), found.end()) for found in _BETWEEN.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    if len(starts) > MOST_PIECES:
        return None
    found: list[str] = []
    at = 0
    while at < len(starts):
        if starts[at] >= ends[at]:
            at += 1
            continue
        for last in range(len(ends) - 1, at - 1, -1):
            piece = _PLACE.sub("", text[starts[at] : ends[last]])
            code = code_of(choices, order, piece, language)
            if code is not None:
                found.append(code)
                at = last + 1
                break
        else:
            return None
    return tuple(found) or None
