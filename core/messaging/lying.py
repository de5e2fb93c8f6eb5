"""How much lies in inbox and outbox that isn't over: it waits, is uncertain, or is dead (queries only)."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, literal_column, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation, Inbox, Outbox, Sending, Waiting
from core.storage.rows import execute

_INBOX: Any = Inbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_OUTBOX: Any = Outbox.__table__  # type: ignore[attr-defined]
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Heap:
    """So many rows of a channel, in or out, in one state."""

    channel: str
    box: str  # inbox, outbox
    state: str  # waiting, claimed, uncertain, failed, dead
    count: int


async def heaps(session: AsyncSession) -> list[Heap]:
    """Count what isn't over, by channel; what was handled or sent isn't looked at, however much it is."""
    # Written out, as the partial indexes are: with a value yet to come the whole history would be read.
    sends = (
        select(_OUTBOX.c.channel, _OUTBOX.c.state, func.count())
        .where(literal_column("outbox.state < 2"))
        .group_by(_OUTBOX.c.channel, _OUTBOX.c.state)
    )
    unsure = (
        select(_OUTBOX.c.channel, _OUTBOX.c.state, func.count())
        .where(literal_column("outbox.state > 2"))
        .group_by(_OUTBOX.c.channel, _OUTBOX.c.state)
    )
    found = []
    for query in (sends, unsure):
        for channel, state, count in await execute(session, query):
            found.append(Heap(channel, "outbox", Sending(state).name.lower(), count))
    for state, literal in ((Waiting.WAITING, "inbox.state = 0"), (Waiting.DEAD, "inbox.state = 2")):
        query = (
            select(_CONVERSATION.c.channel, func.count())
            .join_from(_INBOX, _CONVERSATION, _INBOX.c.conversation_id == _CONVERSATION.c.id)
            .where(literal_column(literal))
            .group_by(_CONVERSATION.c.channel)
        )
        for channel, count in await execute(session, query):
            found.append(Heap(channel, "inbox", state.name.lower(), count))
    return found
