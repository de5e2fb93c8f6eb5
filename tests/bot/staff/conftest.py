import pytest

from adapters.database.engine import Database
from tests.bot.staff.office import Office, open_office


@pytest.fixture
async def office(database: Database) -> Office:
    return await open_office(database)
