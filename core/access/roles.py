"""Who has which role: granting, revoking, listing."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, update
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.rights import Role
from core.access.tables import Organisation, OrganisationId, Staff, StaffId, StaffRole
from core.audit.log import Entry, append
from core.storage.rows import insert_new


class LastOwner(Exception):  # noqa: N818  it says what is so
    """An organisation keeps at least one owner; make another one first."""


async def ensure_organisation(session: AsyncSession, name: str) -> OrganisationId:
    """Give the organisation of this name, made if it wasn't there."""
    await insert_new(session, SQLModel.metadata.tables["organisation"], [{"name": name}], unique=["name"])
    query = select(Organisation.id).where(col(Organisation.name) == name)
    return OrganisationId((await session.exec(query)).one() or 0)


async def owners(session: AsyncSession, organisation: OrganisationId) -> list[StaffId]:
    """List who owns the organisation, by number; empty: the first owner link is still to be used."""
    query = (
        select(StaffRole.staff_id)
        .where(
            col(StaffRole.organisation_id) == organisation,
            col(StaffRole.role) == Role.OWNER,
            col(StaffRole.revoked_at).is_(None),
        )
        .order_by(col(StaffRole.staff_id))
    )
    return [StaffId(staff) for staff in await session.exec(query)]


async def works_for(session: AsyncSession, staff: StaffId) -> list[OrganisationId]:
    """List the organisations in which somebody has a role now, the longest first."""
    query = (
        select(StaffRole.organisation_id)
        .where(col(StaffRole.staff_id) == staff, col(StaffRole.revoked_at).is_(None))
        .order_by(col(StaffRole.granted_at), col(StaffRole.id))
    )
    return list(dict.fromkeys(OrganisationId(one) for one in await session.exec(query)))


async def seat(session: AsyncSession, staff: StaffId, host: OrganisationId) -> OrganisationId:
    """Say at whose desk somebody sits: the host's if they have a role there, else where they've had one longest."""
    theirs = await works_for(session, staff)
    return host if host in theirs or not theirs else theirs[0]


async def staffed(session: AsyncSession, host: OrganisationId) -> list[OrganisationId]:
    """List the organisations that anyone works for now, the host in front."""
    query = select(StaffRole.organisation_id).where(col(StaffRole.revoked_at).is_(None)).distinct()
    others = {OrganisationId(one) for one in await session.exec(query)} - {host}
    return [host, *sorted(others)]


async def listing(session: AsyncSession, organisation: OrganisationId) -> list[tuple[Staff, frozenset[Role]]]:
    """List everyone with a role in the organisation, by number."""
    query = (
        select(Staff, StaffRole.role)
        .join(StaffRole, col(StaffRole.staff_id) == col(Staff.id))
        .where(col(StaffRole.organisation_id) == organisation, col(StaffRole.revoked_at).is_(None))
        .order_by(col(Staff.id))
    )
    people: dict[StaffId, Staff] = {}
    roles: defaultdict[StaffId, set[Role]] = defaultdict(set)
    for person, role in await session.exec(query):
        assert person.id is not None
        people[person.id] = person
        roles[person.id].add(Role(role))
    return [(person, frozenset(roles[number])) for number, person in people.items()]


async def grant(
    session: AsyncSession,
    staff: StaffId,
    role: Role,
    organisation: OrganisationId,
    by: StaffId | None,
    now: datetime,
) -> bool:
    """Give the role and log it; False if it was there. Called by the operator or after a decision."""
    in_force = await session.exec(select(StaffRole).where(*_in_force(staff, role, organisation)))
    if in_force.first() is not None:
        return False
    session.add(
        StaffRole(staff_id=staff, organisation_id=organisation, role=role, granted_by=by, granted_at=now)
    )
    await session.flush()
    await append(session, [Entry("role-granted", now, organisation, by, "staff", staff, {"role": role})])
    return True


async def revoke(
    session: AsyncSession,
    staff: StaffId,
    role: Role,
    organisation: OrganisationId,
    by: StaffId | None,
    now: datetime,
) -> bool:
    """Take the role away at once and log it; False if it wasn't there. LastOwner: nothing changes."""
    await take_turns(session, organisation)
    if role == Role.OWNER and await owners(session, organisation) == [staff]:
        raise LastOwner(LastOwner.__doc__)
    revoked = await session.exec(
        update(StaffRole)
        .where(*_in_force(staff, role, organisation))
        .values(revoked_at=now, revoked_by=by)
        .returning(col(StaffRole.id))
        .execution_options(synchronize_session=False)
    )
    if revoked.first() is None:
        return False
    await append(session, [Entry("role-revoked", now, organisation, by, "staff", staff, {"role": role})])
    return True


async def take_turns(session: AsyncSession, organisation: OrganisationId) -> None:
    """Let one after another change roles, or deal work to those who have them; until the commit.

    So two can't both be the last but one owner, and nobody is dealt the same twice.
    """
    # SQLite writers are alone anyway; there the lock is left out.
    row = select(Organisation.id).where(col(Organisation.id) == organisation).with_for_update()
    await session.exec(row)


def _in_force(staff: StaffId, role: Role, organisation: OrganisationId) -> tuple[ColumnElement[bool], ...]:
    return (
        col(StaffRole.staff_id) == staff,
        col(StaffRole.organisation_id) == organisation,
        col(StaffRole.role) == role,
        col(StaffRole.revoked_at).is_(None),
    )
