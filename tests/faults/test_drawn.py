"""A draw that is killed or raced is made once, whole, and the same: by the clock, and at the approval itself."""

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.app import Installation
from bot.demonstration.playing import Play
from bot.demonstration.recording import RecordedRouting, Recording
from bot.scheduler import Ticks
from core.access.guards import access_planner
from core.access.invites import invite
from core.access.rights import Role
from core.access.tables import StaffId
from core.audit.tables import AuditRow
from core.campaigns import sample
from core.campaigns.tables import Campaign, Draw, Invitation, Stage
from core.messaging.values import Event, Press, Side
from core.sampling.draw import Frame, frame_of
from core.sampling.record import read_record, verify
from core.statements.tables import Statement
from core.statements.voting import Lottery
from tests.faults.invariants import check
from tests.faults.scene import DOCUMENT, scene

OWN = DOCUMENT
PUBLIC = DOCUMENT.replace("seed: published", 'seed: {public: "the lottery of the first of December"}')
"""A draw whose number comes after the launch, so that the clock makes it."""


async def test_a_draw_killed_midway_is_made_whole_and_the_same(empty_url: str, tmp_path: Path) -> None:
    """Case 6: nobody is drawn by an accident of when a machine stopped."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await _waits_for_its_number(made.house)
        await made.killed("tick", die="drawing")
        async with made.house.database.read() as session:
            assert await _drawn(session) == []
            assert (await session.exec(select(Draw.drawn_at))).one() is None
        async with made.house.database.read() as session:  # a draw that is rolled back
            await session.exec(select(Draw))
            await sample.draw_due(session, made.house.clock())
            alone = await _drawn(session)
        assert len(alone) == 800
        again = await made.process("tick")
        assert await again.go() == (0, ["tick"])
        async with made.house.database.read() as session:
            assert await _drawn(session) == alone
        await made.house.settle()
        await check(made.house.database, None)


async def test_two_schedulers_draw_and_open_once(empty_url: str, tmp_path: Path) -> None:
    """Case 8: a second scheduler at the same tick finds nothing left to do."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await _waits_for_its_number(made.house)
        others = [await made.process("tick") for _ in range(2)]
        assert await asyncio.gather(*(other.go() for other in others)) == [(0, ["tick"])] * 2
        await _is_whole_and_once(made.house)
        await made.house.settle()
        await check(made.house.database, None)


async def test_an_approval_killed_while_it_draws_leaves_nothing(empty_url: str, tmp_path: Path) -> None:
    """Cases 6 and 8: a launch, its statements and its draw stand or fall together."""
    async with scene(empty_url, tmp_path, people=0) as made:
        [approval, _] = await _asked(made.house, OWN)
        before = await _state(made.house)
        await made.house.accept([approval])
        await made.killed("settle", die="drawing")
        assert await _state(made.house) == before
        others = [await made.process("settle"), await made.process("tick")]
        assert await asyncio.gather(*(other.go() for other in others)) == [(0, ["settle"]), (0, ["tick"])]
        await (await made.process("tick")).go()  # where the first tick came before the approval
        await _is_whole_and_once(made.house)
        await check(made.house.database, None)


async def test_two_approvals_and_a_scheduler_draw_once(empty_url: str, tmp_path: Path) -> None:
    """Case 8: two owners press in the same second, each handled by a worker of its own, beside the clock."""
    async with scene(empty_url, tmp_path, people=0) as made:
        approvals = await _asked(made.house, OWN)
        # One event each, else the first worker takes both and nobody races.
        others = [await made.process("settle", batch=1) for _ in range(2)] + [await made.process("tick")]
        await made.house.accept(approvals)
        ends = await asyncio.gather(*(other.go() for other in others))
        assert ends == [(0, ["settle"]), (0, ["settle"]), (0, ["tick"])]
        await made.house.settle()
        await (await made.process("tick")).go()
        await _is_whole_and_once(made.house)
        await made.house.settle()
        await check(made.house.database, None)


async def _asked(house: Installation, document: str) -> list[Event]:
    """Let a planner write the campaign, sample it and ask for its launch; gives two owners' presses on "Launch"."""
    nothing = Recording("", (), (), (), 0)
    with ThreadPoolExecutor(1) as pool:
        play = Play(house, Ticks(house, pool), nothing, RecordedRouting(nothing, Lottery()), _quiet, _quiet)
        await play.pool(1500, 1)
        await play.staff()
        crowd = play.crowd
        async with house.database.write() as session:
            code = await invite(
                session, house.keyring, Role.OWNER, house.organisation_id, None, house.clock()
            )
        crowd.says("owner-2", f"/start {code} Second", Side.STAFF)
        await crowd.settle()
        for text in (f"/new {document}", "/sample verot", 0, "/launch verot", 0):
            if isinstance(text, int):
                crowd.presses("planner", text, Side.STAFF)
            else:
                crowd.says("planner", text, Side.STAFF)
            await crowd.settle()
        crowd.leave()
        presses = []
        for owner in ("owner", "owner-2"):
            card = crowd.sees(owner)
            assert card is not None, crowd.read("planner") + crowd.read(owner)
            can = house.web.capabilities.as_text()
            press = Press(card.token, 0)
            presses.append(Event("web", f"approves {owner}", "web", Side.STAFF, owner, press, "en", can))
        return presses


async def _waits_for_its_number(house: Installation) -> None:
    """Launch a campaign whose public number is then told: the next tick draws."""
    [approval, _] = await _asked(house, PUBLIC)
    await house.accept([approval])
    await house.settle()
    async with house.database.write() as session:
        campaign = (await session.exec(select(Campaign).where(col(Campaign.name) == "verot"))).one()
        assert campaign.stage == Stage.LAUNCHED
        planner = await access_planner(session, StaffId(campaign.requested_by or 0), house.organisation_id)
        assert await sample.announce(session, planner, campaign, "7 13 20 24 31 38 40", house.clock())


async def _is_whole_and_once(house: Installation) -> None:
    """The campaign is open, 800 are drawn, and an auditor who repeats the draw gets the same people."""
    async with house.database.read() as session:
        assert len(await _drawn(session)) == 800
        draw = (await session.exec(select(Draw))).one()
        published = read_record(draw.record)
        assert verify(published, _auditors(draw)) == []
        assert len(published.drawn) == 800
    state, acts = await _state(house)
    assert state == (Stage.OPEN, 800, 0)
    once = ("campaign-launched", "sample-drawn", "campaign-opened")
    assert [acts[act] for act in once] == [1, 1, 1]


async def _state(house: Installation) -> tuple[tuple[str, int, int], Counter[str]]:
    """The campaign's stage, who is drawn and how many statements it has; and what was logged."""
    async with house.database.read() as session:
        campaign = (await session.exec(select(Campaign).where(col(Campaign.name) == "verot"))).one()
        mine = select(func.count()).where(col(Statement.campaign_id) == campaign.id)
        stands = campaign.stage, len(await _drawn(session)), (await session.exec(mine)).one()
        return stands, Counter(await session.exec(select(AuditRow.act)))


def _auditors(draw: Draw) -> Frame:
    pairs = [line.split("\t", 1) for line in draw.frame.splitlines()]
    return frame_of([(name, stratum) for name, stratum in pairs])


def _quiet(*_: object) -> None:
    pass


async def _drawn(session: AsyncSession) -> list[tuple[int, str, int]]:
    rows = select(Invitation.member_id, Invitation.stratum, Invitation.place)
    return [(m, s, p) for m, s, p in await session.exec(rows.order_by(col(Invitation.member_id)))]
