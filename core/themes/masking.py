"""What of a reply is shown, and what machines are given of it: without what the scan finds in it (pure)."""

from dataclasses import dataclass
from functools import cache

from core.language.catalogue import texts
from core.privacy.scan import Hit, Kind, scan


def shown(text: str, language: str) -> str:
    """Give the text with a word in brackets for each piece of personal data, certain or not, as "[name]"."""
    words = _words(language)
    return _without(text, [(hit, f"[{words[hit.kind]}]") for hit in scan(text)])


@dataclass(frozen=True)
class Blanked:
    """A text with a gap for each piece that the scan finds, and whether one of them told of somebody's health."""

    text: str
    health: bool


def read(text: str) -> Blanked:
    """Give what machines may read of it; a word in place of a piece would make such texts alike."""
    hits = scan(text)
    health = any(hit.kind is Kind.HEALTH for hit in hits)
    return Blanked(_without(text, [(hit, " ") for hit in hits]), health)


def blanked(text: str) -> str:
    """Give the text of `read` alone."""
    return read(text).text


def _without(text: str, instead: list[tuple[Hit, str]]) -> str:
    for hit, word in reversed(instead):
        text = f"{text[: hit.start]}{word}{text[hit.end :]}"
    return text


@cache
def _words(language: str) -> dict[Kind, str]:
    return {kind: texts().choice(language, "own-hidden", kind.value) for kind in Kind}
