"""Fitting a message to what a channel can carry (pure)."""

import re

from core.messaging.capabilities import Capabilities
from core.messaging.values import Outbound, Part

ELLIPSIS = "…"
_UNSENDABLE = re.compile("[\0\ud800-\udfff]")


def fit(message: Outbound, can: Capabilities, lang: str, number_hint: str) -> list[Part]:
    """Give the parts to send, in order; every choice keeps its number, so a typed "2" works everywhere.

    Buttons that the channel lacks become a numbered list that ends with `number_hint`; a text over the
    channel's limit is cut at a sentence, a line or a word, and choices and picture stay with the last part.
    A file where files can be sent is one part, however long.
    """
    text = sendable(message.text)
    buttons: tuple[str, ...] = ()
    if message.choices:
        if len(message.choices) <= can.buttons:
            buttons = tuple(sendable(label) for label in message.choices)
        else:
            rows = [f"{number} {label}" for number, label in enumerate(message.choices, start=1)]
            text = "\n".join([text, *rows, number_hint])
    replaces = message.replaces if can.edit else None
    file = message.file if can.files else ""
    picture = message.picture if can.pictures and not file else ""
    chunks = [text] if file else _chunks(text, can, captioned=bool(picture))
    chunks = [chunk for chunk in chunks if chunk.strip()] or [text]
    last = len(chunks) - 1
    return [
        Part(
            chunk,
            buttons if index == last else (),
            message.token if index == last else "",
            replaces if index == 0 else None,
            lang,
            picture if index == last else "",
            file,
            message.takes if index == last else "",
        )
        for index, chunk in enumerate(chunks)
    ]


def sendable(text: str) -> str:
    """The text without what no channel can carry: NUL, and halves of characters, which can't be encoded."""
    return _UNSENDABLE.sub("", text)


def _chunks(text: str, can: Capabilities, *, captioned: bool) -> list[str]:
    if not captioned or not can.caption_limit or units(text, utf16=can.utf16) <= can.caption_limit:
        return split(text, can.text_limit, utf16=can.utf16)
    # What stands under the picture is the end of the text; all before it goes in messages of full length.
    caption = split(text, can.caption_limit, utf16=can.utf16)[-1]
    before = text[: len(text) - len(caption)].rstrip()
    return [*split(before, can.text_limit, utf16=can.utf16), caption]


def units(text: str, *, utf16: bool = False) -> int:
    """Count a text as a channel counts it: in characters, or in UTF-16 code units."""
    return len(text) + (sum(character > "\uffff" for character in text) if utf16 else 0)


def split(text: str, limit: int, *, utf16: bool = False) -> list[str]:
    """Cut a text into pieces of at most `limit` units, at the latest sentence, line or word that fits."""
    pieces = []
    while len(text) > limit or (utf16 and units(text, utf16=True) > limit):
        room = _room(text, limit) if utf16 else limit
        head = text[: room + 1]
        cut = next((at for mark in ("\n", ". ", " ") if (at := head.rfind(mark)) > room // 2), room - 1)
        cut = min(cut + 1, room)
        pieces.append(text[:cut].rstrip())
        # A line's own spaces stay: indentation means something in a campaign file.
        text = text[cut:].lstrip("\n") if text[cut - 1] == "\n" else text[cut:].lstrip()
    return [*pieces, text]


def _room(text: str, limit: int) -> int:
    """Count the characters that fit into so many UTF-16 units."""
    left = limit
    for place, character in enumerate(text):
        left -= 1 + (character > "\uffff")
        if left < 0:
            return max(1, place)
    return len(text)
