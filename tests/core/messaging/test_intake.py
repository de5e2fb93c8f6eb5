"""What a channel brings is kept whole or not at all."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from adapters.database.engine import Database
from core.messaging import intake, unreadable
from core.messaging.intake import LASTS, Batch, Watch
from core.messaging.tables import Checkpoint, Inbox
from core.messaging.tables import Unreadable as Row
from core.messaging.unreadable import Spoiled
from core.messaging.values import Event, Side, Text
from core.privacy.keys import Keyring, new_secret
from core.storage import leases

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
KEYRING = Keyring([new_secret(lambda n: bytes(n))], lambda n: bytes(n))


def _batch(*keys: str, position: str, holder: str = "first") -> Batch:
    return Batch(
        [Event("bot", key, "telegram", Side.RESIDENT, "7", Text(f"words {key}")) for key in keys],
        [Spoiled("bot", "9", b'{"update_id": 9, "message": "secret words"}', "no message")],
        ("bot", position),
        Watch("poll", holder),
    )


async def _keep(database: Database, batch: Batch, now: datetime = NOW) -> None:
    async with database.write() as session:
        await intake.keep(session, batch, KEYRING, now)


async def _kept(database: Database) -> tuple[list[str], list[str], list[str]]:
    async with database.read() as session:
        events = list(await session.exec(select(Inbox.event_key).order_by(Inbox.event_key)))
        spoiled = list(await session.exec(select(Row.event_key)))
        positions = list(await session.exec(select(Checkpoint.position)))
    return events, spoiled, positions


async def test_a_batch_delivered_again_is_kept_once_with_its_dead_letter(database: Database) -> None:
    """A crash between the commit and the acknowledgement brings everything twice."""
    await _keep(database, _batch("7", "8", position="10"))
    await _keep(database, _batch("7", "8", "10", position="11"))
    assert await _kept(database) == (["10", "7", "8"], ["9"], ["11"])


async def test_whoever_lost_the_turn_stores_nothing(database: Database) -> None:
    """A checkpoint that went back would bring everything again, one that jumped ahead would lose votes."""
    await _keep(database, _batch("7", position="8"))
    later = NOW + LASTS
    await _keep(database, _batch("8", position="10", holder="second"), later)
    with pytest.raises(leases.LeaseLost):
        await _keep(database, _batch("6", position="7"), later)
    assert await _kept(database) == (["7", "8"], ["9"], ["10"])


async def test_a_dead_letter_is_sealed_and_forgotten(database: Database) -> None:
    """What can't be read may still be somebody's words."""
    await _keep(database, _batch(position="10"))
    async with database.read() as session:
        [row] = await session.exec(select(Row))
    assert b"secret words" not in row.content_sealed
    assert b"secret words" in KEYRING.unseal(row.content_sealed, "unreadable")
    async with database.write() as session:
        await unreadable.forget(session, NOW)
    assert (await _kept(database))[1] == ["9"]
    async with database.write() as session:
        await unreadable.forget(session, NOW + timedelta(days=30))
    assert (await _kept(database))[1] == []
