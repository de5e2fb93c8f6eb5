"""How colleagues are named: told once by themselves."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.tables import OrganisationId, Staff, StaffId
from core.audit.log import Entry, append

LONGEST = 60


def readable(typed: str) -> str | None:
    """The name on one line; None if it has no letter or is too long to stand on a card."""
    name = " ".join(typed.split())
    return name if len(name) <= LONGEST and any(letter.isalpha() for letter in name) else None


async def name(
    session: AsyncSession, staff: StaffId, told: str, organisation: OrganisationId, now: datetime
) -> bool:
    """Name a colleague who has no name yet, and log that they told it; False: they have one."""
    first = update(Staff).where(col(Staff.id) == staff, col(Staff.name) == "").values(name=told)
    done = await session.exec(first.returning(col(Staff.id)).execution_options(synchronize_session=False))
    if done.first() is None:
        return False
    await append(session, [Entry("staff-named", now, organisation, staff, "staff", staff)])
    return True
