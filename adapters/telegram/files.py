"""Text files and forms of other tools that staff send to the chat, read as if they had been pasted."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from adapters.documents.sent import is_text, text_of
from adapters.telegram.decoding import COMMAND
from adapters.telegram.engine import Engine
from adapters.telegram.terms import FileTooLarge, TelegramAway, TokenRefused
from core.messaging.values import Attachment, Command, Event, Side, Text

log = structlog.get_logger()


async def read_documents(engine: Engine, events: Sequence[Event]) -> list[Event]:
    """Give the events with each text file of the staff's as its text.

    A command in the caption is given with the text. A file that can't be fetched or read stays what it is, and
    its sender is told so.
    """
    return [await _read(engine, event) if _is_readable(event) else event for event in events]


def _is_readable(event: Event) -> bool:
    body = event.body
    sent = isinstance(body, Attachment) and bool(body.file_id) and is_text(body)
    return event.side is Side.STAFF and sent


async def _read(engine: Engine, event: Event) -> Event:
    assert isinstance(event.body, Attachment)
    try:
        text = await text_of(event.body, await engine.file(event.body.file_id))
    except (FileTooLarge, TelegramAway, TokenRefused, UnicodeDecodeError) as error:
        log.info("file-not-read", channel=engine.name, reason=type(error).__name__)
        return event
    command = COMMAND.fullmatch(event.body.caption.strip())
    if command is None:
        return replace(event, body=Text(text))
    rest = f"{command[3] or ''}\n{text}".strip()
    return replace(event, body=Command(command[1].lower(), rest))
