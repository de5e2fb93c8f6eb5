"""What may be known of a member, as option codes, and how a municipality is recognised (pure)."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from core.documents.traits import AGE_GROUPS, BUILT_IN, DECLINED, DEFAULT, Traits

__all__ = ["AGE_GROUPS", "DECLINED"]

GENDERS: Final = BUILT_IN["gender"]
FIRST_LANGUAGES: Final = BUILT_IN["language"]
TRAITS: Final = DEFAULT.asked  # in the order of asking
_LONGEST: Final = 60
_CLOSE: Final = 0.7  # "Tamprere" is 0.93, "Lempälä" 0.94; two different municipalities stay under 0.7


class UnknownOption(ValueError):  # noqa: N818  it says what is so
    """This trait has no such option; `trait` and `value` hold it."""

    def __init__(self, trait: str, value: str) -> None:
        super().__init__(f"{trait} has no option {value!r}")
        self.trait, self.value = trait, value


@dataclass(frozen=True)
class Found:
    """A municipality that the words name, surely or perhaps."""

    name: str
    sure: bool


def check_option(trait: str, value: str, known: Traits = DEFAULT) -> None:
    """Pass if the trait may have that value; any name may be a municipality. UnknownOption."""
    if not known.has(trait, value):
        raise UnknownOption(trait, value)


def find_municipality(
    text: str, names: Iterable[str], aliases: Mapping[str, str] | None = None
) -> Found | None:
    """Find the municipality that a person means, or may mean; None if nothing is near.

    Surely found: its name whatever the dots and dashes, a part of a double name, its initials, an alias
    (alias to name). Perhaps: its only beginning of three letters, or the nearest spelling.
    """
    typed = _plain(text)
    if not typed or len(typed) > _LONGEST:
        return None
    known = {_plain(name): name for name in names}
    for spelling, name in (aliases or {}).items():
        known.setdefault(_plain(spelling), name)
    if typed in known:
        return Found(known[typed], sure=True)
    parts = {name for plain, name in known.items() if typed in (*plain.split(), _initials(plain))}
    if len(parts) == 1:
        return Found(parts.pop(), sure=True)
    begun = {name for plain, name in known.items() if len(typed) >= 3 and plain.startswith(typed)}
    if len(begun) == 1:
        return Found(begun.pop(), sure=False)
    nearness, nearest = max(((_near(typed, plain), name) for plain, name in known.items()), default=(0.0, ""))
    return Found(nearest, sure=False) if nearness >= _CLOSE else None


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign))
    return " ".join(letters.split())


def _initials(plain: str) -> str:
    words = plain.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _near(typed: str, plain: str) -> float:
    return max(SequenceMatcher(None, typed, part).ratio() for part in (plain, *plain.split()))
