"""A Telegram that answers as it is told to, for what the whole fake server never does; it records what it is asked."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.adapters.telegram.updates import TOKEN


@dataclass(frozen=True)
class Asked:
    """One request as it arrived: its method, its parameters read back, and the names and contents of its files."""

    method: str
    params: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)


@dataclass
class Scripted:
    """What it will answer, in order, and then for ever "ok"; an answer is (status, body) or does it itself."""

    asked: list[Asked] = field(default_factory=list)
    answers: list[Any] = field(default_factory=list)
    base: str = ""
    number: int = 100

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Record the request and give the next answer."""
        asked = await _read(request)
        self.asked.append(asked)
        answer = self.answers.pop(0) if self.answers else None
        if answer is None:
            return web.json_response({"ok": True, "result": self._result(asked)})
        if callable(answer):
            given: web.StreamResponse = await answer(request)
            return given
        status, body = answer
        if isinstance(body, dict):
            return web.json_response({"ok": status == 200, "error_code": status, **body}, status=status)
        return web.Response(status=status, text=body, content_type="text/html")

    def _result(self, asked: Asked) -> Any:
        if not asked.method.startswith(("send", "edit")):
            return True
        self.number += 1
        number = asked.params.get("message_id", self.number)
        return {"message_id": number, "date": 1, "chat": {"id": 7, "type": "hologram"}}


async def _read(request: web.Request) -> Asked:
    posted = await request.post()
    params: dict[str, Any] = {}
    files: dict[str, tuple[str, bytes]] = {}
    for name, value in posted.items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.file.read())
        else:
            params[name] = _value(str(value))
    for name, value in list(params.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            del params[name]
            files[name] = files.pop(value.removeprefix("attach://"))
    return Asked(request.match_info["method"], params, files)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


async def hang(_: web.Request) -> web.StreamResponse:
    """Take the request and never answer."""
    await asyncio.Event().wait()
    raise AssertionError


async def cut(request: web.Request) -> web.StreamResponse:
    """Close the connection in the middle of the answer."""
    response = web.StreamResponse(headers={"Content-Length": "5000"})
    await response.prepare(request)
    await response.write(b'{"ok": true, "res')
    assert request.transport is not None
    request.transport.close()
    return response


async def close(request: web.Request) -> web.StreamResponse:
    """Close the connection without an answer."""
    assert request.transport is not None
    request.transport.close()
    return web.Response()


@contextlib.asynccontextmanager
async def scripted() -> AsyncIterator[Scripted]:
    """Run one for a test."""
    server = Scripted()
    app = web.Application()
    app.router.add_post(f"/bot{TOKEN}/{{method}}", server.handle)
    app.router.add_post("/bot{token}/{method}", _refuse)
    app.router.add_get(f"/file/bot{TOKEN}/{{path:.*}}", _file)
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


async def _refuse(_: web.Request) -> web.Response:
    return web.json_response({"ok": False, "error_code": 401, "description": "Unauthorized"}, status=401)


async def _file(request: web.Request) -> web.Response:
    size = int(request.match_info["path"].split("/")[-1])
    return web.Response(body=b"\xef\xbb\xbf" + b"a" * size)
