"""Two clocks over one database: each drawn member is invited once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, func, select, update

from bot.scheduler import Ticks
from core.campaigns.tables import Invitation, Participation
from core.messaging.capabilities import Capabilities
from core.messaging.tables import Conversation, Outbox
from core.pool.tables import Member, MemberId
from tests.faults.process import opened
from tests.faults.scene import Scene, scene

DRAWN = 20


async def test_two_schedulers_make_one_wave(empty_url: str, tmp_path: Path) -> None:
    """Whoever is invited twice has been told by a machine that it forgets; a tick again changes nothing."""
    async with scene(empty_url, tmp_path, people=DRAWN) as made:
        await _drawn(made)
        noon = (datetime.now(UTC) + timedelta(days=2)).replace(hour=10)
        other = await opened(empty_url, tmp_path)
        try:
            with ThreadPoolExecutor(1) as pool:
                clocks = [Ticks(house, pool) for house in (made.house, other)]
                for clock in clocks:
                    clock.house.clock = lambda: noon
                await asyncio.gather(*(clock.outreach() for clock in clocks))
                await asyncio.gather(*(clock.outreach() for clock in clocks))
        finally:
            await other.database.close()
        async with made.house.database.read() as session:
            written = select(Outbox.conversation_id, func.count()).where(col(Outbox.unasked).is_(True))
            rows = await session.exec(written.group_by(col(Outbox.conversation_id)))
            counts = dict(rows.all())
            waiting = select(Invitation.id).where(col(Invitation.invited_at).is_(None))
            assert sorted(counts.values()) == [1] * DRAWN
            assert list(await session.exec(waiting)) == []


async def _drawn(made: Scene) -> None:
    """Draw everybody of the scene, who haven't begun, on channels that may write first."""
    async with made.house.database.write() as session:
        await session.exec(update(Participation).values(agreed_at=None))
        can = Capabilities(buttons=20, text_limit=10_000, can_initiate=True).as_text()
        await session.exec(update(Conversation).values(capabilities=can))
        members = await session.exec(select(Member.id).order_by(col(Member.id)))
        for place, member in enumerate(members):
            session.add(
                Invitation(
                    campaign_id=made.campaign, member_id=MemberId(member or 0), stratum="all", place=place
                )
            )
