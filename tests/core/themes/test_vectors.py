"""Vectors follow the replies: each present text gets one of the present model, and nothing else is kept."""

import asyncio
from contextlib import AsyncExitStack
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import col, delete, select

from adapters.database.engine import Database
from core.themes import replies, vectors
from core.themes.tables import ReplyId, ThemeReply, ThemeVector
from core.themes.vectors import Made, Progress
from tests.core.results.town import DURING, Town
from tests.core.surveys.household import answer
from tests.core.themes.replied import SET, replied

LATER = DURING + timedelta(minutes=5)
E5, OTHER = "e5@1", "other@1"


async def asked(database: Database) -> Town:
    """Two people answered "why"; their replies are known."""
    return await replied(database, "Lisää busseja", "Fler bussar", languages=("fi", "sv"))


async def lacks(database: Database, model: str = E5) -> list[tuple[ReplyId, str, str]]:
    """Which replies wait for a vector of the model."""
    async with database.read() as session:
        found = await vectors.lacking(session, model, ReplyId(0), 10)
    return [(one.reply, one.language, one.text) for one in found]


async def keep(database: Database, body: bytes, *replies: int, model: str = E5, at: datetime = DURING) -> int:
    """Store this body for the replies."""
    async with database.write() as session:
        return await vectors.store(session, model, {ReplyId(one): Made(at, body) for one in replies})


async def test_each_reply_waits_once(database: Database) -> None:
    """What has its vector isn't given to the model again; the rest waits in the order in which it came."""
    await asked(database)
    assert await lacks(database) == [(1, "fi", "Lisää busseja"), (2, "sv", "Fler bussar")]
    assert await keep(database, b"a", 1) == 1
    assert await lacks(database) == [(2, "sv", "Fler bussar")]
    async with database.read() as session:
        assert await vectors.progress(session, SET, E5) == Progress(1, 2)
        assert await vectors.page(session, SET, E5, ReplyId(0), 10) == [(1, b"a")]
        assert await vectors.page(session, SET, E5, ReplyId(1), 10) == []


async def test_another_model_begins_anew_and_takes_the_place(database: Database) -> None:
    """Vectors of two models don't compare: the old one counts no more, and each reply has only one."""
    await asked(database)
    await keep(database, b"a", 1, 2)
    assert [reply for reply, *_ in await lacks(database, OTHER)] == [1, 2]
    await keep(database, b"b", 2, model=OTHER)
    async with database.read() as session:
        assert await vectors.progress(session, SET, OTHER) == Progress(1, 2)
        assert await vectors.progress(session, SET, E5) == Progress(1, 2)
        assert await vectors.page(session, SET, E5, ReplyId(0), 10) == [(1, b"a")]
        assert await vectors.page(session, SET, OTHER, ReplyId(0), 10) == [(2, b"b")]
        rows = await session.exec(select(ThemeVector.reply_id, ThemeVector.model).order_by("reply_id"))
        assert list(rows) == [(1, E5), (2, OTHER)]


async def test_of_a_text_that_changed_meanwhile_nothing_is_kept(database: Database) -> None:
    """A model takes its time; who wrote anew or went in that time leaves no trace of the old words."""
    town = await asked(database)
    voters = list(town.voters.values())
    await answer(town, voters[0], {"why": "Vähemmän busseja"}, at=LATER)
    assert [reply for reply, *_ in await lacks(database)] == [2]  # the row still speaks of the old text
    async with database.write() as session:
        row = await session.get_one(ThemeReply, ReplyId(1))
        row.answered_at = LATER
        session.add(row)
        await session.exec(delete(ThemeReply).where(col(ThemeReply.id) == 2))
    assert await keep(database, b"a", 1, 2) == 0
    assert await keep(database, b"b", 1, at=LATER) == 1
    async with database.read() as session:
        assert list(await session.exec(select(ThemeVector.body))) == [b"b"]


async def test_trouble_is_noted_at_every_set_once(database: Database) -> None:
    """Staff see at each set what keeps it waiting; said once, it isn't written again at every tick."""
    await asked(database)
    async with database.read() as session:
        assert not await vectors.told(session, "embedding-died")
    async with database.write() as session:
        await vectors.note_trouble(session, "embedding-died")
    async with database.read() as session:
        assert await vectors.told(session, "embedding-died")
        assert not await vectors.told(session, "")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_goes_while_a_vector_is_being_kept_leaves_none(database: Database) -> None:
    """Somebody asks to be forgotten in the very moment: one waits for the other, and both come to an end."""
    await asked(database)
    async with AsyncExitStack() as keeping:
        session = await keeping.enter_async_context(database.write())
        await vectors.store(session, E5, {ReplyId(1): Made(DURING, b"a"), ReplyId(2): Made(DURING, b"b")})

        async def forgotten() -> None:
            async with database.write() as other:
                await replies.forget(other, [ReplyId(1)])

        going = asyncio.create_task(forgotten())
        while not await _waits(database):
            continue
    await going
    async with database.read() as session:
        assert list(await session.exec(select(ThemeVector.reply_id))) == [2]
        assert list(await session.exec(select(ThemeReply.id))) == [2]
    assert await keep(database, b"c", 1, 2) == 1


async def _waits(database: Database) -> bool:
    """Whether somebody waits for a row that another holds."""
    async with database.read() as session:
        found = await session.exec(
            text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        )  # type: ignore[call-overload]
        return bool(found.scalar_one())
