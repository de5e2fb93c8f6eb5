import pytest

from adapters.database.engine import Database
from core.access.roles import ensure_organisation
from tests.core.access.office import Office


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.write() as session:
        return Office(database, await ensure_organisation(session, "Pirkanmaa"))
