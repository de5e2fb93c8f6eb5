"""A wave that is killed or raced goes once, whole, and to the same people."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.scheduler import Ticks
from core.audit.tables import AuditRow
from core.campaigns.hours import Hours
from core.campaigns.tables import Campaign, Invitation, Wave
from core.messaging.tables import Outbox
from tests.faults.invariants import check
from tests.faults.scene import DOCUMENT, Scene, scene
from tests.faults.test_invited import DRAWN, drawn

WAVES = {"first": 0.5, "until": {"answers": 10}, "every": "3 days", "at_most": 3}


async def test_a_wave_killed_midway_goes_whole_and_to_the_same(empty_url: str, tmp_path: Path) -> None:
    """Case 6: who is invited first is the lot's choice, never a machine's that stopped."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await _with_waves(made)
        await made.killed("waves", die="waving")
        async with made.house.database.read() as session:
            assert await _went(session) == []
            assert (await session.exec(select(Wave))).all() == []
            looked = select(Campaign.wave_look_at).where(col(Campaign.id) == made.campaign)
            assert (await session.exec(looked)).one() is None  # nobody has to wait for the next hour
        again = await made.process("waves")
        assert await again.go() == (0, ["waves"])
        async with made.house.database.read() as session:
            assert await _went(session) == list(range(DRAWN // 2))
        await check(made.house.database, None)


async def test_two_schedulers_let_a_wave_go_once(empty_url: str, tmp_path: Path) -> None:
    """Case 8: the second finds nothing left to do, whichever it is."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await _with_waves(made)
        others = [await made.process("waves") for _ in range(3)]
        assert await asyncio.gather(*(other.go() for other in others)) == [(0, ["waves"])] * 3
        async with made.house.database.read() as session:
            assert await _went(session) == list(range(DRAWN // 2))
            assert [wave.people for wave in await session.exec(select(Wave))] == [DRAWN // 2]
            acts = list(await session.exec(select(AuditRow.act)))
        assert acts.count("wave-sent") == 1
        await check(made.house.database, None)


async def test_only_those_whom_the_wave_let_go_are_written_to(empty_url: str, tmp_path: Path) -> None:
    """The second half waits for its turn, however often the clock ticks; nobody is written to at night."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await _with_waves(made)
        later = (datetime.now(UTC) + timedelta(days=2)).replace(hour=10)
        noon = Hours.read("21-08", UTC).sends_from(later)
        with ThreadPoolExecutor(1) as pool:
            clock = Ticks(made.house, pool)
            for moment, people in (
                (noon.replace(hour=1), 0),
                (noon, DRAWN // 2),
                (noon + timedelta(hours=2), DRAWN // 2),
            ):
                made.house.clock = lambda at=moment: at  # type: ignore[misc]
                await clock.outreach()
                async with made.house.database.read() as session:
                    written = select(Outbox.id).where(col(Outbox.unasked).is_(True))
                    assert len((await session.exec(written)).all()) == people


async def _with_waves(made: Scene) -> None:
    """Draw people to a campaign whose file has waves."""
    await drawn(made)
    document = yaml.safe_load(DOCUMENT)
    document["waves"] = WAVES
    document["sample"]["strata"] = []
    text = yaml.safe_dump(document, allow_unicode=True)
    async with made.house.database.write() as session:
        await session.exec(update(Campaign).where(col(Campaign.id) == made.campaign).values(document=text))


async def _went(session: AsyncSession) -> list[int]:
    """Give the places of those whom a wave let go."""
    rows = select(Invitation.place).where(col(Invitation.wave).is_not(None)).order_by(col(Invitation.place))
    return list(await session.exec(rows))
