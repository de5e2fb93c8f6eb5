import pytest

from adapters.database.engine import Database
from tests.bot.dialogues.town import Town, found_town


@pytest.fixture
async def town(database: Database) -> Town:
    return await found_town(database)
