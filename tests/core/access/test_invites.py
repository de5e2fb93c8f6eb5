"""One code, one colleague."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from core.access.changes import decide, waiting
from core.access.guards import OwnRequest, roles_of
from core.access.invites import invite, redeem
from core.access.rights import Role
from core.access.roles import listing, owners
from core.access.tables import Change, OrganisationId, Staff, StaffInvite
from core.audit.log import latest
from core.privacy.codes import Code
from tests.core.access.office import KEYS, NOW, Office


async def invited(office: Office, role: Role = Role.MODERATOR) -> Code:
    async with office.database.write() as session:
        return await invite(session, KEYS, role, office.here, None, NOW)


async def test_a_code_makes_a_colleague_once(office: Office) -> None:
    """The link in a colleague's mailbox is worth nothing to whoever finds it later."""
    code = await invited(office)
    async with office.database.write() as session:
        person = await redeem(session, KEYS, code.lower(), NOW, name="Aino")
        assert person is not None
        assert person.id is not None
        assert await redeem(session, KEYS, code, NOW) is None
    async with office.database.read() as session:
        assert await roles_of(session, person.id, office.here) == {Role.MODERATOR}
        assert [(who.name, roles) for who, roles in await listing(session, office.here)] == [
            ("Aino", frozenset({Role.MODERATOR}))
        ]
        assert [row.act for row in await latest(session, office.here)] == [
            "role-granted",
            "staff-joined",
            "staff-invited",
        ]


async def test_a_code_ends_after_a_day(office: Office) -> None:
    """A forgotten invitation must not stay open for years."""
    code = await invited(office)
    async with office.database.write() as session:
        assert await redeem(session, KEYS, code, NOW + timedelta(hours=24)) is None
        assert await redeem(session, KEYS, code, NOW + timedelta(hours=23, minutes=59)) is not None


@pytest.mark.parametrize("code", ["", "ABCD-EFGH-JKLM", "A" * 26, "hello", "\0", "ä" * 400])
async def test_a_guessed_code_opens_nothing(office: Office, code: str) -> None:
    """Unknown, used and expired get the same answer."""
    await invited(office)
    async with office.database.write() as session:
        assert await redeem(session, KEYS, code, NOW) is None
        assert list(await session.exec(select(Staff))) == []


async def test_a_code_raced_by_two_accounts_has_one_winner(office: Office) -> None:
    """A forwarded link pressed by two at once makes one moderator (fault case 24)."""
    code = await invited(office)

    async def press() -> bool:
        async with office.database.write() as session:
            return await redeem(session, KEYS, code, NOW) is not None

    assert sorted(await asyncio.gather(*(press() for _ in range(5)))) == [False] * 4 + [True]
    async with office.database.read() as session:
        assert len(await listing(session, office.here)) == 1


async def test_a_colleague_can_be_invited_to_a_second_role(office: Office) -> None:
    """In a small county one person plans and moderates, in one chat."""
    planner = await office.hire(Role.PLANNER)
    code = await invited(office)
    async with office.database.write() as session:
        person = await redeem(session, KEYS, code, NOW, staff=planner)
        assert person is not None
        assert person.id == planner
        assert await roles_of(session, planner, office.here) == {Role.PLANNER, Role.MODERATOR}


async def test_the_code_itself_is_not_in_the_database(office: Office) -> None:
    """Whoever reads a backup can't become an owner."""
    code = await invited(office, Role.OWNER)
    async with office.database.read() as session:
        row = (await session.exec(select(StaffInvite))).one()
        assert code not in [str(value) for value in vars(row).values()]
        assert row.code_hash == KEYS.code_hash(code)


async def test_with_two_owners_an_invitation_waits_for_the_other(office: Office) -> None:
    """One owner alone can't let anyone in; the code works once another has agreed."""
    first = await office.hire(Role.OWNER)
    async with office.database.write() as session:
        alone = await invite(session, KEYS, Role.ANALYST, office.here, await office.owner(first), NOW)
        assert await redeem(session, KEYS, alone, NOW) is not None
    other = await office.hire(Role.OWNER)
    async with office.database.read() as session:
        assert await owners(session, office.here) == [first, other]
    async with office.database.write() as session:
        code = await invite(session, KEYS, Role.DPO, office.here, await office.owner(first), NOW)
        assert await redeem(session, KEYS, code, NOW) is None
        [change] = await waiting(session, office.here)
        assert (change.what, change.role, change.asked_by) == (Change.INVITE, Role.DPO, first)
        assert change.id is not None
        with pytest.raises(OwnRequest):
            await decide(session, await office.owner(first), change.id, True, NOW)
        assert await decide(session, await office.owner(other), change.id, True, NOW)
        assert await redeem(session, KEYS, code, NOW) is not None


async def test_a_declined_invitation_stays_shut(office: Office) -> None:
    """The other owner's no is worth as much as the yes."""
    first, other = await office.hire(Role.OWNER), await office.hire(Role.OWNER)
    async with office.database.write() as session:
        code = await invite(session, KEYS, Role.DPO, office.here, await office.owner(first), NOW)
        [change] = await waiting(session, office.here)
        assert change.id is not None
        assert await decide(session, await office.owner(other), change.id, False, NOW)
        assert not await decide(session, await office.owner(other), change.id, True, NOW)
        assert await redeem(session, KEYS, code, NOW) is None
        assert await waiting(session, office.here) == []


async def test_an_owner_invites_to_their_own_organisation_only(office: Office) -> None:
    """A permission of one county makes no staff for another."""
    owner = await office.hire(Role.OWNER)
    async with office.database.write() as session:
        with pytest.raises(ValueError, match="own organisation"):
            await invite(
                session, KEYS, Role.DPO, OrganisationId(office.here + 1), await office.owner(owner), NOW
            )
