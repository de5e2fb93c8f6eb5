"""Changes of roles in chat: who may, and who must agree."""

import asyncio

import pytest

from core.access.changes import NoSuchStaff, ask, decide, waiting
from core.access.guards import OwnRequest, roles_of
from core.access.rights import Role
from core.access.roles import LastOwner, owners, revoke
from core.access.tables import Change, RoleChangeId, StaffId
from core.audit.log import latest
from tests.core.access.office import NOW, Office


async def test_an_only_owner_changes_roles_at_once(office: Office) -> None:
    """A county that starts with one person isn't stopped by a rule for two."""
    owner, colleague = await office.hire(Role.OWNER), await office.hire(Role.MODERATOR)
    by = await office.owner(owner)
    async with office.database.write() as session:
        assert await ask(session, by, Change.GRANT, colleague, Role.PLANNER, NOW) is None
        assert await ask(session, by, Change.REVOKE, colleague, Role.MODERATOR, NOW) is None
        assert await roles_of(session, colleague, office.here) == {Role.PLANNER}
        assert [row.act for row in await latest(session, office.here, limit=2)] == [
            "role-revoked",
            "role-granted",
        ]


async def test_with_two_owners_another_owner_decides(office: Office) -> None:
    """Nobody makes a friend a data protection officer alone."""
    first, other = await office.hire(Role.OWNER), await office.hire(Role.OWNER)
    colleague = await office.hire(Role.MODERATOR)
    asker, decider = await office.owner(first), await office.owner(other)
    async with office.database.write() as session:
        change = await ask(session, asker, Change.GRANT, colleague, Role.DPO, NOW)
        assert change is not None
        assert await roles_of(session, colleague, office.here) == {Role.MODERATOR}
        with pytest.raises(OwnRequest):
            await decide(session, asker, change, True, NOW)
        assert await decide(session, decider, change, True, NOW)
        assert await roles_of(session, colleague, office.here) == {Role.MODERATOR, Role.DPO}
        assert not await decide(session, decider, change, True, NOW)
        assert not await decide(session, decider, RoleChangeId(99), True, NOW)
        taken_back = await ask(session, asker, Change.REVOKE, colleague, Role.DPO, NOW)
        assert taken_back is not None
        assert await decide(session, asker, taken_back, False, NOW)
        assert await waiting(session, office.here) == []
        assert Role.DPO in await roles_of(session, colleague, office.here)


async def test_the_last_owner_stays(office: Office) -> None:
    """An organisation that nobody owns can't be mended in chat."""
    first, other = await office.hire(Role.OWNER), await office.hire(Role.OWNER)
    async with office.database.write() as session:
        assert await revoke(session, other, Role.OWNER, office.here, None, NOW)
        with pytest.raises(LastOwner):
            await revoke(session, first, Role.OWNER, office.here, None, NOW)
        with pytest.raises(LastOwner):
            await ask(session, await office.owner(first), Change.REVOKE, first, Role.OWNER, NOW)
        assert await owners(session, office.here) == [first]


async def test_two_owners_who_leave_at_once_do_not_both_go(office: Office) -> None:
    """Two revocations that can't see each other must not leave an office without an owner."""
    people = [await office.hire(Role.OWNER) for _ in range(2)]

    async def leave(staff: StaffId) -> bool:
        async with office.database.write() as session:
            try:
                return await revoke(session, staff, Role.OWNER, office.here, None, NOW)
            except LastOwner:
                return False

    assert sorted(await asyncio.gather(*(leave(person) for person in people))) == [False, True]
    async with office.database.read() as session:
        assert len(await owners(session, office.here)) == 1


async def test_a_stranger_is_invited_not_granted(office: Office) -> None:
    """A number mistyped in chat gives nobody a role."""
    owner = await office.hire(Role.OWNER)
    async with office.database.write() as session:
        with pytest.raises(NoSuchStaff):
            await ask(session, await office.owner(owner), Change.GRANT, StaffId(999), Role.DPO, NOW)
