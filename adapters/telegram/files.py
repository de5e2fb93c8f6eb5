"""Text files and forms of other tools that staff send to the chat, read as if they had been pasted."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import structlog

from adapters.documents import xlsform
from adapters.telegram.decoding import COMMAND
from adapters.telegram.engine import Engine
from adapters.telegram.terms import FileTooLarge, TelegramAway, TokenRefused
from core.documents.form import as_text
from core.messaging.values import Attachment, Command, Event, Side, Text

log = structlog.get_logger()

ENDINGS = (".yaml", ".yml", ".csv", ".txt", ".json")
FORM = ".xlsx"
LARGEST = 400_000  # bytes; the desk itself takes 100,000 characters


async def read_documents(engine: Engine, events: Sequence[Event]) -> list[Event]:
    """Give the events with each text file of the staff's as its text.

    A command in the caption is given with the text. A file that can't be fetched or read stays what it is, and
    its sender is told so.
    """
    return [await _read(engine, event) if _is_readable(event) else event for event in events]


def _is_readable(event: Event) -> bool:
    body = event.body
    if event.side is not Side.STAFF or not isinstance(body, Attachment) or body.kind != "document":
        return False
    named = body.name.lower().endswith((*ENDINGS, FORM)) or body.mime.startswith("text/")
    return named and bool(body.file_id) and (body.size or 0) <= LARGEST


async def _read(engine: Engine, event: Event) -> Event:
    assert isinstance(event.body, Attachment)
    try:
        content = await engine.file(event.body.file_id)
        if event.body.name.lower().endswith(FORM):
            # Unpacking and checking a workbook takes a second.
            text = as_text(await asyncio.to_thread(xlsform.read, content))
        else:
            # Spreadsheet programs put a mark in front of UTF-8.
            text = content.decode("utf-8-sig")
    except (FileTooLarge, TelegramAway, TokenRefused, UnicodeDecodeError) as error:
        log.info("file-not-read", channel=engine.name, reason=type(error).__name__)
        return event
    command = COMMAND.fullmatch(event.body.caption.strip())
    if command is None:
        return replace(event, body=Text(text))
    rest = f"{command[3] or ''}\n{text}".strip()
    return replace(event, body=Command(command[1].lower(), rest))
