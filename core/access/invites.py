"""Inviting staff: one code, one person, 24 hours."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.changes import leave_waiting, needs_second
from core.access.guards import Owner
from core.access.rights import Role
from core.access.roles import grant, take_turns
from core.access.tables import Change, OrganisationId, Staff, StaffId, StaffInvite
from core.audit.log import Entry, append
from core.privacy.codes import Code, link_code
from core.privacy.keys import Keyring

VALID_FOR = timedelta(hours=24)


async def invite(
    session: AsyncSession,
    keys: Keyring,
    role: Role,
    organisation: OrganisationId,
    by: Owner | None,
    now: datetime,
) -> Code:
    """Make a code that gives one person the role once, within 24 hours; only its hash is stored.

    `by` None is the operator at the machine. Where there are two owners, an owner's code opens nothing
    until another of them has approved it (`changes.waiting`); the 24 hours run meanwhile.
    """
    if by is not None and by.organisation != organisation:
        raise ValueError("an owner invites to their own organisation")
    await take_turns(session, organisation)
    waits = by is not None and await needs_second(session, organisation)
    code = link_code(keys.random)
    row = StaffInvite(
        code_hash=keys.code_hash(code),
        role=role,
        organisation_id=organisation,
        invited_by=by.id if by else None,
        expires_at=now + VALID_FOR,
        waits=waits,
    )
    session.add(row)
    await session.flush()
    inviter = by.id if by else None
    entry = Entry("staff-invited", now, organisation, inviter, "staff-invite", row.id, {"role": role})
    await append(session, [entry])
    if by is not None and waits:
        await leave_waiting(session, by, Change.INVITE, role, now, invite=row.id)
    return code


async def redeem(
    session: AsyncSession,
    keys: Keyring,
    code: str,
    now: datetime,
    *,
    staff: StaffId | None = None,
    name: str = "",
) -> Staff | None:
    """Use a code up and give its role to `staff`, or to a new colleague if None; of two at once, one wins.

    None, without a difference: unknown, used, expired, not yet approved. Try limits are the caller's.
    """
    # One statement finds and takes the code, so there is no moment between for a second account.
    taken = await session.exec(
        update(StaffInvite)
        .where(
            col(StaffInvite.code_hash) == keys.code_hash(code),
            col(StaffInvite.used_at).is_(None),
            col(StaffInvite.expires_at) > now,
            col(StaffInvite.waits).is_(False),
        )
        .values(used_at=now)
        .returning(
            col(StaffInvite.id),
            col(StaffInvite.role),
            col(StaffInvite.organisation_id),
            col(StaffInvite.invited_by),
        )
        .execution_options(synchronize_session=False)
    )
    found = taken.first()
    if found is None:
        return None
    number, role, organisation, inviter = found
    person = await session.get(Staff, staff) if staff is not None else None
    if person is None:
        person = Staff(name=name, since=now)
        session.add(person)
        await session.flush()
    assert person.id is not None
    await session.exec(
        update(StaffInvite)
        .where(col(StaffInvite.id) == number)
        .values(used_by=person.id)
        .execution_options(synchronize_session=False)
    )
    entry = Entry("staff-joined", now, organisation, person.id, "staff-invite", number, {"role": role})
    await append(session, [entry])
    await grant(session, person.id, Role(role), organisation, inviter, now)
    return person
