"""A town hall to test in: an organisation with staff, a pool of members, and campaigns with a drawn sample."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from core.access.guards import Planner, access_planner
from core.access.invites import invite, redeem
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.access.tables import OrganisationId, StaffId
from core.campaigns import life
from core.campaigns.plan import Plan
from core.campaigns.tables import Campaign
from core.pool.members import NewMember, add
from core.pool.tables import MemberId
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OPENS = NOW + timedelta(days=6)
CLOSES = NOW + timedelta(days=20)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)
DOCUMENT = """campaign: ilta
kind: statements
title: {fi: Ilta, sv: Kväll, en: Evening}
asks: {fi: Kysymme., sv: Vi frågar., en: We ask.}
minutes: 5
decision: {body: {fi: hallitus, sv: styrelsen, en: the board}, meets: 2027-02-15, answer_by: 2027-03-31}
legal_basis: public-task
sample: {from: pool, size: 6, strata: [gender]}
open: {from: 2026-12-01, to: 2026-12-15}
seeds: [{fi: Iltavastaanottoja tarvitaan., sv: Kvällsmottagningar behövs., en: Evening clinics are needed.}]
steps: [{statements: {cap: 10, own: true}}]
"""
PLAN = Plan(size=6, strata=("gender",), population={"female": 50, "male": 50})


@dataclass(frozen=True)
class Hall:
    database: Database
    here: OrganisationId

    async def hire(self, role: Role) -> StaffId:
        async with self.database.write() as session:
            code = await invite(session, KEYS, role, self.here, None, NOW)
            person = await redeem(session, KEYS, code, NOW, name=role.value)
        assert person is not None
        assert person.id is not None
        return person.id

    async def register(self, genders: Sequence[str]) -> list[MemberId]:
        """Add people from a register: nobody has asked them anything yet."""
        people = [NewMember("fi", traits={"gender": gender}) for gender in genders]
        async with self.database.write() as session:
            return await add(session, people, KEYS, NOW)

    async def planner(self, session: AsyncSession, staff: StaffId) -> Planner:
        return await access_planner(session, staff, self.here)

    async def drafted(self, staff: StaffId, name: str = "ilta", document: str = DOCUMENT) -> Campaign:
        async with self.database.write() as session:
            by = await self.planner(session, staff)
            return await life.create(session, by, life.Draft(name, document, OPENS, CLOSES), NOW)


async def open_hall(database: Database) -> Hall:
    async with database.write() as session:
        return Hall(database, await ensure_organisation(session, "Pirkanmaa"))
