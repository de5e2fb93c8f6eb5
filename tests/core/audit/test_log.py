"""What the log takes, and what it refuses."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.database.engine import Database
from core.audit.log import Detail, Entry, TellsTooMuch, append, latest

NOW = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


async def test_an_act_is_logged_with_the_transaction_that_did_it(database: Database) -> None:
    """A log that names what never happened is worth as little as one that leaves things out."""
    async with database.read() as session:  # never commits
        await append(session, [Entry("campaign-launched", NOW, 1, 5, "campaign", 12)])
    async with database.write() as session:
        await append(session, [Entry("campaign-paused", NOW, 1, 5, "campaign", 12, {"wave": 2})])
    async with database.read() as session:
        rows = await latest(session, 1)
    assert [(row.act, row.at, row.actor, row.subject, row.details) for row in rows] == [
        ("campaign-paused", NOW, 5, 12, '{"wave":2}')
    ]


async def test_an_organisation_sees_its_own_acts_newest_first(database: Database) -> None:
    """Two counties on one installation don't read each other's log."""
    async with database.write() as session:
        await append(
            session,
            [Entry("wave-sent", NOW + timedelta(hours=n), n % 2, None, "campaign", n) for n in range(6)],
        )
    async with database.read() as session:
        rows = await latest(session, 1)
        assert [row.subject for row in rows] == [5, 3, 1]
        assert [row.subject for row in await latest(session, 1, before=rows[0].id, limit=1)] == [3]
        assert [row.subject for row in await latest(session, 1, kind="campaign", subject=1)] == [1]
        assert await latest(session, None) == []


@pytest.mark.parametrize(
    "details",
    [
        {"name": "Maija Meikäläinen"},
        {"address": "maija@example.org"},
        {"phone": "+358401234567"},
        {"text": "Every municipality needs evening clinics."},
        {"nested": [{"deep": "two words"}]},
        {"two words": 1},
        {"share": 0.5},
        {"long": "x" * 129},
    ],
)
async def test_prose_and_addresses_are_refused(database: Database, details: dict[str, Detail]) -> None:
    """The log is never erased, so nothing that must be erasable may enter it."""
    async with database.write() as session:
        with pytest.raises(TellsTooMuch) as refusal:
            await append(session, [Entry("wave-sent", NOW), Entry("wave-sent", NOW, details=details)])
        assert "Maija" not in str(refusal.value)
    async with database.read() as session:
        assert await latest(session, None) == []


@pytest.mark.parametrize("act", ["", "Launched", "sent to Maija", "wave_sent", "-"])
async def test_an_act_is_a_name_not_a_sentence(database: Database, act: str) -> None:
    """Acts are searched for by name, in every language of the staff."""
    async with database.write() as session:
        with pytest.raises(TellsTooMuch):
            await append(session, [Entry(act, NOW)])


async def test_code_words_numbers_and_hashes_are_taken(database: Database) -> None:
    """What an auditor needs fits: a stratum, a seed's hash, a count."""
    details: dict[str, Detail] = {
        "stratum": "Ylöjärvi|18-29|female",
        "hash": "9f" * 32,
        "counts": [1, 2, None, True],
        "of": {"wave": 1},
    }
    async with database.write() as session:
        await append(session, [Entry("draw-made", NOW, details=details)])
        await append(session, [])
    async with database.read() as session:
        assert len(await latest(session, None)) == 1
