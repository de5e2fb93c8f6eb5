"""Waves on the real tables: portions in their time, aimed at what is missing, let go once."""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.rights import Role
from core.access.tables import StaffId
from core.audit.log import latest
from core.campaigns import dispositions, life, sample, waves
from core.campaigns.classifying import Learned
from core.campaigns.documents import document_of
from core.campaigns.filling import fill, filled
from core.campaigns.participation import TakePart, take_part
from core.campaigns.plan import plan_of
from core.campaigns.replacing import replace
from core.campaigns.tables import Campaign, CampaignId, Invitation, Participation, Wave
from core.messaging.tables import Conversation
from core.messaging.values import Side
from core.pool.members import stop
from core.pool.tables import MemberId
from core.sampling.rates import Disposition
from tests.core.campaigns.hall import CLOSES, DOCUMENT, KEYS, NOW, OPENS, Hall

POPULATION = {"female": 50, "male": 50}
WAVES = "waves: {first: 0.5, until: {answers: 10}, every: 3 days, at_most: 3}\n"
SAMPLED = DOCUMENT.replace(
    "size: 6, strata: [gender]", "size: 40, strata: [gender], expected_response: {default: 0.5}"
)
REQUIRED = 1


@dataclass
class Running:
    """An open campaign whose sample is drawn from a register: letters go where there is no chat."""

    hall: Hall
    campaign: CampaignId
    staff: StaffId

    async def row(self, session: AsyncSession) -> Campaign:
        return await session.get_one(Campaign, self.campaign, populate_existing=True)

    async def reckons(self, at: datetime, budget: int | None = None) -> waves.Planned | waves.Not:
        async with self.hall.database.read() as session:
            campaign = await self.row(session)
            return await waves.reckon(session, campaign, REQUIRED, POPULATION, KEYS, at, cap=4, budget=budget)

    async def goes(self, at: datetime) -> int:
        """Let the wave go that is due and write the letters."""
        planned = await self.reckons(at)
        assert isinstance(planned, waves.Planned), planned
        async with self.hall.database.write() as session:
            people = await waves.release(session, None, await self.row(session), planned, at, cap=4)
            written = update(Invitation).where(
                col(Invitation.wave).is_not(None), col(Invitation.invited_at).is_(None)
            )
            await session.exec(written.values(invited_at=at, way="letter"))
        return people

    async def invitations(self) -> Sequence[Invitation]:
        async with self.hall.database.read() as session:
            rows = select(Invitation).order_by(col(Invitation.stratum), col(Invitation.place))
            return (await session.exec(rows)).all()

    async def answer(self, stratum: str, people: int, at: datetime) -> None:
        """Let so many of those invited in the stratum answer whole."""
        free = [row for row in await self.invitations() if row.stratum == stratum and row.invited_at]
        async with self.hall.database.write() as session:
            taken = select(Participation.stratum).where(col(Participation.stratum) == stratum)
            begun = len((await session.exec(taken)).all())
            some = [TakePart(MemberId(row.member_id), self.campaign) for row in free[begun : begun + people]]
            seats = await take_part(session, some, KEYS, at)
            mine = col(Participation.id).in_(list(seats.values()))
            await session.exec(update(Participation).where(mine).values(answers=1, moved_at=at))


async def running(hall: Hall, document: str = SAMPLED + WAVES, people: int = 60) -> Running:
    """Draw a sample by the document, and open the campaign."""
    await hall.register(["female", "male"] * (people // 2))
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await hall.drafted(first, document=document)
    plan = plan_of(document_of(campaign).sample, POPULATION)
    async with hall.database.write() as session:
        planner = await hall.planner(session, first)
        await sample.freeze(session, planner, campaign, plan, NOW, os.urandom, cap=4)
        await life.request(session, planner, campaign, NOW)
        await life.approve(session, second, campaign, NOW)
        await life.advance(session, OPENS)
    assert campaign.id is not None
    return Running(hall, campaign.id, first)


async def test_waves_come_in_their_time_until_there_are_answers_enough(hall: Hall) -> None:
    """Nobody is asked in vain: who isn't needed isn't written to."""
    run = await running(hall)
    assert await run.goes(OPENS) == 20
    young = await run.reckons(OPENS + timedelta(days=2))
    assert young == waves.Not(waves.Why.YOUNG, OPENS + timedelta(days=3))
    await run.answer("female", 5, OPENS + timedelta(days=1))
    await run.answer("male", 1, OPENS + timedelta(days=1))
    second = await run.reckons(OPENS + timedelta(days=3))
    assert isinstance(second, waves.Planned)
    women, men = second.steps
    # Half is the plan's figure while nothing is closed: r = 0.5, q = 0.25; 4 - 9 * 0.25 = 1.75; 1.75 / 0.5 -> 4
    assert (women.need, women.invites) == (0, 0)
    assert (men.rate, men.need, men.invites) == (0.5, 1.75, 4)
    assert await run.goes(OPENS + timedelta(days=3)) == 4
    await run.answer("male", 4, OPENS + timedelta(days=4))
    assert await run.reckons(OPENS + timedelta(days=6)) == waves.Not(waves.Why.REACHED)


async def test_a_stratum_that_has_its_answers_gets_no_more_invitations(hall: Hall) -> None:
    """A full cell takes nobody's time, also when its wave is still going out."""
    run = await running(hall)
    await run.goes(OPENS)
    await run.answer("female", 5, OPENS + timedelta(days=1))
    async with hall.database.read() as session:
        campaign = await run.row(session)
        assert await filled(session, campaign, REQUIRED) == {"female"}
        worst, other = await fill(session, campaign, REQUIRED, POPULATION)
    assert (worst.key, worst.completes, worst.target, worst.invited) == ("male", 0, 5, 10)
    assert (other.key, other.completes, other.target) == ("female", 5, 5)


async def test_waves_stop_at_their_number_and_when_the_sample_is_used_up(hall: Hall) -> None:
    """The plan's own limits hold, whatever is missing."""
    run = await running(
        hall, SAMPLED + WAVES.replace("answers: 10", "answers: 40").replace("at_most: 3", "at_most: 2")
    )
    await run.goes(OPENS)
    assert await run.goes(OPENS + timedelta(days=3)) == 20
    assert await run.reckons(OPENS + timedelta(days=9)) == waves.Not(waves.Why.AT_MOST)
    other = Campaign(organisation_id=1, name="x", document=DOCUMENT, opens=OPENS, closes=CLOSES, created_by=1)
    async with hall.database.read() as session:
        none = await waves.reckon(session, other, REQUIRED, None, KEYS, OPENS, cap=4)
    assert none == waves.Not(waves.Why.NO_WAVES)


async def test_a_wave_of_one_number_goes_once(hall: Hall) -> None:
    """Two schedulers, or a press and the clock: the second finds the wave gone, and nobody is let go twice."""
    run = await running(hall)
    planned = await run.reckons(OPENS)
    assert isinstance(planned, waves.Planned)
    for people in (20, 0):
        async with hall.database.write() as session:
            assert await waves.release(session, None, await run.row(session), planned, OPENS, cap=4) == people
    assert sum(1 for row in await run.invitations() if row.wave == 1) == 20
    async with hall.database.read() as session:
        assert [wave.people for wave in await waves.sent(session, run.campaign)] == [20]
        acts = [row.act for row in await latest(session, hall.here)]
    assert acts.count("wave-sent") == 1


async def test_a_budget_is_kept(hall: Hall) -> None:
    """Staff may let a part of a wave go."""
    run = await running(hall)
    planned = await run.reckons(OPENS, budget=6)
    assert isinstance(planned, waves.Planned)
    assert [step.invites for step in planned.steps] == [3, 3]


async def test_held_waves_wait_until_they_are_let_go(hall: Hall) -> None:
    """The clock asks staff's leave where staff want to decide."""
    run = await running(hall)
    async with hall.database.write() as session:
        planner = await hall.planner(session, run.staff)
        assert await waves.hold(session, planner, await run.row(session), OPENS, held=True)
        assert not await waves.hold(session, planner, await run.row(session), OPENS, held=True)
        assert await waves.to_look_at(session, OPENS) == []
        assert await waves.hold(session, planner, await run.row(session), OPENS, held=False)
        assert [one.id for one in await waves.to_look_at(session, OPENS)] == [run.campaign]
        assert await waves.to_look_at(session, OPENS) == []


async def test_for_whoever_cannot_be_reached_the_next_of_the_stratum_steps_in(hall: Hall) -> None:
    """A letter that came back isn't a voice less: the lot has said who is next."""
    run = await running(hall)
    await run.goes(OPENS)
    first = next(row for row in await run.invitations() if row.stratum == "male" and row.invited_at)
    async with hall.database.write() as session:
        await dispositions.note(session, {first.id or 0: Learned.RETURNED})
        assert await replace(session, await run.row(session), OPENS, cap=4) == 1
        assert await replace(session, await run.row(session), OPENS, cap=4) == 0
    men = [row for row in await run.invitations() if row.stratum == "male"]
    assert sum(1 for row in men if row.wave == 1) == 11
    assert [row.place for row in men if row.wave == 1] == list(range(11))


async def test_two_schedulers_never_give_the_same_one_two_places(hall: Hall) -> None:
    """Each place that is free gets somebody of its own, also when two look at the reserve at once."""
    run = await running(hall)
    await run.goes(OPENS)
    first, second, *_ = [row for row in await run.invitations() if row.stratum == "male" and row.invited_at]
    async with hall.database.write() as session:
        await dispositions.note(session, {first.id or 0: Learned.RETURNED})

    async def looks() -> int:
        async with hall.database.write() as session:
            return await replace(session, await run.row(session), OPENS, cap=4)

    async def comes_back() -> None:
        async with hall.database.write() as session:
            await dispositions.note(session, {second.id or 0: Learned.RETURNED})

    if hall.database.dialect == "sqlite":  # its writers are alone
        assert await looks() == 1
        await comes_back()
        assert await looks() == 1
    else:
        async with hall.database.write() as session:
            assert await replace(session, await run.row(session), OPENS, cap=4) == 1
            await comes_back()
            late = asyncio.create_task(looks())
            while not await waits(hall):
                assert not late.done(), "it didn't wait for its turn"
        assert await late == 1
    men = [row for row in await run.invitations() if row.stratum == "male"]
    assert sum(1 for row in men if row.wave == 1) == 12


async def waits(hall: Hall) -> bool:
    """Tell whether anybody waits for another's lock."""
    async with hall.database.read() as session:
        waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool((await session.exec(waiting)).scalar())  # type: ignore[call-overload]  # it takes any statement


async def test_who_stands_behind_the_drawn_steps_in_where_all_are_invited_at_once(hall: Hall) -> None:
    """Without waves the reserve of the draw itself is what stands behind."""
    run = await running(hall, DOCUMENT)
    drawn = await run.invitations()
    async with hall.database.write() as session:
        await stop(session, [MemberId(drawn[0].member_id)])
        await dispositions.note(session, {drawn[1].id or 0: Learned.MOVED})
        assert await replace(session, await run.row(session), OPENS, cap=4) == 2
        assert await replace(session, await run.row(session), OPENS, cap=4) == 0
    rows = [row for row in await run.invitations() if row.stratum == drawn[0].stratum]
    assert [row.place for row in rows] == [0, 1, 2, 3, 4]
    assert len({row.member_id for row in rows}) == 5


async def test_each_invited_person_has_a_final_code_and_a_late_answer_adds_one(hall: Hall) -> None:
    """The rates rest on cases that anyone can count, and what was told stays on record."""
    run = await running(hall)
    await run.goes(OPENS)
    await run.answer("female", 4, OPENS + timedelta(days=1))
    rows = [row for row in await run.invitations() if row.invited_at and row.stratum == "male"]
    async with hall.database.write() as session:
        await session.exec(
            update(Invitation).where(col(Invitation.id) == rows[0].id).values(declined_at=OPENS)
        )
        await stop(session, [MemberId(rows[1].member_id)])
        await dispositions.note(
            session, {rows[2].id or 0: Learned.RETURNED, rows[3].id or 0: Learned.DECEASED}
        )
        assert await dispositions.stored(session, run.campaign) is None
        await life.advance(session, CLOSES)
        after = CLOSES + timedelta(hours=2)
        [campaign] = await dispositions.unsettled(session, after)
        assert await dispositions.settle(session, campaign, REQUIRED, KEYS, after) == 20
        assert await dispositions.unsettled(session, after) == []
        assert await dispositions.settle(session, campaign, REQUIRED, KEYS, after) == 0
        cases = await dispositions.stored(session, run.campaign)
    assert cases is not None
    assert cases.counts == {
        Disposition.COMPLETE: 4,
        Disposition.NON_CONTACT: 12,
        Disposition.REFUSAL: 2,
        Disposition.UNKNOWN_OTHER: 1,
        Disposition.NOT_ELIGIBLE: 1,
    }
    assert cases.by_stratum["female"] == {Disposition.COMPLETE: 4, Disposition.NON_CONTACT: 6}
    assert cases.details["stop"] == cases.details["refusal"] == 1
    assert set(cases.by_way) == {"letter"}
    await run.answer("female", 1, after)
    async with hall.database.write() as session:
        assert await dispositions.settle(session, await run.row(session), REQUIRED, KEYS, after) == 1
        cases = await dispositions.stored(session, run.campaign)
    assert cases is not None
    assert (cases.counts[Disposition.COMPLETE], cases.changed, sum(cases.counts.values())) == (5, 1, 20)


async def test_a_letter_that_comes_back_after_closing_changes_its_code_the_next_day(hall: Hall) -> None:
    """The post takes its time; rates told later rest on what is known later, and both are on record."""
    run = await running(hall)
    await run.goes(OPENS)
    first = next(row for row in await run.invitations() if row.invited_at)
    after = CLOSES + timedelta(hours=2)
    async with hall.database.write() as session:
        await life.advance(session, CLOSES)
        [campaign] = await dispositions.unsettled(session, after)
        await dispositions.settle(session, campaign, REQUIRED, KEYS, after)
        await dispositions.note(session, {first.id or 0: Learned.RETURNED})
        assert await dispositions.unsettled(session, after + timedelta(hours=23)) == []
        [again] = await dispositions.unsettled(session, after + timedelta(days=1))
        assert await dispositions.settle(session, again, REQUIRED, KEYS, after + timedelta(days=1)) == 1
        assert await dispositions.unsettled(session, after + timedelta(days=100)) == []
        cases = await dispositions.stored(session, run.campaign)
    assert cases is not None
    assert (cases.counts[Disposition.UNKNOWN_OTHER], cases.changed) == (1, 1)


async def _falls(run: Running, planned: waves.Planned) -> None:
    async with run.hall.database.write() as session:
        await waves.release(session, None, await run.row(session), planned, OPENS, cap=4)
        raise ZeroDivisionError


async def test_a_wave_that_falls_stays_undone(hall: Hall) -> None:
    """Killed between the wave and its people: nothing is half done, and the next tick does it whole."""
    run = await running(hall)
    planned = await run.reckons(OPENS)
    assert isinstance(planned, waves.Planned)
    with pytest.raises(ZeroDivisionError):
        await _falls(run, planned)
    async with hall.database.read() as session:
        assert (await session.exec(select(Wave))).all() == []
    assert {row.wave for row in await run.invitations()} == {None}
    assert await run.goes(OPENS) == 20


@pytest.mark.parametrize(
    ("why", "code"), [("blocked", Disposition.REFUSAL), ("gone", Disposition.NON_CONTACT)]
)
async def test_a_chat_that_takes_no_messages_frees_its_place(hall: Hall, why: str, code: Disposition) -> None:
    """Who blocks us has said no, an account that is gone has said nothing; the next in the draw is asked either way."""
    run = await running(hall)
    await run.goes(OPENS)
    first = next(row for row in await run.invitations() if row.stratum == "male" and row.invited_at)
    async with hall.database.write() as session:
        chat = Conversation(
            channel="web",
            side=Side.RESIDENT,
            address_index="a",
            address_sealed=b"",
            party=first.member_id,
            unreachable_at=OPENS,
            unreachable_why=why,
        )
        session.add(chat)
        await session.flush()
        assert await replace(session, await run.row(session), OPENS, cap=4) == 1
        await life.advance(session, CLOSES)
        await dispositions.settle(session, await run.row(session), REQUIRED, KEYS, CLOSES)
        cases = await dispositions.stored(session, run.campaign)
    assert cases is not None
    assert cases.details[why] == 1
    assert cases.counts[code] == (1 if code is Disposition.REFUSAL else 20)
