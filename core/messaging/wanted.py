"""Which of the photos that arrive were asked for: only those are fetched and taken in."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, Protocol

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import prompts
from core.messaging.inbox import address_index
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


class TakeIn(Protocol):
    """Makes a picture one that tells nothing but what is seen on it; or says one of `FAULTS`."""

    def __call__(self, content: bytes, megabytes: int) -> bytes | str: ...


async def nothing_wanted(_: Sequence[Event]) -> Mapping[int, int]:
    """Say that no photo was asked for."""
    return {}


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


async def with_photos(
    events: Sequence[Event], wanted: Mapping[int, int], fetch: Fetch, take_in: TakeIn
) -> list[Event]:
    """Give the events with each wanted photo taken in, or with why it couldn't be; the others as they are."""
    given = list(events)
    for place, megabytes in wanted.items():
        event = given[place]
        assert isinstance(event.body, Attachment)
        most = megabytes * 1_000_000
        got = await fetch(event.body, most) if (event.body.size or 0) <= most else "large"
        if isinstance(got, bytes):
            got = await asyncio.to_thread(take_in, got, megabytes)
        told = {"content": got} if isinstance(got, bytes) else {"fault": got}
        given[place] = replace(event, body=replace(event.body, **told))
    return given
