"""Scripts of those who live by another clock: it is told once, and nobody's telephone rings at their night."""

from sqlmodel import col, select

from core.access.rights import Role
from core.pool.tables import Member
from tests.support.town import SEEDS, Resident, Town


async def zone_of(town: Town) -> str | None:
    async with town.house.database.read() as session:
        rows = select(Member.zone).where(col(Member.asked_about_pool).is_(True))
        return (await session.exec(rows)).one()


async def in_pool(town: Town) -> Resident:
    town.initiates = True
    await town.votes_on(*SEEDS[:1])
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    return r


async def approves(town: Town) -> None:
    moderator = await town.staff(Role.MODERATOR)
    await town.ticks.moderators()
    await town.house.settle()
    moderator.sees("mod-card-alone")
    await moderator.presses("approve")


async def moves(r: Resident, place: str) -> None:
    await r.says("my data")
    r.sees("mydata", pool=1, quotes=0)
    await r.presses("time-zone")
    r.sees("zone")
    await r.says(place)
    r.sees("zone-done")


async def test_a_city_tells_the_clock_and_can_be_taken_back(town: Town) -> None:
    """A place that no clock is named after is answered with an example, and the question stays open."""
    r = await in_pool(town)
    await r.says("my data")
    r.sees("mydata", pool=1, quotes=0)
    await r.presses("time-zone")
    r.sees("zone", place="Helsinki")
    await r.says("Hogwarts")
    r.sees("zone-unknown")
    assert await zone_of(town) is None
    await r.says("new york")
    r.sees("zone-done", place="New York")
    assert await zone_of(town) == "America/New_York"
    await r.says("my data")
    r.sees("mydata", pool=1, quotes=0)
    await r.presses("time-zone")
    r.sees("zone", place="New York")
    await r.presses("done")
    assert await zone_of(town) == "America/New_York"
    await r.says("my data")
    r.sees("mydata", pool=1, quotes=0)
    await r.presses("time-zone")
    r.sees("zone")
    await r.presses("here")
    r.sees("zone-done", place="Helsinki")
    assert await zone_of(town) == "Europe/Helsinki"


async def test_an_invitation_waits_for_the_members_morning(town: Town) -> None:
    """At noon in Tampere it is night in New York; "later" means ten o'clock there."""
    r = await in_pool(town)
    await moves(r, "New York")
    await town.votes_on(*SEEDS[:2], name="bussit")
    heard = len(r.parts())
    town.now = town.now.replace(hour=10, minute=0)  # 12.00 in Tampere, 5.00 there
    await town.later(hours=2, minutes=50)
    assert len(r.parts()) == heard
    await town.later(minutes=15)
    r.sees("invite", size=8)
    await r.presses("later")
    r.sees("invite-later")
    assert r.choices() == ["Tomorrow", "In a week", "I'll come back"]  # this evening it is night here
    await r.presses("tomorrow")
    r.sees("invite-later-set")
    heard = len(r.parts())
    town.now = town.now.replace(hour=14, minute=50)
    await town.later(days=1)
    assert len(r.parts()) == heard
    await town.later(minutes=15)
    assert len(r.parts()) == heard + 1
    r.sees("invite")


async def test_news_of_a_campaign_wait_for_that_morning_too(town: Town) -> None:
    """Whoever has answered everything is told of new statements, and of the end, when it is day there."""
    town.initiates = True
    campaign = await town.votes_on(*SEEDS[:1])
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    await moves(r, "New York")
    await town.written(campaign, "Buses first.")
    await approves(town)
    heard = len(r.parts())
    town.now = town.now.replace(hour=10, minute=0)
    await town.later(hours=2, minutes=50)
    assert len(r.parts()) == heard
    await town.later(minutes=15)
    r.sees("vote-new", n=1)
    heard = len(r.parts())
    town.now = town.now.replace(hour=10, minute=0)
    await town.later(days=14)  # closed, on a Wednesday
    assert len(r.parts()) == heard
    await town.later(hours=4)
    r.sees("closed", n=1)
