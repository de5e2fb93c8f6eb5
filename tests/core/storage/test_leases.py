"""Of all who may do a piece of work one does it, and another takes over."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from adapters.database.engine import Database
from core.storage import leases

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
LASTS = timedelta(seconds=30)


async def _take(database: Database, holder: str, now: datetime = NOW, name: str = "poll") -> bool:
    async with database.write() as session:
        return await leases.take(session, name, holder, now, LASTS)


async def test_one_of_two_has_the_work_and_keeps_it_while_it_renews(database: Database) -> None:
    """Two that read one bot's updates would each lose half of them to the other."""
    assert await _take(database, "first")
    assert not await _take(database, "second")
    assert await _take(database, "first", NOW + timedelta(seconds=20))
    assert not await _take(database, "second", NOW + timedelta(seconds=40))
    assert await _take(database, "second", name="another")


async def test_the_work_of_a_dead_holder_is_taken_over(database: Database) -> None:
    """A killed process says nothing: its turn ends by itself."""
    assert await _take(database, "first")
    assert await _take(database, "second", NOW + LASTS)
    assert not await _take(database, "first", NOW + LASTS)


async def test_released_work_is_free_at_once_but_only_its_holder_releases_it(database: Database) -> None:
    """A deployment must not keep residents waiting, and a late goodbye must not end another's turn."""
    assert await _take(database, "first")
    async with database.write() as session:
        await leases.release(session, "poll", "second")
    assert not await _take(database, "second")
    async with database.write() as session:
        await leases.release(session, "poll", "first")
    assert await _take(database, "second")
    async with database.read() as session:
        assert await leases.held(session, "poll", NOW) == ("second", "")
        assert await leases.held(session, "poll", NOW + LASTS) is None


async def test_what_hinders_the_holder_is_seen_by_others_until_another_takes_over(database: Database) -> None:
    """`doctor` is another process: it can't ask the one that reads."""
    assert await _take(database, "first")
    async with database.write() as session:
        await leases.say(session, "poll", "second", "not mine to say")
        await leases.say(session, "poll", "first", "a second poller")
    async with database.read() as session:
        assert await leases.held(session, "poll", NOW) == ("first", "a second poller")
    assert await _take(database, "second", NOW + LASTS)
    async with database.read() as session:
        assert await leases.held(session, "poll", NOW + LASTS) == ("second", "")


async def test_of_many_at_once_one_takes_it(database: Database) -> None:
    """Ten processes start together after a power cut."""
    taken = await asyncio.gather(*(_take(database, f"holder {n}") for n in range(10)))
    assert sum(taken) == 1


async def test_what_was_done_without_the_lease_is_refused(database: Database) -> None:
    """A process that was stopped for a minute must not store what it read before."""
    assert await _take(database, "first")
    assert await _take(database, "second", NOW + LASTS)
    with pytest.raises(leases.LeaseLost):
        async with database.write() as session:
            await leases.hold(session, "poll", "first", NOW + LASTS, LASTS)
