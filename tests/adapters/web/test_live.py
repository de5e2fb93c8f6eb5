"""The live stream: nothing lost, nothing twice, whoever sends and however often the line breaks."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, aclosing
from datetime import datetime, timedelta

import httpx
import pytest

from adapters.database.engine import Database
from adapters.web.chat import history, live
from core.messaging.values import ConversationId, Part, Side
from tests.adapters.web.echo import NOON, Echo, read_events


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def echo(database: Database, clock: Clock) -> Echo:
    return Echo(database, clock)


@pytest.fixture
async def browser(echo: Echo) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(echo.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://chat.test") as client:
        await client.get("/")
        yield client


async def conversation_of(echo: Echo) -> ConversationId:
    found = await echo.find(echo.events[0].address, Side.RESIDENT)
    assert found is not None
    return found


async def listened(
    echo: Echo, conversation: ConversationId, cursor: str, count: int
) -> list[tuple[str, int]]:
    """Open a stream at the cursor and give its first `count` messages: cursor and outbox id."""
    start = history.read_cursor(cursor)
    assert start is not None
    chunks = live.stream(
        echo.database, echo.hub, conversation, start, lambda m: f'{{"id": {m.id}}}', echo.clock
    )
    found: list[tuple[str, int]] = []
    async with asyncio.timeout(10), aclosing(chunks) as open_stream:  # type: ignore[type-var]
        async for chunk in open_stream:
            found += [(at, said["id"]) for at, said in read_events(chunk)]
            if len(found) == count:
                break
    return found


async def shown(echo: Echo, conversation: ConversationId) -> tuple[list[str], str]:
    async with echo.database.read() as session:
        messages, cursor = await history.history(session, conversation, echo.clock())
    return [message.part.text for message in messages], str(cursor)


async def opened_page(echo: Echo, conversation: ConversationId) -> None:
    """Return when a stream is open."""
    async with asyncio.timeout(10):
        while not echo.hub.listening(conversation):  # noqa: ASYNC110  the server opens it, nobody tells
            await asyncio.sleep(0.01)


async def test_an_open_page_shows_what_is_sent(echo: Echo, browser: httpx.AsyncClient) -> None:
    """The reply appears without reloading, rendered and escaped as the page itself is."""
    conversation = await conversation_of(echo)
    cursor = (await shown(echo, conversation))[1]
    opened = asyncio.create_task(browser.get(f"/events?after={cursor}"))
    await opened_page(echo, conversation)
    await echo.say(conversation, Part("<b>Uusi</b>"), Part("Suljettu", replaces="token-1"))
    echo.hub.close()
    response = await opened
    assert response.headers["content-type"].startswith("text/event-stream")
    said = [data for _, data in read_events(response.text)]
    assert [message["replaces"] for message in said] == [None, "token-1"]
    assert "&lt;b&gt;Uusi&lt;/b&gt;" in said[0]["html"]


async def test_a_cut_stream_goes_on_where_it_ended(
    echo: Echo, browser: httpx.AsyncClient, clock: Clock
) -> None:
    """A train in a tunnel: every message comes once, in order, however often the line breaks."""
    conversation = await conversation_of(echo)
    cursor = (await shown(echo, conversation))[1]
    sent: list[int] = []
    heard: list[int] = []
    for number in range(12):
        sent += await echo.say(conversation, Part(f"a{number}"), Part(f"b{number}"))
        clock.passes(seconds=number)
        # One of two is heard before the cut; the other must come next time.
        for at, key in await listened(echo, conversation, cursor, 1 if number < 11 else 13):
            cursor = at
            heard.append(key)
    assert heard == sent


async def test_a_message_sent_late_is_not_passed_over(
    echo: Echo, browser: httpx.AsyncClient, clock: Clock
) -> None:
    """A row resent after a crash has a smaller number than what was read already."""
    conversation = await conversation_of(echo)
    cursor = (await shown(echo, conversation))[1]
    claimed = await echo.claim(conversation, Part("myöhässä"))
    late = claimed[0].key
    [later] = await echo.say(conversation, Part("ensin"))
    [(cursor, first)] = await listened(echo, conversation, cursor, 1)
    clock.passes(seconds=60)
    await echo.send(claimed, echo.channel)
    [(_, second)] = await listened(echo, conversation, cursor, 1)
    assert (first, second) == (later, late)
    assert late < later


async def test_what_another_process_sent_wakes_the_page(echo: Echo, browser: httpx.AsyncClient) -> None:
    """With a worker on another machine the page still hears within a second."""
    conversation = await conversation_of(echo)
    cursor = (await shown(echo, conversation))[1]
    watch = asyncio.create_task(echo.hub.poll(echo.database, every=0.02))
    hearing = asyncio.create_task(listened(echo, conversation, cursor, 1))
    await opened_page(echo, conversation)
    [key] = await echo.say(conversation, Part("muualta"), wake=False)
    assert [heard for _, heard in await hearing] == [key]
    watch.cancel()


async def test_a_page_shows_the_last_fifty_messages(
    echo: Echo, browser: httpx.AsyncClient, clock: Clock
) -> None:
    """Someone who comes back after a month finds where they were, not the whole history."""
    conversation = await conversation_of(echo)
    await echo.say(conversation, *[Part(f"viesti {n}") for n in range(60)])
    texts, _ = await shown(echo, conversation)
    assert texts == [f"viesti {n}" for n in range(10, 60)]


def test_edits_take_their_cards_place() -> None:
    """A ticked card stays one card; an edit of a card that isn't shown is nothing."""

    def message(id_: int, text: str, token: str = "", replaces: str | None = None) -> history.Message:
        buttons = ("A", "B") if token else ()
        return history.Message(id_, Part(text, buttons, token, replaces), NOON)

    folded = history.fold(
        [
            message(1, "card", "t1"),
            message(2, "next"),
            message(3, "ticked", "t2", replaces="t1"),
            message(4, "ticked again", "t3", replaces="t2"),
            message(5, "lost", replaces="unknown"),
            message(6, "chosen", replaces="t1"),
        ]
    )
    assert [(m.id, m.part.text, m.answered) for m in folded] == [(6, "chosen", True), (2, "next", False)]


@pytest.mark.parametrize("text", ["", "x", "1.", ".1", "-1", "1.2.x", "9" * 15, "1" + ".1" * 40, None])
def test_a_cursor_from_a_stranger_is_no_cursor(text: str | None) -> None:
    """What a browser sends back is not trusted to be what it was given."""
    assert history.read_cursor(text) is None


def test_a_cursor_reads_as_it_was_written() -> None:
    """The place in the stream survives its way through the browser."""
    cursor = history.Cursor(1_790_000_000_000, (4, 17))
    assert history.read_cursor(str(cursor)) == cursor


async def test_the_oldest_of_many_streams_gives_way(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A page left open in many tabs can't hold every connection there is."""
    conversation = await conversation_of(echo)
    listeners = []
    with ExitStack() as stack:
        for _ in range(live.STREAMS_EACH + 1):
            listeners.append(stack.enter_context(echo.hub.listen(conversation)))
        assert [listener.over for listener in listeners] == [True] + [False] * live.STREAMS_EACH
    assert not echo.hub.listening(conversation)
