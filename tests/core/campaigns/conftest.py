import pytest

from adapters.database.engine import Database
from tests.core.campaigns.hall import Hall, open_hall


@pytest.fixture
async def hall(database: Database) -> Hall:
    return await open_hall(database)
