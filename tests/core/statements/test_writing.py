"""What is kept of statements that residents write."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, func, select

from adapters.database.engine import Database
from core.campaigns.begun import NotOpen
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.moderation.tables import QueueItem
from core.statements.board import Boards
from core.statements.outcomes import settle
from core.statements.tables import Choice, PastVote, Standing, Statement, StatementId, Vote
from core.statements.turns import Sitting, taken_back
from core.statements.voting import Lottery, Voter, record, sittings
from core.statements.writing import Draft, Same, join, submit, written
from tests.core.results.town import CLOSES, DURING, Town, found_town

CLAIM = "Iltavastaanottoja tarvitaan joka kunnassa."


async def _town(database: Database) -> Town:
    return await found_town(database, people={"female": 2}, texts=["Yksi.", "Kaksi."])


async def _campaign(town: Town) -> Campaign:
    async with town.database.read() as session:
        return await session.get_one(Campaign, town.campaign)


async def _sends(town: Town, *drafts: Draft, now: Any = DURING) -> list[StatementId]:
    async with town.database.write() as session:
        return await submit(session, drafts, now)


async def _sitting(town: Town, voter: ParticipationId) -> Sitting:
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        asked = [Voter(voter, town.campaign, "fi")]
        return (await sittings(session, asked, {town.campaign: campaign}, Boards(), Lottery()))[voter]


async def _votes(town: Town, statement: StatementId) -> list[int | None]:
    async with town.database.read() as session:
        cast = select(Vote.choice).where(col(Vote.statement_id) == statement)
        return list(await session.exec(cast.order_by(col(Vote.voter_id))))


async def test_a_statement_waits_with_its_authors_agreement_and_undo_takes_that_back(
    database: Database,
) -> None:
    """Whoever writes something means it; and may still change their mind."""
    town = await _town(database)
    (author,) = await town.joins(town.members[:1])
    (sent,) = await _sends(town, Draft(author, await _campaign(town), CLAIM, "fi", sensitive=True))
    async with database.read() as session:
        row = await session.get_one(Statement, sent)
        queued = (await session.exec(select(QueueItem))).one()
    assert (row.number, row.standing, row.author_id, row.sensitive) == (3, "waiting", author, True)
    assert (queued.kind, queued.subject, queued.verdict) == ("statement", sent, "waiting")
    assert await _votes(town, sent) == [Choice.AGREE]
    sitting = await _sitting(town, author)
    assert (sitting.at.answers, sitting.at.latest, sitting.left) == (1, sent, 2)
    async with database.write() as session:
        await record(session, [taken_back(sitting)], {author: await _campaign(town)}, DURING)
    assert await _votes(town, sent) == [None]
    assert (await _sitting(town, author)).at.answers == 0


async def test_an_author_is_never_dealt_their_own_statement(database: Database) -> None:
    """Not after it was approved either, and not where they took their agreement back."""
    town = await _town(database)
    author, other = await town.joins(town.members)
    (sent,) = await _sends(town, Draft(author, await _campaign(town), CLAIM, "fi"))
    async with database.write() as session:
        await record(
            session, [taken_back(await _sitting(town, author))], {author: await _campaign(town)}, DURING
        )
        await settle(session, [sent], Standing.APPROVED, DURING)
    mine, theirs = await _sitting(town, author), await _sitting(town, other)
    assert (mine.left, theirs.left) == (2, 3)
    assert mine.card is not None
    assert mine.card.id != sent


async def test_the_same_words_fifty_times_are_one_statement(database: Database) -> None:
    """A stuck key or a stubborn person fills nobody's queue."""
    town = await _town(database)
    author, other = await town.joins(town.members)
    campaign = await _campaign(town)
    first = await _sends(town, *[Draft(author, campaign, CLAIM, "fi") for _ in range(25)])
    again = await _sends(town, *[Draft(author, campaign, f"{CLAIM.upper()}!", "fi") for _ in range(25)])
    assert len({*first, *again}) == 1
    assert (await _sitting(town, author)).at.answers == 1
    theirs = await _sends(town, Draft(other, campaign, CLAIM, "fi"))
    assert theirs != first[:1]
    async with database.read() as session:
        assert [one.text for one in (await written(session, [author]))[author]] == [CLAIM]
        assert len((await session.exec(select(QueueItem))).all()) == 2


async def test_nothing_is_kept_once_the_campaign_has_closed(database: Database) -> None:
    """A deadline holds for everyone."""
    town = await _town(database)
    (author,) = await town.joins(town.members[:1])
    with pytest.raises(NotOpen):
        await _sends(town, Draft(author, await _campaign(town), CLAIM, "fi"), now=CLOSES)
    async with database.read() as session:
        assert (await session.exec(select(func.count()).select_from(Statement))).one() == 2


async def test_meaning_the_same_is_an_agreement_with_what_is_there(database: Database) -> None:
    """One thought gets its votes in one place; an earlier answer is changed, and the export keeps both."""
    town = await _town(database)
    author, other = await town.joins(town.members)
    campaign, there = await _campaign(town), town.statements[1]
    await town.vote({(other, 1): Choice.DISAGREE})
    async with database.write() as session:
        wishes = [Same(author, campaign, there), Same(other, campaign, there)]
        await join(session, wishes, DURING + timedelta(minutes=1))
        await join(session, wishes, DURING + timedelta(minutes=2))
    assert await _votes(town, there) == [Choice.AGREE, Choice.AGREE]
    assert (await _sitting(town, author)).at.latest == there
    assert [(await _sitting(town, one)).at.answers for one in (author, other)] == [1, 1]
    async with database.write() as session:
        assert [past.choice for past in await session.exec(select(PastVote))] == [Choice.DISAGREE]
        await settle(session, [town.statements[2]], Standing.REJECTED, DURING)
        await join(session, [Same(author, campaign, town.statements[2])], DURING)
    assert await _votes(town, town.statements[2]) == []


async def test_statements_written_at_once_get_numbers_of_their_own(database: Database) -> None:
    """Two workers may bring two people's statements in the same moment."""
    town = await _town(database)
    await town.strangers(4)
    voters = await town.joins([*town.members, *await town.strangers(6)])
    campaign = await _campaign(town)
    await asyncio.gather(
        *(_sends(town, Draft(voter, campaign, f"{CLAIM} {voter}", "fi")) for voter in voters)
    )
    async with database.read() as session:
        numbers = list(await session.exec(select(Statement.number).order_by(col(Statement.number))))
        assert numbers == list(range(1, 11))
        answered = select(func.sum(Participation.answers))
        assert (await session.exec(answered)).one() == 8
