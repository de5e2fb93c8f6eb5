"""The one database of an installation: engines, pragmas and the two kinds of session."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.engine.url import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.sqlite_driver import connect

BUSY_TIMEOUT = 30.0
POOL_SIZE = 10


@dataclass(frozen=True)
class Database:
    """Sessions over one engine: `write` commits when its block ends well, `read` never does."""

    engine: AsyncEngine

    @property
    def dialect(self) -> str:
        return self.engine.dialect.name

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A transaction that takes SQLite's write lock at its start and commits at its end."""
        # A deferred BEGIN that reads first fails at once with "database is locked" (pipeline.md, faults tried).
        bound = self.engine.execution_options(begin="IMMEDIATE")
        async with AsyncSession(bound, expire_on_commit=False) as session:
            yield session
            await session.commit()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A snapshot to read from; whatever is written in it is rolled back."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            yield session

    async def close(self) -> None:
        await self.engine.dispose()


def open_database(url: str) -> Database:
    """Open the database of an address such as sqlite:///var/kuulolla.db or postgresql://host/name."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        path = parsed.database or ":memory:"
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)

        async def creator(*_: Any, **__: Any) -> Any:
            return await connect(path, BUSY_TIMEOUT)

        engine = create_async_engine(
            parsed.set(drivername="sqlite+aiosqlite"),
            async_creator=creator,
            pool_size=POOL_SIZE,
            hide_parameters=True,  # a fault's text goes to the log, and what people wrote must not
        )
        event.listen(engine.sync_engine, "begin", _begin)
        return Database(engine)
    engine = create_async_engine(
        parsed.set(drivername="postgresql+asyncpg"), pool_size=POOL_SIZE, hide_parameters=True
    )
    return Database(engine)


def _begin(connection: Connection) -> None:
    kind = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")
