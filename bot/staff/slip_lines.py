"""A paper slip typed as one line, such as `1 s, 2 e, 3 -` for statements and `1=2 3=4,5` for questions (pure)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.statements.tables import Choice

SIGNS: Final[Mapping[str, Mapping[str, Choice]]] = {
    "fi": {"s": Choice.AGREE, "e": Choice.DISAGREE},
    "sv": {"s": Choice.AGREE, "a": Choice.DISAGREE},
    "en": {"a": Choice.AGREE, "d": Choice.DISAGREE},
}
"""The first letters of the choices, in the language of who types."""

EMPTY: Final = frozenset({"-", "–"})
"""What is typed for a question that was left empty."""

_ALWAYS: Final = {"-": Choice.PASS, "–": Choice.PASS, "?": Choice.PASS}
_ENTRY: Final = re.compile(r"(\d{1,5})[.:)]?\s*(\S)")
_QUESTION: Final = re.compile(r"(?:^|(?<=[\s,;]))(\d{1,3})\s*=")


@dataclass(frozen=True)
class Line:
    """What a line says by statement numbers and by question numbers; and the parts of it that say nothing."""

    answers: Mapping[int, Choice]
    unclear: tuple[str, ...]
    questions: Mapping[int, str] = field(default_factory=dict)


def read_line(text: str, language: str) -> Line:
    """Read a line; a number written twice with two answers is unclear, since either may be the slip's.

    An answer to a question goes up to the next number with a `=`: words of one's own may hold all else.
    """
    head, *rest = _QUESTION.split(text)
    questions: dict[int, str] = {}
    answers: dict[int, Choice] = {}
    unclear = []
    signs = {**SIGNS[language.partition("-")[0] if language.partition("-")[0] in SIGNS else "en"], **_ALWAYS}
    for part in re.split(r"[,;\n]+", head):
        entry = _ENTRY.fullmatch(part.strip())
        choice = signs.get(entry[2].lower()) if entry else None
        if entry is None or choice is None:
            if part.strip():
                unclear.append(part.strip()[:20])
        elif answers.setdefault(int(entry[1]), choice) != choice:
            unclear.append(part.strip())
    for number, typed in zip(rest[::2], rest[1::2], strict=True):
        said = typed.strip().rstrip(",;").strip()
        if not said or questions.setdefault(int(number), said) != said:
            unclear.append(f"{number}={said}"[:20])
    return Line(answers, tuple(unclear), questions)
