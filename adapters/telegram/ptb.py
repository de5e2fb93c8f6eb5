"""python-telegram-bot as a library under an engine: it carries the requests and reads the updates."""

import logging
import os
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx

# Without it every flood error warns, and a warning may be made an error: the switch is the library's own.
os.environ.setdefault("PTB_TIMEDELTA", "true")

from telegram import Bot, InputFile, Update
from telegram import error as theirs
from telegram.request import HTTPXRequest

from adapters.telegram.decoding import UnreadableUpdate
from adapters.telegram.trouble import RETRY_SECONDS, Kind, Trouble
from adapters.telegram.wire import Upload, read_json

CONNECT_SECONDS = 5.0

KINDS: Mapping[type[Exception], Kind] = {
    theirs.RetryAfter: Kind.FLOOD,
    theirs.ChatMigrated: Kind.MOVED,
    theirs.BadRequest: Kind.REFUSED,  # a NetworkError there, but an answer all the same
    theirs.Forbidden: Kind.FORBIDDEN,
    theirs.Conflict: Kind.CONFLICT,
    theirs.InvalidToken: Kind.TOKEN,
    theirs.EndPointNotFound: Kind.TOKEN,
    theirs.TimedOut: Kind.UNSURE,  # but for the causes below
    theirs.NetworkError: Kind.UNSURE,  # as above
    theirs.PassportDecryptionError: Kind.UNSURE,
    theirs.TelegramError: Kind.UNSURE,
}
"""What each exception of python-telegram-bot's is in our words."""

UNSENT: tuple[type[Exception], ...] = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
"""Causes of a network error by which nothing was sent; by any other one the message may have gone out."""

_ODD = (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)
"""What the library's readers raise on an update that isn't what Telegram sends; they check nothing."""

# httpx writes each request's address into the log, and the token is in it; the library writes the texts.
logging.getLogger("httpx").setLevel(logging.WARNING)
logging.getLogger("telegram").setLevel(logging.WARNING)


class Ptb:
    """One bot's python-telegram-bot client."""

    name = "ptb"

    def __init__(self, token: str, api_base: str) -> None:
        base = api_base.rstrip("/")
        self._files = f"{base}/file/bot{token}"
        self._requests = (_Request(), _Request())
        try:
            self._bot: Bot | None = Bot(
                token,
                base_url=f"{base}/bot",
                base_file_url=f"{base}/file/bot",
                get_updates_request=self._requests[0],
                request=self._requests[1],
            )
        except theirs.InvalidToken:
            self._bot = None  # it is told when Telegram would be asked, as any other refused token

    async def call(
        self, method: str, params: Mapping[str, Any], uploads: Mapping[str, Upload], seconds: float
    ) -> Any:
        """Ask Telegram and give the bare result. Trouble."""
        if self._bot is None:
            raise Trouble(Kind.TOKEN, "not a token")
        files = {name: InputFile(one.content, one.name) for name, one in uploads.items()}
        try:
            return await self._bot.do_api_request(
                _endpoint(method), api_kwargs={**params, **files}, read_timeout=seconds
            )
        except (theirs.TelegramError, *_ODD) as error:
            raise trouble_of(error) from None

    def read(self, raw: Mapping[str, Any]) -> Update:
        """Give the update as the library's object. UnreadableUpdate."""
        try:
            return Update.de_json(dict(raw), self._bot)
        except (theirs.TelegramError, *_ODD) as error:
            raise UnreadableUpdate(type(error).__name__) from None

    async def download(self, path: str, at_most: int) -> bytes | None:
        """Give a file's content; None when it is larger. Trouble."""
        try:
            content = await self._requests[1].retrieve(f"{self._files}/{path}")
        except (theirs.TelegramError, *_ODD) as error:
            raise trouble_of(error) from None
        return content if len(content) <= at_most else None

    async def close(self) -> None:
        """Let go of the connections."""
        for request in self._requests:
            await request.shutdown()


class _Request(HTTPXRequest):
    def __init__(self) -> None:
        super().__init__(connect_timeout=CONNECT_SECONDS, pool_timeout=CONNECT_SECONDS)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer without writing it into the log: people's words may be in it."""
        try:
            read = read_json(payload.decode("utf-8", "replace"))
        except ValueError:
            raise theirs.TelegramError("unreadable answer") from None
        if not isinstance(read, dict):
            raise theirs.TelegramError("unreadable answer")
        return {"result": None, **read}


def _endpoint(method: str) -> str:
    """Write "sendMessage" as "send_Message", which the library makes the same again.

    It warns of each method that it has a function for; we want the bare result of these.
    """
    return re.sub("(?=[A-Z])", "_", method)


def trouble_of(error: Exception) -> Trouble:
    """Say in our words what python-telegram-bot raised."""
    kind = next((KINDS[known] for known in type(error).__mro__ if known in KINDS), Kind.UNSURE)
    said = ""
    after: float = 0
    to = 0
    if isinstance(error, theirs.RetryAfter):
        wait = error.retry_after
        after = wait.total_seconds() if isinstance(wait, timedelta) else wait
    elif isinstance(error, theirs.ChatMigrated):
        to = error.new_chat_id
    elif isinstance(error, theirs.NetworkError) and kind is Kind.UNSURE:
        cause = error.__cause__
        if cause is None and not isinstance(error, theirs.TimedOut):
            # An answer that could be read, with a status that has no class of its own.
            kind, said = Kind.BROKEN, error.message
        else:
            kind = Kind.UNSENT if isinstance(cause, UNSENT) else kind
            garbage = isinstance(cause, theirs.TelegramError)
            said = "too slow" if isinstance(error, theirs.TimedOut) else type(cause).__name__
            said = "unreadable answer" if garbage else said
    elif isinstance(error, theirs.TelegramError):
        said = error.message
    elif isinstance(error, UNSENT):
        kind, said = Kind.UNSENT, type(error).__name__
    else:
        said = "unreadable answer"
    if "too many requests" in said.lower():
        kind, after = Kind.FLOOD, RETRY_SECONDS
    if "request entity too large" in said.lower():
        kind = Kind.TOO_LARGE
    return Trouble(kind, said, after, to)
