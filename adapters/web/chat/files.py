"""Reading a file that staff post on their page, as if its text had been pasted."""

from contextlib import suppress
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.requests import Request

from adapters.documents.sent import is_text, text_of
from core.messaging.values import Attachment, Body, Text


@dataclass(frozen=True)
class SentFile:
    """A file as a page posted it; what can't be read stays an attachment, and its sender is told so."""

    body: Body
    key: str  # the same when the same file is posted again; empty: the page gave none


async def read_file(request: Request) -> SentFile | None:
    """Read the file of a form; None where nothing was chosen."""
    async with request.form(max_files=1, max_fields=4) as form:
        chosen, given = form.get("file"), request.headers.get("idempotency-key") or form.get("key")
        if not isinstance(chosen, UploadFile):
            return None
        content, name, mime = await chosen.read(), chosen.filename or "", chosen.content_type or ""
    if not content:
        return None
    sent = Attachment("document", name=name, size=len(content), mime=mime)
    body: Body = sent
    if is_text(sent):
        with suppress(UnicodeDecodeError):
            body = Text(await text_of(sent, content))
    return SentFile(body, given if isinstance(given, str) else "")
