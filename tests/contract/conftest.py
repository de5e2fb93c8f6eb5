"""A database for the channel that needs one."""

from pathlib import Path

import pytest
from sqlmodel import SQLModel

import core.tables  # noqa: F401  every table, so that the schema is whole
from adapters.database.engine import open_database


@pytest.fixture(scope="session")
def schema_bytes() -> dict[str, bytes]:
    """Keep the empty schema once it was made."""
    return {}


@pytest.fixture
async def sqlite_url(schema_bytes: dict[str, bytes], tmp_path: Path) -> str:
    """The address of an empty database."""
    path = tmp_path / "kuulolla.db"
    if "sqlite" not in schema_bytes:
        made = open_database(f"sqlite:///{tmp_path / 'empty.db'}")
        async with made.engine.begin() as connection:
            await connection.run_sync(SQLModel.metadata.create_all)
        await made.close()
        schema_bytes["sqlite"] = (tmp_path / "empty.db").read_bytes()
    path.write_bytes(schema_bytes["sqlite"])
    return f"sqlite:///{path}"
