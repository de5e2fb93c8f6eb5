"""Case 12: Telegram says "too many requests" all through a wave, since somebody else uses the token's budget too."""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import select

from adapters.database.engine import open_database
from adapters.database.migrating import migrate
from adapters.telegram.engines import open_engine
from bot.sender import Sender
from core.messaging import inbox, outbox
from core.messaging.outbox import Letter
from core.messaging.tables import Outbox, Sending
from core.messaging.values import Event, Part, Side, Text
from core.privacy.keys import Keyring, new_secret
from tests.support.bot_api.server import BotApi
from tests.support.bot_api.world import Limits

TOKEN = "7000:AAflood"
WAVE, WRITERS = 60, 6


async def test_a_wave_against_a_tighter_limit_arrives_whole_and_answers_overtake_it(
    empty_url: str, tmp_path: Path
) -> None:
    """Nothing is lost, nothing doubled, and whoever writes meanwhile isn't put at the end of the wave."""
    server = BotApi(Limits(bot=10, chat=1))
    bot = server.add_bot(TOKEN, "flood_bot")
    await server.start()
    engine = open_engine("aiogram", TOKEN, api_base=server.url, side=Side.RESIDENT)
    await migrate(empty_url)
    database, keyring = open_database(empty_url), Keyring([new_secret(bytes)], bytes)
    events = [
        Event("telegram", str(n), "telegram", Side.RESIDENT, str(n), Text("hi"))
        for n in range(1, WAVE + WRITERS + 1)
    ]
    for event in events:
        server.person(bot, int(event.address)).chat.started = True
    async with database.write() as session:
        ids = await inbox.conversations(session, events, keyring)
        chats = [ids["telegram", event.address] for event in events]
        wave = [Letter(chat, "telegram", Part("invitation"), unasked=True) for chat in chats[:WAVE]]
        await outbox.queue(session, wave, datetime.now(UTC))
    sender = Sender(engine, database, keyring, lambda: datetime.now(UTC))
    stop = asyncio.Event()
    running = asyncio.create_task(sender.serve(stop))
    await asyncio.sleep(2)
    async with database.write() as session:
        replies = [Letter(chat, "telegram", Part("reply")) for chat in chats[WAVE:]]
        await outbox.queue(session, replies, datetime.now(UTC))
    sender.wake.set()
    ends = time.monotonic() + 60
    while len(server.sends(bot)) < WAVE + WRITERS:
        assert time.monotonic() < ends, len(server.sends(bot))
        await asyncio.sleep(0.1)
    stop.set()
    await running
    assert any(one.status == 429 for one in server.asked), "the limit was never met"
    sent = [str(one.params["text"]) for one in server.sends(bot)]
    assert Counter(sent) == {"invitation": WAVE, "reply": WRITERS}
    assert len({one.params["chat_id"] for one in server.sends(bot)}) == WAVE + WRITERS
    assert max(at for at, text in enumerate(sent) if text == "reply") < WAVE, "answers waited for the wave"
    async with database.read() as session:
        assert {row.state for row in await session.exec(select(Outbox))} == {Sending.SENT}
    assert server.violations == []
    await engine.close()
    await database.close()
    await server.stop()
