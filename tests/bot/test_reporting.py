"""Staff read a running campaign's report as often as they like, and learn of no one person by it."""

from adapters.database.engine import Database
from bot.reporting import fresh_or_final
from core.campaigns.tables import Campaign
from core.results.shelf import Shelf
from core.results.values import Report
from tests.core.results.town import DURING
from tests.core.surveys import household
from tests.core.surveys.street import POPULATION, answered, street


async def test_two_looks_of_staff_dont_tell_how_the_one_between_them_answered(database: Database) -> None:
    """How many have answered is told at once; what they answered in steps of ten people."""
    town = await street(database)
    await answered(town, 60)
    read = fresh_or_final(Shelf(lambda _: POPULATION, 10), lambda _: POPULATION, 10, lambda: DURING)

    async def look() -> Report:
        async with database.read() as session:
            return await read(session, await session.get_one(Campaign, town.campaign))

    first = await look()
    for voter in await town.joins(town.members[30:31]):
        await household.answer(town, voter, {"visited": "evening"})
    second = await look()
    assert (first.people, second.people) == (60, 61)
    assert second.survey == first.survey
    for voter in await town.joins(town.members[31:40]):
        await household.answer(town, voter, {"visited": "evening"})
    third = (await look()).survey
    assert third is not None
    assert third.tally("visited").people == 70
