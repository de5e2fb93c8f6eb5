"""When an opinion map is made anew, and what it is made of."""

import json
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from adapters.database.engine import Database
from core.campaigns.tables import Campaign
from core.statements.opinion_map.compute import compute
from core.statements.opinion_map.publishing import Wins
from core.statements.outcomes import settle
from core.statements.refreshing import LATE, body_of, computed, due, read_votes, store
from core.statements.tables import Choice, MapRow, Standing
from tests.core.results.town import CLOSES, DURING, Town, found_town

AGREE, PASS, DISAGREE = Choice.AGREE, Choice.PASS, Choice.DISAGREE


@pytest.fixture
async def town(database: Database) -> Town:
    return await found_town(database, people={"female": 3, "male": 3}, texts=["Yksi.", "Kaksi.", "Kolme."])


async def old(town: Town, now: object = DURING) -> list[int]:
    async with town.database.read() as session:
        return [int(one) for one in await due(session, now)]  # type: ignore[arg-type]


async def test_a_map_is_due_after_a_vote_and_not_again_until_the_next(town: Town) -> None:
    """Maps cost seconds: an idle campaign must cost none."""
    assert await old(town) == []
    one, two = await town.joins(town.members[:2])
    await town.vote({(one, 1): AGREE})
    assert await old(town) == [town.campaign]
    assert await town.refresh()
    assert await old(town) == []
    await town.vote({(two, 1): AGREE}, DURING + timedelta(seconds=1))
    assert await old(town) == [town.campaign]


async def test_a_map_as_young_as_its_votes_is_made_once_more(town: Town) -> None:
    """A vote stamped before the map may be committed after it was read, and must not be lost."""
    one, *_ = await town.joins(town.members[:1])
    await town.vote({(one, 1): AGREE})
    await town.refresh()
    assert await old(town, DURING + LATE) == [town.campaign]
    assert not await town.refresh(DURING + LATE)
    assert await old(town, DURING + 2 * LATE) == []


async def test_a_rejection_makes_the_map_old_only_where_somebody_voted(town: Town) -> None:
    """A rejected statement must leave the map within a refresh, also when nobody votes any more."""
    one, *_ = await town.joins(town.members[:1])
    await town.vote({(one, 1): AGREE})
    await town.refresh()
    async with town.database.write() as session:
        await settle(session, [town.statements[2]], Standing.REJECTED, DURING)
    assert await old(town) == []
    async with town.database.write() as session:
        await settle(session, [town.statements[1]], Standing.REJECTED, DURING)
    assert await old(town) == [town.campaign]
    await town.refresh()
    assert await old(town) == []
    async with town.database.read() as session:
        row = await session.get_one(MapRow, town.campaign)
    assert json.loads(row.body)["moderated_out"] == [1]
    assert json.loads(row.body)["votes"] == 1


async def test_what_is_taken_back_is_not_read(town: Town) -> None:
    """People may change their minds: only present answers count."""
    one, *_ = await town.joins(town.members[:1])
    await town.vote({(one, 1): AGREE, (one, 2): DISAGREE, (one, 3): None})
    async with town.database.read() as session:
        reading = await read_votes(session, town.campaign)
    assert list(zip(reading.votes.voters, reading.votes.statements, reading.votes.signs, strict=True)) == [
        (one, 1, 1)
    ]
    assert reading.upto == DURING


async def test_the_stored_body_is_what_the_offline_map_prints(town: Town) -> None:
    """Anyone with the exported votes can make the same map, byte for byte."""
    voters = await town.joins(town.members)
    await town.vote(
        {(voter, n): (AGREE if (i + n) % 2 else PASS) for i, voter in enumerate(voters) for n in (1, 2, 3)}
    )
    await town.refresh()
    async with town.database.read() as session:
        reading = await read_votes(session, town.campaign)
        row = await session.get_one(MapRow, town.campaign)
    order = np.arange(len(reading.votes))[::-1]
    shuffled = replace(
        reading.votes,
        voters=reading.votes.voters[order],
        statements=reading.votes.statements[order],
        signs=reading.votes.signs[order],
    )
    assert row.body == json.dumps(compute(shuffled).as_json_object(), allow_nan=False)


async def test_a_new_map_lets_boards_be_read_anew_and_the_same_map_does_not(town: Town) -> None:
    """The version is what tells a worker that its board is old."""
    one, *_ = await town.joins(town.members[:1])
    await town.vote({(one, 1): AGREE})

    async def version() -> int:
        async with town.database.read() as session:
            return (await session.get_one(Campaign, town.campaign)).version

    before = await version()
    await town.refresh()
    assert await version() == before + 1
    await town.refresh(DURING + LATE)
    assert await version() == before + 1


async def test_another_number_of_groups_waits_until_the_campaign_is_over(town: Town) -> None:
    """Groups that come and go frighten readers; the final figures must be the honest ones."""
    voters = await town.joins(town.members)
    await town.vote({(v, n): (AGREE if i % 2 else DISAGREE) for i, v in enumerate(voters) for n in (1, 2, 3)})
    async with town.database.read() as session:
        reading = await read_votes(session, town.campaign)
    shown = computed(reading)
    other = 3 if shown.opinions.k == 2 else 2
    waiting = replace(reading, published_k=other)
    assert shown.opinions.k is None or computed(waiting).published_k == other
    async with town.database.write() as session:
        await store(session, reading, replace(shown, published_k=other, wins=Wins(2, 1)), DURING)
    await town.closes()
    assert await old(town, CLOSES) == [town.campaign]
    await town.refresh(CLOSES)
    assert await old(town, CLOSES) == []
    async with town.database.read() as session:
        row = await session.get_one(MapRow, town.campaign)
    assert (row.published_k, row.wins) == (shown.opinions.k, 0)
    assert row.body == body_of(shown.opinions)
