"""A database that was migrated is the one that the tables declare, from wherever it started."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.engine import Connection

from adapters.database.engine import Database, open_database
from adapters.database.migrating import NewerDatabaseError, configuration, migrate, pending
from migrations import NoWayBackError
from migrations.declared import declared
from tests.support import postgres

REVISIONS = [revision.revision for revision in ScriptDirectory.from_config(configuration()).walk_revisions()][
    ::-1
]
NAME = f"kuulolla_migrations_{os.getpid()}"


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database without a single table, on each engine in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kuulolla.db'}"
        return
    yield await postgres.make_database(NAME)
    await postgres.drop_database(NAME)


@pytest.fixture
async def empty(empty_url: str) -> AsyncIterator[Database]:
    """That database, open."""
    opened = open_database(empty_url)
    yield opened
    await opened.close()


async def _upgrade(database: Database, revision: str) -> None:
    async with database.engine.begin() as connection:
        await connection.run_sync(lambda sync: command.upgrade(configuration(sync), revision))


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return list(compare_metadata(context, declared()))


def test_history_has_one_end() -> None:
    """Two people who add a revision each must notice before a county's database does."""
    assert ScriptDirectory.from_config(configuration()).get_heads() == [REVISIONS[-1]]


@pytest.mark.parametrize("start", [None, *REVISIONS])
async def test_every_start_leads_to_the_declared_schema(
    start: str | None, empty_url: str, empty: Database
) -> None:
    """A county may come from any release; afterwards nobody can tell from which."""
    if start is not None:
        await _upgrade(empty, start)
    await migrate(empty_url)
    async with empty.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


async def test_indexes_are_those_declared_to_the_letter(
    empty_url: str, empty: Database, tmp_path: Path
) -> None:
    """A claim leans on partial indexes, and Alembic's own comparison doesn't see their conditions."""
    await migrate(empty_url)
    migrated = await _definitions(empty)
    if empty.dialect == "sqlite":
        made = open_database(f"sqlite:///{tmp_path / 'declared.db'}")
    else:
        made = open_database(await postgres.make_database(f"{NAME}_declared"))
    try:
        async with made.engine.begin() as connection:
            await connection.run_sync(declared().create_all)
        assert migrated == await _definitions(made)
    finally:
        await made.close()
        if empty.dialect == "postgresql":
            await postgres.drop_database(f"{NAME}_declared")
    assert any("WHERE" in definition for definition in migrated)


async def _definitions(database: Database) -> list[str]:
    asked = {
        "sqlite": "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }
    async with database.engine.connect() as connection:
        rows = (await connection.execute(text(asked[database.dialect]))).scalars()
        found = [re.sub(r"\s+", " ", row) for row in rows]
    return sorted(row for row in found if "alembic" not in row)


async def test_votes_on_sqlite_are_kept_in_their_key(tmp_path: Path) -> None:
    """Votes are the largest table by far; without row ids it is half the size."""
    url = f"sqlite:///{tmp_path / 'kuulolla.db'}"
    await migrate(url)
    database = open_database(url)
    async with database.engine.connect() as connection:
        made = await connection.execute(text("SELECT sql FROM sqlite_master WHERE name = 'vote'"))
        assert made.scalar_one().rstrip().endswith("WITHOUT ROWID")
    await database.close()


async def test_pending_names_what_is_missing_and_then_nothing(empty_url: str, empty: Database) -> None:
    """`doctor` and /readyz say it before a resident meets it."""
    assert await pending(empty) == REVISIONS
    await migrate(empty_url)
    assert await pending(empty) == []


async def test_migrating_again_changes_nothing(empty_url: str, empty: Database) -> None:
    """Each start migrates; a restart must not touch what people wrote."""
    await migrate(empty_url)
    async with empty.engine.begin() as connection:
        await connection.execute(text("INSERT INTO organisation (name) VALUES ('Pirkanmaa')"))
    await migrate(empty_url)
    async with empty.engine.connect() as connection:
        assert (await connection.execute(text("SELECT name FROM organisation"))).scalars().all() == [
            "Pirkanmaa"
        ]


async def test_processes_that_start_at_once_migrate_once(empty_url: str, empty: Database) -> None:
    """Three processes of a new release come up together; none may fail on what another just made."""
    if empty.dialect == "sqlite":
        await asyncio.gather(*(asyncio.to_thread(asyncio.run, migrate(empty_url)) for _ in range(3)))
    else:
        await asyncio.gather(*(migrate(empty_url) for _ in range(3)))
    assert await pending(empty) == []


async def test_a_database_from_the_future_is_refused(empty_url: str, empty: Database) -> None:
    """An old program on a newer schema would write rows that the newer one can't read."""
    await migrate(empty_url)
    async with empty.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError, match="9999"):
        await pending(empty)
    with pytest.raises(NewerDatabaseError, match="9999"):
        await migrate(empty_url)


async def test_there_is_no_way_back_but_a_backup(empty_url: str, empty: Database) -> None:
    """A downgrade would drop what residents wrote; nobody should find that out by trying."""
    await migrate(empty_url)
    async with empty.engine.begin() as connection:
        with pytest.raises(NoWayBackError):
            await connection.run_sync(lambda sync: command.downgrade(configuration(sync), "base"))
    assert await pending(empty) == []
