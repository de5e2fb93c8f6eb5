"""How opinions took shape: a few moments, never so close that they tell what a few people answered."""

from datetime import timedelta

import pytest

from adapters.database.engine import Database
from core.results import history
from core.results.values import Report
from tests.core.results.test_report import read
from tests.core.results.town import DURING, Choice, Town, found_town


@pytest.fixture
async def town(database: Database) -> Town:
    """Forty women and forty men are invited to eight statements."""
    texts = [f"Väite {n}." for n in range(1, 9)]
    return await found_town(database, people={"female": 40, "male": 40}, texts=texts)


async def _vote(town: Town, first: int, last: int) -> None:
    """Let some of the members vote in two camps, and make the map."""
    voters = await town.joins(town.members[first:last])
    split = {
        (voter, n): Choice.AGREE
        if (place % 2 == 1) != (place % 3 == 0 and n == place % 8 + 1)
        else Choice.DISAGREE
        for place, voter in enumerate(voters)
        for n in range(1, 9)
    }
    await town.vote(split)
    await town.refresh()


async def _kept(town: Town, day: int, k: int = 10) -> bool:
    """Keep the moment if the clock would; gives whether it was."""
    report = await read(town)
    async with town.database.write() as session:
        if not await history.due(session, town.campaign, report.people or 0, k):
            return False
        await history.keep(session, report, DURING + timedelta(days=day))
        return True


async def test_the_report_shows_the_map_as_it_once_was(town: Town) -> None:
    """Decision-makers see whether the camps were there from the start."""
    await _vote(town, 0, 30)
    assert await _kept(town, 0)
    assert (await read(town)).history == ()  # a single moment is the map itself
    await _vote(town, 40, 64)
    assert await _kept(town, 1)
    then, now = (await read(town)).history
    assert (then.people, now.people) == (30, 54)
    assert [group.size for group in then.opinions.groups] == [15, 15]
    assert sum(group.size for group in now.opinions.groups) == 54


async def test_a_moment_is_never_a_few_people_after_the_last(town: Town) -> None:
    """Two pictures that differ by one person would tell what that person answered."""
    await _vote(town, 0, 30)
    assert await _kept(town, 0)
    await _vote(town, 30, 39)
    assert not await _kept(town, 1)
    await _vote(town, 39, 40)
    assert await _kept(town, 2)


async def test_before_ten_have_answered_no_moment_is_kept(town: Town) -> None:
    """What the report hides, its history hides too."""
    await _vote(town, 0, 9)
    assert not await _kept(town, 0)


async def test_many_moments_are_thinned_with_the_first_and_the_last(town: Town) -> None:
    """A short series can be taken in; each picture stands for a share of the way."""
    report: Report = await read(town)
    async with town.database.write() as session:
        for day in range(9):
            await history.keep(session, report, DURING + timedelta(days=day))
        found = await history.moments(session, town.campaign)
    assert len(found) == history.SHOWN
    assert (found[0].at, found[-1].at) == (DURING, DURING + timedelta(days=8))
