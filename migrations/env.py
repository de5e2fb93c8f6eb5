"""Alembic's way in: uses the connection it is handed, else opens the database of KUULOLLA_DATABASE_URL."""

import asyncio
import os

from alembic import context
from sqlalchemy.engine import Connection

from adapters.database.engine import open_database
from migrations.declared import declared


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=declared(),
        # SQLite can't alter a constraint in place; a batch makes the table anew.
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def _run_alone() -> None:
    database = open_database(os.environ.get("KUULOLLA_DATABASE_URL", "sqlite:///var/kuulolla.db"))
    async with database.engine.begin() as connection:
        await connection.run_sync(_run)
    await database.close()


handed = context.config.attributes.get("connection")
if handed is not None:
    _run(handed)
else:
    asyncio.run(_run_alone())
