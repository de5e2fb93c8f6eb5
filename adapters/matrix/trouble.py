"""What goes wrong between a homeserver and us, in our words, and what became of a message then (pure)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from core.messaging.channel import Gone, Outcome, Rejected, Retry


class Kind(StrEnum):
    """How a request to the homeserver can fail."""

    AWAY = "the homeserver is away"  # not connected, no answer, an unreadable one, or it failed itself (5xx)
    FLOOD = "too many requests"  # 429
    FORBIDDEN = "forbidden"  # 403: not in the room, or not allowed there
    MISSING = "not found"  # 404
    TOKEN = "the sign-in is refused"  # 401, and 403 for a wrong password
    TOO_LARGE = "too large"  # 413
    REFUSED = "refused"  # another 4xx


class Trouble(Exception):  # noqa: N818  it says what is so
    """A request failed; never with what was asked, since somebody's words may be in it."""

    def __init__(self, kind: Kind, description: str = "", after: float = 0) -> None:
        self.kind = kind
        self.description = description[:200]
        self.after = after  # seconds
        super().__init__(f"{kind.value}: {self.description}" if self.description else kind.value)


class StoreLost(Exception):  # noqa: N818  as above
    """The homeserver knows keys of this device that its store doesn't hold: it can't read what is sent to it."""


RETRY_SECONDS = 5.0
"""Between two tries when the homeserver doesn't say how long to wait."""

TOKEN_SECONDS = 60.0
"""A refused sign-in is mended by people; nothing goes until then."""

_BY_STATUS: Mapping[int, Kind] = {
    401: Kind.TOKEN,
    403: Kind.FORBIDDEN,
    404: Kind.MISSING,
    413: Kind.TOO_LARGE,
    429: Kind.FLOOD,
}


def trouble_of(status: int, said: Any, header: str = "") -> Trouble:
    """Say in our words what an answer of this status means; `header` is its Retry-After."""
    told: Mapping[str, Any] = said if isinstance(said, dict) else {}
    code = told.get("errcode")
    words = f"{status} {code}" if isinstance(code, str) else str(status)
    if status == 429 or code == "M_LIMIT_EXCEEDED":
        asked = told.get("retry_after_ms")
        wait = asked / 1000 if isinstance(asked, int | float) else float(header) if header.isdecimal() else 0
        return Trouble(Kind.FLOOD, words, max(wait, 1.0))
    if code in ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"):
        return Trouble(Kind.TOKEN, words)
    if status >= 500:
        return Trouble(Kind.AWAY, words, RETRY_SECONDS)
    return Trouble(_BY_STATUS.get(status, Kind.REFUSED), words)


def outcome(trouble: Trouble) -> Outcome:
    """Say what became of a message whose sending failed so.

    Nothing is ever uncertain: a message sent again under its transaction shows once.
    """
    match trouble.kind:
        case Kind.AWAY:
            return Retry(max(trouble.after, RETRY_SECONDS), account=True)
        case Kind.FLOOD:  # the homeserver counts an account's messages, not a room's
            return Retry(max(trouble.after, 1.0), account=True)
        case Kind.TOKEN:
            return Retry(TOKEN_SECONDS, account=True)
        case Kind.FORBIDDEN | Kind.MISSING:
            return Gone("left")
    return Rejected(str(trouble))
