"""Which of the photos that arrive were asked for: only those are fetched and taken in."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import prompts
from core.messaging.hearing import address_index
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Attachment, Event, Side
from core.privacy.keys import Keyring
from core.storage.rows import among, execute

FAULTS: Final = ("large", "many-pixels", "heic", "kind", "broken", "away")
"""Why a photo couldn't be taken in, as `Attachment.fault`: over the megabytes, over the pixels, Apple's own format,
another kind of file, not whole, or the channel didn't give it."""

_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PROMPT: Any = Prompt.__table__  # type: ignore[attr-defined]

Wanted = Callable[[Sequence[Event]], Awaitable[Mapping[int, int]]]
"""Says of events, by their place, how many megabytes the photo may have that was asked for there."""

Fetch = Callable[[Attachment, int], Awaitable[bytes | str]]
"""Gives a file of at most so many bytes as it was sent, or one of `FAULTS`."""


TakeIn = Callable[[bytes, int], bytes | str]
"""Makes a picture, of at most so many megabytes, one that tells nothing but what is seen on it; or says why not."""

AT_ONCE: Final = 3  # opened at a time: one of forty million pixels fills 160 megabytes


@dataclass
class Photos:
    """Takes in the photos that questions ask for; one for all channels of a process."""

    wanted: Wanted
    take_in: TakeIn
    seconds: float = 10.0  # for all of a batch: the turn to read lasts thirty, and others' words wait behind
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def taken(self, events: Sequence[Event], fetch: Fetch) -> list[Event]:
        """Give the events with each photo that was asked for, or with why it couldn't be taken in; others as they are."""
        given = list(events)
        if not any(isinstance(event.body, Attachment) for event in given):
            return given
        asked = await self.wanted(given)
        found = {
            place: asyncio.create_task(self._one(given[place], most, fetch)) for place, most in asked.items()
        }
        if found:
            await asyncio.wait(found.values(), timeout=self.seconds)
        for place, task in found.items():
            got = task.result() if task.done() else "away"
            task.cancel()
            body = given[place].body
            assert isinstance(body, Attachment)
            told = replace(body, content=got) if isinstance(got, bytes) else replace(body, fault=got)
            given[place] = replace(given[place], body=told)
        return given

    async def _one(self, event: Event, megabytes: int, fetch: Fetch) -> bytes | str:
        assert isinstance(event.body, Attachment)
        most = megabytes * 1_000_000
        if (event.body.size or 0) > most:
            return "large"
        async with self._room:
            got = await fetch(event.body, most)
            return got if isinstance(got, str) else await asyncio.to_thread(self.take_in, got, megabytes)


async def photos_wanted(session: AsyncSession, events: Sequence[Event], keyring: Keyring) -> dict[int, int]:
    """Say by place which of the events is a photo that its conversation's open question asks for.

    The value is the most megabytes. Of several in one conversation only the first is wanted: what comes after
    it meets another question.
    """
    places: dict[str, int] = {}
    for place, event in enumerate(events):
        if event.side is Side.RESIDENT and isinstance(event.body, Attachment):
            places.setdefault(address_index(keyring, event.channel, event.address), place)
    if not places:
        return {}
    asked = (
        select(_CONVERSATION.c.address_index, _CONVERSATION.c.channel, _PROMPT.c.choices)
        .join_from(_CONVERSATION, _PROMPT, _PROMPT.c.conversation_id == _CONVERSATION.c.id)
        .where(_PROMPT.c.slot == "", among(session, _CONVERSATION.c.address_index, list(places)))
    )
    found = {}
    for index, channel, choices in await execute(session, asked):
        place, takes = places[index], prompts.takes(choices)
        body = events[place].body
        if takes is None or takes.kind != "photo" or channel != events[place].channel:
            continue
        if isinstance(body, Attachment) and takes.fits(body):
            found[place] = takes.megabytes
    return found
