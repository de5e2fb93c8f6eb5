"""Takes what waits in the inbox, a batch at a time, and has it handled; a poison event ends alone."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import loop
from bot.journal import Journal
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
ALIKE = 4  # events that all fail in one way: then the fault is ours
LOOK = timedelta(seconds=1)  # between two looks for workers that died


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
    journal: Journal
    handled: Callable[[], None] = lambda: None  # called after each commit: the sender has work
    batch: int = BATCH
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    _looked: datetime | None = None

    async def once(self) -> int:
        """Handle one batch; gives how many events were taken, 0 when nothing waits."""
        await self._count_crashes()
        async with self.database.write() as session:
            ids = await inbox.claim(session, self.batch)
            if not ids:
                return 0
            self.journal.begin(ids)
            try:
                count = await self._handle(session, ids)
            except Exception as error:  # noqa: BLE001  whatever it is, its event is found below
                await session.rollback()
                fault = error
            else:
                await session.commit()
                self.journal.end()
                self.handled()
                return count
        await self._split(ids, fault)
        self.journal.end()
        self.handled()
        return len(ids)

    async def drain(self) -> int:
        """Handle batches until nothing waits."""
        return await loop.drain(self.once)

    async def serve(self, stop: asyncio.Event) -> None:
        """Work until told to stop; the batch at hand is finished first."""
        await loop.serve(self.once, self.wake, stop, "worker")
        self.journal.close()

    async def _count_crashes(self) -> None:
        """Look now and then for workers that died: what they had in hand is handled alone, or no more."""
        now = self.clock()
        if self._looked is not None and now - self._looked < LOOK:
            return
        self._looked = now
        with self.journal.died() as ids:
            if not ids:
                return
            # Committed by itself: counted together with the handling, a count would die with the process.
            async with self.database.write() as session:
                dead = await inbox.crashed(session, ids)
        log.warning("worker-died", events=len(ids))
        for event in dead:
            log.error("dead-letter", event_id=event, reason="its process died")
            await self._apologise(event)

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

    async def _split(self, ids: Sequence[int], fault: Exception) -> None:
        """Find by halves the events that can't be handled; each ends alone in the dead letter."""
        guilty = await self._guilty(ids, fault)
        kinds = {type(error) for _, error in guilty}
        ours = [error for _, error in guilty if _ours(error)]
        # A fault that every one of many people meets alike is no event's: they wait until it is mended.
        if ours or (len(guilty) == len(ids) >= ALIKE and len(kinds) == 1):
            raise AllFailed(_name(fault)) from fault
        for event, error in guilty:
            log.error("dead-letter", event_id=event, reason=_name(error), exc_info=error)
            async with self.database.write() as session:
                await inbox.bury(session, event, f"{_name(error)} while it was handled")
            await self._apologise(event)

    async def _guilty(self, ids: Sequence[int], fault: Exception) -> list[tuple[int, Exception]]:
        if len(ids) == 1:
            again = await self._try(ids)
            return [] if again is None else [(ids[0], again)]
        middle = len(ids) // 2
        halves = [(half, await self._try(half)) for half in (ids[:middle], ids[middle:])]
        failed = [(half, error) for half, error in halves if error is not None]
        if len(failed) == 2 and all(_ours(error) for _, error in failed):
            return [(event, fault) for event in ids]
        return [one for half, error in failed for one in await self._guilty(half, error)]

    async def _try(self, ids: Sequence[int]) -> Exception | None:
        for attempt in range(RETRIES):
            reached = (
                False  # a database that can't be reached is no event's fault, whatever its driver calls it
            )
            try:
                async with self.database.write() as session:
                    taken = await inbox.claim_these(session, ids)
                    reached = True
                    await self._handle(session, taken)
            except Exception as error:  # noqa: BLE001  as above
                if reached and not _passing(error):
                    return error
                await asyncio.sleep(RETRY_SECONDS * 2**attempt)
            else:
                return None
        return None  # it stays in the inbox: a lost connection or a deadlock never makes a dead letter

    async def _apologise(self, event: int) -> None:
        try:
            async with self.database.write() as session:
                for arrived in await inbox.arrived(session, [event]):
                    await self.runner.apologise(session, arrived, self.clock())
        except Exception:
            log.exception("no-apology", event_id=event)


def _name(error: Exception) -> str:
    return type(error.orig if isinstance(error, DBAPIError) else error).__name__


def _passing(error: Exception) -> bool:
    """Tell a fault that goes away by itself: a lost connection, a lock, a deadlock."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, OSError)  # asyncpg's lost connections
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    said = str(error.orig).lower()
    return "deadlock" in said or "locked" in said or "could not serialize" in said


def _ours(error: Exception) -> bool:
    """Tell a fault that no single event can be guilty of, such as a missing table or column."""
    if not isinstance(error, DBAPIError):
        return False
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
