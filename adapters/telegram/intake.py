"""What Telegram brought, by polling or webhook: decoded one by one, kept whole, and only then acknowledged."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog

from adapters.telegram import wire
from adapters.telegram.decoding import UnreadableUpdate
from adapters.telegram.engine import Engine
from adapters.telegram.files import read_documents
from adapters.telegram.photos import take_photos
from adapters.telegram.terms import TelegramAway, TokenRefused
from core.messaging.channel import Delivery
from core.messaging.intake import Batch, Watch
from core.messaging.unreadable import Spoiled
from core.messaging.values import ConversationId, Event, Left, Part, Side
from core.messaging.wanted import Photos

log = structlog.get_logger()

Keep = Callable[[Batch], Awaitable[None]]
"""Makes a batch durable; when it returns, nothing of it can be lost."""

AT_ONCE = 10  # presses answered at a time
MOST_ERRANDS = 1000  # beyond that presses aren't answered: Telegram is slow, and each would come too late
CLOSING_SECONDS = 5.0
FILES_SECONDS = 10.0  # for all files of a batch: the turn to read lasts thirty, and others' words wait behind


@dataclass
class Intake:
    """One bot's way in."""

    engine: Engine
    keep: Keep
    farewell: str = ""  # what the residents' bot says in a group before it leaves
    photos: Photos | None = None  # takes in those that a question asks for
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _errands: "set[asyncio.Task[None]]" = field(default_factory=set)

    async def take(
        self, raws: Sequence[Mapping[str, Any]], position: str | None = None, watch: Watch | None = None
    ) -> None:
        """Keep what the updates say, with how far that reads; then let the pressed buttons stop turning."""
        events: list[Event] = []
        spoiled: list[Spoiled] = []
        for raw in raws:
            try:
                event = self.engine.decode(raw)
            except UnreadableUpdate as error:
                log.warning("update-unreadable", channel=self.engine.name, reason=str(error))
                spoiled.append(self._spoiled(raw, str(error)))
            else:
                events += [event] if event is not None else []
        left = [event for event in events if _is_crowd(event)]
        events = await self._with_files([event for event in events if not _is_crowd(event)])
        checkpoint = None if position is None else (self.engine.source, position)
        await self.keep(Batch(events, spoiled, checkpoint, watch))
        for callback in filter(None, map(wire.callback_of, raws)):
            self._start(self._answer(callback))
        for chat in {event.address for event in left if not isinstance(event.body, Left)}:
            self._start(self._leave(chat))

    async def spoil(self, content: bytes, reason: str) -> None:
        """Keep what isn't even an update in the dead letter."""
        log.warning("update-unreadable", channel=self.engine.name, reason=reason)
        spoiled = Spoiled(
            self.engine.source, f"sha256 {hashlib.sha256(content).hexdigest()}", content, reason
        )
        await self.keep(Batch(spoiled=[spoiled]))

    async def close(self) -> None:
        """Finish the errands at hand; what Telegram is too slow for now is left."""
        errands = list(self._errands)
        if errands:
            _, late = await asyncio.wait(errands, timeout=CLOSING_SECONDS)
            for errand in late:
                errand.cancel()
            await asyncio.gather(*errands, return_exceptions=True)

    async def _with_files(self, events: list[Event]) -> list[Event]:
        """Read the text files among them; what comes too slowly stays a file, and its sender is told."""
        try:
            async with asyncio.timeout(FILES_SECONDS):
                events = await read_documents(self.engine, events)
        except TimeoutError:
            log.warning("files-too-slow", channel=self.engine.name)
        return events if self.photos is None else await take_photos(self.engine, self.photos, events)

    def _spoiled(self, raw: Mapping[str, Any], reason: str) -> Spoiled:
        try:
            content = json.dumps(raw).encode()
        except (RecursionError, ValueError):
            content = b"nested without end"
        number = wire.update_id(raw)
        key = str(number) if number is not None else f"sha256 {hashlib.sha256(content).hexdigest()}"
        return Spoiled(self.engine.source, key, content, reason)

    def _start(self, errand: Coroutine[Any, Any, None]) -> None:
        if len(self._errands) >= MOST_ERRANDS:
            errand.close()
            return
        # Kept in a set: the loop itself holds its tasks only weakly.
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _answer(self, callback: str) -> None:
        async with self._room:
            await self.engine.answer(callback)

    async def _leave(self, chat: str) -> None:
        """Leave a group kindly: what residents say is between them and us."""
        async with self._room:
            if self.farewell:
                await self.engine.send([Delivery(0, ConversationId(0), chat, Part(self.farewell))])
            try:
                await self.engine.leave(chat)
            except (TelegramAway, TokenRefused) as error:
                log.info("group-not-left", channel=self.engine.name, reason=str(error))


def _is_crowd(event: Event) -> bool:
    """Tell whether it happened in a group of the residents' bot, which serves nobody there."""
    return event.side is Side.RESIDENT and event.sender is not None
