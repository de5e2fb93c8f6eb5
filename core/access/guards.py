"""The doors: the only makers of permissions, checked in the transaction that uses them.

Denied                  the role isn't there, or no longer
└── OwnRequest          it is there, but a second person is needed
"""

from dataclasses import InitVar, dataclass
from typing import TypeVar

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.rights import Right, Role, rights_of
from core.access.tables import OrganisationId, StaffId, StaffRole

_DOOR = object()


class Denied(Exception):  # noqa: N818  it says what is so
    """This needs a role that you don't have in this organisation."""

    def __init__(self, staff: StaffId | None, organisation: OrganisationId, right: Right) -> None:
        super().__init__(self.__doc__)
        self.staff = staff
        self.organisation = organisation
        self.right = right


class OwnRequest(Denied):
    """You asked for this yourself; another person must approve it."""


@dataclass(frozen=True)
class Permission:
    """Proof that a guard let someone in, valid for the transaction it was made in; nothing else makes one."""

    id: StaffId
    organisation: OrganisationId
    rights: frozenset[Right]
    door: InitVar[object]

    def __post_init__(self, door: object) -> None:
        """Refuse to be made by hand. TypeError: not by a guard."""
        if door is not _DOOR:
            raise TypeError("only the access_* guards make permissions")


class Owner(Permission):
    """May change roles."""


class Planner(Permission):
    """May plan campaigns and ask to launch them."""


class Moderator(Permission):
    """May decide what residents wrote; `Right.OVERRULE` in `rights` undoes others' decisions."""


class Assistant(Permission):
    """May enter a person's answers by the code of their letter."""


class Analyst(Permission):
    """May see results before they are public, and export them."""


class PoolViewer(Permission):
    """May see what the pool consists of, never who is in it."""


class Dpo(Permission):
    """May answer members' requests about their data."""


class Auditor(Permission):
    """May read the log of acts."""


class Second(Permission):
    """May approve what another person asked for."""


_P = TypeVar("_P", bound=Permission)


async def roles_of(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> frozenset[Role]:
    """Tell which roles someone has now; none for a resident or a stranger. For help texts, not for deciding."""
    query = select(StaffRole.role).where(
        col(StaffRole.staff_id) == staff,
        col(StaffRole.organisation_id) == organisation,
        col(StaffRole.revoked_at).is_(None),
    )
    return frozenset(Role(role) for role in await session.exec(query))


async def access_owner(session: AsyncSession, staff: StaffId | None, organisation: OrganisationId) -> Owner:
    """Let in who may change roles. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.ROLES, Owner)


async def access_planner(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> Planner:
    """Let in who may plan campaigns. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.PLAN, Planner)


async def access_moderator(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> Moderator:
    """Let in who may decide what residents wrote. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.MODERATE, Moderator)


async def access_assistant(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> Assistant:
    """Let in who may enter a person's answers by their letter's code. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.ASSIST, Assistant)


async def access_analyst(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> Analyst:
    """Let in who may see results before they are public. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.RESULTS, Analyst)


async def access_pool(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> PoolViewer:
    """Let in who may see what the pool consists of. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.POOL, PoolViewer)


async def access_dpo(session: AsyncSession, staff: StaffId | None, organisation: OrganisationId) -> Dpo:
    """Let in who may answer members' requests about their data. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.PERSONAL, Dpo)


async def access_auditor(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> Auditor:
    """Let in who may read the log of acts. Denied: everyone else."""
    return await _enter(session, staff, organisation, Right.AUDIT, Auditor)


async def access_second(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId, requested_by: StaffId
) -> Second:
    """Let in who may approve what `requested_by` asked for. OwnRequest: the same person; Denied: no role."""
    second = await _enter(session, staff, organisation, Right.APPROVE, Second)
    if second.id == requested_by:
        raise OwnRequest(staff, organisation, Right.APPROVE)
    return second


async def _enter(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId, right: Right, kind: type[_P]
) -> _P:
    rights = rights_of(await roles_of(session, staff, organisation))
    if staff is None or right not in rights:
        raise Denied(staff, organisation, right)
    return kind(staff, organisation, rights, _DOOR)
