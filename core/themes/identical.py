"""Texts that are the same but for case, spaces and punctuation: counted, and flagged when many sent one (pure)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final

MANY: Final = 10
"""So many copies of one text look like a campaign; fewer could not be told of in public anyway (SUPPRESS_BELOW)."""

WORDS: Final = 2
"""Single words are alike by nature: "bussit" from forty people is no campaign."""

_WORD: Final = re.compile(r"[^\W_]+")


def key_of(text: str) -> str:
    """Give texts the same key if they differ in case, spaces, punctuation or invisible characters alone.

    It tells how many words there are, and nothing else of the text.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    # Most texts are: looking at each letter took most of the time of grouping 30,000.
    if not folded.isprintable():
        folded = "".join(c for c in folded if unicodedata.category(c) != "Cf")
    words = _WORD.findall(folded)
    # Smileys have no words, and yet one isn't another.
    kept = " ".join(words) or "".join(folded.split())
    return f"{len(words)}-{blake2b(kept.encode('utf-8', 'replace'), digest_size=12).hexdigest()}"


def campaigns(keys: Iterable[str]) -> Mapping[str, int]:
    """Say of which texts there are so many copies that it looks like a campaign by one group; the most first."""
    counted = Counter(keys)
    flagged = {key: copies for key, copies in counted.items() if copies >= MANY and _words(key) >= WORDS}
    return dict(sorted(flagged.items(), key=lambda one: (-one[1], one[0])))


def _words(key: str) -> int:
    return int(key.partition("-")[0])
