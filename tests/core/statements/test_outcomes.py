"""What becomes of statements: merged votes, new wordings, second checks, and what authors are told."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from core.access.guards import Moderator, access_moderator
from core.access.rights import Role
from core.access.tables import StaffId
from core.campaigns.tables import Campaign, ParticipationId
from core.moderation import deciding, queue
from core.moderation.tables import QueueItem, Reason, Verdict
from core.statements import adding, outcomes
from core.statements.outcomes import NotMergeable, ProposalAnswer
from core.statements.tables import Choice, Origin, Outcome, Standing, Statement, StatementId, Vote
from core.statements.turns import Standpoint, Turn
from core.statements.voting import record
from tests.core.results.town import DURING, Town, found_town


@dataclass
class Desk:
    """A town where one resident has written a statement that waits, and a moderator."""

    town: Town
    author: ParticipationId
    written: StatementId
    staff: StaffId

    async def by(self, session: AsyncSession) -> Moderator:
        return await access_moderator(session, self.staff, self.town.hall.here)

    async def statement(self) -> Statement:
        async with self.town.database.read() as session:
            return await session.get_one(Statement, self.written)

    async def item(self) -> QueueItem:
        async with self.town.database.read() as session:
            query = select(QueueItem).where(col(QueueItem.subject) == self.written)
            return (await session.exec(query)).one()

    async def votes(self, number: int) -> dict[ParticipationId, int | None]:
        async with self.town.database.read() as session:
            query = select(Vote).where(col(Vote.statement_id) == self.town.statements[number])
            return {row.voter_id: row.choice for row in await session.exec(query)}


@pytest.fixture
async def desk(database: Database) -> Desk:
    town = await found_town(database, people={"female": 2}, texts=["Bussi ensin.", "Juna ensin."])
    author, _ = await town.joins(town.members)
    staff = await town.hall.hire(Role.MODERATOR)
    async with database.write() as session:
        new = [adding.New("Bussit ensin.", "fi")]
        added = await adding.add(session, town.hall.here, town.campaign, new, Origin.RESIDENT, DURING)
        (written,) = added.values()
        (await session.get_one(Statement, written)).author_id = author
    desk = Desk(town, author, written, staff)
    await agrees(desk, written, Choice.AGREE)
    return desk


async def agrees(desk: Desk, statement: StatementId, choice: Choice) -> None:
    async with desk.town.database.write() as session:
        campaign = await session.get_one(Campaign, desk.town.campaign)
        turn = Turn(desk.author, Standpoint(turns=1), statement, choice)
        await record(session, [turn], {desk.author: campaign}, DURING)


async def rejected(desk: Desk) -> None:
    async with desk.town.database.write() as session:
        item = (await desk.item()).id
        assert item is not None
        by = await desk.by(session)
        assert await deciding.decide(session, by, item, Verdict.REJECTED, Reason.OFF_TOPIC, DURING)
        await outcomes.settle(session, [desk.written], Standing.REJECTED, DURING)


async def test_an_author_is_told_once_what_became_of_it_and_why(desk: Desk) -> None:
    """Whoever wrote something hears of it; nobody is told of the county's own."""
    await rejected(desk)
    async with desk.town.database.write() as session:
        seeds = list(desk.town.statements.values())
        await outcomes.settle(session, seeds, Standing.REJECTED, DURING)
        (news,) = await outcomes.to_tell(session)
        assert (news.author, news.outcome, news.reason) == (desk.author, Outcome.REJECTED, Reason.OFF_TOPIC)
        assert news.may_appeal
        assert await outcomes.to_tell(session, of=[]) == []
        await outcomes.told(session, [desk.written], DURING)
        assert await outcomes.to_tell(session) == []


async def test_what_is_put_back_before_the_author_heard_is_not_told(desk: Desk) -> None:
    """A moderator's slip of a minute frightens nobody."""
    await rejected(desk)
    async with desk.town.database.write() as session:
        await outcomes.settle(session, [desk.written], Standing.WAITING, DURING)
        assert await outcomes.to_tell(session) == []


@pytest.mark.parametrize(
    ("voted", "counts"), [(None, 1), (Choice.DISAGREE, -1)], ids=["not voted there", "voted there"]
)
async def test_a_merged_statements_author_counts_once_in_the_other(
    desk: Desk, voted: Choice | None, counts: int
) -> None:
    """The author's agreement goes along, never over what they said themselves; undone, all is as before."""
    if voted is not None:
        await desk.town.vote({(desk.author, 1): voted})
    before = await desk.votes(1)
    async with desk.town.database.write() as session:
        await outcomes.merge(session, desk.written, desk.town.statements[1], DURING + timedelta(hours=1))
        (news,) = await outcomes.to_tell(session)
    assert (news.outcome, news.into) == (Outcome.MERGED, desk.town.statements[1])
    assert (await desk.statement()).standing == Standing.MERGED
    assert await desk.votes(1) == {desk.author: counts}
    async with desk.town.database.write() as session:
        await outcomes.settle(session, [desk.written], Standing.WAITING, DURING)
    assert await desk.votes(1) == before
    assert (await desk.statement()).merged_into is None


async def test_a_vote_given_after_the_merge_stays_when_it_is_undone(desk: Desk) -> None:
    """The author was asked again what they think of the other one, and answered."""
    async with desk.town.database.write() as session:
        await outcomes.merge(session, desk.written, desk.town.statements[1], DURING)
    await desk.town.vote({(desk.author, 1): Choice.AGREE}, DURING + timedelta(hours=1))
    async with desk.town.database.write() as session:
        await outcomes.settle(session, [desk.written], Standing.WAITING, DURING)
    assert await desk.votes(1) == {desk.author: 1}


async def test_nothing_is_merged_into_what_is_not_up_for_votes(desk: Desk) -> None:
    """A thought must not vanish into a statement that nobody meets, nor into itself."""
    async with desk.town.database.write() as session:
        await outcomes.settle(session, [desk.town.statements[1]], Standing.REJECTED, DURING)
        for into in (desk.town.statements[1], desk.written, StatementId(999)):
            with pytest.raises(NotMergeable):
                await outcomes.merge(session, desk.written, into, DURING)
        assert await outcomes.to_tell(session) == []


@pytest.mark.parametrize(
    ("accepted", "text", "standing", "verdict"),
    [
        (True, "Bussit tulevat ensin.", Standing.APPROVED, Verdict.APPROVED),
        (False, "Bussit ensin.", Standing.WAITING, Verdict.WAITING),
    ],
)
async def test_only_the_author_changes_the_words(
    desk: Desk, accepted: bool, text: str, standing: Standing, verdict: Verdict
) -> None:
    """A moderator suggests; what the author says decides, and a second answer changes nothing."""
    async with desk.town.database.write() as session:
        await outcomes.propose(session, desk.written, "Bussit tulevat ensin.", DURING)
        (news,) = await outcomes.to_tell(session)
        assert (news.outcome, news.text, news.proposal) == (
            Outcome.REWORD,
            "Bussit ensin.",
            "Bussit tulevat ensin.",
        )
    assert (await desk.item()).verdict == Verdict.PROPOSED
    for answer in (accepted, not accepted):
        async with desk.town.database.write() as session:
            await outcomes.answer_proposals(session, [ProposalAnswer(desk.written, answer)], DURING)
    row = await desk.statement()
    assert (row.text, row.standing, row.proposal) == (text, standing, None)
    assert (await desk.item()).verdict == verdict
    async with desk.town.database.read() as session:
        assert await outcomes.to_tell(session) == []


async def test_silence_for_three_days_leaves_it_unpublished(desk: Desk) -> None:
    """Words that nobody agreed to are never shown; an answer that comes later changes nothing."""
    async with desk.town.database.write() as session:
        await outcomes.propose(session, desk.written, "Bussit tulevat ensin.", DURING)
        assert await outcomes.expire_proposals(session, DURING + timedelta(hours=71)) == []
        late = DURING + timedelta(days=3)
        assert await outcomes.expire_proposals(session, late) == [desk.written]
        assert await outcomes.expire_proposals(session, late) == []
        await outcomes.answer_proposals(session, [ProposalAnswer(desk.written, True)], late)
    row = await desk.statement()
    assert (row.text, row.standing) == ("Bussit ensin.", Standing.REJECTED)


async def test_a_second_check_is_asked_once_and_never_goes_to_who_rejected(desk: Desk) -> None:
    """Another pair of eyes, one time: the statement waits again, and its rejecter doesn't meet it."""
    await rejected(desk)
    other = await desk.town.hall.hire(Role.MODERATOR)
    async with desk.town.database.write() as session:
        assert await outcomes.appeal(session, [desk.written], DURING) == [desk.written]
        assert await outcomes.appeal(session, [desk.written], DURING) == []
        by = await desk.by(session)
        item = (await desk.item()).id or 0
        assert await queue.next_items(session, by) == []
        assert not await deciding.decide(session, by, item, Verdict.APPROVED, None, DURING)
        second = await access_moderator(session, other, desk.town.hall.here)
        assert [row.id for row in await queue.next_items(session, second)] == [item]
        assert await deciding.decide(session, second, item, Verdict.REJECTED, Reason.INSULTS, DURING)
        await outcomes.settle(session, [desk.written], Standing.REJECTED, DURING)
        (news,) = await outcomes.to_tell(session)
        assert not news.may_appeal
        assert await outcomes.appeal(session, [desk.written], DURING) == []
