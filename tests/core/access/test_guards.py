"""Who gets in where, and that nobody gets in elsewhere."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.access import guards
from core.access.guards import Denied, OwnRequest, Permission, roles_of
from core.access.rights import Right, Role
from core.access.roles import ensure_organisation, grant, revoke
from core.access.tables import OrganisationId, StaffId
from tests.core.access.office import Office

NOW = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)

DOORS = {
    "access_owner": {Role.OWNER},
    "access_planner": {Role.OWNER, Role.PLANNER},
    "access_moderator": {Role.OWNER, Role.MODERATOR},
    "access_assistant": {Role.OWNER, Role.PLANNER, Role.MODERATOR},
    "access_analyst": {Role.OWNER, Role.PLANNER, Role.ANALYST},
    "access_pool": {Role.OWNER, Role.PLANNER, Role.ANALYST, Role.DPO},
    "access_dpo": {Role.DPO},
    "access_auditor": {Role.OWNER, Role.DPO, Role.AUDITOR},
}


@pytest.mark.parametrize("door", DOORS)
async def test_each_door_lets_in_its_roles_and_nobody_else(office: Office, door: str) -> None:
    """A resident's data stands behind these doors: each opens for the roles named here only."""
    people = {role: await office.hire(role) for role in Role}
    guard: Any = getattr(guards, door)
    async with office.database.read() as session:
        for role, person in people.items():
            if role in DOORS[door]:
                permission = await guard(session, person, office.here)
                assert (permission.id, permission.organisation) == (person, office.here)
            else:
                with pytest.raises(Denied):
                    await guard(session, person, office.here)
        for stranger in (None, StaffId(999)):
            with pytest.raises(Denied):
                await guard(session, stranger, office.here)


async def test_a_role_opens_nothing_in_another_organisation(office: Office) -> None:
    """Two counties may share an installation without sharing their residents' answers."""
    planner = await office.hire(Role.PLANNER)
    async with office.database.write() as session:
        elsewhere = await ensure_organisation(session, "Kanta-Häme")
        assert elsewhere != office.here
        assert await ensure_organisation(session, "Kanta-Häme") == elsewhere
        with pytest.raises(Denied):
            await guards.access_planner(session, planner, elsewhere)
        assert await roles_of(session, planner, elsewhere) == frozenset()
        assert await roles_of(session, planner, office.here) == {Role.PLANNER}


async def test_a_role_that_was_taken_away_opens_nothing_at_once(office: Office) -> None:
    """A demoted colleague may still have yesterday's buttons on the screen (fault case 25)."""
    moderator = await office.hire(Role.MODERATOR)
    async with office.database.write() as session:
        await guards.access_moderator(session, moderator, office.here)
        assert await revoke(session, moderator, Role.MODERATOR, office.here, None, NOW)
        assert not await revoke(session, moderator, Role.MODERATOR, office.here, None, NOW)
        with pytest.raises(Denied):
            await guards.access_moderator(session, moderator, office.here)
        assert await grant(session, moderator, Role.MODERATOR, office.here, None, NOW + timedelta(days=1))
        assert not await grant(session, moderator, Role.MODERATOR, office.here, None, NOW)
        await guards.access_moderator(session, moderator, office.here)


async def test_nobody_is_their_own_second_person(office: Office) -> None:
    """A launch reaches thousands of people, so two pairs of eyes see it."""
    first, other, moderator = [
        await office.hire(role) for role in (Role.PLANNER, Role.PLANNER, Role.MODERATOR)
    ]
    async with office.database.read() as session:
        assert (await guards.access_second(session, other, office.here, first)).id == other
        with pytest.raises(OwnRequest):
            await guards.access_second(session, first, office.here, first)
        with pytest.raises(Denied):
            await guards.access_second(session, moderator, office.here, first)


async def test_a_permission_cannot_be_made_or_altered_by_hand(office: Office) -> None:
    """An operation that asks for a Moderator can trust what it is given."""
    moderator = await office.hire(Role.MODERATOR)
    async with office.database.read() as session:
        permission = await guards.access_moderator(session, moderator, office.here)
    kinds: tuple[type[Permission], ...] = (Permission, *Permission.__subclasses__())
    for kind in kinds:
        with pytest.raises(TypeError):
            kind(moderator, office.here, frozenset(Right), object())
    with pytest.raises((TypeError, ValueError)):
        replace(permission, organisation=OrganisationId(2))  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        permission.id = StaffId(1)  # type: ignore[misc]


async def test_an_owner_overrules_and_a_moderator_does_not(office: Office) -> None:
    """A decision can be undone by its maker for a day, by an owner always."""
    owner, moderator = await office.hire(Role.OWNER), await office.hire(Role.MODERATOR)
    async with office.database.read() as session:
        assert Right.OVERRULE in (await guards.access_moderator(session, owner, office.here)).rights
        assert Right.OVERRULE not in (await guards.access_moderator(session, moderator, office.here)).rights


def test_a_refusal_says_what_was_asked_for() -> None:
    """The staff bot turns it into one sentence; the log keeps which right was missing."""
    refusal = Denied(StaffId(5), OrganisationId(1), Right.PLAN)
    assert (refusal.staff, refusal.organisation, refusal.right) == (5, 1, Right.PLAN)
    assert isinstance(OwnRequest(StaffId(5), OrganisationId(1), Right.PLAN), Denied)
