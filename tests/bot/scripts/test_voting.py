"""Scripts of a voting sitting: answers, undo, later, the cap, results and where one stands."""

from sqlmodel import col, func, select

from core.campaigns.tables import CampaignId
from core.statements.tables import Statement, Vote
from tests.support.town import SEEDS, Town


async def test_ten_statements_with_undo_and_later_end_at_the_cap(town: Town) -> None:
    """Script 7: a sitting is ten answers; what was taken back or put off isn't one."""
    campaign = await town.votes_on()
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-card", i="2", n="10")
    await r.says("undo")
    r.sees("vote-undone")
    assert await _votes(town, campaign) == 0
    await r.presses("disagree")
    await r.presses("later")
    r.sees("vote-card", i="2", n="10")
    for number in range(3, 11):
        await r.presses(("agree", "disagree", "pass")[number % 3])
        r.sees("vote-card", i=str(number), n="10")
    await r.presses("agree")
    r.sees("vote-cap", n=10, left=2)
    assert await _votes(town, campaign) == 10
    await r.presses("go-on")
    r.sees("vote-card")
    await r.presses("pass")
    r.sees("vote-card")
    await r.presses("pass")
    r.sees("vote-empty")
    assert await _votes(town, campaign) == 12


async def test_results_come_after_seven_answers_and_are_honest_about_few_voters(town: Town) -> None:
    """Script 8: nobody is swayed before they have answered, and a handful of people is no result."""
    await town.votes_on()
    r = await town.member("fi")
    await r.says("tulokset")
    r.sees("vote-results-few", n=7)
    await r.presses("go-on")
    for _ in range(7):
        r.sees("vote-card")
        await r.presses("agree")
    await r.says("tulokset")
    r.sees("vote-results-none", url="https://kuulolla.example/r/ilta-ajat")
    await r.presses("go-on")
    r.sees("vote-card")


async def test_results_name_what_is_shared_and_what_divides(town: Town) -> None:
    """Script 7: the figures are those that a count by hand gives."""
    await town.votes_on(*SEEDS[:2])
    people = [await town.member(language) for language in ("fi", "fi", "sv", "sv", "en", "en", "en")]
    for place, r in enumerate(people):
        for _ in range(2):
            first = SEEDS[0][r.language] in r.card().text
            await r.presses("agree" if first or place < 4 else "disagree")
        r.sees("vote-empty")
    await town.later(hours=1)
    await town.ticks.maps()
    last = people[-1]
    await last.presses("results")
    last.sees(
        "vote-results", a=SEEDS[0]["en"], pa="100", b=SEEDS[1]["en"], pb="57", db="43", closes="15 December"
    )


async def test_whoever_pauses_goes_on_days_later_where_they_were(town: Town) -> None:
    """A sitting waits for its person."""
    await town.votes_on()
    r = await town.member("sv")
    await r.presses("agree")
    await r.says("paus")
    await town.later(days=3)
    await r.says("fortsätt")
    r.sees("vote-card")
    assert r.card().text.count("1/10") == 1


async def test_a_closed_campaign_takes_no_answer(town: Town) -> None:
    """What comes after the close is refused kindly and counts nowhere."""
    campaign = await town.votes_on()
    r = await town.member()
    await r.presses("agree")
    await town.later(days=20)
    await r.presses("agree")
    assert r.parts()
    assert r.finds("vote-card") is None
    assert await _votes(town, campaign) == 1


async def test_postgresql_counts_a_whole_sitting(postgres_town: Town) -> None:
    """The same answers make the same votes on the larger installations' database."""
    campaign = await postgres_town.votes_on(*SEEDS[:3])
    r = await postgres_town.member()
    for _ in range(3):
        await r.presses("agree")
    r.sees("vote-empty")
    assert await _votes(postgres_town, campaign) == 3


async def _votes(town: Town, campaign: CampaignId) -> int:
    async with town.house.database.read() as session:
        cast = (
            select(func.count())
            .select_from(Vote)
            .join(Statement, col(Statement.id) == col(Vote.statement_id))
        )
        cast = cast.where(col(Statement.campaign_id) == campaign, col(Vote.choice).is_not(None))
        return (await session.exec(cast)).one()
