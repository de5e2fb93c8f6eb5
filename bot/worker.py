"""Takes what waits in the inbox, a batch at a time, and has it handled; a poison event ends alone."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import loop
from bot.runner import Runner
from core.messaging import inbox
from core.messaging.inbox import Arrived
from core.messaging.values import Side
from core.pool.tables import Member
from core.storage.rows import among, dialect, execute

log = structlog.get_logger()

BATCH = 100
RETRY_SECONDS = 0.2
RETRIES = 5


class Sessions(Protocol):
    """The database as the worker needs it."""

    def write(self) -> AbstractAsyncContextManager[AsyncSession]: ...


class StaffSide(Protocol):
    """Handles what staff wrote, one event at a time."""

    async def run(self, session: AsyncSession, events: Sequence[Arrived], now: datetime) -> None: ...


class AllFailed(Exception):  # noqa: N818  it says what happened
    """Every event of a batch failed alone with the same fault: it is ours, not theirs, so none is dead."""


@dataclass
class Worker:
    """One loop over the inbox; any number may run on PostgreSQL, in any number of processes."""

    database: Sessions
    runner: Runner
    staff: StaffSide
    clock: Callable[[], datetime]
    handled: Callable[[], None] = lambda: None  # called after each commit: the sender has work
    batch: int = BATCH
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    async def once(self) -> int:
        """Handle one batch; gives how many events were taken, 0 when nothing waits."""
        async with self.database.write() as session:
            ids = await inbox.claim(session, self.batch)
            if not ids:
                return 0
            try:
                count = await self._handle(session, ids)
            except DBAPIError as error:
                await session.rollback()
                fault = error
            else:
                await session.commit()
                self.handled()
                return count
        await self._split(ids, fault)
        self.handled()
        return len(ids)

    async def drain(self) -> int:
        """Handle batches until nothing waits."""
        return await loop.drain(self.once)

    async def serve(self, stop: asyncio.Event) -> None:
        """Work until told to stop; the batch at hand is finished first."""
        await loop.serve(self.once, self.wake, stop, (DBAPIError, AllFailed), "worker")

    async def _handle(self, session: AsyncSession, ids: Sequence[int]) -> int:
        events = await inbox.arrived(session, ids)
        residents = _one_each([event for event in events if event.side is Side.RESIDENT])
        residents = await _locked(session, residents)
        staff = [event for event in events if event.side is Side.STAFF]
        now = self.clock()
        if residents:
            await self.runner.run(session, residents, now)
        if staff:
            await self.staff.run(session, staff, now)
        return len(residents) + len(staff)

    async def _split(self, ids: Sequence[int], fault: DBAPIError) -> None:
        """Find by halves the events that the database refuses; each ends alone in the dead letter."""
        if len(ids) == 1:
            await self._alone(ids[0])
            return
        middle = len(ids) // 2
        failed = []
        for half in (ids[:middle], ids[middle:]):
            again = await self._try(half)
            if again is not None:
                failed.append((half, again))
        if len(failed) == 2 and len(ids) > 2 and all(_ours(error) for _, error in failed):
            raise AllFailed(str(fault.orig)) from fault
        for half, error in failed:
            await self._split(half, error)

    async def _try(self, ids: Sequence[int]) -> DBAPIError | None:
        for attempt in range(RETRIES):
            try:
                async with self.database.write() as session:
                    await self._handle(session, await inbox.claim_these(session, ids))
            except DBAPIError as error:
                if not _passing(error):
                    return error
                await asyncio.sleep(RETRY_SECONDS * 2**attempt)
            else:
                return None
        return None  # it stays in the inbox: a lost connection or a deadlock never makes a dead letter

    async def _alone(self, event: int) -> None:
        error = await self._try([event])
        if error is None:
            return
        if _ours(error):
            raise AllFailed(str(error.orig)) from error
        log.error("dead-letter", event_id=event, reason=type(error.orig).__name__)
        async with self.database.write() as session:
            await inbox.bury(session, event, f"{type(error.orig).__name__}: refused by the database")
            for arrived in await inbox.arrived(session, [event]):
                await self.runner.apologise(session, arrived, self.clock())


def _passing(error: DBAPIError) -> bool:
    """Tell a fault that goes away by itself: a lost connection, a lock, a deadlock."""
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    said = str(error.orig).lower()
    return "deadlock" in said or "locked" in said or "could not serialize" in said


def _ours(error: DBAPIError) -> bool:
    """Tell a fault that no single event can be guilty of, such as a missing table or column."""
    said = str(error.orig).lower()
    return "no such" in said or "does not exist" in said or "undefined" in said


def _one_each(events: Sequence[Arrived]) -> list[Arrived]:
    """Keep one event a member: one person may write from two channels at once."""
    seen: set[int] = set()
    kept = []
    for event in events:
        if event.party is None or event.party not in seen:
            kept.append(event)
        if event.party is not None:
            seen.add(event.party)
    return kept


async def _locked(session: AsyncSession, events: Sequence[Arrived]) -> list[Arrived]:
    """Keep events of members that no other worker holds, in one order so that nobody waits for nobody."""
    members = sorted({event.party for event in events if event.party is not None})
    if dialect(session) != "postgresql" or not members:
        return list(events)
    table = Member.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
    wanted = select(table.c.id).where(among(session, table.c.id, members)).order_by(table.c.id)
    held = set((await execute(session, wanted.with_for_update(skip_locked=True, key_share=True))).scalars())
    return [event for event in events if event.party is None or event.party in held]
