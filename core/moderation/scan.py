"""What in a text may tell who someone is: addresses, numbers, codes and names (pure).

It finds shapes, not meanings: a name in small letters, a nickname or a workplace passes. A person reads every
text anyway; this only points where to look.
"""

import re
from typing import Final

_SHAPES: Final = (
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w"),
    re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE),
    # Finnish identity code: day, month, year, century sign, number, check character.
    re.compile(r"\b[0-3]\d[01]\d\d\d[-+A-FU-Y]\d{3}[0-9A-Y]\b", re.IGNORECASE),
    re.compile(r"(?<![\w.,])(?:\+\d{2,3}|0)[\d \u00a0-]{5,14}\d\b"),
)
_NAME: Final = re.compile(
    r"(?<![.!?:]\s)(?<!^)\b[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé-]+\b"
)
_MOST: Final = 3


def scan(text: str) -> list[str]:
    """Give the parts that look like an address, a link, an identity code, a telephone number or a full name.

    In that order, at most three. Two capitalised words at the start of a sentence are no name: too many begin so.
    """
    found = [match.group().strip() for shape in _SHAPES for match in shape.finditer(text)]
    found += [match.group() for match in _NAME.finditer(text)]
    return list(dict.fromkeys(found))[:_MOST]
