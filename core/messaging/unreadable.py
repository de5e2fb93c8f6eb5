"""Updates that no library can read: kept for whoever mends it, so that none is lost silently and none blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Unreadable
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, insert_new

LONGEST = 100_000  # bytes kept of one
_UNREADABLE: Any = Unreadable.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Spoiled:
    """One update that can't be read, as it came."""

    source: str
    key: str  # unique in its source, as an event's
    content: bytes
    reason: str


async def keep(session: AsyncSession, spoiled: Sequence[Spoiled], keyring: Keyring, now: datetime) -> None:
    """Keep each once, sealed: somebody's words may be in it."""
    rows = {
        (one.source, one.key): {
            "source": one.source,
            "event_key": one.key,
            "content_sealed": keyring.seal(one.content[:LONGEST], "unreadable"),
            "reason": one.reason[:500],
            "received_at": now,
        }
        for one in spoiled
    }
    await insert_new(session, _UNREADABLE, list(rows.values()), unique=("source", "event_key"))


async def removed(session: AsyncSession, keys: Sequence[str]) -> None:
    """Forget the messages that their writers have removed."""
    await execute(session, delete(_UNREADABLE).where(among(session, _UNREADABLE.c.event_key, list(keys))))


async def forget(session: AsyncSession, before: datetime) -> None:
    """Forget what came before that moment and nobody asked for."""
    await execute(session, delete(_UNREADABLE).where(_UNREADABLE.c.received_at < before))
