"""Making what people write safe to store, compare and show (pure)."""

import re
import unicodedata
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls, invisible formatting (zero width, direction overrides) and halves of characters.
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs"})


def clean(text: str) -> str:
    """The same words in NFC, lines ended by one newline, nothing invisible, no space at the ends.

    Cleaning twice changes nothing more. Tabs become spaces. The result can be encoded as UTF-8 and has no NUL.
    """
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept = "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in _DROPPED)
    return unicodedata.normalize("NFC", kept).strip()
