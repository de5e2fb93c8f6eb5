"""Whose a room is where one account serves residents and staff, and which card a message there answers."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.tables import StaffInvite
from core.messaging.hearing import address_index
from core.messaging.tables import Conversation, Outbox
from core.messaging.values import Command, Event, Side, Text
from core.privacy.codes import LINK_LENGTH, normalise
from core.privacy.keys import Keyring


class Sessions(Protocol):
    """The database as it is read here."""

    def read(self) -> AbstractAsyncContextManager[AsyncSession]: ...


@dataclass(frozen=True)
class Acquaintance:
    """What our database knows of one channel's rooms and people."""

    channel: str
    database: Sessions
    keyring: Keyring
    clock: Callable[[], datetime]

    async def sided(self, events: Sequence[Event]) -> list[Event]:
        """Give the events each with the side of its room.

        A conversation is a resident's or a staff one from its first message: with a staff member's code it is
        staff's, and so is a room of several that a colleague brought us into, and the next one of a colleague whose
        own room is over; all others are residents'.
        """
        if not events:
            return []
        async with self.database.read() as session:
            sides = await self._known(session, {event.address for event in events})
            codes = await self._staff_codes(session, [e for e in events if e.address not in sides])
            brought = {e.sender for e in events if e.sender and e.address not in sides}
            staff = await self._colleagues(session, brought)
            strangers = {e.person for e in events if e.person and e.address not in sides}
            moved = await self._colleagues(session, strangers, gone=True)
        given = []
        for event in events:
            if event.address not in sides:
                code = _code(event)
                theirs = code in codes if event.sender is None else event.sender in staff
                theirs = theirs or event.person in moved
                sides[event.address] = Side.STAFF if theirs else Side.RESIDENT
                if code in codes and theirs and isinstance(event.body, Text):
                    # In chats without links the code is all that is written.
                    event = replace(event, body=Command("start", event.body.text.strip()))
            given.append(replace(event, side=sides[event.address]))
        return given

    async def cards(self, answers: Sequence[tuple[str, str]]) -> list[str]:
        """Give the token of each card by its room and message; "": none of ours."""
        indexes = {address: address_index(self.keyring, self.channel, address) for address, _ in answers}
        wanted = select(Conversation.address_index, Outbox.sent_ref, Outbox.token).where(
            col(Outbox.conversation_id) == col(Conversation.id),
            col(Conversation.channel) == self.channel,
            col(Conversation.address_index).in_(indexes.values()),
            col(Outbox.sent_ref).in_([ref for _, ref in answers]),
            col(Outbox.token) != "",
        )
        async with self.database.read() as session:
            rows = await session.exec(wanted.order_by(col(Outbox.id)))
            found = {(index, ref): token for index, ref, token in rows}
        return [found.get((indexes[address], ref), "") for address, ref in answers]

    async def colleagues(self, people: Sequence[str]) -> set[str]:
        """Give those of the people who are staff, by their own talk with us."""
        async with self.database.read() as session:
            return await self._colleagues(session, set(people))

    async def _known(self, session: AsyncSession, addresses: set[str]) -> dict[str, Side]:
        indexes = {address_index(self.keyring, self.channel, address): address for address in addresses}
        wanted = select(Conversation.address_index, Conversation.side).where(
            col(Conversation.channel) == self.channel, col(Conversation.address_index).in_(indexes)
        )
        return {indexes[index]: Side(side) for index, side in await session.exec(wanted)}

    async def _staff_codes(self, session: AsyncSession, events: Sequence[Event]) -> set[str]:
        """Give those first words that would let a colleague in now; nothing is used up."""
        hashes = {self.keyring.code_hash(code): code for code in filter(None, map(_code, events))}
        if not hashes:
            return set()
        wanted = select(StaffInvite.code_hash).where(
            col(StaffInvite.code_hash).in_(hashes),
            col(StaffInvite.used_at).is_(None),
            col(StaffInvite.expires_at) > self.clock(),
        )
        return {hashes[one] for one in await session.exec(wanted)}

    async def _colleagues(
        self, session: AsyncSession, people: Collection[str], *, gone: bool = False
    ) -> set[str]:
        """Give those who are staff; `gone`: of them those whom we can't write to any more."""
        indexes = {address_index(self.keyring, self.channel, one): one for one in people}
        if not indexes:
            return set()
        wanted = select(Conversation.person_index).where(
            col(Conversation.channel) == self.channel,
            col(Conversation.side) == Side.STAFF.value,
            col(Conversation.party).is_not(None),
            col(Conversation.person_index).in_(indexes),
        )
        if gone:
            wanted = wanted.where(col(Conversation.unreachable_at).is_not(None))
        return {indexes[one] for one in await session.exec(wanted) if one is not None}


def _code(event: Event) -> str:
    """Read the staff member's code that a first message may be, alone or with their name behind it; "": none."""
    match event.body:
        case Text(text) | Command("start", text):
            first = text.split(maxsplit=1)
            read = normalise(first[0]) if first else None
            return read if read is not None and len(read) == LINK_LENGTH else ""
    return ""
