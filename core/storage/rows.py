"""Bulk reads and writes in one statement, the same on SQLite and PostgreSQL."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, CursorResult, String, any_, bindparam, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.schema import Table
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.sqltypes import AutoString

_POSTGRESQL: Any = postgresql.dialect()  # type: ignore[no-untyped-call]
_SQLITE: Any = sqlite.dialect()


def dialect(session: AsyncSession) -> str:
    """Name the engine behind the session: "sqlite" or "postgresql"."""
    return session.get_bind().dialect.name


async def execute(session: AsyncSession, statement: Any) -> CursorResult[*tuple[Any, ...]]:
    """Run a statement on tables, in the session's transaction, after what the session still holds back."""
    # The connection, not the session: mapped objects aren't wanted, and their way costs a third more.
    if session.new or session.dirty or session.deleted:
        await session.flush()
    connection = await session.connection()
    found: CursorResult[*tuple[Any, ...]] = await connection.execute(statement)
    return found


def among(session: AsyncSession, column: Any, values: Sequence[int] | Sequence[str]) -> ColumnElement[bool]:
    """Match rows whose column is one of the values, as one parameter however many they are."""
    # A list of ever new length is a new statement each time: 3.4 against 1.1 ms on PostgreSQL.
    if dialect(session) == "postgresql":
        kind = ARRAY(String) if isinstance(column.type, String | AutoString) else ARRAY(BigInteger)
        matches: ColumnElement[bool] = column == any_(bindparam(None, list(values), type_=kind))
        return matches
    # As text: built of its parts the same takes eight times as long, at twenty places for each batch.
    listed = _LISTED.bindparams(bindparam("listed", json.dumps(list(values)), unique=True))
    found: ColumnElement[bool] = column.op("IN")(listed)
    return found


_LISTED = text("(SELECT value FROM json_each(:listed))")


async def upsert(
    session: AsyncSession, table: Table, rows: Sequence[Mapping[str, Any]], *, keep: bool = False
) -> None:
    """Store each row under its primary key, also when it is there already; `keep` leaves the old one.

    Rows are plain values with the same columns in each. They are written in key order, so that two writers
    on the same keys wait for each other and never deadlock.
    """
    if not rows:
        return
    keys = [column.name for column in table.primary_key.columns]
    ordered = sorted(rows, key=lambda row: [row[key] for key in keys])
    await _write(session, table, ordered, keys, keep)


async def insert_new(
    session: AsyncSession, table: Table, rows: Sequence[Mapping[str, Any]], *, unique: Sequence[str] = ()
) -> None:
    """Add the rows; with `unique` columns named, one that is there already stays as it is."""
    if rows:
        await _write(session, table, list(rows), list(unique), keep=True)


async def update_rows(
    session: AsyncSession, table: Table, rows: Sequence[Mapping[str, Any]], key: str = "id"
) -> None:
    """Set the named columns of the row with each key; a key that isn't there is passed over."""
    if not rows:
        return
    ordered = sorted(rows, key=lambda row: row[key])
    columns = [name for name in ordered[0] if name != key]
    connection = await session.connection()
    if dialect(session) == "postgresql":
        statement = _pg_update(table, tuple(columns), key)
        await connection.execute(statement, _arrays(ordered, [key, *columns]))
        return
    await _run(connection, _sqlite_update(table, tuple(columns), key), ordered)


async def reserve_ids(session: AsyncSession, table: Table, count: int) -> list[int]:
    """Give so many numbers that the table's next rows may have, to nobody else; ascending.

    For rows that others will point at: they are known before they are written, so all of a batch go in one go.
    On SQLite the transaction must be a writer's, which holds the lock that keeps others from the same numbers.
    """
    connection = await session.connection()
    if dialect(session) == "postgresql":
        taken = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
        found = await connection.execute(taken, {"name": f'"{table.name}"', "count": count})
        return sorted(found.scalars())
    last = (await connection.exec_driver_sql(f'SELECT max(id) FROM "{table.name}"')).scalar() or 0
    return list(range(last + 1, last + 1 + count))


async def _write(
    session: AsyncSession, table: Table, rows: list[Mapping[str, Any]], keys: list[str], keep: bool
) -> None:
    columns = list(rows[0])
    connection = await session.connection()
    if dialect(session) == "postgresql":
        statement = _pg_insert(table, tuple(columns), tuple(keys), keep)
        await connection.execute(statement, _arrays(rows, columns))
        return
    await _run(connection, _sqlite_insert(table, tuple(columns), tuple(keys), keep), rows)


@dataclass(frozen=True)
class _Prepared:
    """A statement as SQLite gets it: the columns of its places, and how each writes its values."""

    sql: str
    places: tuple[tuple[str, Callable[[Any], Any] | None], ...]

    def parameters(self, rows: Sequence[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
        """Give each row's values in the order of the places."""
        return list(
            zip(*(_written([row[name] for row in rows], write) for name, write in self.places), strict=True)
        )


async def _run(connection: AsyncConnection, prepared: _Prepared, rows: Sequence[Mapping[str, Any]]) -> None:
    # Past SQLAlchemy's own way, which builds a dictionary a row and asks each value for its type: a third of the time.
    await connection.exec_driver_sql(prepared.sql, prepared.parameters(rows))


def _written(values: list[Any], write: Callable[[Any], Any] | None) -> list[Any]:
    if write is None:
        return values
    first = values[0]
    if all(value is first for value in values):  # the moment of a batch is one for all its rows
        return [write(first)] * len(values)
    return [write(value) for value in values]


def _prepared(table: Table, sql: str, columns: Sequence[str]) -> _Prepared:
    return _Prepared(
        sql, tuple((name, table.c[name].type._cached_bind_processor(_SQLITE)) for name in columns)
    )


@lru_cache(maxsize=512)
def _sqlite_insert(table: Table, columns: tuple[str, ...], keys: tuple[str, ...], keep: bool) -> _Prepared:
    places = ", ".join("?" * len(columns))
    values = f'INSERT INTO "{table.name}" ({_quoted(columns)}) VALUES ({places})'
    return _prepared(table, values + _on_conflict(columns, keys, keep), columns)


@lru_cache(maxsize=512)
def _sqlite_update(table: Table, columns: tuple[str, ...], key: str) -> _Prepared:
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    return _prepared(table, f'UPDATE "{table.name}" SET {sets} WHERE "{key}" = ?', (*columns, key))


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _on_conflict(columns: Sequence[str], keys: Sequence[str], keep: bool) -> str:
    """Say what happens to a row that is there already, in words that both engines know."""
    if not keys:
        return ""
    changed = [name for name in columns if name not in keys]
    sets = ", ".join(f'"{name}" = EXCLUDED."{name}"' for name in changed)
    what = "NOTHING" if keep or not changed else f"UPDATE SET {sets}"
    return f" ON CONFLICT ({_quoted(keys)}) DO {what}"


def _arrays(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in rows] for name in columns}


def _unnest(table: Table, columns: Sequence[str]) -> str:
    """Write the columns as parallel arrays; asyncpg must be told each type, it can't guess an aware time."""
    kinds = (table.c[name].type.compile(dialect=_POSTGRESQL) for name in columns)
    casts = (f"CAST(:{name} AS {kind}[])" for name, kind in zip(columns, kinds, strict=True))
    return f"unnest({', '.join(casts)})"


@lru_cache(maxsize=512)
def _pg_insert(table: Table, columns: tuple[str, ...], keys: tuple[str, ...], keep: bool) -> Any:
    tail = _on_conflict(columns, keys, keep)
    return text(
        f'INSERT INTO "{table.name}" ({_quoted(columns)}) SELECT * FROM {_unnest(table, columns)}{tail}'
    )


@lru_cache(maxsize=512)
def _pg_update(table: Table, columns: tuple[str, ...], key: str) -> Any:
    sets = ", ".join(f'"{name}" = new."{name}"' for name in columns)
    names = _quoted((key, *columns))
    return text(
        f'UPDATE "{table.name}" AS old SET {sets} FROM {_unnest(table, (key, *columns))} AS new({names})'
        f' WHERE old."{key}" = new."{key}"'
    )
