"""A process of its own over one installation, which may kill itself at a named point.

Everything is wrapped from outside: the product knows nothing of being killed.
"""

import asyncio
import json
import os
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot import guards
from bot.app import Installation, open_installation
from bot.cli.serve import set_up_log
from bot.scheduler import Ticks
from bot.settings import Settings
from bot.worker import Worker
from core.campaigns import sample, waves
from core.messaging import inbox
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Outcome, Sent
from core.messaging.values import Body, Command, Event, Press, Side, Text

SECRET = "a-secret-that-only-the-fault-cases-have"
POINTS = ("accepted", "claimed", "handled", "drawing", "waving", "sent")
Job = Mapping[str, Any]


class RecordingChannel:
    """Accepts all and writes each delivery to a file before it answers, as a server at the other end would."""

    name = "web"
    messages_per_second = 10_000.0

    def __init__(self, file: Path, repeatable: bool) -> None:
        self.capabilities = Capabilities(buttons=20, edit=True, text_limit=10_000, idempotent_send=repeatable)
        self._file = file

    def pause(self, address: str) -> float:
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        for one in deliveries:
            line = {"key": one.key, "address": one.address, **one.part.as_json()}
            out = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            os.write(out, (json.dumps(line) + "\n").encode())
            os.close(out)
        return [Sent(str(one.key)) for one in deliveries]


async def opened(url: str, folder: Path, *, repeatable: bool = True, workers: int = 1) -> Installation:
    """Open the installation of this database with the recording channel, `sent.jsonl` in the folder."""
    settings = Settings(data_dir=folder, database_url=url, secret_key=SECRET, workers=workers)
    house = await open_installation(settings)
    for sender in house.senders:
        sender.channel = RecordingChannel(folder / "sent.jsonl", repeatable)
        house.web = sender.channel  # type: ignore[assignment]  # a crowd watches this one
    return house


def event_of(key: str, address: str, said: str | Sequence[Any]) -> Event:
    """Make an event: a text, a command with its slash, or a button's token and index."""
    body: Body
    if not isinstance(said, str):
        body = Press(str(said[0]), int(said[1]))
    elif said.startswith("/"):
        name, _, rest = said[1:].partition(" ")
        body = Command(name, rest)
    else:
        body = Text(said)
    can = Capabilities(buttons=20, edit=True, text_limit=10_000).as_text()
    return Event("web", key, "web", Side.RESIDENT, address, body, "en", can)


def die_at(point: str, house: Installation) -> None:
    """Wrap the step after which this process kills itself."""

    def wrapped(inner: Callable[..., Awaitable[Any]]) -> Any:
        async def run(*args: Any, **named: Any) -> Any:
            result = await inner(*args, **named)
            if result or result is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return run

    match point:
        case "accepted":
            house.accept = wrapped(house.accept)  # type: ignore[method-assign]
        case "claimed":
            inbox.claim = wrapped(inbox.claim)
        case "handled":
            Worker._handle = wrapped(Worker._handle)  # type: ignore[method-assign]
        case "drawing":
            sample._write_invitations = wrapped(sample._write_invitations)
        case "waving":
            waves.release = wrapped(waves.release)
        case "sent":
            for sender in house.senders:
                sender.channel.send = wrapped(sender.channel.send)  # type: ignore[method-assign]


def die_of(words: str) -> None:
    """Let a text with these words kill the process that reads it, as one that takes all memory would."""
    inner = guards.guard

    def guard(body: Body, *how: Any, **named: Any) -> guards.Guarded | None:
        if isinstance(body, Text) and body.text == words:
            os.kill(os.getpid(), signal.SIGKILL)
        return inner(body, *how, **named)

    guards.guard = guard


async def run(job: Job, link: Connection) -> None:
    """Open, say "ready", wait for the word to go, then do each act and say that it is done."""
    house = await opened(job["url"], Path(job["folder"]), repeatable=job.get("repeatable", True))
    for worker in house.workers:
        worker.batch = job.get("batch", worker.batch)
    if job.get("die"):
        die_at(job["die"], house)
    if job.get("deadly"):
        die_of(job["deadly"])
    link.send("ready")
    await asyncio.to_thread(link.recv)
    for act in job["acts"]:
        match act:
            case "accept":
                await house.accept([event_of(*one) for one in job["events"]])
            case "settle":
                await house.settle()
            case "waves":
                with ThreadPoolExecutor(1) as pool:
                    await Ticks(house, pool).waves()
            case "tick":
                with ThreadPoolExecutor(1) as pool:
                    await Ticks(house, pool).campaigns()
        link.send(act)
    await house.database.close()


def main(job: Job, link: Connection) -> None:
    """Do the job, with a log on stderr as the product's own."""
    set_up_log("text")
    asyncio.run(run(job, link))
