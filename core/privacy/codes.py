"""Codes that people carry: 26 characters in a link, 12 in a letter (pure)."""

import re
from collections.abc import Callable
from typing import NewType

Code = NewType("Code", str)
"""A code in its one spelling: capitals and digits, no dashes."""

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""32 characters that survive handwriting: no I, O, 0 or 1."""

LETTER_LENGTH = 12
LINK_LENGTH = 26

_SEPARATORS = re.compile(r"[\s\u2010-\u2015\u2212\u00ad\ufe63\uff0d-]+")
_SHAPE = re.compile(rf"[{ALPHABET}]{{{LETTER_LENGTH}}}|[{ALPHABET}]{{{LINK_LENGTH}}}")
_LONGEST = 80  # longer than any code with separators; a resident's essay isn't worth cleaning


def link_code(random: Callable[[int], bytes]) -> Code:
    """Make a code of 128 random bits for links and QR; it fits `[A-Za-z0-9_-]{1,64}`."""
    return _spell(int.from_bytes(random(16)), LINK_LENGTH)


def letter_code(random: Callable[[int], bytes]) -> Code:
    """Make a code of 60 random bits, short enough to type from a letter."""
    return _spell(int.from_bytes(random(8)) >> 4, LETTER_LENGTH)


def in_fours(code: Code) -> str:
    """Write a letter code as it is printed, `ABCD-EFGH-JKLM`; `normalise` reads it back."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def normalise(text: str) -> Code | None:
    """Read a code of either length, whatever its case and dashes; None if the text isn't one.

    Nothing is said of whether the code was ever given out.
    """
    if len(text) > _LONGEST:
        return None
    candidate = _SEPARATORS.sub("", text)
    # str.upper maps some letters outside ASCII onto ours (ſ to S): those were never printed.
    if not candidate.isascii():
        return None
    candidate = candidate.upper()
    return Code(candidate) if _SHAPE.fullmatch(candidate) else None


def _spell(number: int, length: int) -> Code:
    return Code("".join(ALPHABET[number >> (5 * place) & 31] for place in reversed(range(length))))
