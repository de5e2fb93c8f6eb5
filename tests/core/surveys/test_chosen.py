"""Choices that may be taken away, and the answer that came in the very moment when one was."""

from adapters.database.engine import Database
from core.campaigns.tables import Campaign
from core.surveys.answering import sittings
from core.surveys.chosen import chosen
from core.surveys.flow import Held
from core.surveys.tables import State
from tests.core.surveys.household import answer, household


async def test_each_choice_is_counted_also_of_those_under_way(database: Database) -> None:
    """A tick that isn't done yet is somebody's choice, too."""
    town = await household(database)
    first, second = await town.joins(town.members)
    await answer(town, first, {"visited": "evening", "times": ("evening", "weekend")})
    await answer(town, second, {"times": ("weekend",)}, state=State.OPEN)
    async with database.read() as session:
        wanted = {("visited", "evening"), ("visited", "weekend"), ("times", "weekend")}
        found = await chosen(session, town.campaign, wanted)
    assert found == {("visited", "evening"): 1, ("visited", "weekend"): 0, ("times", "weekend"): 2}


async def test_an_answer_whose_choice_went_is_asked_again(database: Database) -> None:
    """It was pressed while the approval was under way: the person's chat must not break over it for good."""
    town = await household(database)
    [first] = await town.joins(town.members[:1])
    await answer(town, first, {"visited": "noon", "times": ("evening", "noon"), "ease": 3})
    async with database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        session.expunge(campaign)
        campaign.document_version = 2
        sitting = (await sittings(session, {first: campaign}))[first]
    assert sitting.held["visited"] == sitting.held["times"] == Held(State.OPEN)
    assert sitting.held["ease"].value == 3
    assert sitting.at.current == 0
