"""Whose conversation each event is from: found, begun, or gone on with at another address."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, literal_column, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation, Inbox
from core.messaging.values import Blocked, ConversationId, Event, Left, Side
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, insert_new, update_rows

_INBOX: Any = Inbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]

IS_WAITING: Any = literal_column("0")
"""Written out: the partial indexes serve a statement that says 0, not one with a value yet to come.

Without it PostgreSQL reads the whole inbox for each event, and it grows.
"""


def address_index(keyring: Keyring, channel: str, address: str) -> str:
    """Give the blind index by which a conversation is found."""
    return keyring.blind_index("address", f"{channel}\n{address}")


def origin_index(keyring: Keyring, origin: str) -> str:
    """Give the blind index under which tries from one network are counted together."""
    return keyring.blind_index("origin", origin)


class Known(NamedTuple):
    """A conversation as what arrives there must know it."""

    id: ConversationId
    origin: str | None
    lost: bool  # nothing arrived there so far
    waiting: int  # events not handled yet


async def heard(
    session: AsyncSession, events: Sequence[Event], keyring: Keyring
) -> dict[tuple[str, str], Known]:
    """Find or start the conversations, and keep from which network each was heard of.

    Whoever writes in another room than before goes on there: who they are is what counts, not the room.
    """
    by_index: dict[str, Event] = {}
    for event in events:
        index = address_index(keyring, event.channel, event.address)
        if index not in by_index or not isinstance(event.body, Blocked | Left):
            by_index[index] = event
    origins = {
        index: None if event.origin is None else origin_index(keyring, event.origin)
        for index, event in by_index.items()
    }
    found = await _known(session, list(by_index))
    new = [
        (index, event)
        for index, event in by_index.items()
        if index not in found and not isinstance(event.body, Blocked | Left)
    ]
    if moved := await _moved(session, new, keyring):
        there = await _known(session, moved)
        gone_on = {chat.id for chat in there.values()}
        # That the room which they have just gone on from is over says nothing of the new one.
        found = {
            index: chat
            for index, chat in found.items()
            if chat.id not in gone_on or not isinstance(by_index[index].body, Blocked | Left)
        } | there
        new = [(index, event) for index, event in new if index not in found]
    if new:
        rows = [
            {
                "channel": event.channel,
                "side": event.side.value,
                "address_index": index,
                "address_sealed": keyring.seal(event.address.encode(), "address"),
                "language": event.language,
                "capabilities": event.capabilities,
                "text_mode": False,
                "stopped": False,
                "origin_index": origins[index],
                "person_index": None
                if event.person is None
                else address_index(keyring, event.channel, event.person),
            }
            for index, event in new
        ]
        await insert_new(session, _CONVERSATION, rows, unique=("channel", "address_index"))
        found = await _known(session, list(by_index))
    elsewhere = [
        {"id": found[index].id, "origin_index": origin}
        for index, origin in origins.items()
        if index in found and origin is not None and found[index].origin != origin
    ]
    await update_rows(session, _CONVERSATION, elsewhere)
    back = [
        {"id": found[index].id, "unreachable_at": None, "unreachable_why": None}
        for index, event in by_index.items()
        if index in found and found[index].lost and not isinstance(event.body, Blocked | Left)
    ]
    await update_rows(session, _CONVERSATION, back)
    return {
        (event.channel, event.address): found[index] for index, event in by_index.items() if index in found
    }


async def _moved(session: AsyncSession, new: Sequence[tuple[str, Event]], keyring: Keyring) -> list[str]:
    """Give the conversations of those who write from another address than before that address; gives its indexes."""
    people = {
        (address_index(keyring, event.channel, event.person), event.channel, event.side): (index, event)
        for index, event in new
        if event.person is not None
    }
    if not people:
        return []
    c = _CONVERSATION.c
    wanted = (
        select(c.id, c.person_index, c.channel, c.side)
        .where(among(session, c.person_index, sorted({one for one, _, _ in people})))
        # Of several, from before they were told apart, the one that is somebody's, then the latest, comes last.
        .order_by(c.party.is_not(None), c.id)
    )
    rows = await execute(session, wanted)
    theirs = {(person, channel, Side(side)): number for number, person, channel, side in rows}
    moved = [(theirs[who], *people[who]) for who in people if who in theirs]
    values = [
        {
            "id": number,
            "address_index": index,
            "address_sealed": keyring.seal(event.address.encode(), "address"),
        }
        for number, index, event in moved
    ]
    await update_rows(session, _CONVERSATION, values)
    return [index for _, index, _ in moved]


async def _known(session: AsyncSession, indexes: Sequence[str]) -> dict[str, Known]:
    rows = await execute(session, _KNOWN.where(among(session, _CONVERSATION.c.address_index, indexes)))
    return {
        index: Known(ConversationId(number), origin, lost is not None, count)
        for index, number, origin, lost, count in rows
    }


# In one statement, built once: at each accepted event, counting costs as much as finding the conversation.
_KNOWN: Any = select(
    _CONVERSATION.c.address_index,
    _CONVERSATION.c.id,
    _CONVERSATION.c.origin_index,
    _CONVERSATION.c.unreachable_at,
    select(func.count())
    .where(_INBOX.c.conversation_id == _CONVERSATION.c.id, _INBOX.c.state == IS_WAITING)
    .scalar_subquery(),
)
