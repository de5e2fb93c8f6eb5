"""Where in a text that waits for a "yes" something stands: said by numbers, so that it is kept only where it is sealed."""

from collections.abc import Iterable
from typing import Final

from core.privacy.scan import Hit

AT: Final = "hit_at"
"""The argument of a question that says where in its draft the pieces are that it shows as `hit`."""


def pieces_at(hits: Iterable[Hit]) -> str:
    """Write where the hits are; `pieces` reads it."""
    return ",".join(f"{hit.start}-{hit.end}" for hit in hits)


def pieces(draft: str, at: str) -> str:
    """Give the pieces of the text, each once, as a list in its order."""
    spans = [span.split("-") for span in at.split(",")]
    return ", ".join(dict.fromkeys(draft[int(start) : int(end)] for start, end in spans))
