"""Scripts of looking through one's answers and changing them."""

from sqlmodel import col, select

from core.campaigns.tables import CampaignId
from core.statements.tables import PastVote, Statement, Vote
from tests.support.town import SEEDS, Town


async def test_an_answer_is_changed_until_the_campaign_closes(town: Town) -> None:
    """People change their minds; what counts is what they think now, and the export keeps both."""
    campaign = await town.votes_on(*SEEDS[:7])
    r = await town.member()
    for _ in range(7):
        await r.presses("agree")
    await r.says("my votes")
    r.sees("my-votes", n=7)
    assert SEEDS[0]["en"] in r.latest
    assert SEEDS[6]["en"] not in r.latest
    await r.presses("more")
    r.sees("my-votes", n=7)
    assert SEEDS[6]["en"] in r.latest
    await r.presses(SEEDS[6]["en"])
    r.sees("my-vote", statement=SEEDS[6]["en"], vote="agree")
    await r.presses("disagree")
    r.sees("my-vote-set", vote="disagree")
    assert await _votes(town, campaign) == [1, 1, 1, 1, 1, 1, -1]
    assert await _past(town) == [1]
    await r.says("2")
    r.sees("my-vote", statement=SEEDS[1]["en"])
    await r.presses("take-back")
    r.sees("my-vote-gone")
    r.sees("my-votes", n=6)
    assert await _votes(town, campaign) == [1, 1, 1, 1, 1, -1]
    assert await _past(town) == [1]
    await r.presses("done")
    r.sees("vote-card", statement=SEEDS[1]["en"])
    await town.later(days=20)
    await r.says("my votes")
    r.sees("my-votes-closed", n=6)


async def test_whoever_has_not_answered_is_told_so(town: Town) -> None:
    """An empty list would look like a fault."""
    await town.votes_on(*SEEDS[:2])
    r = await town.member("sv")
    await r.says("mina svar")
    r.sees("my-votes-none")
    await r.presses("done")
    r.sees("vote-card")


async def _votes(town: Town, campaign: CampaignId) -> list[int | None]:
    async with town.house.database.read() as session:
        cast = select(Vote.choice).join(Statement, col(Statement.id) == col(Vote.statement_id))
        mine = cast.where(col(Statement.campaign_id) == campaign, col(Vote.choice).is_not(None))
        return list(await session.exec(mine.order_by(col(Statement.number))))


async def _past(town: Town) -> list[int]:
    async with town.house.database.read() as session:
        return list(await session.exec(select(PastVote.choice)))
