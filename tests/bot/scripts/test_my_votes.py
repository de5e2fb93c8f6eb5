"""Scripts of looking through one's answers and changing them."""

from sqlmodel import col, select

from core.access.rights import Role
from core.campaigns.tables import CampaignId
from core.statements.tables import PastVote, Statement, Vote
from tests.support.town import SEEDS, Resident, Town


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


async def test_people_see_what_became_of_each_of_their_statements(town: Town) -> None:
    """Waiting, published with how many answered, not published and why, joined to another: the latest first."""
    town.settings.suppress_below = 2
    await town.restart()
    await town.votes_on(*SEEDS[:1])
    r, m = await town.member("en"), await town.staff(Role.MODERATOR)
    await r.says("write")
    r.sees("consent-quotes")
    await r.presses("no")
    buses, dogs, nights, teeth = (
        "Buses should go to the health centre at night.",
        "Dogs need a bigger park in Nokia.",
        "Late buses must be run to every health centre.",
        "Dentists should visit small schools.",
    )
    await _writes(r, buses)
    await _decides(m, buses, "approve")
    await r.says("write")
    await _writes(r, dogs)
    await _decides(m, dogs, "reject", "off-topic")
    for language in ("en", "fi"):
        other = await town.member(language)
        await other.presses("agree")
        await other.presses("agree")
    await town.later(hours=1)
    await town.ticks.maps()
    for text in (nights, teeth):
        await r.says("write")
        await _writes(r, text)
    await r.says("my votes")
    r.sees("my-votes", n=1)
    await r.presses("mine")
    r.sees("my-statements")
    assert f"”{teeth}” – waits for a check" in r.latest
    assert f"”{nights}” – waits for a check" in r.latest
    assert f"”{dogs}” – not published, reason: off topic" in r.latest
    assert buses not in r.card().text
    await r.presses("more")
    r.sees("my-statements")
    assert f"”{buses}” – published, people answered: 3" in r.latest
    await r.presses("back")
    r.sees("my-votes", n=1)


async def test_people_see_where_their_statement_went_and_what_is_asked_of_them(web_town: Town) -> None:
    """Joined to another it names that one; a suggested wording waits for its author's word."""
    seed = {"fi": "Bussi.", "sv": "Buss.", "en": "Buses should go to the health centre at night."}
    await web_town.votes_on(seed)
    r, m = await web_town.member("en"), await web_town.staff(Role.MODERATOR)
    await r.says("write")
    r.sees("consent-quotes")
    await r.presses("no")
    joined, suggested = (
        "At night buses should go to the health centre.",
        "Dogs need a bigger park in Nokia.",
    )
    await _writes(r, joined)
    await m.says("/next")
    m.sees("mod-card", statement=joined)
    await m.presses("Merge 1")
    await r.says("write")
    await _writes(r, suggested)
    await m.says("/next")
    m.sees("mod-card-alone", statement=suggested)
    await m.presses("reword")
    m.sees("mod-reword")
    await m.says("Nokia needs a bigger park for dogs.")
    await r.says("my votes")
    r.sees("my-votes", n=1)
    await r.presses("mine")
    r.sees("my-statements")
    assert f'”{joined}” – joined to "{seed["en"]}"' in r.latest
    assert f"”{suggested}” – waits for your word on a new wording" in r.latest


async def _writes(r: Resident, text: str) -> None:
    r.sees("own-ask", max=160)
    await r.says(text)
    while r.finds("own-sent") is None:
        r.sees("own-similar-one")
        await r.presses("different")


async def _decides(m: Resident, text: str, *presses: str) -> None:
    await m.says("/next")
    m.sees("mod-card-alone", statement=text)
    for choice in presses:
        await m.presses(choice)
        if m.finds("mod-why"):
            m.sees("mod-why")


async def _votes(town: Town, campaign: CampaignId) -> list[int | None]:
    async with town.house.database.read() as session:
        cast = select(Vote.choice).join(Statement, col(Statement.id) == col(Vote.statement_id))
        mine = cast.where(col(Statement.campaign_id) == campaign, col(Vote.choice).is_not(None))
        return list(await session.exec(mine.order_by(col(Statement.number))))


async def _past(town: Town) -> list[int]:
    async with town.house.database.read() as session:
        return list(await session.exec(select(PastVote.choice)))
