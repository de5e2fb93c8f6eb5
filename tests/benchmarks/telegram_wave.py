"""A wave of invitations to Telegram at its limit: `python -m tests.benchmarks.telegram_wave`.

The product's own sender and engine against the fake server with Telegram's limits on (30 a second in any second, one a
second and chat), each request 0.1 s long. Meanwhile people write, and what they get is a reply of the same sender.
First 60 seconds of the real clock; then all 10,000, with every limit, latency and pause three times as fast, so that
the bar is higher and the wait shorter.
"""

import argparse
import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, func, select

from adapters.database.engine import open_database
from adapters.database.migrating import migrate
from adapters.telegram.engine import Engine
from adapters.telegram.engines import open_engine
from bot.sender import Sender
from core.messaging import inbox, outbox
from core.messaging.outbox import Letter
from core.messaging.tables import Outbox, Sending
from core.messaging.values import ConversationId, Event, Part, Side, Text
from core.privacy.keys import Keyring, new_secret
from tests.support.bot_api.server import BotApi
from tests.support.bot_api.world import Limits

TOKEN = "7000:AAwave"
LATENCY = 0.1
EVERY = 0.5  # seconds between two people who write


class Fast:
    """The engine with its limits as much faster as the clock."""

    def __init__(self, engine: Engine, speed: float) -> None:
        self.engine, self.speed = engine, speed
        self.name, self.capabilities = engine.name, engine.capabilities
        self.messages_per_second = engine.messages_per_second
        self.pause = engine.pause
        self.send = engine.send


async def wave(library: str, invitations: int, seconds: float, speed: float) -> str:
    """Send the wave for so many seconds of its clock; a line of the table."""
    began, start = time.monotonic(), datetime.now(UTC)

    def clock() -> datetime:
        return start + timedelta(seconds=(time.monotonic() - began) * speed)

    server = BotApi(Limits(bot=30, chat=1), clock=lambda: clock().timestamp(), latency=LATENCY / speed)
    bot = server.add_bot(TOKEN, "wave_bot")
    await server.start()
    assert library in ("aiogram", "ptb")
    engine = open_engine(
        "aiogram" if library == "aiogram" else "ptb", TOKEN, api_base=server.url, side=Side.RESIDENT
    )
    await engine.me()  # the library's own start isn't the wave's
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'wave.db'}"
        await migrate(url)
        database = open_database(url)
        keyring = Keyring([new_secret(bytes)], bytes)
        events = [
            Event("telegram", str(n), "telegram", Side.RESIDENT, str(n), Text("hi"))
            for n in range(1, invitations + 201)
        ]
        for event in events:
            server.person(bot, int(event.address)).chat.started = True
        async with database.write() as session:
            ids = await inbox.conversations(session, events, keyring)
            chats = [ids["telegram", event.address] for event in events]
            text = "Hello! This is Kuulolla. We'd like your opinion. You are one of 10,000 residents drawn by lot."
            letters = [
                Letter(chat, "telegram", Part(text, ("Take part", "No thanks"), f"t{chat}"), True)
                for chat in chats
            ]
            await outbox.queue(session, letters[:invitations], clock())

        async def slept(wait: float) -> None:
            await asyncio.sleep(wait / speed)

        sender = Sender(Fast(engine, speed), database, keyring, clock, sleep=slept)
        stop = asyncio.Event()
        started = clock()
        running = asyncio.create_task(sender.serve(stop))
        asked: dict[ConversationId, datetime] = {}
        answerers = iter(chats[invitations:] * 100)
        while (clock() - started).total_seconds() < seconds:
            await slept(EVERY)
            chat = next(answerers)
            async with database.write() as session:
                await outbox.queue(session, [Letter(chat, "telegram", Part("Statement 2/10"))], clock())
            asked.setdefault(chat, clock())
            sender.wake.set()
            if len(server.sends(bot)) >= invitations:
                break
        stop.set()
        await running
        async with database.read() as session:
            states = select(Outbox.state, func.count()).group_by(col(Outbox.state))
            counts = dict((await session.exec(states)).all())
        await database.close()
    await engine.close()
    await server.stop()
    sends = server.sends(bot)
    last = max(one.at for one in sends)
    rate = len(sends) / (last - started.timestamp())
    first: dict[int, float] = {}
    for one in sends:
        if str(one.params["text"]).startswith("Statement"):
            first.setdefault(one.params["chat_id"], one.at)
    addresses = dict(zip(chats, (int(event.address) for event in events), strict=True))
    waits = sorted(first[addresses[c]] - at.timestamp() for c, at in asked.items() if addresses[c] in first)
    refused = sum(one.status == 429 for one in server.asked)
    return (
        f"{library:8} x{speed:<4g} {len(sends):>7} {rate:10.2f} {rate / 30:8.1%} {refused:6} "
        f"{counts.get(int(Sending.UNCERTAIN), 0):10} {waits[len(waits) // 2]:10.2f} {waits[int(len(waits) * 0.95)]:8.2f}"
        f"   violations: {len(server.violations)}"
    )


async def main() -> None:
    """Print a table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--invitations", type=int, default=10_000)
    options = asked.parse_args()
    print("library  clock    sent   a second  of 30/s   429s  uncertain  reply p50 s   p95 s")
    for library in ("aiogram", "ptb"):
        print(await wave(library, options.invitations, options.seconds, 1), flush=True)
    print(await wave("aiogram", options.invitations, 1_000, 3), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
