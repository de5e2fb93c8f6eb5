"""The promises of the queue: once in, first press wins, taken back by rule, counted."""

import asyncio
from datetime import timedelta

import pytest

from core.access.guards import access_moderator
from core.access.rights import Role
from core.access.tables import StaffId
from core.moderation import authors, deciding, queue
from core.moderation.calls import claim
from core.moderation.queue import Arrival
from core.moderation.tables import Reason, Verdict
from tests.core.campaigns.hall import NOW, Hall, open_hall


@pytest.fixture
async def hall(database: object) -> Hall:
    return await open_hall(database)  # type: ignore[arg-type]


async def filled(hall: Hall, *subjects: int) -> None:
    async with hall.database.write() as session:
        arrivals = [Arrival(hall.here, 1, "statement", subject) for subject in subjects]
        await queue.enqueue(session, arrivals, NOW)


async def test_a_thing_is_in_the_queue_once_however_often_it_comes(hall: Hall) -> None:
    """A repeated event makes no second card, and a decided one doesn't come back by itself."""
    staff = await hall.hire(Role.MODERATOR)
    await filled(hall, 1, 2)
    async with hall.database.write() as session:
        by = await access_moderator(session, staff, hall.here)
        (first,) = await queue.next_items(session, by)
        assert first.id is not None
        assert await deciding.decide(session, by, first.id, Verdict.APPROVED, None, NOW)
    await filled(hall, 1, 2, 3)
    async with hall.database.read() as session:
        by = await access_moderator(session, staff, hall.here)
        assert [item.subject for item in await queue.next_items(session, by, limit=9)] == [2, 3]


async def test_of_eight_presses_at_once_one_wins(hall: Hall) -> None:
    """Each in a transaction of its own, all at the same time, on both engines."""
    people = [await hall.hire(Role.MODERATOR) for _ in range(8)]
    await filled(hall, 1)

    async def press(staff: StaffId, verdict: Verdict) -> bool:
        async with hall.database.write() as session:
            by = await access_moderator(session, staff, hall.here)
            reason = Reason.OFF_TOPIC if verdict is Verdict.REJECTED else None
            return await deciding.decide(session, by, 1, verdict, reason, NOW)

    verdicts = [Verdict.APPROVED, Verdict.REJECTED] * 4
    won = await asyncio.gather(*(press(s, v) for s, v in zip(people, verdicts, strict=True)))
    assert sum(won) == 1
    async with hall.database.read() as session:
        by = await access_moderator(session, people[0], hall.here)
        ((_, item),) = await queue.log(session, by)
    winner = won.index(True)
    assert (item.decided_by, item.verdict) == (people[winner], verdicts[winner])


async def test_of_eight_first_approvals_two_are_counted(hall: Hall) -> None:
    """With two approvals asked, presses at once neither get lost nor count twice for one person."""
    people = [await hall.hire(Role.MODERATOR) for _ in range(4)]
    await filled(hall, 1)

    async def press(staff: StaffId) -> bool:
        async with hall.database.write() as session:
            by = await access_moderator(session, staff, hall.here)
            return await deciding.decide(session, by, 1, Verdict.APPROVED, None, NOW, needed=2)

    counted = [await press(people[0]), await press(people[0])]
    counted += await asyncio.gather(*(press(staff) for staff in people[1:]))
    assert (counted[:2], sum(counted)) == ([True, False], 2)
    async with hall.database.read() as session:
        by = await access_moderator(session, people[0], hall.here)
        assert (await queue.counts(session, by)).approved == 1


async def test_a_decision_is_taken_back_by_its_maker_for_a_day_and_by_an_owner_always(hall: Hall) -> None:
    """Allowed and forbidden side by side; an undone thing waits again."""
    maker, other = [await hall.hire(Role.MODERATOR) for _ in range(2)]
    owner = await hall.hire(Role.OWNER)
    await filled(hall, 1)
    outcomes = []
    for staff, age in ((other, 0), (maker, 24), (maker, 25), (owner, 240)):
        async with hall.database.write() as session:
            by = await access_moderator(session, maker, hall.here)
            await deciding.decide(session, by, 1, Verdict.REJECTED, Reason.INSULTS, NOW)
        async with hall.database.write() as session:
            by = await access_moderator(session, staff, hall.here)
            outcomes.append(await deciding.undo(session, by, 1, NOW + timedelta(hours=age)))
            assert bool(await queue.next_items(session, by)) == outcomes[-1]
    assert outcomes == [False, True, False, True]


async def test_another_organisations_queue_is_out_of_reach(hall: Hall) -> None:
    """The number of an item opens nothing by itself."""
    staff = await hall.hire(Role.MODERATOR)
    async with hall.database.write() as session:
        await queue.enqueue(session, [Arrival(hall.here + 1, 1, "statement", 7)], NOW)
        by = await access_moderator(session, staff, hall.here)
        assert await queue.next_items(session, by) == []
        assert not await deciding.decide(session, by, 1, Verdict.APPROVED, None, NOW)
        with pytest.raises(ValueError, match="reason"):
            await deciding.decide(session, by, 1, Verdict.REJECTED, None, NOW)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_what_a_colleague_is_deciding_is_not_dealt(hall: Hall) -> None:
    """A card that is decided by the time it arrives would ask for a press that changes nothing."""
    first, second = [await hall.hire(Role.MODERATOR) for _ in range(2)]
    await filled(hall, 1, 2)
    async with hall.database.write() as one, hall.database.write() as other:
        by = await access_moderator(one, first, hall.here)
        assert await deciding.decide(one, by, 1, Verdict.APPROVED, None, NOW)
        by = await access_moderator(other, second, hall.here)
        assert [item.id for item in await queue.next_items(other, by)] == [1]
        assert [item.id for item in await queue.next_items(other, by, held=True)] == [2]


async def test_what_is_moved_on_waits_for_owners_only(hall: Hall) -> None:
    """Allowed and forbidden side by side: in the list, in the count and at the press."""
    staff, other = [await hall.hire(Role.MODERATOR) for _ in range(2)]
    owner = await hall.hire(Role.OWNER)
    await filled(hall, 1)
    async with hall.database.write() as session:
        by = await access_moderator(session, staff, hall.here)
        assert [await deciding.escalate(session, by, 1, NOW) for _ in range(2)] == [True, False]
    for person, may in ((staff, False), (other, False), (owner, True)):
        async with hall.database.write() as session:
            by = await access_moderator(session, person, hall.here)
            assert bool(await queue.next_items(session, by)) == may
            assert (await queue.counts(session, by)).waiting == may
            assert await deciding.decide(session, by, 1, Verdict.APPROVED, None, NOW) == may


async def test_an_approval_is_of_the_words_as_they_are(hall: Hall) -> None:
    """Whoever approved the old words hasn't approved new ones; whoever proposed them has."""
    early, proposer = [await hall.hire(Role.MODERATOR) for _ in range(2)]
    await filled(hall, 1)
    async with hall.database.write() as session:
        by = await access_moderator(session, early, hall.here)
        assert await deciding.decide(session, by, 1, Verdict.APPROVED, None, NOW, needed=2)
        by = await access_moderator(session, proposer, hall.here)
        assert await deciding.decide(session, by, 1, Verdict.PROPOSED, None, NOW, needed=2)
        assert await authors.agreed(session, "statement", {1: 2}, NOW) == {1: False}
        assert await queue.next_items(session, by) == []
        assert not await deciding.decide(session, by, 1, Verdict.APPROVED, None, NOW, needed=2)
        by = await access_moderator(session, early, hall.here)
        assert await deciding.decide(session, by, 1, Verdict.APPROVED, None, NOW, needed=2)
        assert (await queue.counts(session, by)).approved == 1


async def test_a_digest_is_claimed_once_by_all_schedulers(hall: Hall) -> None:
    """Two processes ring at the same minute; moderators read one message."""

    async def ring() -> bool:
        async with hall.database.write() as session:
            return await claim(session, hall.here, "digest", "2026-11-25", NOW)

    assert sum(await asyncio.gather(*(ring() for _ in range(6)))) == 1
