"""What happens in a chat without words: somebody blocks the bot, lets it in, marks a message. Nothing is answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import inbox, reach
from core.messaging.inbox import Arrived
from core.messaging.reach import Why
from core.messaging.values import Blocked, Joined, Left, Migrated, Reaction, Redacted
from core.privacy.keys import Keyring

UNSPOKEN = (Reaction, Redacted, Joined, Left, Blocked, Migrated)


async def note(
    session: AsyncSession, events: Sequence[Arrived], keyring: Keyring, now: datetime
) -> list[Arrived]:
    """Take note of what was done without words, and give the events that are for a dialogue."""
    unspoken = [event for event in events if isinstance(event.body, UNSPOKEN)]
    if unspoken:
        lost = {
            event.conversation: Why.BLOCKED if isinstance(event.body, Blocked) else Why.GONE
            for event in unspoken
            if isinstance(event.body, Blocked | Left)
        }
        await reach.unreachable(session, lost, now)
        for event in unspoken:
            if isinstance(event.body, Migrated):
                await reach.moved(session, event.conversation, event.body.to, keyring, now)
        await inbox.done(session, [event.id for event in unspoken])
    return [event for event in events if not isinstance(event.body, UNSPOKEN)]
