"""An office to test in: one organisation, hired through the product's own invitations."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.database.engine import Database
from core.access.guards import Owner, access_owner
from core.access.invites import invite, redeem
from core.access.rights import Role
from core.access.tables import OrganisationId, StaffId
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)


@dataclass(frozen=True)
class Office:
    database: Database
    here: OrganisationId

    async def hire(self, role: Role) -> StaffId:
        """Invite at the machine and let the new colleague use the code."""
        async with self.database.write() as session:
            code = await invite(session, KEYS, role, self.here, None, NOW)
            person = await redeem(session, KEYS, code, NOW)
        assert person is not None
        assert person.id is not None
        return person.id

    async def owner(self, staff: StaffId) -> Owner:
        async with self.database.read() as session:
            return await access_owner(session, staff, self.here)
