"""A draw that is killed or raced is made once, whole, and the same."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.app import Installation
from bot.demonstration.playing import Play
from bot.demonstration.recording import RecordedRouting, Recording
from bot.scheduler import Ticks
from bot.staff import launching
from core.audit.tables import AuditRow
from core.campaigns import sample
from core.campaigns.tables import Campaign, Draw, Invitation, Stage
from core.statements.voting import Lottery
from tests.faults.invariants import check
from tests.faults.scene import DOCUMENT, scene


class Launched(Exception):  # noqa: N818  it says what is so
    """All but the clock's part of the launch is done."""


@pytest.fixture(autouse=True)
def _left_to_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the draw to the clock: an approval makes it at once where its number is known already."""
    monkeypatch.setattr(launching, "draw_due", _nothing_drawn)


async def _nothing_drawn(*_: object) -> tuple[int, ...]:
    return ()


class NoTicks(Ticks):
    """A clock that stops where the draw would begin."""

    async def campaigns(self) -> None:
        raise Launched


async def test_a_draw_killed_midway_is_made_whole_and_the_same(empty_url: str, tmp_path: Path) -> None:
    """Case 6: nobody is drawn by an accident of when a machine stopped."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await _launch(made.house)
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
        await _launch(made.house)
        others = [await made.process("tick") for _ in range(2)]
        assert await asyncio.gather(*(other.go() for other in others)) == [(0, ["tick"])] * 2
        async with made.house.database.read() as session:
            assert len(await _drawn(session)) == 800
            stage = select(Campaign.stage).where(col(Campaign.name) == "verot")
            assert (await session.exec(stage)).one() == Stage.OPEN
            acts = list(await session.exec(select(AuditRow.act)))
        assert (acts.count("sample-drawn"), acts.count("campaign-opened")) == (1, 1)
        await made.house.settle()
        await check(made.house.database, None)


async def _launch(house: Installation) -> None:
    nothing = Recording("", (), (), (), 0)
    routing = RecordedRouting(nothing, Lottery())
    with ThreadPoolExecutor(1) as pool:
        play = Play(house, NoTicks(house, pool), nothing, routing, _quiet, _quiet)
        await play.pool(1500, 1)
        await play.staff()
        with pytest.raises(Launched):
            await play.launch(DOCUMENT)
        play.crowd.leave()


def _quiet(*_: object) -> None:
    pass


async def _drawn(session: AsyncSession) -> list[tuple[int, str, int]]:
    rows = select(Invitation.member_id, Invitation.stratum, Invitation.place)
    return [(m, s, p) for m, s, p in await session.exec(rows.order_by(col(Invitation.member_id)))]
