"""Recording answers: one a person and question, many people at once, on both databases."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from adapters.database.engine import Database
from core.campaigns.begun import NotOpen
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.surveys import flow
from core.surveys.answering import Change, Sitting, Step, record, recount, sittings
from core.surveys.tables import Answer, State
from core.surveys.values import Value, from_json
from tests.core.results.town import DURING, Town
from tests.core.surveys.household import household


async def at(town: Town, voter: ParticipationId) -> Sitting:
    """Where the person is."""
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        return (await sittings(session, {voter: campaign}))[voter]


def step(sitting: Sitting, question: str, value: Value) -> Step:
    """Answer one question from there."""
    change = Change(question, State.GIVEN, value)
    after = sitting.after([change])
    return Step(sitting.voter, (change,), flow.credit(after.sheet, after.at, sent=False))


async def take(town: Town, *steps: Step, when: datetime = DURING) -> None:
    """Record what came in one batch."""
    async with town.database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        await record(session, steps, {one.voter: campaign for one in steps}, when)


async def test_two_devices_answer_at_once_and_neither_answer_is_lost(database: Database) -> None:
    """One person, two chats, one batch: the two questions are both answered."""
    town = await household(database)
    (voter,) = await town.joins(town.members[:1])
    begun = await at(town, voter)
    await take(town, step(begun, "visited", "evening"), step(begun, "ease", 4))
    after = await at(town, voter)
    assert {name: one.value for name, one in after.held.items()} == {"visited": "evening", "ease": 4}


async def test_an_answer_given_again_takes_the_place_of_the_first(database: Database) -> None:
    """A repeated delivery and a change of mind both leave one row."""
    town = await household(database)
    (voter,) = await town.joins(town.members[:1])
    for value in ("evening", "evening", "weekend"):
        await take(town, step(await at(town, voter), "visited", value))
    async with town.database.read() as session:
        rows = list(await session.exec(select(Answer)))
    assert [from_json(row.value) for row in rows] == ["weekend"]


async def test_nothing_is_stored_of_a_batch_for_what_has_closed(database: Database) -> None:
    """Either all of it or none."""
    town = await household(database)
    one, two = await town.joins(town.members[:2])
    with pytest.raises(NotOpen):
        await take(
            town,
            step(await at(town, one), "visited", "evening"),
            step(await at(town, two), "visited", "evening"),
            when=DURING + timedelta(days=400),
        )
    async with town.database.read() as session:
        assert list(await session.exec(select(Answer))) == []


async def test_recounting_gives_what_recording_gave(database: Database) -> None:
    """Whatever stored the answers, a voice's credit follows from them alone."""
    town = await household(database)
    (voter,) = await town.joins(town.members[:1])
    for question, value in (("visited", "evening"), ("times", ("evening",)), ("ease", 2)):
        await take(town, step(await at(town, voter), question, value))
    async with town.database.write() as session:
        kept = (await session.get_one(Participation, voter)).settled
        campaign = await session.get_one(Campaign, town.campaign)
        await recount(session, {voter: campaign})
    async with town.database.read() as session:
        assert (await session.get_one(Participation, voter)).settled == kept > 0
