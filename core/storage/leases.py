"""Leases: of all processes on one database one does a piece of work, and another takes over when it dies."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, delete, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.storage.rows import execute, insert_new
from core.storage.tables import Lease

_LEASE: Any = Lease.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


class LeaseLost(Exception):  # noqa: N818  it says what is so
    """Another holder has the work now: what was done without it must not be stored."""


async def take(session: AsyncSession, name: str, holder: str, now: datetime, lasts: timedelta) -> bool:
    """Have the work until `now + lasts`, anew or still; False while somebody else has it."""
    until = now + lasts
    await insert_new(
        session, _LEASE, [{"name": name, "holder": holder, "until": until, "note": ""}], unique=("name",)
    )
    # Compare and swap: of two that find it free at once, the second waits for the first's row and then misses.
    free = or_(_LEASE.c.holder == holder, _LEASE.c.until <= now)
    note = case((_LEASE.c.holder == holder, _LEASE.c.note), else_="")
    mine = update(_LEASE).where(_LEASE.c.name == name, free).values(holder=holder, until=until, note=note)
    return (await execute(session, mine)).rowcount == 1


async def hold(session: AsyncSession, name: str, holder: str, now: datetime, lasts: timedelta) -> None:
    """Keep the work on for this transaction, so that nobody takes it before the commit. LeaseLost."""
    if not await take(session, name, holder, now, lasts):
        raise LeaseLost(name)


async def release(session: AsyncSession, name: str, holder: str) -> None:
    """Leave the work to whoever comes next, at once; what another has by now stays theirs."""
    await execute(session, delete(_LEASE).where(_LEASE.c.name == name, _LEASE.c.holder == holder))


async def say(session: AsyncSession, name: str, holder: str, note: str) -> None:
    """Leave word, for whoever looks from another process, of what keeps the holder from working; "": nothing."""
    mine = update(_LEASE).where(_LEASE.c.name == name, _LEASE.c.holder == holder, _LEASE.c.note != note)
    await execute(session, mine.values(note=note))


async def held(session: AsyncSession, name: str, now: datetime) -> tuple[str, str] | None:
    """Name who has the work now, and what keeps them from it; None: nobody has it."""
    found = select(_LEASE.c.holder, _LEASE.c.note).where(_LEASE.c.name == name, _LEASE.c.until > now)
    row = (await execute(session, found)).first()
    return None if row is None else (row[0], row[1])
