"""Bulk rows mean the same on both engines."""

from datetime import UTC, datetime

import pytest
from sqlmodel import col, select

from adapters.database.engine import Database
from core.messaging.tables import Checkpoint, Conversation
from core.messaging.values import Side
from core.storage.rows import among, insert_new, update_rows, upsert

CHECKPOINT = Checkpoint.__table__  # type: ignore[attr-defined]
CONVERSATION = Conversation.__table__  # type: ignore[attr-defined]
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


async def test_a_row_stored_twice_is_there_once_with_its_latest_value(database: Database) -> None:
    """A repeated delivery must not become a second fact."""
    async with database.write() as session:
        await upsert(session, CHECKPOINT, [{"source": s, "position": "1"} for s in ("b", "a")])
        await upsert(session, CHECKPOINT, [{"source": "a", "position": "2"}])
        await upsert(session, CHECKPOINT, [{"source": "b", "position": "9"}], keep=True)
    async with database.read() as session:
        rows = (await session.exec(select(Checkpoint).order_by(Checkpoint.source))).all()
    assert [(row.source, row.position) for row in rows] == [("a", "2"), ("b", "1")]


async def test_only_the_named_rows_change(database: Database) -> None:
    """Many people are handled in one statement, and nobody else is touched."""
    new = [
        {
            "channel": "web",
            "side": Side.RESIDENT,
            "address_index": str(n),
            "address_sealed": b"x",
            "party": None,
            "language": None,
            "text_mode": False,
            "stopped": False,
            "capabilities": "",
        }
        for n in range(3)
    ]
    async with database.write() as session:
        await insert_new(session, CONVERSATION, new, unique=("channel", "address_index"))
        await insert_new(session, CONVERSATION, new, unique=("channel", "address_index"))
        ids = (await session.exec(select(Conversation.id).order_by(Conversation.address_index))).all()
        await update_rows(session, CONVERSATION, [{"id": i, "language": "sv"} for i in ids[:2]])
    async with database.read() as session:
        spoken = select(Conversation.language).where(
            among(session, Conversation.id, [i for i in ids[1:] if i])
        )
        languages = (await session.exec(spoken.order_by(col(Conversation.address_index)))).all()
    assert languages == ["sv", None]


@pytest.mark.parametrize("values", [[], ["1", "2"]])
async def test_a_list_of_any_length_is_one_parameter(database: Database, values: list[str]) -> None:
    """An empty list matches nothing instead of failing."""
    async with database.read() as session:
        found = (
            await session.exec(select(Checkpoint).where(among(session, Checkpoint.source, values)))
        ).all()
    assert found == []


async def test_a_write_that_raises_leaves_nothing(database: Database) -> None:
    """Facts and messages stand or fall together."""

    async def half() -> None:
        async with database.write() as session:
            await upsert(session, CHECKPOINT, [{"source": "a", "position": "1"}])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await half()
    async with database.read() as session:
        assert (await session.exec(select(Checkpoint))).all() == []
