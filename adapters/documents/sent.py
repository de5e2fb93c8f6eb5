"""Files that staff send to a chat, as the text that could have been pasted there instead."""

import asyncio
from typing import Final

from adapters.documents import xlsform
from core.documents.form import as_text
from core.messaging.values import Attachment

ENDINGS: Final = (".yaml", ".yml", ".csv", ".txt", ".json")
FORM: Final = ".xlsx"
LARGEST: Final = 400_000  # bytes; the desk itself takes 100,000 characters


def is_text(sent: Attachment) -> bool:
    """Whether the file may be one of ours, by its name and size: only then is it fetched."""
    named = sent.name.lower().endswith((*ENDINGS, FORM)) or sent.mime.startswith("text/")
    return sent.kind == "document" and named and (sent.size or 0) <= LARGEST


async def text_of(sent: Attachment, content: bytes) -> str:
    """The file's text, or a form of another tool as one; UnicodeDecodeError: it is none."""
    if sent.name.lower().endswith(FORM):
        # Unpacking and checking a workbook takes a second.
        return as_text(await asyncio.to_thread(xlsform.read, content))
    # Spreadsheet programs put a mark in front of UTF-8.
    return content.decode("utf-8-sig")
