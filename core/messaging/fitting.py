"""Fitting a message to what a channel can carry (pure)."""

from core.messaging.capabilities import Capabilities
from core.messaging.values import Outbound, Part

ELLIPSIS = "…"


def fit(message: Outbound, can: Capabilities, lang: str, number_hint: str) -> list[Part]:
    """Give the parts to send, in order; every choice keeps its number, so a typed "2" works everywhere.

    Buttons that the channel lacks become a numbered list that ends with `number_hint`; a text over the
    channel's limit is cut at a sentence, a line or a word, and the choices stay with the last part.
    """
    text = message.text
    buttons: tuple[str, ...] = ()
    if message.choices:
        if len(message.choices) <= can.buttons:
            buttons = message.choices
        else:
            rows = [f"{number} {label}" for number, label in enumerate(message.choices, start=1)]
            text = "\n".join([text, *rows, number_hint])
    replaces = message.replaces if can.edit else None
    chunks = split(text, can.text_limit)
    last = len(chunks) - 1
    return [
        Part(
            chunk,
            buttons if index == last else (),
            message.token if index == last else "",
            replaces if index == 0 else None,
            lang,
            message.picture if can.pictures and index == last else "",
        )
        for index, chunk in enumerate(chunks)
    ]


def split(text: str, limit: int) -> list[str]:
    """Cut a text into pieces of at most `limit` characters, at the latest sentence, line or word that fits."""
    pieces = []
    while len(text) > limit:
        head = text[: limit + 1]
        cut = next((at for mark in ("\n", ". ", " ") if (at := head.rfind(mark)) > limit // 2), limit - 1)
        cut = min(cut + 1, limit)
        pieces.append(text[:cut].rstrip())
        # A line's own spaces stay: indentation means something in a campaign file.
        text = text[cut:].lstrip("\n") if text[cut - 1] == "\n" else text[cut:].lstrip()
    return [*pieces, text]
