"""A Telegram in the test's own process: it has updates, forgets those before the offset, and fails when told to."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.telegram.engine import Engine
from adapters.telegram.ptb import Ptb
from adapters.telegram.trouble import Trouble
from adapters.telegram.wire import Upload
from core.messaging.values import Side

TOKEN = "1001:" + "t" * 35


def message(number: object, text: str, chat: int = 7, **more: Any) -> dict[str, Any]:
    """A private message as Telegram brings it."""
    person = {"id": chat, "is_bot": False, "first_name": "Aino", "language_code": "fi"}
    said = {"message_id": 5, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person, "text": text}
    return {"update_id": number, "message": {**said, **more}}


def press(number: int, data: str = "v1.abc.0") -> dict[str, Any]:
    """A press in a private chat."""
    person = {"id": 7, "is_bot": False, "first_name": "Aino"}
    card = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "?"}
    query = {"id": f"press {number}", "from": person, "message": card, "chat_instance": "1", "data": data}
    return {"update_id": number, "callback_query": query}


@dataclass
class Scripted:
    """The Library under an Engine: what it is asked for is written down."""

    name: str = "scripted"
    updates: list[Any] = field(default_factory=list)
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    fails: dict[str, Trouble] = field(default_factory=dict)
    hangs: set[str] = field(default_factory=set)
    confirms: bool = True  # forgets what lies before the offset, as Telegram does
    waiting: asyncio.Event = field(default_factory=asyncio.Event)

    async def call(
        self, method: str, params: Mapping[str, Any], uploads: Mapping[str, Upload], seconds: float
    ) -> Any:
        self.asked.append((method, dict(params)))
        if method in self.fails:
            raise self.fails[method]
        if method == "getUpdates":
            return await self._updates(params)
        return {
            "message_id": len(self.asked),
            "id": 1001,
            "username": "kuulolla_bot",
            "first_name": "Kuulolla",
        }

    async def _updates(self, params: Mapping[str, Any]) -> list[Any]:
        offset = params.get("offset")
        if offset is not None and self.confirms:
            self.updates = [one for one in self.updates if not _before(one, offset)]
        found = [one for one in self.updates if offset is None or not _before(one, offset)]
        if not found and params["timeout"]:
            self.waiting.set()
            await asyncio.Event().wait()
        return found[: params["limit"]]

    def read(self, raw: Mapping[str, Any]) -> Any:
        return Ptb(TOKEN, "http://telegram.invalid").read(raw)

    async def download(self, path: str, at_most: int) -> bytes | None:
        await asyncio.Event().wait()  # for ever
        return None

    async def close(self) -> None:
        return None

    def methods(self) -> list[str]:
        """What was asked for, in order."""
        return [method for method, _ in self.asked]

    def engine(self, side: Side = Side.RESIDENT) -> Engine:
        """A bot of this Telegram."""
        return Engine(self, TOKEN, side, "telegram")


def _before(update: Any, offset: int) -> bool:
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and number < offset
