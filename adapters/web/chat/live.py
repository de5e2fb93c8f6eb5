"""Live streams: who looks at which conversation now, and how they learn of a new message."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import func
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col, select

from adapters.database.engine import Database
from adapters.web.chat.history import Cursor, Message, news
from core.messaging.tables import Outbox, Sending
from core.messaging.values import ConversationId
from core.storage.rows import among

HEARTBEAT = 15.0  # seconds; proxies close a silent stream after 30 to 60
POLL = 0.5  # seconds between looks at what other processes sent
OVERLAP = 20  # looks for which a late row is still found
STREAMS_EACH = 8  # of one conversation; the oldest gives way

log = logging.getLogger(__name__)


class Listener:
    """One open page: what was delivered to its conversation since it last looked."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._delivered: set[int] = set()
        self.over = False

    def wake(self, key: int | None) -> None:
        if key is not None:
            self._delivered.add(key)
        self._event.set()

    def end(self) -> None:
        self.over = True
        self._event.set()

    async def wait(self, seconds: float) -> set[int]:
        """Return what was delivered, at the first wake or after the time."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass
        self._event.clear()
        delivered, self._delivered = self._delivered, set()
        return delivered


class Hub:
    """Wakes the listeners of a conversation; one for the process."""

    def __init__(self) -> None:
        self._listeners: defaultdict[ConversationId, list[Listener]] = defaultdict(list)
        self._closed = False

    def wake(self, conversation: ConversationId, key: int | None = None) -> None:
        """Tell the open pages that the row `key` was delivered; without one, that there is news to read."""
        for listener in self._listeners.get(conversation, ()):
            listener.wake(key)

    @contextmanager
    def listen(self, conversation: ConversationId) -> Iterator[Listener]:
        """Hear of everything delivered from now on."""
        listener = Listener()
        listener.over = self._closed
        ours = self._listeners[conversation]
        ours.append(listener)
        if len(ours) > STREAMS_EACH:
            ours[0].end()
        try:
            yield listener
        finally:
            ours.remove(listener)
            if not ours:
                self._listeners.pop(conversation, None)

    def listening(self, conversation: ConversationId) -> int:
        """Count the pages open on the conversation."""
        return len(self._listeners.get(conversation, ()))

    def close(self) -> None:
        """End all streams, so that a server which waits for them can stop."""
        self._closed = True
        for listeners in self._listeners.values():
            for listener in listeners:
                listener.end()

    async def poll(self, database: Database, every: float = POLL) -> None:
        """Wake listeners for what other processes sent, until cancelled; one query a look."""
        floors: list[int] = []
        known: set[int] = set()
        while not self._closed:
            await asyncio.sleep(every)
            if not self._listeners:
                floors.clear()
                known.clear()
                continue
            try:
                floors, known = await self._look(database, floors, known)
            except (SQLAlchemyError, OSError):
                log.warning("the outbox can't be read; pages wait", exc_info=True)

    async def _look(
        self, database: Database, floors: list[int], known: set[int]
    ) -> tuple[list[int], set[int]]:
        async with database.read() as session:
            top = (await session.exec(select(func.max(Outbox.id)))).one() or 0
            if not floors:
                # What was sent between a page's own reading and this first look is below the floor.
                for conversation in list(self._listeners):
                    self.wake(conversation)
                return [top], known
            sent = select(Outbox.id, Outbox.conversation_id).where(
                among(session, Outbox.conversation_id, list(self._listeners)),
                col(Outbox.id) > floors[0],
                col(Outbox.state) == Sending.SENT,
            )
            found = {id_: ConversationId(who) for id_, who in await session.exec(sent) if id_ is not None}
        for id_ in found.keys() - known:
            self.wake(found[id_])
        return [*floors, top][-OVERLAP:], set(found)


async def stream(
    database: Database,
    hub: Hub,
    conversation: ConversationId,
    cursor: Cursor,
    render: Callable[[Message], str],
    clock: Callable[[], datetime],
) -> AsyncIterator[str]:
    """Give server-sent events: each message once, in order, then a heartbeat while nothing happens."""
    yield "retry: 2000\n\n"
    with hub.listen(conversation) as listener:
        delivered: set[int] = set()
        while True:
            async with database.read() as session:
                fresh = await news(session, conversation, cursor, clock(), delivered)
            for message in fresh:
                cursor = cursor.past([message])
                yield _event(cursor, render(message))
            if listener.over:
                return
            if not fresh:
                yield ": here\n\n"
            delivered = await listener.wait(HEARTBEAT)


async def reply(
    database: Database,
    hub: Hub,
    conversation: ConversationId,
    cursor: Cursor,
    clock: Callable[[], datetime],
    patience: float,
) -> bool:
    """Wait until something new is marked as sent; False if it took longer than `patience` seconds."""
    loop = asyncio.get_running_loop()
    until = loop.time() + patience
    with hub.listen(conversation) as listener:
        while True:
            async with database.read() as session:
                if await news(session, conversation, cursor, clock()):
                    return True
            left = until - loop.time()
            if left <= 0 or listener.over:
                return False
            # The wake comes before the mark is committed, so it is a hint to look again soon.
            await listener.wait(min(left, 0.1))


def _event(cursor: Cursor, data: str) -> str:
    lines = "".join(f"data: {line}\n" for line in data.splitlines())
    return f"id: {cursor}\n{lines}\n"
