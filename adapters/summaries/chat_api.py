"""A model behind an address that speaks the OpenAI-compatible chat API, as llama.cpp, vLLM and Ollama do."""

import json
from collections.abc import Collection
from typing import Any, Final

import aiohttp

from adapters.summaries.own_machines import OwnResolver
from core.themes.own_machines import refuse_public
from core.themes.summary import REFUSED, UNREACHABLE, UNREADABLE, SummaryFailed

TIMEOUT: Final = 180.0
"""Seconds: a model on a machine without a graphics card writes a few words a second."""

_MOST_BYTES: Final = 256 * 1024
_MOST_TOKENS: Final = 1500


class ChatApi:
    """One model at one address (core.themes.summary.Summariser)."""

    def __init__(
        self, url: str, model: str, key: str = "", hosts: Collection[str] = (), timeout: float = TIMEOUT
    ) -> None:
        """Take the address up to `/v1`. NotOurs: it is public and not named in `hosts`."""
        refuse_public(url, hosts)
        self._url, self._model, self._key = url.rstrip("/"), model, key
        self._hosts, self._timeout = frozenset(hosts), timeout

    @property
    def model(self) -> str:
        """Name the model as it was set."""
        return self._model

    async def write(self, order: str, told: str) -> str:
        """Ask once, without chance; give the words of the first answer. SummaryFailed: none came."""
        asked = {
            "model": self._model,
            "messages": [{"role": "system", "content": order}, {"role": "user", "content": told}],
            "temperature": 0,
            "max_tokens": _MOST_TOKENS,
            "response_format": {"type": "json_object"},
        }
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        try:
            async with (
                aiohttp.ClientSession(
                    connector=aiohttp.TCPConnector(resolver=OwnResolver(self._hosts)),
                    timeout=aiohttp.ClientTimeout(total=self._timeout),
                    trust_env=False,  # a proxy of the environment may stand anywhere
                ) as session,
                # Followed nowhere: the address that was looked at is the one that gets the words.
                session.post(
                    f"{self._url}/chat/completions", json=asked, headers=headers, allow_redirects=False
                ) as answer,
            ):
                if answer.status != 200:
                    raise SummaryFailed(REFUSED)
                body = await _read(answer.content)
        except (TimeoutError, aiohttp.ClientError, OSError):
            raise SummaryFailed(UNREACHABLE) from None
        return _words(body)


async def _read(content: aiohttp.StreamReader) -> bytes:
    body = bytearray()
    async for chunk in content.iter_chunked(16 * 1024):
        body += chunk
        if len(body) > _MOST_BYTES:
            raise SummaryFailed(UNREADABLE)
    return bytes(body)


def _words(body: bytes) -> str:
    try:
        read: Any = json.loads(body)
        words = read["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise SummaryFailed(UNREADABLE) from None
    if not isinstance(words, str):
        raise SummaryFailed(UNREADABLE)
    return words
