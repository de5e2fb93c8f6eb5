"""The chat API of a summary's model, against a real server that speaks it: what comes back, and what never does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from adapters.summaries.chat_api import ChatApi
from core.themes.own_machines import NotOurs, refuse_public
from core.themes.summary import REFUSED, UNREACHABLE, UNREADABLE, SummaryFailed

Answers = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def served(answers: Answers) -> AsyncIterator[str]:
    """Serve on a free port of this machine; gives the address up to `/v1`."""
    app = web.Application()
    app.router.add_post("/v1/chat/completions", answers)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        await runner.cleanup()


async def test_the_order_and_the_material_go_apart_and_the_words_come_back() -> None:
    """As the API is documented: two messages, no chance, the key in its header; the first choice's content."""
    got: dict[str, Any] = {}

    async def answers(request: web.Request) -> web.StreamResponse:
        got.update(await request.json(), key=request.headers["Authorization"])
        content = {"role": "assistant", "content": '{"sentences": []}'}
        return web.json_response({"id": "x", "choices": [{"index": 0, "message": content}], "usage": {}})

    async with served(answers) as url:
        words = await ChatApi(f"{url}/", "gemma-3-12b", "s3cret").write("Do.", "Material.")
    assert words == '{"sentences": []}'
    assert [one["role"] for one in got["messages"]] == ["system", "user"]
    assert [one["content"] for one in got["messages"]] == ["Do.", "Material."]
    assert (got["model"], got["temperature"], got["key"]) == ("gemma-3-12b", 0, "Bearer s3cret")


@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (500, b"{}", REFUSED),
        (401, b"no key", REFUSED),
        (200, b"not json", UNREADABLE),
        (200, b"[]", UNREADABLE),
        (200, b'{"choices": []}', UNREADABLE),
        (200, b'{"choices": [{"message": {"content": null, "refusal": "no"}}]}', UNREADABLE),
        (200, b'{"choices": [{"message": {"content": [1]}}]}', UNREADABLE),
        (200, b"[" * 100_000, UNREADABLE),
        (200, b"x" * 300_000, UNREADABLE),
    ],
)
async def test_what_is_no_answer_is_a_failure_with_its_reason(status: int, body: bytes, why: str) -> None:
    """Errors, refusals, other JSON and floods: nothing of them is shown, nothing of them stops the bot."""

    async def answers(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, body=body, content_type="application/json")

    async with served(answers) as url:
        with pytest.raises(SummaryFailed) as failed:
            await ChatApi(url, "m").write("Do.", "Material.")
    assert failed.value.why == why


async def test_a_model_that_is_away_or_too_slow_is_left_alone() -> None:
    """No answer in time is none."""
    waits = asyncio.Event()

    async def answers(_: web.Request) -> web.StreamResponse:
        await waits.wait()
        return web.json_response({})

    async with served(answers) as url:
        with pytest.raises(SummaryFailed) as slow:
            await ChatApi(url, "m", timeout=0.05).write("Do.", "Material.")
        waits.set()
    with pytest.raises(SummaryFailed) as away:
        await ChatApi(url, "m").write("Do.", "Material.")
    assert (slow.value.why, away.value.why) == (UNREACHABLE, UNREACHABLE)


async def test_it_follows_no_redirect() -> None:
    """The address that was looked at is the one that gets the words."""
    elsewhere = []

    async def there(request: web.Request) -> web.StreamResponse:
        elsewhere.append(await request.text())
        return web.json_response({})

    async with served(there) as other:

        async def answers(_: web.Request) -> web.StreamResponse:
            raise web.HTTPTemporaryRedirect(f"{other}/chat/completions")

        async with served(answers) as url:
            with pytest.raises(SummaryFailed) as failed:
                await ChatApi(url, "m").write("Do.", "Material.")
    assert (failed.value.why, elsewhere) == (REFUSED, [])


async def test_a_name_that_leads_to_a_public_address_is_not_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name says nothing of where it leads, and may lead elsewhere tomorrow: it is looked at each time."""

    async def leads(*_: object) -> list[dict[str, Any]]:
        found = {"hostname": "m.example", "host": "93.184.216.34", "port": 80}
        return [{**found, "family": 2, "proto": 6, "flags": 0}]

    monkeypatch.setattr("aiohttp.resolver.ThreadedResolver.resolve", leads)
    with pytest.raises(SummaryFailed) as failed:
        await ChatApi("http://m.example/v1", "m", timeout=5).write("Do.", "Material.")
    assert failed.value.why == UNREACHABLE


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8081/v1",
        "http://localhost:11434/v1",
        "http://10.1.2.3/v1",
        "https://192.168.1.20/v1",
        "http://[::1]:8081/v1",
        "http://[fd00::7]/v1",
        "https://llm.pirha.example/v1",
    ],
)
def test_an_address_of_ones_own_is_let_be(url: str) -> None:
    """This machine, a private network, and a name, which is looked at when it is connected to."""
    refuse_public(url, ())


@pytest.mark.parametrize(
    "url",
    [
        "https://93.184.216.34/v1",
        "http://[2001:4860:4860::8888]/v1",
        "http://169.254.169.254/v1",
        "http://0.0.0.0/v1",
        "http://[::ffff:93.184.216.34]/v1",
        "http://user:secret@10.0.0.1/v1",
        "ftp://10.0.0.1/v1",
        "http:///v1",
    ],
)
def test_a_public_address_is_refused_unless_it_is_named(url: str) -> None:
    """What residents wrote doesn't leave the organisation's machines by a slip in a setting."""
    with pytest.raises(NotOurs):
        refuse_public(url, ())


def test_a_public_machine_of_ones_own_is_named_by_its_operator() -> None:
    """A county may have a machine with a public address; it says so by name."""
    refuse_public("https://93.184.216.34/v1", ("93.184.216.34",))
