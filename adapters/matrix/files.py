"""Files that staff send in a room, read as if their text had been pasted: an event of a room holds 64 kilobytes."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from adapters.documents.sent import LARGEST, is_text, text_of
from adapters.matrix.decoding import COMMAND
from core.messaging.values import Attachment, Body, Command, Event, Side, Text
from core.messaging.wanted import Fetch


async def read_documents(fetch: Fetch, events: Sequence[Event]) -> list[Event]:
    """Give the events with each text file of the staff's as its text, and with the command in its caption.

    A file that can't be fetched or read stays what it is, and its sender is told so.
    """
    return [await _read(fetch, event) for event in events]


async def _read(fetch: Fetch, event: Event) -> Event:
    sent = event.body
    if event.side is not Side.STAFF or not isinstance(sent, Attachment) or not is_text(sent):
        return event
    content = await fetch(sent, LARGEST)
    if isinstance(content, bytes):
        with suppress(UnicodeDecodeError):
            return replace(event, body=_said(sent.caption, await text_of(sent, content)))
    return event


def _said(caption: str, text: str) -> Body:
    command = COMMAND.fullmatch(caption.strip())
    if command is None:
        return Text(text)
    return Command(command[1].lower(), f"{command[2] or ''}\n{text}".strip())
