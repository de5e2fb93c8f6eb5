"""Who goes on in another room: where a chat's address is a room, the person is who counts."""

import os
from datetime import UTC, datetime

from sqlmodel import col, select, update

from adapters.database.engine import Database
from core.messaging import inbox
from core.messaging.tables import Conversation, Inbox
from core.messaging.values import Blocked, Body, Event, Side, Text
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)


def event(room: str, body: Body, key: str, side: Side = Side.RESIDENT, person: str = "@aino:x") -> Event:
    """Say that somebody did something in a room."""
    return Event("matrix:@k:x", key, "matrix", side, room, body, person=person)


async def comes(database: Database, *events: Event) -> None:
    """Take in what happened."""
    async with database.write() as session:
        await inbox.accept(session, events, KEYS, NOW)


async def chats(database: Database) -> list[tuple[str, int | None]]:
    """Give the address of each chat and whose it is, in the order in which they began."""
    async with database.read() as session:
        rows = await session.exec(select(Conversation).order_by(col(Conversation.id)))
        return [(KEYS.unseal(row.address_sealed, "address").decode(), row.party) for row in rows]


async def members_room(database: Database) -> None:
    """Let somebody write in a room, and be known as a member from then on."""
    await comes(database, event("!one", Text("moi"), "1"))
    async with database.write() as session:
        await session.exec(update(Conversation).values(party=7))


async def test_who_opens_another_room_goes_on_there(database: Database) -> None:
    """They are known without a code; what is open and what waits goes along, and they may come back."""
    await members_room(database)
    await comes(database, event("!two", Text("jatkan"), "2"))
    assert await chats(database) == [("!two", 7)]
    await comes(database, event("!one", Text("takaisin"), "3"))
    assert await chats(database) == [("!one", 7)]
    async with database.read() as session:
        assert len(set(await session.exec(select(Inbox.conversation_id)))) == 1


async def test_that_the_old_room_ends_is_no_news_of_the_new_one(database: Database) -> None:
    """People leave a room after they went on elsewhere: they are still reached."""
    await members_room(database)
    await comes(
        database,
        event("!two", Text("jatkan"), "2"),
        event("!one", Blocked(), "3"),
        event("!three", Blocked(), "4"),
    )
    assert await chats(database) == [("!two", 7)]
    async with database.read() as session:
        assert list(await session.exec(select(Inbox.event_key).order_by(col(Inbox.id)))) == ["1", "2"]


async def test_another_person_and_the_other_side_are_chats_of_their_own(database: Database) -> None:
    """A colleague takes part as a resident in a room beside their staff one, and nobody takes over another's."""
    await members_room(database)
    await comes(
        database,
        event("!two", Text("koodi"), "2", Side.STAFF),
        event("!three", Text("moi"), "3", person="@onni:x"),
    )
    assert await chats(database) == [("!one", 7), ("!two", None), ("!three", None)]
