"""Texts as people type them in a chat, a line each, held against what a document has room for (pure)."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from core.documents.guided_dates import Slip

_BULLET: Final = re.compile(r"^[-*•·–]\s+")


class Text(NamedTuple):
    """One text that residents read, with the most characters that it may have."""

    text: str
    limit: int


def lines(typed: str) -> list[str]:
    """The lines without their bullets; empty ones are left out."""
    found = (_BULLET.sub("", " ".join(line.split())) for line in typed.split("\n"))
    return [line for line in found if line]


def short(text: str, limit: int) -> Slip | None:
    """Say that the text is too long, if it is."""
    if len(text) <= limit:
        return None
    return Slip("st-new-long", {"length": str(len(text)), "limit": str(limit), "start": start(text)})


def all_short(texts: Sequence[Text]) -> Slip | None:
    """Say which text is the first that is too long."""
    return next((slip for text, limit in texts if (slip := short(text, limit))), None)


def start(text: str) -> str:
    """The beginning of a text, by which its writer knows it again."""
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
