"""Two clocks over one database: each drawn member is invited once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, func, select

from bot.scheduler import Ticks
from core.campaigns.hours import Hours
from core.campaigns.tables import Invitation
from core.messaging import inbox
from core.messaging.capabilities import Capabilities
from core.messaging.tables import Outbox
from core.pool import consents, members
from core.pool.members import NewMember
from core.pool.tables import Purpose, Tier
from tests.faults.process import event_of, opened
from tests.faults.scene import Scene, scene

DRAWN = 20


async def test_two_schedulers_make_one_wave(empty_url: str, tmp_path: Path) -> None:
    """Whoever is invited twice has been told by a machine that it forgets; a tick again changes nothing."""
    async with scene(empty_url, tmp_path, people=0) as made:
        await drawn(made)
        later = (datetime.now(UTC) + timedelta(days=2)).replace(hour=10)
        noon = Hours.read("21-08", UTC).sends_from(later)
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


async def drawn(made: Scene) -> None:
    """Draw people of the pool who have written before, on a channel that may write first."""
    house, now = made.house, made.house.clock()
    can = Capabilities(buttons=20, text_limit=10_000, can_initiate=True).as_text()
    wrote = [replace(event_of(f"d{n}", f"d{n}", "/start"), capabilities=can) for n in range(DRAWN)]
    async with house.database.write() as session:
        people = await members.add(
            session, [NewMember("en", Tier.LETTER_CODE) for _ in wrote], house.keyring, now
        )
        agreed = [
            consents.Answer(member, house.organisation_id, Purpose.POOL, True, "drawn") for member in people
        ]
        await consents.record(session, agreed, now)
        chats = await inbox.conversations(session, wrote, house.keyring)
        mine = [chats[event.channel, event.address] for event in wrote]
        await members.attach(session, dict(zip(mine, people, strict=True)))
        for place, member in enumerate(people):
            session.add(Invitation(campaign_id=made.campaign, member_id=member, stratum="all", place=place))
