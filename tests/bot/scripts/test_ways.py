"""Scripts of how one wants to take part, how often, and for whom else."""

from sqlmodel import col, select

from core.pool.tables import Frequency, Member
from tests.support.town import SEEDS, Resident, Town


async def member_of(town: Town) -> Member:
    async with town.house.database.read() as session:
        rows = select(Member).where(col(Member.asked_about_pool).is_(True))
        return (await session.exec(rows)).one()


async def has_answered_all(town: Town) -> Resident:
    await town.votes_on(*SEEDS[:1])
    r = await town.member("fi")
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("tauko")
    await r.says("hei")
    return r


async def test_ways_and_frequency_are_chosen_once(town: Town) -> None:
    """Whoever wants to vote only, four times a year, is asked for nothing else and no more often."""
    r = await has_answered_all(town)
    r.sees("ways", n=0)
    await r.presses("panel")
    r.sees("ways", n=1, chosen="Asukaspaneeli")
    await r.presses("statements")
    r.sees("ways", n=2, chosen="Äänestän väitteistä, Asukaspaneeli")
    await r.presses("panel")
    r.sees("ways", n=1, chosen="Äänestän väitteistä")
    await r.presses("done")
    r.sees("frequency")
    await r.presses("quarterly")
    r.sees("idle")
    found = await member_of(town)
    assert (found.ways, found.frequency) == ("statements", Frequency.QUARTERLY)
    await r.says("hei")
    r.sees("idle")


async def test_who_does_not_want_to_choose_is_not_asked_again(town: Town) -> None:
    """A question left aside is an answer: any way, as often as the pool's own cap allows."""
    r = await has_answered_all(town)
    r.sees("ways", n=0)
    await r.says("ohita")
    r.sees("frequency")
    await r.says("ohita")
    r.sees("idle")
    found = await member_of(town)
    assert (found.ways, found.frequency) == ("any", Frequency.WEEKLY)


async def test_ways_are_changed_from_ones_own_data(town: Town) -> None:
    """A wish of last year isn't a promise."""
    await town.votes_on(*SEEDS[:2])
    r = await town.member("fi")
    await r.says("tietoni")
    r.sees("mydata", pool=1, quotes=0)
    await r.presses("ways")
    r.sees("ways", n=0)
    await r.presses("survey")
    await r.presses("done")
    r.sees("frequency")
    await r.presses("weekly")
    r.sees("ways-done")
    r.sees("vote-card")
    found = await member_of(town)
    assert (found.ways, found.frequency) == ("survey", Frequency.WEEKLY)
