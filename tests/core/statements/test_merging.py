"""One person's two voices become one, on both engines."""

from datetime import timedelta

from sqlmodel import col, select

from adapters.database.engine import Database
from core.campaigns import merging as campaigns
from core.campaigns.invitations import invitations_of
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.pool.tables import MemberId
from core.statements.merging import one_voice
from core.statements.outcomes import settle
from core.statements.tables import Choice, PastVote, Standing, Statement, Vote
from core.statements.writing import Draft, submit
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import CLOSES, DURING, Town, found_town

AGREE, DISAGREE, PASS = Choice.AGREE, Choice.DISAGREE, Choice.PASS
LATER = DURING + timedelta(hours=1)


async def test_of_two_answers_the_later_counts_and_none_is_lost(database: Database) -> None:
    """Nobody has two votes, and nobody loses one by having begun elsewhere."""
    town = await _town(database)
    [drawn] = await town.joins(town.members[:1])
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    await town.vote({(voice, 1): AGREE, (voice, 2): PASS})
    await town.vote({(drawn, 2): DISAGREE, (drawn, 3): AGREE}, LATER)
    await town.vote({(voice, 4): AGREE}, LATER + timedelta(hours=1))
    await _merge(town, stranger, town.members[0])
    assert await _votes(database) == {
        (drawn, 1): AGREE,
        (drawn, 2): DISAGREE,
        (drawn, 3): AGREE,
        (drawn, 4): AGREE,
    }
    async with database.read() as session:
        past = select(PastVote.voter_id, PastVote.choice)
        assert list(await session.exec(past)) == [(drawn, PASS)]
        [row] = await session.exec(select(Participation))
        assert (row.id, row.answers, row.invited) == (drawn, 4, True)
        assert row.latest == town.statements[4]


async def test_an_answer_outlives_one_taken_back(database: Database) -> None:
    """To think again on one telephone takes nothing away that was said on the other."""
    town = await _town(database)
    [drawn] = await town.joins(town.members[:1])
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    await town.vote({(drawn, 1): AGREE, (voice, 2): PASS})
    await town.vote({(voice, 1): DISAGREE, (drawn, 2): AGREE}, LATER)
    await town.vote({(voice, 1): None, (drawn, 2): None}, LATER)
    await _merge(town, stranger, town.members[0])
    assert await _votes(database) == {(drawn, 1): AGREE, (drawn, 2): PASS}


async def test_a_voice_moves_whole_where_the_other_has_none(database: Database) -> None:
    """What somebody said before they found the letter is the invitee's, who then isn't asked again."""
    town = await _town(database)
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    await town.vote({(voice, 1): AGREE})
    await _merge(town, stranger, town.members[0])
    async with database.read() as session:
        mine = await voices(session, town.members[:1], [town.campaign], KEYS)
        assert mine[town.members[0], town.campaign].id == voice
        [row] = await session.exec(select(Participation))
        assert (row.invited, row.stratum) == (True, "female")


async def test_ones_own_statements_come_along(database: Database) -> None:
    """An author hears what became of it, and isn't dealt it on another telephone."""
    town = await _town(database)
    [drawn] = await town.joins(town.members[:1])
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    async with database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        draft = Draft(voice, campaign, "Illalla pitää päästä lääkäriin.", "fi")
        [sent] = await submit(session, [draft], DURING)
        await settle(session, [sent], Standing.APPROVED, DURING)
        version = campaign.version
    await _merge(town, stranger, town.members[0])
    async with database.read() as session:
        assert (await session.get_one(Statement, sent)).author_id == drawn
        assert (await session.get_one(Campaign, town.campaign)).version > version
    assert await _votes(database) == {(drawn, 5): AGREE}


async def test_what_was_published_stays(database: Database) -> None:
    """A voice taken out of figures that are out would tell which one it was."""
    town = await _town(database)
    [drawn] = await town.joins(town.members[:1])
    [stranger] = await town.strangers(1)
    [voice] = await town.joins([stranger])
    await town.vote({(drawn, 1): AGREE, (voice, 1): DISAGREE})
    await town.closes()
    async with database.write() as session:
        assert await campaigns.merge(session, stranger, town.members[0], KEYS, CLOSES) == []
    assert await _votes(database) == {(drawn, 1): AGREE, (voice, 1): DISAGREE}


async def test_an_invitation_follows_the_person(database: Database) -> None:
    """A place in the draw is a person's, whichever of their members was drawn."""
    town = await _town(database)
    [other] = await town.strangers(1)
    async with database.write() as session:
        await campaigns.merge(session, town.members[0], other, KEYS, DURING)
        found = await invitations_of(session, [town.members[0], other], DURING)
        assert [one.campaign for one in found[other]] == [town.campaign]
        assert town.members[0] not in found
        # Drawn as both: the one place that is left is enough.
        await campaigns.merge(session, town.members[1], other, KEYS, DURING)
        assert len((await invitations_of(session, [other], DURING))[other]) == 1


async def _town(database: Database) -> Town:
    return await found_town(database, people={"female": 2}, texts=["Yksi.", "Kaksi.", "Kolme.", "Neljä."])


async def _merge(town: Town, was: MemberId, to: MemberId) -> None:
    async with town.database.write() as session:
        twice = await campaigns.merge(session, was, to, KEYS, LATER)
        await one_voice(session, twice, LATER)
        await campaigns.leave_one(session, twice)


async def _votes(database: Database) -> dict[tuple[ParticipationId, int], Choice]:
    """The answers that count, by voice and statement number in its campaign."""
    async with database.read() as session:
        rows = (
            select(Vote.voter_id, Statement.number, Vote.choice)
            .join(Statement, col(Statement.id) == col(Vote.statement_id))
            .where(col(Vote.choice).is_not(None))
        )
        found = await session.exec(rows)
        return {
            (ParticipationId(voter), number): Choice(choice)
            for voter, number, choice in found
            if choice is not None
        }
