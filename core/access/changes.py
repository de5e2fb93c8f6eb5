"""Changes of roles that staff make in chat: with two owners or more, one asks and another decides."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Owner, OwnRequest
from core.access.rights import Right, Role
from core.access.roles import LastOwner, grant, listing, owners, revoke, take_turns
from core.access.tables import (
    Change,
    OrganisationId,
    RoleChange,
    RoleChangeId,
    StaffId,
    StaffInvite,
    StaffInviteId,
)
from core.audit.log import Entry, append


class NoSuchStaff(Exception):  # noqa: N818  it says what is so
    """Nobody with this number works for the organisation."""


async def ask(
    session: AsyncSession, by: Owner, what: Change, staff: StaffId, role: Role, now: datetime
) -> RoleChangeId | None:
    """Grant or revoke a colleague's role: at once for an only owner (None), else it waits for another.

    NoSuchStaff: nobody of that number has a role here. LastOwner: the only owner would go. Nothing changes
    then. A new person isn't granted a role but invited.
    """
    await take_turns(session, by.organisation)
    if staff not in [person.id for person, _ in await listing(session, by.organisation)]:
        raise NoSuchStaff(NoSuchStaff.__doc__)
    if what == Change.REVOKE and role == Role.OWNER and await owners(session, by.organisation) == [staff]:
        raise LastOwner(LastOwner.__doc__)
    if await needs_second(session, by.organisation):
        return await leave_waiting(session, by, what, role, now, staff=staff)
    change = grant if what == Change.GRANT else revoke
    await change(session, staff, role, by.organisation, by.id, now)
    return None


async def waiting(session: AsyncSession, organisation: OrganisationId) -> list[RoleChange]:
    """List the changes that wait for another owner, the oldest first."""
    query = (
        select(RoleChange)
        .where(col(RoleChange.organisation_id) == organisation, col(RoleChange.decided_at).is_(None))
        .order_by(col(RoleChange.id))
    )
    return list(await session.exec(query))


async def decide(
    session: AsyncSession, by: Owner, change: RoleChangeId, approve: bool, now: datetime
) -> bool:
    """Approve or decline a waiting change and log it; False if someone was first or it isn't there.

    OwnRequest: only another owner may approve; declining one's own request takes it back.
    """
    await take_turns(session, by.organisation)
    asked = next((row for row in await waiting(session, by.organisation) if row.id == change), None)
    if asked is None:
        return False
    if approve and asked.asked_by == by.id:
        raise OwnRequest(by.id, by.organisation, Right.ROLES)
    first = await session.exec(
        update(RoleChange)
        .where(col(RoleChange.id) == change, col(RoleChange.decided_at).is_(None))
        .values(decided_at=now, decided_by=by.id, approved=approve)
        .returning(col(RoleChange.id))
        .execution_options(synchronize_session=False)
    )
    if first.first() is None:
        return False
    act = "role-change-approved" if approve else "role-change-declined"
    await append(session, [Entry(act, now, by.organisation, by.id, "role-change", change)])
    if approve:
        await _apply(session, asked, by, now)
    return True


async def needs_second(session: AsyncSession, organisation: OrganisationId) -> bool:
    """Whether a change of roles in chat takes two people here."""
    return len(await owners(session, organisation)) > 1


async def leave_waiting(
    session: AsyncSession,
    by: Owner,
    what: Change,
    role: Role,
    now: datetime,
    *,
    staff: StaffId | None = None,
    invite: StaffInviteId | None = None,
) -> RoleChangeId:
    """Write down and log what an owner asks for, about a colleague or an invitation."""
    row = RoleChange(
        organisation_id=by.organisation,
        what=what,
        role=role,
        staff_id=staff,
        invite_id=invite,
        asked_by=by.id,
        asked_at=now,
    )
    session.add(row)
    await session.flush()
    assert row.id is not None
    details = {"what": what, "role": role, "staff": staff}
    await append(
        session, [Entry("role-change-asked", now, by.organisation, by.id, "role-change", row.id, details)]
    )
    return row.id


async def _apply(session: AsyncSession, change: RoleChange, by: Owner, now: datetime) -> None:
    match change.what, change.staff_id:
        case Change.GRANT, int(staff):
            await grant(session, StaffId(staff), Role(change.role), by.organisation, by.id, now)
        case Change.REVOKE, int(staff):
            await revoke(session, StaffId(staff), Role(change.role), by.organisation, by.id, now)
        case _:
            opened = col(StaffInvite.id) == change.invite_id
            await session.exec(
                update(StaffInvite)
                .where(opened)
                .values(waits=False)
                .execution_options(synchronize_session=False)
            )
