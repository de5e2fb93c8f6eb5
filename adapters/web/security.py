"""What every response says to browsers, and which requests are turned away before a page sees them."""

from urllib.parse import urlsplit

from fastapi import HTTPException, Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_CAP = 64 * 1024
PHOTO_PATH = "/photo"
FILE_PATH = "/staff/file"
# Telegram escapes each letter of a long quoted message: a refused update would come again for ever.
WEBHOOK_CAP = 1024 * 1024

# A campaign file or a form of another tool (adapters.documents.sent), and what the form around it adds.
FILE_CAP = 410_000

# The largest photo that a question may ask for is of twenty megabytes; what the form adds is little.
PHOTO_CAP = 20_100_000

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


def headers(secure: bool) -> dict[str, str]:
    """Name the headers of every response."""
    always = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        # Not "no-referrer": with that, browsers send `Origin: null` with our own forms.
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(self), microphone=()",
    }
    return always | ({"Strict-Transport-Security": "max-age=31536000"} if secure else {})


class Shield:
    """Adds the headers and ends a request whose body grows over the cap with 413."""

    def __init__(self, app: ASGIApp, secure: bool) -> None:
        self.app = app
        self.headers = headers(secure)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        cap, refusal = BODY_CAP, None
        if scope["path"].startswith("/webhooks/"):
            cap = WEBHOOK_CAP
        elif scope["path"] == PHOTO_PATH:
            cap, refusal = PHOTO_CAP, "page-photo-large"
        elif scope["path"] == FILE_PATH:
            cap, refusal = FILE_CAP, "page-file-large"
        received = 0

        async def capped() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > cap:
                raise HTTPException(413, refusal)
            return message

        async def armed(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    present.setdefault(name, value)
            await send(message)

        await self.app(scope, capped, armed)


def refuse_foreign(request: Request, public_url: str) -> None:
    """Turn away a post that another site made in the person's name. HTTPException 403."""
    # SameSite cookies stop most; a sister site under the same domain is "same-site", and stopped here.
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in ("same-origin", "none"):
            raise HTTPException(403)
        return
    origin = request.headers.get("origin")
    ours = {request.headers.get("host"), urlsplit(public_url).netloc}
    if origin is not None and urlsplit(origin).netloc not in ours - {None, ""}:
        raise HTTPException(403)
