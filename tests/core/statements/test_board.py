"""What voters see of the votes while a campaign runs."""

from datetime import timedelta

from adapters.database.engine import Database
from core.campaigns.tables import Campaign
from core.statements.board import Board, Boards, Tally
from core.statements.tables import Choice
from tests.core.results.town import DURING, Town, found_town

AGREE, DISAGREE = Choice.AGREE, Choice.DISAGREE


async def seen(town: Town, boards: Boards) -> Board:
    async with town.database.read() as session:
        return await boards.of(session, await session.get_one(Campaign, town.campaign))


async def test_two_looks_never_differ_by_one_person(database: Database) -> None:
    """Whoever looks before and after somebody's answers must not be able to tell these."""
    town = await found_town(database, people={"female": 4, "male": 4}, texts=["Yksi.", "Kaksi."])
    voters = await town.joins(town.members[:6])
    boards = Boards(step=3)
    await town.vote({(voter, 1): AGREE for voter in voters[:3]})
    await town.refresh()
    first = await seen(town, boards)
    assert first.tallies[0] == Tally(3, 0, 3)
    for number, voter in enumerate(voters[3:], 1):
        now = DURING + timedelta(minutes=number)
        await town.vote({(voter, 1): DISAGREE, (voters[0], 2): AGREE}, now)
        await town.refresh(now)
        board = await seen(town, boards)
        assert board.version > first.version
        assert board.tallies == (first.tallies if number < 3 else (Tally(3, 3, 6), Tally(1, 0, 1)))


async def test_the_last_answers_show_once_voting_is_over(database: Database) -> None:
    """After the end nothing more comes, so what was held back is no longer a difference."""
    town = await found_town(database, people={"female": 2, "male": 2}, texts=["Yksi."])
    one, two = await town.joins(town.members[:2])
    boards = Boards(step=3)
    await town.vote({(one, 1): AGREE})
    await town.refresh()
    assert (await seen(town, boards)).tallies == (Tally(1, 0, 1),)
    await town.vote({(two, 1): AGREE}, DURING + timedelta(minutes=1))
    await town.closes()
    await town.refresh(DURING + timedelta(minutes=2))
    assert (await seen(town, boards)).tallies == (Tally(2, 0, 2),)
