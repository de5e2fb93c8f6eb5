"""Updates a second at Telegram: `python -m tests.benchmarks.telegram_intake`.

Ours: fetched, decoded, committed to the inbox, handled by the real dialogues in a second commit, sent, and what became
of it committed. The peer: the same library's own dispatcher with a handler that answers from memory and keeps nothing.
Both against the same fake server in the same run, without limits; the ratio is what durability and dialogues cost.
Then the memory of a resident process in whose database so many conversations are open.
"""

import argparse
import asyncio
import sys
import tempfile
import time
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.app import open_installation
from bot.settings import Settings
from core.messaging import inbox
from core.messaging.channel import Channel, Delivery, Outcome
from core.messaging.values import Event, Side, Text
from tests.support.bot_api.server import BotApi
from tests.support.bot_api.world import Bot

TOKEN = "7000:AAintake"
PEOPLE = 300


class Unlimited:
    """A channel without its pace, so that the product's own speed shows."""

    messages_per_second = 1e9

    def __init__(self, inner: Channel) -> None:
        self.inner, self.name, self.capabilities = inner, inner.name, inner.capabilities

    def pause(self, address: str) -> float:
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        return await self.inner.send(deliveries)


async def answered(server: BotApi, bot: Bot, count: int) -> float:
    """Let so many updates wait, and measure until as many messages were sent, in updates a second."""
    before = len(server.asked)
    for number in range(count):
        server.person(bot, 1 + number % PEOPLE).says("hello")
    began = time.perf_counter()
    while sum(one.done and one.method == "sendMessage" for one in server.asked[before:]) < count:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    return count / (time.perf_counter() - began)


async def ours(server: BotApi, bot: Bot, library: str, count: int, folder: Path) -> float:
    settings = Settings(
        data_dir=folder,
        telegram_resident_token=TOKEN,
        telegram_api_base=server.url,
        telegram_resident_engine="aiogram" if library == "aiogram" else "ptb",
    )
    house = await open_installation(settings)
    for sender in house.senders:
        if sender.channel.name == "telegram":
            sender.channel = Unlimited(sender.channel)
    stop = asyncio.Event()
    loops = [poller.serve(stop) for poller in (one.poller for one in house.bots)]
    loops += [worker.serve(stop) for worker in house.workers] + [
        sender.serve(stop) for sender in house.senders
    ]
    running = [asyncio.create_task(one) for one in loops]
    await answered(server, bot, PEOPLE)  # each has begun, and the libraries are loaded
    rate = await answered(server, bot, count)
    stop.set()
    await asyncio.gather(*running)
    await house.close()
    return rate


async def aiograms(server: BotApi, bot: Bot, count: int) -> float:
    from aiogram import Bot as Its
    from aiogram import Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    dispatcher = Dispatcher()

    async def answer(message: Any) -> None:
        await message.answer("Statement 2/10")

    dispatcher.message.register(answer)
    its = Its(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url)))
    polling = asyncio.create_task(dispatcher.start_polling(its, handle_signals=False, polling_timeout=1))
    await answered(server, bot, 50)
    rate = await answered(server, bot, count)
    await dispatcher.stop_polling()
    await polling
    return rate


async def ptbs(server: BotApi, bot: Bot, count: int) -> float:
    from telegram.ext import Application, MessageHandler, filters

    async def answer(update: Any, context: Any) -> None:
        await update.message.reply_text("Statement 2/10")

    builder = Application.builder().token(TOKEN).base_url(f"{server.url}/bot").concurrent_updates(64)
    application = builder.connection_pool_size(64).build()
    application.add_handler(MessageHandler(filters.ALL, answer))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=1)
        await answered(server, bot, 50)
        rate = await answered(server, bot, count)
        await application.updater.stop()
        await application.stop()
    return rate


async def grown(conversations: int, folder: Path) -> float:
    """Open so many conversations in the database and answer in some; the process's peak memory in MB."""
    house = await open_installation(Settings(data_dir=folder))
    for start in range(0, conversations, 5_000):
        events = [
            Event("telegram:1", f"{n}", "telegram", Side.RESIDENT, str(10**6 + n), Text("hello"))
            for n in range(start, min(start + 5_000, conversations))
        ]
        async with house.database.write() as session:
            await inbox.accept(session, events, house.keyring, house.clock())
        for worker in house.workers:
            await worker.drain()
    await house.close()
    return peak()


def peak() -> float:
    """The most memory that this process has held, in MB; getrusage begins with the parent's peak."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


async def main() -> None:
    """Print two tables."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--updates", type=int, default=3_000)
    asked.add_argument("--conversations", type=int, default=100_000)
    asked.add_argument("--grown", type=int, help="only the memory, of this process")
    options = asked.parse_args()
    if options.grown:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{options.grown:>18} {await grown(options.grown, Path(folder)):16.0f}")
        return
    warnings.simplefilter("ignore")  # the libraries' own
    print("library   ours updates/s   its own dispatcher   ours / its own")
    for library in ("aiogram", "ptb"):
        rates = []
        for who in ("ours", "its"):
            server = BotApi()
            bot = server.add_bot(TOKEN, "intake_bot")
            await server.start()
            with tempfile.TemporaryDirectory() as folder:
                if who == "ours":
                    rates.append(await ours(server, bot, library, options.updates, Path(folder)))
                elif library == "aiogram":
                    rates.append(await aiograms(server, bot, options.updates))
                else:
                    rates.append(await ptbs(server, bot, options.updates))
            await server.stop()
        print(f"{library:8} {rates[0]:14.0f} {rates[1]:20.0f} {rates[0] / rates[1]:15.2f}", flush=True)
    print("conversations open   peak memory of the process, MB")
    for conversations in (1_000, options.conversations):
        module = "tests.benchmarks.telegram_intake"
        grew = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, "--grown", str(conversations)
        )
        assert await grew.wait() == 0


if __name__ == "__main__":
    asyncio.run(main())
