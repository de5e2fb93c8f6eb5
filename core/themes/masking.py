"""What of a reply is shown, and what machines are given of it: without what the scan finds in it (pure)."""

from functools import cache

from core.language.catalogue import texts
from core.privacy.scan import Hit, Kind, scan


def shown(text: str, language: str) -> str:
    """Give the text with a word in brackets for each piece of personal data, certain or not, as "[name]"."""
    words = _words(language)
    return _without(text, [(hit, f"[{words[hit.kind]}]") for hit in scan(text)])


def blanked(text: str) -> str:
    """Give the text with a gap for each piece: a word in its place would make such texts alike."""
    return _without(text, [(hit, " ") for hit in scan(text)])


def _without(text: str, instead: list[tuple[Hit, str]]) -> str:
    for hit, word in reversed(instead):
        text = f"{text[: hit.start]}{word}{text[hit.end :]}"
    return text


@cache
def _words(language: str) -> dict[Kind, str]:
    return {kind: texts().choice(language, "own-hidden", kind.value) for kind in Kind}
