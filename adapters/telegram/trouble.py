"""What goes wrong between Telegram and us, in our words, and what became of a message then (pure)."""

from enum import StrEnum

from core.messaging.channel import Gone, Moved, Outcome, Rejected, Retry, Uncertain


class Kind(StrEnum):
    """How a request to Telegram can fail."""

    UNSENT = "not connected"  # nothing left this machine
    UNSURE = "no answer"  # it may have been done: the answer was lost, late or unreadable
    BROKEN = "telegram is broken"  # Telegram says itself that it failed (5xx)
    FLOOD = "too many requests"  # 429
    MOVED = "the group has another number"
    REFUSED = "bad request"  # 400
    FORBIDDEN = "forbidden"  # 403
    CONFLICT = "another one reads the updates"  # 409
    TOKEN = "the token is refused"  # 401, and 404 for one that can't be a token
    TOO_LARGE = "too large"  # 413


class Trouble(Exception):  # noqa: N818  it says what is so
    """A request failed; never with the address that was asked, since the token is in it."""

    def __init__(self, kind: Kind, description: str = "", after: float = 0, to: int = 0) -> None:
        self.kind = kind
        self.description = plain(description)
        self.after = after  # seconds
        self.to = to  # the group's number now
        super().__init__(f"{kind.value}: {self.description}" if self.description else kind.value)


def plain(description: str) -> str:
    """Give Telegram's description without what the libraries make of it: prefixes, capitals."""
    words = description.strip().lower()
    for prefix in ("telegram server says - ", "error: ", "[error]: ", "bad request: ", "forbidden: "):
        words = words.removeprefix(prefix)
    return words[:200]


RETRY_SECONDS = 5.0
"""Between two tries when Telegram doesn't say how long to wait."""

TOKEN_SECONDS = 60.0
"""A refused token is mended by people; nothing goes until then."""

_GONE = {
    "bot was blocked by the user": "blocked",
    "user is deactivated": "deactivated",
    "bot can't initiate conversation": "never wrote",
    "bot was kicked": "kicked",
    "bot is not a member": "kicked",
    "group chat was deactivated": "kicked",
    "have no rights to send": "not allowed",
    "not enough rights to send": "not allowed",
    "chat_write_forbidden": "not allowed",
    "chat not found": "not found",
    "user not found": "not found",
    "peer_id_invalid": "not found",
}
"""What Telegram says of somebody who can't be reached any more, and our word for it."""


def outcome(trouble: Trouble) -> Outcome:
    """Say what became of a message whose sending failed so."""
    match trouble.kind:
        case Kind.UNSENT:
            return Retry(RETRY_SECONDS)
        case Kind.BROKEN:
            return Retry(max(trouble.after, RETRY_SECONDS))
        case Kind.FLOOD:
            return Retry(max(trouble.after, 1.0))
        case Kind.MOVED:
            return Moved(str(trouble.to))
        case Kind.TOKEN | Kind.CONFLICT:
            return Retry(TOKEN_SECONDS, account=True)
        case Kind.UNSURE:
            return Uncertain(str(trouble)[:200])
        case Kind.TOO_LARGE:
            return Rejected(str(trouble))
    gone = next((word for said, word in _GONE.items() if said in trouble.description), None)
    if gone is not None:
        return Gone(gone)
    return Gone("forbidden") if trouble.kind is Kind.FORBIDDEN else Rejected(trouble.description)


def is_unchanged(trouble: Trouble) -> bool:
    """Tell whether an edit failed because the message says this already."""
    return trouble.kind is Kind.REFUSED and "message is not modified" in trouble.description


_PAST_EDITING = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
    "message caption is too long",
    "media_caption_too_long",
)


def is_past_editing(trouble: Trouble) -> bool:
    """Tell whether there is nothing there that can be edited, so that the words need a message of their own."""
    return trouble.kind is Kind.REFUSED and any(said in trouble.description for said in _PAST_EDITING)
