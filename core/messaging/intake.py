"""What a channel brings in one go, made durable in one transaction before it is acknowledged."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import inbox, unreadable
from core.messaging.unreadable import Spoiled
from core.messaging.values import ConversationId, Event
from core.privacy.keys import Keyring
from core.storage import leases

LASTS = timedelta(seconds=30)
"""How long a dead poller's work waits for another."""


@dataclass(frozen=True)
class Watch:
    """Whose turn it is to read a source's updates."""

    name: str
    holder: str


@dataclass(frozen=True)
class Batch:
    """Events with what couldn't be read among them, how far that reads, and whose turn the reading was."""

    events: Sequence[Event] = ()
    spoiled: Sequence[Spoiled] = field(default=())
    checkpoint: tuple[str, str] | None = None
    watch: Watch | None = None


async def keep(session: AsyncSession, batch: Batch, keyring: Keyring, now: datetime) -> list[ConversationId]:
    """Keep all of it or nothing; gives the conversations whose events were too many. LeaseLost.

    Somebody who lost the turn while reading stores nothing: a checkpoint would go back under whoever has it now.
    """
    if batch.watch is not None:
        await leases.hold(session, batch.watch.name, batch.watch.holder, now, LASTS)
    await unreadable.keep(session, batch.spoiled, keyring, now)
    return await inbox.accept(session, batch.events, keyring, now, batch.checkpoint)
