"""Requests to a homeserver, each tried once: the outbox and the loop try again, and at their own pace."""

import asyncio
import json
from typing import Any

import aiohttp

from adapters.matrix.trouble import RETRY_SECONDS, Kind, Trouble, trouble_of

SECONDS = 15.0  # for one request
CONNECT_SECONDS = 5.0
_ODD = (aiohttp.ClientError, OSError, ValueError)


class Http:
    """One account's connections."""

    def __init__(self, homeserver: str) -> None:
        self.base = homeserver.rstrip("/")
        self.token = ""
        self._session: aiohttp.ClientSession | None = None

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        seconds: float = SECONDS,
        kind: str = "application/json",
    ) -> dict[str, Any]:
        """Ask the homeserver and give its answer. Trouble."""
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        try:
            async with await self.request(method, path, data, {"Content-Type": kind}, seconds) as answer:
                content = await answer.read()
        except (TimeoutError, *_ODD) as error:
            raise Trouble(Kind.AWAY, type(error).__name__, RETRY_SECONDS) from None
        try:
            said = json.loads(content)
        except (ValueError, RecursionError):
            said = None
        if answer.status != 200:
            raise trouble_of(answer.status, said, answer.headers.get("Retry-After", ""))
        if not isinstance(said, dict):
            raise Trouble(Kind.AWAY, "unreadable answer", RETRY_SECONDS)
        return said

    async def download(self, path: str, at_most: int) -> bytes | None:
        """Give a file's content; None when it is larger. Trouble."""
        content = bytearray()
        try:
            async with await self.request("GET", path, None, {}, SECONDS) as answer:
                if answer.status != 200:
                    raise trouble_of(answer.status, None)
                async for chunk in answer.content.iter_chunked(65_536):
                    content += chunk
                    if len(content) > at_most:
                        return None
        except (TimeoutError, *_ODD) as error:
            raise Trouble(Kind.AWAY, type(error).__name__, RETRY_SECONDS) from None
        return bytes(content)

    async def request(
        self, method: str, path: str, data: Any, headers: dict[str, str], seconds: float
    ) -> aiohttp.ClientResponse:
        """Send one request; the answer is whatever it is."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        if self.token:
            headers = {**headers, "Authorization": f"Bearer {self.token}"}
        limit = aiohttp.ClientTimeout(total=seconds, connect=CONNECT_SECONDS)
        return await self._session.request(
            method, self.base + path, data=data, headers=headers, timeout=limit
        )

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None
            await asyncio.sleep(0)  # aiohttp closes its sockets a moment later
