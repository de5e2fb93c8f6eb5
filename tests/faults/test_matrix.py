"""The product on Matrix, as its operator starts it, killed while it reads and sends; the homeserver is a real one."""

import asyncio
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy import delete
from sqlmodel import col, select

from adapters.database.engine import open_database
from core.messaging import outbox
from core.messaging.outbox import LEASE
from core.messaging.tables import Inbox, Outbox, Sending, Waiting
from core.storage.tables import Lease
from tests.acceptance.test_serve import started
from tests.support import synapse
from tests.support.matrix import Homeserver, Talk
from tests.support.synapse import PASSWORD, Synapse

PATIENCE = 110.0
PAGED = b"/messages?dir=b"
"""What is asked of the homeserver for a gap to be paged back."""


@asynccontextmanager
async def product(
    home: Homeserver, url: str, folder: Path, **more: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start the product with its account at the homeserver."""
    home.engine()  # registers the account
    settings = {
        "DATABASE_URL": url,
        "MATRIX_HOMESERVER": home.server.url,
        "MATRIX_USER": home.user,
        "MATRIX_PASSWORD": PASSWORD,
        "MATRIX_DEVICE_ID": folder.parent.name.upper().replace("_", "")[-30:],
        "SECRET_KEY": "a-secret-that-only-the-fault-cases-have",
        **more,
    }
    async with started(folder, **settings) as (process, _):
        yield process


@asynccontextmanager
async def stuck(url: str, request: bytes) -> AsyncIterator[tuple[str, asyncio.Event]]:
    """Stand between the product and the homeserver, and keep one request waiting for good: the event tells of it."""
    asked = asyncio.Event()
    port = urlsplit(url).port

    async def carry(source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while said := await source.read(65_536):
                if request in said:
                    asked.set()
                    return
                to.write(said)
                await to.drain()
        to.close()

    meetings: set[asyncio.Future[object]] = set()

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", port)
        meetings.add(both := asyncio.gather(carry(reader, back), carry(there, writer)))  # type: ignore[arg-type]
        with suppress(asyncio.CancelledError):
            await both
        writer.close()
        back.close()

    server = await asyncio.start_server(meet, "127.0.0.1")
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", asked
    for one in meetings:
        one.cancel()
    server.close()
    await server.wait_closed()


async def until(true: Callable[[], bool], what: object = "") -> None:
    """Wait until it is so."""
    ends = time.monotonic() + PATIENCE
    while not await asyncio.to_thread(true):
        assert time.monotonic() < ends, what
        await asyncio.sleep(0.1)


async def kill(process: asyncio.subprocess.Process) -> None:
    """Kill it where it stands."""
    process.kill()
    await process.wait()


async def stopped(process: asyncio.subprocess.Process) -> None:
    """Press Ctrl-C, and wait until it has ended well."""
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(PATIENCE):
        assert await process.wait() == 0


def answered(talk: Talk) -> bool:
    """Tell whether the person has been told something."""
    return bool(talk.sees())


async def balanced(url: str, talks: list[Talk]) -> None:
    """Hold what people see to the outbox: every message sent is there once, and nothing is in doubt."""
    ends = time.monotonic() + PATIENCE
    while True:
        database = open_database(url)
        async with database.read() as session:
            events = Counter(await session.exec(select(Inbox.state)))
            rows = list(await session.exec(select(Outbox).order_by(col(Outbox.id))))
        await database.close()
        states = Counter(row.state for row in rows)
        if set(states) <= {Sending.SENT} and set(events) <= {Waiting.DONE}:
            break
        assert time.monotonic() < ends, (states, events)
        await asyncio.sleep(0.2)
    refs = sorted(row.sent_ref or "" for row in rows)
    assert refs == sorted({one.event for talk in talks for one in talk.sees()})
    assert len(refs) == len(set(refs))


async def test_killed_while_it_reads_and_sends_nothing_is_lost_or_doubled(
    empty_url: str, home: Homeserver, tmp_path: Path
) -> None:
    """Case 5: what the homeserver took before the kill goes again under its transaction and shows once."""
    talks = [home.invites(f"tapaus-{number}") for number in range(6)]
    async with product(home, empty_url, tmp_path / "a") as process:
        for talk in talks:
            talk.says("hei")
        await until(lambda: any(map(answered, talks)))
        for talk in talks:
            talk.says("hei taas")
        await kill(process)
    database = open_database(empty_url)
    async with database.write() as session:
        later = datetime.now(UTC) + LEASE
        await outbox.reclaim(session, "matrix", True, later)
        # Nor is anybody kept waiting here until the dead one's turn to read is over.
        await session.exec(delete(Lease))
    await database.close()
    async with product(home, empty_url, tmp_path / "a") as process:
        await until(lambda: all(map(answered, talks)), "somebody was never answered")
        await balanced(empty_url, talks)
        await stopped(process)


async def test_killed_in_the_middle_of_a_gap_all_three_hundred_come_in_once(
    empty_url: str, home: Homeserver, tmp_path: Path
) -> None:
    """Cases 5 and 18: written while we were away, more than a sync tells; whoever reads on begins at the same place."""
    talks = [home.invites(f"aukko-{number}") for number in range(4)]
    async with product(home, empty_url, tmp_path / "a") as process:
        for talk in talks:
            talk.says("hei")
        await until(lambda: all(map(answered, talks)))
        await balanced(empty_url, talks)
        await stopped(process)
    await asyncio.gather(*(asyncio.to_thread(write, talk) for talk in talks))
    async with (
        stuck(home.server.url, PAGED) as (url, asked),
        product(home, empty_url, tmp_path / "a", MATRIX_HOMESERVER=url) as process,
    ):
        async with asyncio.timeout(PATIENCE):
            await asked.wait()
        await kill(process)
    database = open_database(empty_url)
    async with database.write() as session:
        await session.exec(delete(Lease))  # nobody waits here until the dead one's turn is over
    await database.close()
    async with product(home, empty_url, tmp_path / "a") as process:
        await until(lambda: all(len(talk.sees()) > 75 for talk in talks), "not everything was answered")
        await balanced(empty_url, talks)
        await stopped(process)
    database = open_database(empty_url)
    async with database.read() as session:
        rows = await session.exec(select(Inbox.conversation_id, Inbox.event_key).order_by(col(Inbox.id)))
        kept: dict[int, list[str]] = {}
        for conversation, key in rows:
            kept.setdefault(conversation, []).append(key)
    await database.close()
    written = [
        [one["event_id"] for one in talk.raw() if one["sender"] == talk.person.user and _is_said(one)]
        for talk in talks
    ]
    assert sorted(kept.values()) == sorted(written), "each once, in its order"


def write(talk: Talk) -> None:
    """Write more than a sync tells of one room."""
    for number in range(75):
        talk.says(f"viesti {number}")


def _is_said(raw: Mapping[str, Any]) -> bool:
    return bool(raw["type"] == "m.room.message")


@pytest.mark.parametrize("empty_url", ["postgresql"], indirect=True)
async def test_a_homeserver_away_for_a_minute_is_waited_for(
    empty_url: str, home: Homeserver, tmp_path: Path
) -> None:
    """Case 18: what was written before and after is answered, nothing twice; the page is served meanwhile."""
    talk = home.invites("odottaja")
    async with product(home, empty_url, tmp_path / "a") as process:
        talk.says("hei")
        await until(lambda: answered(talk))
        await asyncio.to_thread(home.server.stop)
        await asyncio.sleep(60)
        assert process.returncode is None
        await asyncio.to_thread(home.server.start)
        before = len(talk.sees())
        talk.says("olen täällä")
        await until(lambda: len(talk.sees()) > before)
        await balanced(empty_url, [talk])
        await stopped(process)


@pytest.mark.parametrize("empty_url", ["sqlite"], indirect=True)
async def test_the_homeservers_own_limits_only_slow_us_down(empty_url: str, tmp_path: Path) -> None:
    """Synapse lets ten messages go at once and then one in five seconds: everybody is answered, once."""
    synapse.needed()
    server = Synapse(limits={"rc_login": {}, "rc_registration": {}})
    await asyncio.to_thread(server.start)
    try:
        home = Homeserver(server, tmp_path / "limits")
        talks = [home.invites(f"hidas-{number}") for number in range(12)]
        async with product(home, empty_url, tmp_path / "a") as process:
            for talk in talks:
                talk.says("hei")
            await until(lambda: all(map(answered, talks)), [len(one.raw()) for one in talks])
            await balanced(empty_url, talks)
            await stopped(process)
    finally:
        server.remove()
