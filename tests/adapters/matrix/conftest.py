"""Our account at a running homeserver, with an empty database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import SQLModel

import core.tables  # noqa: F401  every table, so that the schema is whole
from adapters.database.engine import open_database
from tests.adapters.matrix.reading import Town
from tests.support.matrix import Homeserver


@pytest.fixture
async def town(home: Homeserver, tmp_path: Path) -> AsyncIterator[Town]:
    """A town that hasn't read anything."""
    database = open_database(f"sqlite:///{tmp_path / 'kuulolla.db'}")
    async with database.engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    made = Town(database, home.engine())
    yield made
    await made.engine.close()
    await database.close()
