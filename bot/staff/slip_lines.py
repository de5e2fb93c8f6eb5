"""A paper slip typed as one line, such as `1 s, 2 e, 3 -` (pure)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.statements.tables import Choice

SIGNS: Final[Mapping[str, Mapping[str, Choice]]] = {
    "fi": {"s": Choice.AGREE, "e": Choice.DISAGREE},
    "sv": {"s": Choice.AGREE, "a": Choice.DISAGREE},
    "en": {"a": Choice.AGREE, "d": Choice.DISAGREE},
}
"""The first letters of the choices, in the language of who types."""

_ALWAYS: Final = {"-": Choice.PASS, "–": Choice.PASS, "?": Choice.PASS}
_ENTRY: Final = re.compile(r"(\d{1,5})[.:)]?\s*(\S)")


@dataclass(frozen=True)
class Line:
    """What a line says by statement numbers; and the parts of it that say nothing."""

    answers: Mapping[int, Choice]
    unclear: tuple[str, ...]


def read_line(text: str, language: str) -> Line:
    """Read a line; a number written twice with two answers is unclear, since either may be the slip's."""
    signs = {**SIGNS[language.partition("-")[0] if language.partition("-")[0] in SIGNS else "en"], **_ALWAYS}
    answers: dict[int, Choice] = {}
    unclear = []
    for part in re.split(r"[,;\n]+", text):
        entry = _ENTRY.fullmatch(part.strip())
        choice = signs.get(entry[2].lower()) if entry else None
        if entry is None or choice is None:
            if part.strip():
                unclear.append(part.strip()[:20])
        elif answers.setdefault(int(entry[1]), choice) != choice:
            unclear.append(part.strip())
    return Line(answers, tuple(unclear))
