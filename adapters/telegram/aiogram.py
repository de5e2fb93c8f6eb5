"""aiogram as a library under an engine: it carries the requests and reads the updates."""

import asyncio
from collections.abc import Mapping
from functools import cache
from typing import Any

import aiohttp
from aiogram import Bot
from aiogram import exceptions as theirs
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, Update
from aiogram.utils.token import TokenValidationError
from pydantic import ValidationError

from adapters.telegram.decoding import UnreadableUpdate
from adapters.telegram.trouble import RETRY_SECONDS, Kind, Trouble
from adapters.telegram.wire import Upload, read_json

CONNECT_SECONDS = 5.0

KINDS: Mapping[type[Exception], Kind] = {
    theirs.TelegramRetryAfter: Kind.FLOOD,
    theirs.TelegramMigrateToChat: Kind.MOVED,
    theirs.TelegramBadRequest: Kind.REFUSED,
    theirs.TelegramForbiddenError: Kind.FORBIDDEN,
    theirs.TelegramConflictError: Kind.CONFLICT,
    theirs.TelegramUnauthorizedError: Kind.TOKEN,
    theirs.TelegramNotFound: Kind.TOKEN,
    theirs.TelegramEntityTooLarge: Kind.TOO_LARGE,
    theirs.TelegramServerError: Kind.BROKEN,
    theirs.RestartingTelegram: Kind.BROKEN,
    theirs.TelegramNetworkError: Kind.UNSURE,  # but for the causes below
    theirs.TelegramAPIError: Kind.BROKEN,  # an answer that could be read, with a status without a class
    theirs.ClientDecodeError: Kind.UNSURE,
}
"""What each exception of aiogram's is in our words."""

UNSENT: tuple[type[Exception], ...] = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
    aiohttp.ServerFingerprintMismatch,
    aiohttp.ClientHttpProxyError,
)
"""Causes of a network error by which nothing was sent; by any other one the message may have gone out."""

_ODD = (AttributeError, LookupError, OSError, TypeError, ValueError, aiohttp.ClientError)
"""What escapes aiogram unwrapped when an answer is garbage."""


class Aiogram:
    """One bot's aiogram client."""

    name = "aiogram"

    def __init__(self, token: str, api_base: str) -> None:
        server = TelegramAPIServer.from_base(api_base)
        self._session = AiohttpSession(api=server, json_loads=read_json)
        try:
            self._bot: Bot | None = Bot(token, session=self._session)
        except TokenValidationError:
            self._bot = None  # it is told when Telegram would be asked, as any other refused token

    async def call(
        self, method: str, params: Mapping[str, Any], uploads: Mapping[str, Upload], seconds: float
    ) -> Any:
        """Ask Telegram and give the bare result. Trouble."""
        if self._bot is None:
            raise Trouble(Kind.TOKEN, "not a token")
        files = {name: BufferedInputFile(one.content, one.name) for name, one in uploads.items()}
        # Connecting has its own limit: by that one nothing was sent.
        limit: Any = aiohttp.ClientTimeout(total=seconds, connect=CONNECT_SECONDS)
        try:
            return await self._session(self._bot, _method(method)(**params, **files), timeout=limit)
        except (theirs.AiogramError, *_ODD) as error:
            raise trouble_of(error) from None

    def read(self, raw: Mapping[str, Any]) -> Update:
        """Give the update as aiogram's object. UnreadableUpdate."""
        try:
            return Update.model_validate(raw)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            raise UnreadableUpdate(f"{where}: {first['type']}") from None

    async def download(self, path: str, at_most: int) -> bytes | None:
        """Give a file's content; None when it is larger. Trouble."""
        if self._bot is None:
            raise Trouble(Kind.TOKEN, "not a token")
        address = self._session.api.file_url(self._bot.token, path)
        content = bytearray()
        try:
            async for chunk in self._session.stream_content(address):
                content += chunk
                if len(content) > at_most:
                    return None
        except (TimeoutError, *_ODD) as error:
            raise Trouble(Kind.UNSURE, type(error).__name__) from None
        return bytes(content)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._session.close()


@cache
def _method(name: str) -> type[TelegramMethod[Any]]:
    """Make a method whose result is taken as it is: a new kind of message doesn't make its sending uncertain."""

    class Bare(TelegramMethod[Any]):
        __returning__ = Any
        __api_method__ = name

    return Bare


def trouble_of(error: Exception) -> Trouble:
    """Say in our words what aiogram raised."""
    kind = next((KINDS[known] for known in type(error).__mro__ if known in KINDS), Kind.UNSURE)
    said = ""
    after = to = 0
    if isinstance(error, theirs.TelegramNetworkError) and kind is Kind.UNSURE:
        cause = error.__cause__
        kind = Kind.UNSENT if isinstance(cause, UNSENT) else kind
        said = type(cause).__name__ if not isinstance(cause, asyncio.TimeoutError) else "too slow"
    elif isinstance(error, theirs.TelegramRetryAfter):
        after = error.retry_after
    elif isinstance(error, theirs.TelegramMigrateToChat):
        to = error.migrate_to_chat_id
    elif isinstance(error, theirs.TelegramAPIError):
        said = error.message or ""
        if "too many requests" in said.lower():
            kind, after = Kind.FLOOD, int(RETRY_SECONDS)
    elif isinstance(error, UNSENT):
        kind, said = Kind.UNSENT, type(error).__name__
    else:
        said = "unreadable answer"
    return Trouble(kind, said, after, to)
