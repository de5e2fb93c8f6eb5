"""Two voices that turn out to be one person's give one set of answers."""

from datetime import timedelta

from sqlmodel import col, select

from adapters.database.engine import Database
from core.campaigns import merging as campaigns
from core.campaigns.tables import Participation
from core.statements import merging as statements
from core.storage.rows import execute
from core.surveys.merging import one_voice
from core.surveys.tables import Answer, Photo, State
from core.surveys.values import Value, from_json
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING, Town
from tests.core.surveys.household import answer, household, photo

LATER = DURING + timedelta(hours=1)


async def test_of_two_answers_the_later_counts_and_no_question_is_asked_again(database: Database) -> None:
    """Whoever began on a library's computer and went on by the letter's code has one voice and loses nothing."""
    town = await household(database)
    [drawn] = await town.joins(town.members[:1])
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    await answer(town, voice, {"visited": "evening", "km": 3.0, "ease": 4})
    await answer(town, drawn, {"km": 12.0, "times": ("weekend",)}, LATER)
    await answer(town, voice, {"why": "Jono."}, LATER + timedelta(hours=1))
    await answer(town, drawn, {"ease": 1}, LATER, State.OPEN)  # taken back, and not answered again
    await photo(town, voice, 7)
    await photo(town, drawn, 8, LATER)
    async with database.write() as session:
        twice = await campaigns.merge(session, stranger, town.members[0], KEYS, LATER)
        await statements.one_voice(session, twice, LATER)
        await one_voice(session, twice)
        await campaigns.leave_one(session, twice)
    assert await _given(town) == {
        "visited": "evening",
        "km": 12.0,
        "ease": 4,
        "times": ("weekend",),
        "why": "Jono.",
        "picture": 8,
    }
    async with database.read() as session:
        assert list(await session.exec(select(Photo.id, Photo.voter_id))) == [(8, drawn)]
        assert list(await session.exec(select(Participation.id))) == [drawn]


async def test_no_photo_stays_because_another_answer_is_its_number(database: Database) -> None:
    """Of two pictures only the one that counts is kept, though a scale's answer is as the other's number."""
    town = await household(database)
    [drawn] = await town.joins(town.members[:1])
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    await photo(town, voice, 4)
    await photo(town, drawn, 5, LATER)
    await answer(town, drawn, {"ease": 4}, LATER)
    async with database.write() as session:
        twice = await campaigns.merge(session, stranger, town.members[0], KEYS, LATER)
        await one_voice(session, twice)
    async with database.read() as session:
        assert list(await session.exec(select(Photo.id))) == [5]


async def _given(town: Town) -> dict[str, Value]:
    async with town.database.read() as session:
        rows = await execute(
            session,
            select(Answer.question, Answer.value).where(col(Answer.state) == State.GIVEN.value),
        )
        return {question: from_json(value) for question, value in rows}
