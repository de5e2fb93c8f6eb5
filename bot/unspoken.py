"""What happens in a chat without words: somebody blocks the bot, lets it in, marks a message. Nothing is answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import inbox
from core.messaging.inbox import Arrived
from core.messaging.values import Blocked, Joined, Left, Migrated, Reaction, Redacted

UNSPOKEN = (Reaction, Redacted, Joined, Left, Blocked, Migrated)


async def note(session: AsyncSession, events: Sequence[Arrived], now: datetime) -> list[Arrived]:
    """Take note of what was done without words, and give the events that are for a dialogue."""
    unspoken = [event for event in events if isinstance(event.body, UNSPOKEN)]
    if unspoken:
        await inbox.done(session, [event.id for event in unspoken])
    return [event for event in events if not isinstance(event.body, UNSPOKEN)]
