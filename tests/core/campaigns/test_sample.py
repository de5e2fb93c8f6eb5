"""The promises of a sample: published before, drawn once, the same for anyone who repeats it."""

import os
from collections.abc import Sequence

import pytest
from sqlmodel import col, select

from core.access.rights import Role
from core.access.tables import StaffId
from core.campaigns import life, sample
from core.campaigns.plan import Plan, by_trait, plan_of, short
from core.campaigns.tables import Campaign, Draw, Invitation, Stage
from core.documents.campaign import Sample
from core.pool.members import stop
from core.sampling.allocation import FrameTooSmallError, allocate
from core.sampling.draw import frame_of
from core.sampling.plan import read_plan
from core.sampling.record import read_record, verify
from tests.core.campaigns.hall import NOW, PLAN, Hall


async def frozen(hall: Hall, by: StaffId, plan: Plan = PLAN) -> tuple[Campaign, sample.Published]:
    campaign = await hall.drafted(by)
    async with hall.database.write() as session:
        planner = await hall.planner(session, by)
        return campaign, await sample.freeze(session, planner, campaign, plan, NOW, os.urandom, cap=4)


async def launch(hall: Hall, campaign: Campaign, first: StaffId, second: StaffId) -> life.Advanced:
    async with hall.database.write() as session:
        await life.request(session, await hall.planner(session, first), campaign, NOW)
        await life.approve(session, second, campaign, NOW)
        return await life.advance(session, NOW)


async def invitations(hall: Hall) -> Sequence[Invitation]:
    async with hall.database.read() as session:
        query = select(Invitation).order_by(col(Invitation.stratum), col(Invitation.place))
        return (await session.exec(query)).all()


async def test_a_draw_is_made_once_after_the_launch_and_anyone_can_repeat_it(hall: Hall) -> None:
    """The record and the frame are all that an auditor needs; a rerun of the tick adds nobody."""
    await hall.register(["female"] * 10 + ["male"] * 5)
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign, public = await frozen(hall, first)
    assert (public.allocation, public.frame_size) == ({"female": 3, "male": 3}, 15)
    assert await invitations(hall) == []
    assert (await launch(hall, campaign, first, second)).drawn == (campaign.id,)
    drawn = await invitations(hall)
    assert [(row.stratum, row.place) for row in drawn] == [
        (k, n) for k in ("female", "male") for n in range(3)
    ]
    async with hall.database.write() as session:
        assert (await life.advance(session, NOW)).drawn == ()
    assert [row.member_id for row in await invitations(hall)] == [row.member_id for row in drawn]
    async with hall.database.read() as session:
        row = (await session.exec(select(Draw))).one()
    record = read_record(row.record)
    frame = frame_of([(line.split("\t")[0], line.split("\t")[1]) for line in row.frame.splitlines()])
    assert verify(record, frame) == []
    assert (record.frame_hash, record.plan_hash) == (public.frame_hash, public.plan_hash)
    assert public.commitment is not None
    assert public.commitment not in record.public_randomness


async def test_who_left_between_is_replaced_from_the_same_stratum(hall: Hall) -> None:
    """A stop word counts at once, and doesn't make the sample smaller."""
    people = await hall.register(["female"] * 4 + ["male"] * 4)
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign, _ = await frozen(hall, first)
    async with hall.database.write() as session:
        await stop(session, [people[0], people[4]])
    await launch(hall, campaign, first, second)
    assert {row.member_id for row in await invitations(hall)} == {*people} - {people[0], people[4]}


async def test_a_frame_too_small_is_refused_with_the_shortfall(hall: Hall) -> None:
    """A sample is never made smaller in silence."""
    await hall.register(["female", "male"])
    first = await hall.hire(Role.PLANNER)
    with pytest.raises(FrameTooSmallError) as refused:
        await frozen(hall, first)
    assert refused.value.figure == 4


async def test_a_public_number_is_waited_for_and_taken_once(hall: Hall) -> None:
    """With a lottery's number nobody, not even the county, can choose who is drawn."""
    await hall.register(["female"] * 4 + ["male"] * 4)
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    plan = Plan(size=6, strata=("gender",), population=PLAN.population, public="Lotto 28.11.2026")
    campaign, public = await frozen(hall, first, plan)
    assert public.commitment is None
    assert (await launch(hall, campaign, first, second)).drawn == ()
    async with hall.database.write() as session:
        planner = await hall.planner(session, first)
        assert await sample.announce(session, planner, campaign, "3 7 11 19 22 30 41", NOW)
        assert not await sample.announce(session, planner, campaign, "1 2 3", NOW)
        assert (await life.advance(session, NOW)).drawn == (campaign.id,)
    async with hall.database.read() as session:
        record = read_record((await session.exec(select(Draw))).one().record)
    assert (record.publicly_verifiable, record.public_randomness) == (True, "3 7 11 19 22 30 41")


async def test_a_launched_campaign_cannot_be_frozen_anew(hall: Hall) -> None:
    """Otherwise one could freeze until the right people come up."""
    await hall.register(["female"] * 4 + ["male"] * 4)
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign, _ = await frozen(hall, first)
    await launch(hall, campaign, first, second)
    async with hall.database.write() as session:
        planner = await hall.planner(session, first)
        with pytest.raises(sample.NotNow):
            await sample.freeze(session, planner, campaign, PLAN, NOW, os.urandom, cap=4)
    assert campaign.stage == Stage.LAUNCHED


def test_who_answers_seldom_is_drawn_more_often() -> None:
    """100 of two halves; the young answer half as often: 2/3 and 1/3, and of the few in Kihniö all are asked.

    Ratio default / expected = 0.3 / 0.15 = 2, so young : old = 2 * 500 : 1 * 500. With Kihniö's three old taken
    whole, 97 are left for 2 * 500 and 497: 97 * 1000 / 1497 = 64.8 and 97 * 497 / 1497 = 32.2, so 65 and 32.
    """
    asked = {"from": "pool", "size": 100, "strata": ["municipality", "age_group"]}
    rates = {"default": 0.3, "age_group=18-29": 0.15}
    figures = {"Tampere|18-29": 500, "Tampere|80+": 500}
    plan = plan_of(Sample.model_validate({**asked, "expected_response": rates}), figures)
    assert plan.over(figures).allocation(figures) == {"Tampere|18-29": 67, "Tampere|80+": 33}
    figures = {"Tampere|18-29": 500, "Tampere|80+": 497, "Kihniö|80+": 3}
    sure = {"oversample": {"age_group=18-29": 2}, "certainty": ["municipality=Kihniö"]}
    plan = plan_of(Sample.model_validate({**asked, **sure}), figures).over(figures)
    allocation = {"Kihniö|80+": 3, "Tampere|18-29": 65, "Tampere|80+": 32}
    assert plan.allocation(figures) == allocation
    # The published file gives the same to whoever draws again by the command.
    assert allocate(read_plan(plan.to_bytes()).strata_in(figures), 100) == allocation


def test_the_comparison_names_who_is_short() -> None:
    """Six due from each half of the people, but only two men can be drawn (6 = 12 * 50 / 100)."""
    plan = Plan(size=12, strata=("gender",), population={"female": 50, "male": 50})
    available = {"female": 20, "male": 2}
    allocation = plan.allocation(available)
    assert short(plan, allocation, available) == [("male", 2, 6)]
    rows = {row.key: row.count for row in by_trait(plan, allocation, available)["gender"].rows}
    assert rows == {"female": 10, "male": 2}
