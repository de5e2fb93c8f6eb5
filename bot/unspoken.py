"""What happens in a chat without words: somebody blocks the bot, lets it in, marks a message. Nothing is answered."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import inbox, reach, unreadable
from core.messaging.inbox import Arrived
from core.messaging.reach import Why
from core.messaging.values import Blocked, ConversationId, Joined, Left, Migrated, Reaction, Redacted
from core.privacy.keys import Keyring

UNSPOKEN = (Reaction, Redacted, Joined, Left, Blocked, Migrated)


async def note(
    session: AsyncSession,
    events: Sequence[Arrived],
    keyring: Keyring,
    now: datetime,
    spoken: Collection[int] = (),
) -> list[Arrived]:
    """Take note of what was done without words, and give the events that are for a dialogue.

    `spoken`: events for one though they are without words. What a removed message said is forgotten in any case.
    """
    removed = [(event.conversation, event.body.of) for event in events if isinstance(event.body, Redacted)]
    if removed:
        await inbox.forget(session, removed)
        await unreadable.removed(session, [of for _, of in removed])
    for_dialogues = [event for event in events if event.id in spoken or not isinstance(event.body, UNSPOKEN)]
    there = {event.id for event in for_dialogues}
    unspoken = [event for event in events if event.id not in there]
    if unspoken:
        # Whoever blocks the bot and lets it back before either is handled is reached: the last act holds.
        last: dict[ConversationId, Why | None] = {}
        for event in unspoken:
            match event.body:
                case Blocked():
                    last[event.conversation] = Why.BLOCKED
                case Left():
                    last[event.conversation] = Why.GONE
                case Joined():
                    last[event.conversation] = None
                case Migrated(to):
                    await reach.moved(session, event.conversation, to, keyring, now)
        await reach.unreachable(session, {chat: why for chat, why in last.items() if why is not None}, now)
        await reach.reachable_again(session, [chat for chat, why in last.items() if why is None])
        await inbox.done(session, [event.id for event in unspoken])
    return for_dialogues
