"""Bringing a database to the newest schema, and telling what it still lacks."""

from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, text
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection

from adapters.database.engine import Database, open_database

ROOT = Path(__file__).parents[2]
# Any number will do, as long as every Kuulolla takes the same.
_LOCK = 0x6B75756C


class NewerDatabaseError(Exception):
    """The database was migrated by a newer Kuulolla than this one."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"The database is at {revision}, which this Kuulolla doesn't know: install a newer one."
        )
        self.revision = revision


class BrokenReferencesError(Exception):
    """A migration would leave rows that refer to nothing; the database stays as it was."""

    def __init__(self, tables: list[str]) -> None:
        super().__init__(f"Rows of {', '.join(tables)} would refer to nothing; the database stays as it was.")
        self.tables = tables


async def migrate(url: str) -> None:
    """Bring the database of an address to the newest schema, whole or not at all; again changes nothing.

    Processes that start at once on one database wait for the first.
    """
    database = open_database(url)
    if database.dialect == "sqlite":
        event.listen(database.engine.sync_engine, "connect", _leave_references_unchecked)
    try:
        async with database.engine.connect() as plain:
            connection = await plain.execution_options(begin="IMMEDIATE")
            async with connection.begin():
                await connection.run_sync(_upgrade)
    finally:
        await database.close()


async def pending(database: Database) -> list[str]:
    """Name the revisions that the database lacks, oldest first. NewerDatabaseError: it is ahead of us."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(_missing)


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration for this checkout, wherever the process was started."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(ROOT / "migrations").replace("%", "%%"))
    config.set_main_option("prepend_sys_path", str(ROOT).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    if not _missing(connection):
        return
    command.upgrade(configuration(connection), "head")
    if connection.dialect.name == "sqlite":
        broken = {row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
        if broken:
            raise BrokenReferencesError(sorted(broken))


def _missing(connection: Connection) -> list[str]:
    known = _revisions()
    current = MigrationContext.configure(connection).get_current_revision()
    if current is None:
        return known.copy()
    if current not in known:
        raise NewerDatabaseError(current)
    return known[known.index(current) + 1 :]


@lru_cache(maxsize=1)
def _revisions() -> list[str]:
    # The files are read once: /readyz asks every few seconds.
    script = ScriptDirectory.from_config(configuration())
    return [revision.revision for revision in script.walk_revisions()][::-1]


def _leave_references_unchecked(connection: DBAPIConnection, _: object) -> None:
    # SQLite changes a table by making it anew; dropping the old one would count as deleting its rows.
    # The pragma does nothing inside a transaction, and `_upgrade` checks all references before the commit.
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    cursor.close()
