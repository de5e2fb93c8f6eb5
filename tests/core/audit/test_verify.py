"""Whether tampering with the log is found, and by which row."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from adapters.database.engine import Database
from core.audit.chain import EMPTY, Head, after, canonical, read_head
from core.audit.log import Entry, append
from core.audit.sealer import head, seal
from core.audit.tables import AuditRow, AuditRowId
from core.audit.verify import Broken, Verdict, Why, verify

NOW = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


def broken_at(number: int, row: int, why: Why) -> Broken:
    return Broken(number, AuditRowId(row), why)


async def logged(database: Database, count: int = 5) -> None:
    async with database.write() as session:
        entries = [
            Entry("statement-decided", NOW, 1, 5, "statement", number, {"to": "approved"})
            for number in range(1, count + 1)
        ]
        await append(session, entries)


async def sealed(database: Database, limit: int = 1000) -> int:
    async with database.write() as session:
        return await seal(session, NOW, limit=limit)


async def verdict(database: Database, noted: Head | None = None) -> Verdict:
    async with database.read() as session:
        return await verify(session, noted)


async def tamper(database: Database, *statements: str) -> None:
    async with database.write() as session:
        for statement in statements:
            await (await session.connection()).execute(text(statement))


async def test_an_untouched_log_verifies(database: Database) -> None:
    """An auditor's daily answer is one line: nothing was changed."""
    assert await verdict(database) == Verdict(EMPTY, 0, None)
    await logged(database)
    assert await verdict(database) == Verdict(EMPTY, 5, None)
    assert await sealed(database) == 5
    assert await sealed(database) == 0
    found = await verdict(database)
    assert (found.head.number, found.waiting, found.broken) == (5, 0, None)


async def test_sealing_in_small_batches_makes_the_same_chain(database: Database) -> None:
    """How often the sealer runs mustn't be readable from the chain, nor change it."""
    await logged(database)
    assert [await sealed(database, 2) for _ in range(4)] == [2, 2, 1, 0]
    async with database.read() as session:
        last = await head(session)
        chain = EMPTY
        for number in range(1, 6):
            row = await session.get(AuditRow, number)
            assert row is not None
            chain = after(chain, row)
    assert last == chain
    assert (await verdict(database)).broken is None


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("UPDATE audit_row SET actor = 6 WHERE id = 3", broken_at(3, 3, Why.CHANGED)),
        ("UPDATE audit_row SET details = '{}' WHERE id = 3", broken_at(3, 3, Why.CHANGED)),
        ("UPDATE audit_row SET organisation_id = NULL WHERE id = 3", broken_at(3, 3, Why.CHANGED)),
        ("UPDATE audit_row SET subject = 9 WHERE id > 1", broken_at(2, 2, Why.CHANGED)),
        ("DELETE FROM audit_row WHERE id = 3", broken_at(3, 3, Why.ROW_GONE)),
        ("DELETE FROM audit_row WHERE id > 3", broken_at(4, 4, Why.ROW_GONE)),
        ("DELETE FROM audit_link WHERE number = 3", Broken(3, None, Why.LINK_GONE)),
        ("DELETE FROM audit_link WHERE number > 3", broken_at(4, 4, Why.LINK_GONE)),
        ("UPDATE audit_link SET row_id = 9 - row_id WHERE number IN (4, 5)", broken_at(4, 5, Why.CHANGED)),
        ("UPDATE audit_row SET id = 99 WHERE id = 2", broken_at(2, 2, Why.ROW_GONE)),
    ],
)
async def test_the_first_broken_row_is_named(database: Database, change: str, broken: Broken) -> None:
    """Whoever edits, removes or reorders the log is found, with the place to look at."""
    await logged(database)
    await sealed(database)
    if "9 - row_id" in change:  # the two rows can't swap in one step past the unique column
        await tamper(
            database,
            "UPDATE audit_link SET row_id = -5 WHERE number = 4",
            "UPDATE audit_link SET row_id = 4 WHERE number = 5",
            "UPDATE audit_link SET row_id = 5 WHERE number = 4",
        )
    else:
        await tamper(database, change)
    assert (await verdict(database)).broken == broken


async def test_two_rows_that_changed_places_are_found(database: Database) -> None:
    """Who acted first can be the whole question."""
    await logged(database)
    await sealed(database)
    await tamper(database, "UPDATE audit_row SET subject = 5 - subject WHERE id IN (2, 3)")
    assert (await verdict(database)).broken == broken_at(2, 2, Why.CHANGED)


async def test_a_row_and_its_link_removed_with_later_ones_renumbered_are_found(database: Database) -> None:
    """Closing the gap by hand doesn't mend the hashes."""
    await logged(database)
    await sealed(database)
    await tamper(
        database,
        "DELETE FROM audit_row WHERE id = 3",
        "DELETE FROM audit_link WHERE number = 3",
        "UPDATE audit_link SET number = 3 WHERE number = 4",
        "UPDATE audit_link SET number = 4 WHERE number = 5",
    )
    assert (await verdict(database)).broken == broken_at(3, 4, Why.CHANGED)


async def test_a_cut_end_or_a_new_chain_is_found_by_a_noted_head(database: Database) -> None:
    """Against someone who rewrites everything, only what was written down elsewhere helps."""
    await logged(database)
    await sealed(database)
    noted = (await verdict(database)).head
    await logged(database, 1)
    await sealed(database)
    assert (await verdict(database, noted)).broken is None
    await tamper(database, "DELETE FROM audit_link WHERE number > 4", "DELETE FROM audit_row WHERE id > 4")
    assert (await verdict(database)).broken is None  # the chain alone can't know
    assert (await verdict(database, noted)).broken == Broken(5, None, Why.END_GONE)
    await logged(database, 2)
    await sealed(database)
    async with database.read() as session:
        assert (await head(session)).number == 6
    broken = (await verdict(database, Head(5, b"\1" * 32))).broken
    assert broken is not None
    assert (broken.number, broken.why) == (5, Why.REWRITTEN)


async def test_a_row_that_commits_late_is_still_sealed(database: Database) -> None:
    """On PostgreSQL numbers are given before the commit: a low one may appear after the sealer passed."""
    await logged(database)
    await tamper(database, "UPDATE audit_row SET id = 99 WHERE id = 2")
    await sealed(database)
    await tamper(
        database,
        "INSERT INTO audit_row (id, at, act, details) SELECT 2, at, act, details FROM audit_row WHERE id = 1",
    )
    assert await sealed(database) == 1
    assert (await verdict(database)).broken is None


async def test_of_many_sealers_each_row_is_linked_once(database: Database) -> None:
    """Any worker may seal: whoever finds the number taken leaves the chain whole."""
    await logged(database, 40)
    assert sum(await asyncio.gather(*(sealed(database, 10) for _ in range(4)))) % 10 == 0
    while await sealed(database, 10):
        pass
    found = await verdict(database)
    assert (found.head.number, found.waiting, found.broken) == (40, 0, None)


@given(st.integers(-23, 23), st.integers(1, 99))
def test_a_row_has_the_same_bytes_in_every_time_zone(hours: int, number: int) -> None:
    """A restored copy on another machine verifies as the original did."""
    row = AuditRow(id=AuditRowId(number), at=NOW, act="wave-sent", details='{"a":"ä"}')
    moved = AuditRow(**row.model_dump() | {"at": NOW.astimezone(timezone(timedelta(hours=hours)))})
    assert canonical(row) == canonical(moved)


@given(st.integers(0, 10**9), st.binary(min_size=32, max_size=32))
def test_a_noted_head_is_read_back(number: int, digest: bytes) -> None:
    """People note it in a logbook or a board's minutes."""
    assert read_head(str(Head(number, digest))) == Head(number, digest)


@given(st.text())
def test_anything_else_is_no_head(text: str) -> None:
    """A slip of the pen is told, not a crash."""
    found = read_head(text)
    assert found is None or len(found.hash) == 32
