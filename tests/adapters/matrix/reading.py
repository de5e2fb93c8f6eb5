"""Our account's reader on a database of its own, with whoever knows nobody."""

import itertools
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlmodel import col, select

from adapters.database.engine import Database
from adapters.matrix.engine import Engine
from adapters.matrix.intake import Intake
from adapters.matrix.polling import Poller
from core.messaging import intake
from core.messaging.bodies import body_from_json
from core.messaging.intake import Batch
from core.messaging.tables import Conversation, Inbox, Unreadable
from core.messaging.values import Body, Event, Side
from core.privacy.keys import Keyring, new_secret

KEYRING = Keyring([new_secret(os.urandom)], os.urandom)
_holders = itertools.count()


@dataclass
class Town:
    """A database, our account and a clock moved by hand; who is staff is said by the test."""

    database: Database
    engine: Engine
    staff: set[str] = field(default_factory=set)
    now: datetime = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    broken: bool = False

    async def keep(self, batch: Batch) -> None:
        """Keep a batch, or die in the middle of it."""
        async with self.database.write() as session:
            await intake.keep(session, batch, KEYRING, self.now)
            if self.broken:
                raise OSError("the process died before its commit")

    def poller(self, engine: Engine | None = None) -> Poller:
        """Make a reader, as a process does at its start."""
        door = Intake(engine or self.engine, self.keep, self, marks=False)
        return Poller(door, self.database, lambda: self.now, f"holder-{next(_holders)}")

    async def kept(self) -> list[Body]:
        """Give what came in, in its order."""
        from json import loads

        async with self.database.read() as session:
            rows = await session.exec(select(Inbox.body).order_by(col(Inbox.id)))
            return [body_from_json(loads(body)) for body in rows]

    async def spoiled(self) -> list[str]:
        """Give why what couldn't be read couldn't be."""
        async with self.database.read() as session:
            return list(await session.exec(select(Unreadable.reason)))

    async def sides(self) -> list[str]:
        """Give the side of each conversation."""
        async with self.database.read() as session:
            return [str(one) for one in await session.exec(select(Conversation.side))]

    # ── as adapters.matrix.intake.Acquaintance

    async def sided(self, events: Sequence[Event]) -> list[Event]:
        """Rooms of several are staff's where staff speak."""
        from dataclasses import replace

        return [replace(one, side=Side.STAFF) if one.sender in self.staff else one for one in events]

    async def cards(self, answers: Sequence[tuple[str, str]]) -> list[str]:
        """Every message of ours is a card."""
        return [f"card of {ref}" for _, ref in answers]

    async def colleagues(self, people: Sequence[str]) -> set[str]:
        """Give those who are staff."""
        return self.staff & set(people)
