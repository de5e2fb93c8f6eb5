"""The server as a process of its own: `python -m tests.support.bot_api --token TOKEN --record FILE`.

It prints its address, then obeys one JSON object a line from stdin, such as
`{"do": "says", "person": 7, "text": "/start"}`, and answers each with a line on stdout.
"""

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from tests.support.bot_api.server import BotApi, Fault
from tests.support.bot_api.world import Limits


def obey(server: BotApi, order: dict[str, Any]) -> Any:
    """Do one thing, and give what there is to say of it."""
    bot = next(b for b in server.bots.values() if b.username == order.get("bot", b.username))
    if order["do"] == "fault":
        server.faults.append(
            Fault(**{key: value for key, value in order.items() if key not in ("do", "bot")})
        )
        return None
    if order["do"] == "violations":
        return server.violations
    if order["do"] == "waiting":
        return len(bot.waiting)
    person = server.person(bot, order["person"], language=order.get("language", "en"))
    match order["do"]:
        case "says":
            person.says(order["text"])
        case "presses":
            person.presses(order["choice"])
        case "blocks":
            person.blocks()
        case "shown":
            return [
                {"id": one.id, "text": one.text, "buttons": one.buttons, "edits": one.edits}
                for one in person.chat.shown
            ]
    return None


async def main() -> None:
    """Serve until stdin closes."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--token", action="append", default=[])
    asked.add_argument("--port", type=int, default=0)
    asked.add_argument("--record", type=Path)
    asked.add_argument("--limits", action="store_true", help="keep Telegram's flood limits")
    asked.add_argument("--latency", type=float, default=0.0)
    options = asked.parse_args()
    limits = Limits() if options.limits else Limits(None, None, None)
    server = BotApi(limits, record_to=options.record, latency=options.latency)
    for number, token in enumerate(options.token):
        server.add_bot(token, f"bot{number}_bot")
    await server.start(options.port)
    print(server.url, flush=True)
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    while line := await reader.readline():
        print(json.dumps(obey(server, json.loads(line))), flush=True)
    await server.stop()


if __name__ == "__main__":
    asyncio.run(main())
