"""SQLite called on the event loop's own thread, behind the face of aiosqlite that SQLAlchemy knows.

aiosqlite hands each call to a thread: four to five hops a statement, which is most of a vote's way
(docs/decisions/0002). The price: the loop waits for each statement, and for another writer's lock.
It leans on the attributes that SQLAlchemy's aiosqlite dialect touches, so both are pinned and tested.
"""

import sqlite3
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self


class LoopCursor:
    """A sqlite3 cursor whose methods may be awaited."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cursor.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> Self:
        self._cursor.execute(sql, parameters)  # type: ignore[arg-type]  # sqlite3 wants a sequence or mapping
        return self

    async def executemany(self, sql: str, rows: Iterable[Any]) -> Self:
        self._cursor.executemany(sql, rows)
        return self

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(size or self._cursor.arraysize)

    async def close(self) -> None:
        self._cursor.close()


class LoopConnection:
    """A sqlite3 connection whose methods may be awaited."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._conn = connection
        self._tx = self

    @property
    def isolation_level(self) -> str | None:
        return self._conn.isolation_level

    def put_nowait(self, job: tuple[Any, Any]) -> None:
        """Do at once what aiosqlite would queue for its thread."""
        future, function = job
        future.set_result(function())

    def cursor(self) -> LoopCursor:
        return LoopCursor(self._conn.cursor())

    async def create_function(self, *args: Any, **kwargs: Any) -> None:
        self._conn.create_function(*args, **kwargs)

    async def commit(self) -> None:
        self._conn.commit()

    async def rollback(self) -> None:
        self._conn.rollback()

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        if self._connection is not None:
            self._connection = None
            self._conn.close()


async def connect(path: str, busy_timeout: float) -> LoopConnection:
    """Open the file with the pragmas of a durable, shared SQLite; times in seconds."""
    # isolation_level None: BEGIN is said by us, so that a writer takes its lock at the start.
    connection = sqlite3.connect(path, timeout=busy_timeout, isolation_level=None, check_same_thread=False)
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "cache_size = -65536",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return LoopConnection(connection)
