"""What a conversation's channel can do, as data that its adapter owns."""

from dataclasses import asdict, dataclass
from functools import lru_cache
from json import dumps, loads


@dataclass(frozen=True)
class Capabilities:
    """A channel's powers; the bare one can only carry text."""

    buttons: int = 0  # most buttons under a message; 0: choices are a numbered list
    edit: bool = False  # a sent message can be replaced
    text_limit: int = 4000  # units in a message
    caption_limit: int = 0  # units under a picture; 0: as many as in a message
    utf16: bool = (
        False  # a unit is half of what is outside the basic plane, such as an emoji; else a character
    )
    can_initiate: bool = False  # may write to someone who hasn't written today
    pictures: bool = False  # can show one with a text
    files: bool = False  # can send a text as a file
    idempotent_send: bool = False  # sending the same row again shows one message

    def as_text(self) -> str:
        """Say the capabilities as a short stable text, to be kept with the conversation."""
        return dumps(asdict(self), sort_keys=True)


@lru_cache(maxsize=256)
def read_capabilities(text: str) -> Capabilities:
    """Read what `as_text` said; an empty text is the bare channel."""
    return Capabilities(**loads(text)) if text else Capabilities()
