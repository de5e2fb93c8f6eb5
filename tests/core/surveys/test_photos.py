"""A photo is its person's one answer to the question."""

from sqlmodel import col, select

from adapters.database.engine import Database
from core.surveys import photos
from core.surveys.photos import Taken
from core.surveys.tables import Photo
from tests.core.results.town import DURING
from tests.core.surveys.household import household


async def test_a_second_photo_takes_the_place_of_the_first(database: Database) -> None:
    """Who sends another has changed the answer, and the first is kept nowhere."""
    town = await household(database)
    one, other = await town.joins(town.members[:2])
    async with database.write() as session:
        await photos.keep(
            session, [Taken(one, "picture", b"first"), Taken(other, "picture", b"theirs")], DURING
        )
    async with database.write() as session:
        numbers = await photos.keep(
            session, [Taken(one, "picture", b"second"), Taken(one, "door", b"door")], DURING
        )
    async with database.read() as session:
        rows = list(await session.exec(select(Photo).order_by(col(Photo.id))))
    assert [(row.voter_id, row.question, row.body) for row in rows] == [
        (other, "picture", b"theirs"),
        (one, "picture", b"second"),
        (one, "door", b"door"),
    ]
    assert numbers == [rows[1].id, rows[2].id]


async def test_a_skipped_photo_is_gone(database: Database) -> None:
    """Who takes an answer back leaves no picture behind."""
    town = await household(database)
    [one] = await town.joins(town.members[:1])
    async with database.write() as session:
        await photos.keep(session, [Taken(one, "picture", b"first"), Taken(one, "door", b"door")], DURING)
        await photos.drop(session, [(one, "picture"), (one, "nothing")])
    async with database.read() as session:
        assert list(await session.exec(select(Photo.question))) == ["door"]
