"""What a conversation's channel can do, as data that its adapter owns."""

from dataclasses import asdict, dataclass
from functools import lru_cache
from json import dumps, loads


@dataclass(frozen=True)
class Capabilities:
    """A channel's powers; the bare one can only carry text."""

    buttons: int = 0  # most buttons under a message; 0: choices are a numbered list
    edit: bool = False  # a sent message can be replaced
    text_limit: int = 4000  # characters in a message
    can_initiate: bool = False  # may write to someone who hasn't written today
    pictures: bool = False  # can show one under a text
    idempotent_send: bool = False  # sending the same row again shows one message

    def as_text(self) -> str:
        """Say the capabilities as a short stable text, to be kept with the conversation."""
        return dumps(asdict(self), sort_keys=True)


@lru_cache(maxsize=256)
def read_capabilities(text: str) -> Capabilities:
    """Read what `as_text` said; an empty text is the bare channel."""
    return Capabilities(**loads(text)) if text else Capabilities()
