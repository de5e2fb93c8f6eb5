"""Which of a campaign's statements are shown as alike."""

from adapters.database.engine import Database
from core.campaigns.tables import Campaign
from core.statements.adding import New, add
from core.statements.outcomes import settle
from core.statements.similar import Near, similar_to
from core.statements.tables import Origin, Standing
from tests.core.results.town import DURING, Town, found_town

TEXTS = [
    "Iltavastaanottoja tarvitaan joka kunnassa.",
    "Etävastaanotto riittää.",
    "Joka kunnassa iltavastaanotto auki.",
]


async def near(town: Town, text: str, *standings: Standing) -> list[Near]:
    async with town.database.read() as session:
        if standings:
            return await similar_to(session, town.campaign, text, standings=standings)
        return await similar_to(session, town.campaign, text, but=town.statements[3])


async def test_the_most_alike_comes_first_and_one_can_be_left_out(database: Database) -> None:
    """A moderator's card compares a statement with all others, not with itself."""
    town = await found_town(database, people={"female": 1}, texts=TEXTS)
    wanted = "Joka kunnassa pitää iltavastaanotto olla auki."
    assert [one.number for one in await near(town, wanted, Standing.APPROVED)] == [3, 1]
    assert [one.number for one in await near(town, wanted)] == [1]
    assert await near(town, "Parkkipaikkoja on liian vähän.") == []


async def test_what_was_taken_down_is_not_offered(database: Database) -> None:
    """Nobody can agree with what isn't up for votes."""
    town = await found_town(database, people={"female": 1}, texts=TEXTS)
    async with town.database.write() as session:
        await settle(session, [town.statements[1], town.statements[3]], Standing.REJECTED, DURING)
    assert await near(town, "Joka kunnassa pitää olla iltavastaanotto.", Standing.APPROVED) == []


async def test_a_translated_statement_is_found_in_each_of_its_languages(database: Database) -> None:
    """A county's seeds are written in three; somebody who writes Swedish sees them too."""
    town = await found_town(database, people={"female": 1}, texts=TEXTS[:1])
    seed = New("Bussin pitää kulkea.", "fi", translations={"sv": "Bussen ska gå på kvällen."})
    async with town.database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        here = campaign.organisation_id
        await add(session, here, town.campaign, [seed], Origin.COUNTY, DURING, standing=Standing.APPROVED)
    (found,) = await near(town, "På kvällen ska bussen gå", Standing.APPROVED)
    assert (found.number, found.text) == (2, "Bussen ska gå på kvällen.")
    assert [one.number for one in await near(town, "Bussin pitää kulkea", Standing.APPROVED)] == [2]
