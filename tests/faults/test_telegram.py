"""The product on Telegram, as its operator starts it, killed and stopped while Telegram fails in every way it can.

What the server recorded is held against the outbox: nothing silently lost, nothing blindly doubled.
"""

import asyncio
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import col, select

from adapters.database.engine import open_database
from core.messaging import outbox
from core.messaging.outbox import LEASE
from core.messaging.tables import Conversation, Inbox, Outbox, Sending, Waiting
from tests.acceptance.test_serve import interrupted, started
from tests.adapters.telegram import fuzzing
from tests.support.bot_api.people import Person
from tests.support.bot_api.server import BotApi, Fault

TOKEN = "7000:AA" + "r" * 33
PATIENCE = 40.0


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    made = BotApi()
    made.add_bot(TOKEN, "kuulolla_bot")
    await made.start()
    yield made
    await made.stop()
    assert made.violations == []


@asynccontextmanager
async def product(
    server: BotApi, url: str, folder: Path, **more: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    settings = {
        "DATABASE_URL": url,
        "TELEGRAM_RESIDENT_TOKEN": TOKEN,
        "TELEGRAM_API_BASE": server.url,
        "SECRET_KEY": "a-secret-that-only-the-fault-cases-have",
        **more,
    }
    async with started(folder, **settings) as (process, _):
        yield process


def person(server: BotApi, number: int) -> Person:
    return server.person(server.bots[TOKEN], number, language="en")


async def until(true: Callable[[], bool], what: object = "") -> None:
    ends = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < ends, what
        await asyncio.sleep(0.05)


async def kill(process: asyncio.subprocess.Process) -> None:
    process.kill()
    await process.wait()


async def rows(url: str) -> list[Outbox]:
    database = open_database(url)
    async with database.read() as session:
        found = list(await session.exec(select(Outbox).order_by(col(Outbox.id))))
    await database.close()
    return found


async def calm(url: str) -> None:
    """Wait until everything that was said is sent, or known not to be."""
    ends = time.monotonic() + PATIENCE
    while any(row.state in (Sending.WAITING, Sending.CLAIMED) for row in await rows(url)):
        assert time.monotonic() < ends, Counter(row.state for row in await rows(url))
        await asyncio.sleep(0.2)


async def balanced(server: BotApi, url: str, *, uncertain: int = 0, failed: int = 0) -> None:
    """Hold the outbox to what the server recorded, and the inbox to its promise."""
    database = open_database(url)
    async with database.read() as session:
        events = list(await session.exec(select(Inbox)))
        messages = list(await session.exec(select(Outbox)))
    await database.close()
    assert {event.state for event in events} <= {Waiting.DONE}
    states = Counter(message.state for message in messages)
    assert set(states) <= {Sending.SENT, Sending.UNCERTAIN, Sending.FAILED}, states
    assert (states[Sending.UNCERTAIN], states[Sending.FAILED]) == (uncertain, failed)
    done = len([one for one in server.asked if one.done and one.method in ("sendMessage", "editMessageText")])
    assert states[Sending.SENT] <= done <= states[Sending.SENT] + uncertain


async def test_what_telegram_took_before_the_kill_is_in_doubt_and_not_sent_again(
    empty_url: str, server: BotApi, tmp_path: Path
) -> None:
    """Case 4: nobody knows whether it arrived, so it isn't repeated but counted; who writes is answered."""
    server.faults = [Fault("hang-after", method="sendMessage")]
    anna = person(server, 1)
    async with product(server, empty_url, tmp_path / "a") as process:
        anna.says("/start")
        await until(lambda: len(server.sends(server.bots[TOKEN])) == 1)
        await kill(process)
    async with product(server, empty_url, tmp_path / "a"):
        database = open_database(empty_url)
        async with database.write() as session:
            later = datetime.now(UTC) + LEASE
            assert await outbox.reclaim(session, "telegram", False, later) == 1
        await database.close()
        berta = person(server, 2)
        berta.says("/start")
        await until(lambda: bool(berta.sees()))
        assert len(anna.chat.shown) == 1
        anna.says("2")
        await until(lambda: bool(anna.sees()))
        await calm(empty_url)
    await balanced(server, empty_url, uncertain=1)


async def test_one_of_two_processes_reads_and_the_other_follows_it(
    empty_url: str, server: BotApi, tmp_path: Path
) -> None:
    """Case 9: Telegram serves one reader; nobody is answered twice, and a death is made up for."""
    async with (
        product(server, empty_url, tmp_path / "a") as first,
        product(server, empty_url, tmp_path / "b") as second,
    ):
        for number in range(1, 6):
            person(server, number).says("/start")
        await until(lambda: all(person(server, n).chat.shown for n in range(1, 6)))
        assert server.conflicts == 0
        assert all(len(person(server, n).chat.shown) == 1 for n in range(1, 6))
        await kill(first)
        person(server, 6).says("/start")
        await until(lambda: bool(person(server, 6).chat.shown), "nobody took over")
        assert second.returncode is None


async def test_a_stop_under_load_loses_nothing(empty_url: str, server: BotApi, tmp_path: Path) -> None:
    """Case 10: what is on its way arrives, what waits arrives after the next start, all of it once."""
    server.latency = 0.2
    people = [person(server, number) for number in range(1, 41)]
    async with product(server, empty_url, tmp_path / "a") as process:
        for one in people:
            one.says("/start")
        await until(lambda: len(server.sends(server.bots[TOKEN])) >= 5)
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0
    assert {row.state for row in await rows(empty_url)} <= {Sending.SENT, Sending.WAITING}
    async with product(server, empty_url, tmp_path / "a") as process:
        await until(lambda: all(one.chat.shown for one in people))
        await calm(empty_url)
        await interrupted(process)
    assert all(len(one.chat.shown) == 1 for one in people)
    await balanced(server, empty_url)


async def test_each_trouble_is_its_own_chats_alone(empty_url: str, server: BotApi, tmp_path: Path) -> None:
    """Cases 11 and 13-15: told to wait, refused, cut off, half open, blocked; the others are answered meanwhile."""
    kinds = ["flood", "error", "html", "junk", "cut", "drop", "drop-after", "hang"]
    people = [person(server, number) for number in range(1, len(kinds) + 1)]
    server.faults = [Fault(kind, chat=one.id, after=2) for one, kind in zip(people, kinds, strict=True)]
    gone, well = person(server, 50), person(server, 51)
    async with product(server, empty_url, tmp_path / "a") as process:
        for one in people:
            one.says("/start")
        gone.says("/start")
        gone.blocks()
        well.says("/start")
        began = time.monotonic()
        await until(lambda: bool(well.chat.shown))
        assert time.monotonic() - began < 10, "one chat's trouble held another"
        shown = dict(zip(kinds, people, strict=True))
        await until(lambda: bool(shown["flood"].chat.shown and shown["error"].chat.shown))
        for kind in ("html", "junk", "cut", "drop", "hang"):
            assert shown[kind].chat.shown == [], kind
        assert len(shown["drop-after"].chat.shown) == 1
        await until(lambda: all(one.times == 0 for one in server.faults))
        await asyncio.sleep(17)  # the longest that an answer is waited for
        shown["html"].says("2")  # whoever writes again is answered, whatever became of the first message
        await until(lambda: bool(shown["html"].chat.shown))
        await calm(empty_url)
        await interrupted(process)
    await balanced(server, empty_url, uncertain=6, failed=1)
    database = open_database(empty_url)
    async with database.read() as session:
        lost = select(Conversation).where(col(Conversation.unreachable_at).is_not(None))
        assert [chat.unreachable_why for chat in await session.exec(lost)] == ["blocked"]
    await database.close()


async def test_odd_updates_hold_nobody_up(empty_url: str, server: BotApi, tmp_path: Path) -> None:
    """Case 22: between each two people three hundred spoiled updates; all people are answered, once."""
    bot = server.bots[TOKEN]
    async with product(server, empty_url, tmp_path / "a") as process:
        for number in range(1, 4):
            bot.allowed = None
            for raw in fuzzing.updates(number, 300):
                bot.waiting.append({**raw, "update_id": bot.next_update})
                bot.next_update += 1
            person(server, 10**9 + number).says("/start")
        await until(lambda: all(person(server, 10**9 + n).chat.shown for n in range(1, 4)))
        assert all(len(person(server, 10**9 + n).chat.shown) == 1 for n in range(1, 4))
        assert process.returncode is None
        await interrupted(process)
