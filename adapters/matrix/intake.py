"""What a sync brought, kept whole with the place after it, and only then answered with a mark of having been read."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import structlog

from adapters.matrix.decoding import Came
from adapters.matrix.engine import Engine
from adapters.matrix.files import read_documents
from adapters.matrix.reading import Brought
from adapters.matrix.trouble import Trouble
from core.messaging.intake import Batch, Watch
from core.messaging.values import Blocked, Event, Joined, Left, Press, Side, Text
from core.messaging.wanted import Photos

log = structlog.get_logger()

Keep = Callable[[Batch], Awaitable[None]]
"""Makes a batch durable; when it returns, nothing of it can be lost."""

MOST_ERRANDS = 1000  # beyond that nothing is marked as read: the homeserver is slow
CLOSING_SECONDS = 1.0  # marks are a courtesy: nobody waits for a thousand of them at a stop


class Acquaintance(Protocol):
    """What our own database knows of rooms and people, since one account serves residents and staff."""

    async def sided(self, events: Sequence[Event]) -> list[Event]:
        """Give the events each with the side of its room; a first message that is a staff code makes it staff's."""

    async def cards(self, answers: Sequence[tuple[str, str]]) -> list[str]:
        """Give the token of each card by its room and event; "": it is none of ours."""

    async def colleagues(self, people: Sequence[str]) -> set[str]:
        """Give those of the people who are staff."""


@dataclass
class Intake:
    """The account's way in."""

    engine: Engine
    keep: Keep
    knows: Acquaintance
    photos: Photos | None = None
    marks: bool = True  # read markers
    _errands: "set[asyncio.Task[None]]" = field(default_factory=set)

    async def take(self, brought: Brought, position: str, watch: Watch | None = None) -> None:
        """Keep what was brought, with how far that reads; then mark it as read and leave rooms that are over."""
        events = await self.knows.sided([one.event for one in brought.came])
        events = await self._with_cards(brought.came, events)
        crowds = {event.address for event in events if _is_crowd(event)}
        events = [event for event in events if not _is_crowd(event)]
        if self.photos is not None:
            events = await self.photos.taken(events, self.engine.file)
        events = await read_documents(self.engine.file, events)
        checkpoint = (self.engine.source, position)
        await self.keep(Batch(events, brought.spoiled, checkpoint, watch))
        for room in {*crowds, *brought.over}:
            self._start(self._leave(room))
        if self.marks:
            spoke = {e.address for e in events if not isinstance(e.body, Joined | Left | Blocked)}
            for room in spoke & set(brought.latest):
                self._start(self._mark(room, brought.latest[room]))

    async def close(self) -> None:
        """Finish the errands at hand; what the homeserver is too slow for now is left."""
        errands = list(self._errands)
        if errands:
            _, late = await asyncio.wait(errands, timeout=CLOSING_SECONDS)
            for errand in late:
                errand.cancel()
            await asyncio.gather(*errands, return_exceptions=True)

    async def _with_cards(self, came: Sequence[Came], events: Sequence[Event]) -> list[Event]:
        """Make a number in reply to a card a press on that card, of several the right one."""
        places = [place for place, one in enumerate(came) if one.answers is not None]
        given = list(events)
        if places:
            asked = [(came[place].event.address, came[place].answers or "") for place in places]
            for place, token in zip(places, await self.knows.cards(asked), strict=True):
                body = given[place].body
                if token and isinstance(body, Text):
                    given[place] = replace(given[place], body=Press(token, int(body.text.strip()) - 1))
        return given

    def _start(self, errand: Coroutine[Any, Any, None]) -> None:
        if len(self._errands) >= MOST_ERRANDS:
            errand.close()
            return
        # Kept in a set: the loop itself holds its tasks only weakly.
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _mark(self, room: str, event: str) -> None:
        try:
            await self.engine.mark_read(room, event)
        except Trouble as trouble:
            log.info("not-marked-read", channel=self.engine.name, reason=str(trouble))

    async def _leave(self, room: str) -> None:
        try:
            await self.engine.leave(room)
        except Trouble as trouble:
            log.info("room-not-left", channel=self.engine.name, reason=str(trouble))


def _is_crowd(event: Event) -> bool:
    """Tell whether it happened in a room of several that isn't the staff's: residents speak with us alone."""
    return event.side is Side.RESIDENT and event.sender is not None
