"""The promises of a campaign's life: two persons, one launch, the clock once."""

from datetime import timedelta

import pytest

from core.access.guards import Denied, OwnRequest
from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import StaffId
from core.campaigns import life
from core.campaigns.tables import Campaign, Stage
from tests.core.campaigns.hall import CLOSES, NOW, OPENS, Hall


async def requested(hall: Hall, by: StaffId) -> Campaign:
    campaign = await hall.drafted(by)
    async with hall.database.write() as session:
        assert await life.request(session, await hall.planner(session, by), campaign, NOW)
    return campaign


async def stage(hall: Hall, campaign: Campaign) -> str:
    async with hall.database.read() as session:
        found = await life.named(session, hall.here, campaign.name)
    assert found is not None
    return found.stage


async def test_a_launch_takes_another_person_who_has_the_right_now(hall: Hall) -> None:
    """Nobody can send the public body's questions to thousands alone, nor with a role that was taken away."""
    first, second, demoted = [await hall.hire(Role.PLANNER) for _ in range(3)]
    moderator = await hall.hire(Role.MODERATOR)
    campaign = await requested(hall, first)
    async with hall.database.write() as session:
        await revoke(session, demoted, Role.PLANNER, hall.here, None, NOW)
    async with hall.database.write() as session:
        with pytest.raises(OwnRequest):
            await life.approve(session, first, campaign, NOW)
        for stranger in (demoted, moderator, None):
            with pytest.raises(Denied):
                await life.approve(session, stranger, campaign, NOW)
    assert await stage(hall, campaign) == Stage.REQUESTED
    async with hall.database.write() as session:
        assert await life.approve(session, second, campaign, NOW)
    assert (campaign.stage, campaign.approved_by, campaign.requested_by) == (Stage.LAUNCHED, second, first)


async def test_a_second_approval_changes_nothing(hall: Hall) -> None:
    """Two colleagues press at once; the launch, its moment and its approver stay those of the first."""
    first, second, third = [await hall.hire(Role.PLANNER) for _ in range(3)]
    campaign = await requested(hall, first)
    async with hall.database.write() as session:
        stale = await life.named(session, hall.here, "ilta")
    assert stale is not None
    async with hall.database.write() as session:
        assert await life.approve(session, second, campaign, NOW)
    async with hall.database.write() as session:
        assert not await life.approve(session, third, stale, NOW + timedelta(minutes=1))
    async with hall.database.read() as session:
        kept = await life.named(session, hall.here, "ilta")
    assert kept is not None
    assert (kept.approved_by, kept.launched_at) == (second, NOW)


async def test_a_new_text_takes_the_request_back_and_a_launched_one_is_frozen(hall: Hall) -> None:
    """What was approved is what runs."""
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await requested(hall, first)
    draft = life.Draft("ilta", "changed", OPENS, CLOSES)
    async with hall.database.write() as session:
        changed = await life.create(session, await hall.planner(session, first), draft, NOW)
        assert (changed.stage, changed.requested_by, changed.document) == (Stage.CHECKED, None, "changed")
        assert not await life.approve(session, second, changed, NOW)
        await life.request(session, await hall.planner(session, first), changed, NOW)
        await life.approve(session, second, changed, NOW)
    async with hall.database.write() as session:
        by = await hall.planner(session, first)
        with pytest.raises(life.NameTaken):
            await life.create(session, by, draft, NOW)
    assert campaign.name == "ilta"


async def test_the_clock_opens_and_closes_once(hall: Hall) -> None:
    """Two schedulers, one tick: one opening, one closing, one row each in the log."""
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await requested(hall, first)
    async with hall.database.write() as session:
        await life.approve(session, second, campaign, NOW)
    seen = []
    for when in (
        NOW,
        OPENS - timedelta(seconds=1),
        OPENS,
        OPENS,
        CLOSES - timedelta(seconds=1),
        CLOSES,
        CLOSES,
    ):
        async with hall.database.write() as session:
            moved = await life.advance(session, when)
        seen.append((len(moved.opened), len(moved.closed)))
    assert seen == [(0, 0), (0, 0), (1, 0), (0, 0), (0, 0), (0, 1), (0, 0)]
    assert await stage(hall, campaign) == Stage.CLOSED


async def test_a_restart_after_the_deadline_closes_without_opening(hall: Hall) -> None:
    """A machine that slept through the whole campaign doesn't invite people to something that is over."""
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await requested(hall, first)
    async with hall.database.write() as session:
        await life.approve(session, second, campaign, NOW)
        moved = await life.advance(session, CLOSES + timedelta(days=1))
    assert (moved.opened, moved.closed) == ((), (campaign.id,))


async def test_pause_resume_and_cancel_fit_only_their_stages(hall: Hall) -> None:
    """A press on an old button can't wake what has ended."""
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await requested(hall, first)
    async with hall.database.write() as session:
        by = await hall.planner(session, first)
        assert not await life.pause(session, by, campaign, NOW)
        await life.approve(session, second, campaign, NOW)
        assert await life.pause(session, by, campaign, NOW)
        assert (await life.advance(session, OPENS)).opened == ()
        assert await life.resume(session, by, campaign, OPENS)
        assert campaign.stage == Stage.OPEN
        assert await life.cancel(session, by, campaign, OPENS)
        for step in (life.pause, life.resume, life.cancel, life.request):
            assert not await step(session, by, campaign, OPENS)
    assert await stage(hall, campaign) == Stage.CANCELLED
