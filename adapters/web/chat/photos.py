"""Reading a posted picture: what the form says of it, and its content for whoever takes it in."""

import hashlib
from dataclasses import dataclass, field

from starlette.datastructures import UploadFile
from starlette.requests import Request

from core.messaging.values import Attachment
from core.messaging.wanted import Fetch


@dataclass(frozen=True)
class SentPhoto:
    """A picture as a page posted it."""

    what: Attachment
    content: bytes = field(repr=False)
    key: str  # the same when the same picture is posted again; empty: the page gave none


async def read_photo(request: Request) -> SentPhoto | None:
    """Read the picture of a form; None where nothing was chosen. Its name is looked at nowhere."""
    async with request.form(max_files=1, max_fields=4) as form:
        chosen, key = form.get("photo"), request.headers.get("idempotency-key") or form.get("key")
        if not isinstance(chosen, UploadFile):
            return None
        content = await chosen.read()
    if not content:
        return None
    # The digest tells one picture from another posted under the same key.
    what = Attachment("photo", hashlib.sha256(content).hexdigest(), size=len(content))
    return SentPhoto(what, content, key if isinstance(key, str) else "")


def given(content: bytes) -> Fetch:
    """Give a content that is at hand already to whoever fetches it."""

    async def fetch(_: Attachment, at_most: int) -> bytes | str:
        return content if len(content) <= at_most else "large"

    return fetch
