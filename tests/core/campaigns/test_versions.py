"""The promises of a correction: two persons, one version, none of the former ones lost."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from core.access.guards import OwnRequest
from core.access.rights import Role
from core.access.tables import StaffId
from core.audit.log import latest
from core.campaigns import life, versions
from core.campaigns.tables import Campaign, CampaignId, Participation
from tests.core.campaigns.hall import DOCUMENT, NOW, Hall

MENDED = DOCUMENT.replace("en: Evening}", "en: Evenings}")


async def launched(hall: Hall) -> tuple[Campaign, StaffId, StaffId]:
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await hall.drafted(first)
    async with hall.database.write() as session:
        by = await hall.planner(session, first)
        assert await versions.propose(session, by, campaign, MENDED, NOW) is None
        assert await life.request(session, by, campaign, NOW)
        assert await life.approve(session, second, campaign, NOW)
    return campaign, first, second


async def asked(hall: Hall, campaign: Campaign, by: StaffId, document: str, at: datetime = NOW) -> None:
    async with hall.database.write() as session:
        found = await versions.propose(session, await hall.planner(session, by), campaign, document, at)
        assert found is not None


async def approves(hall: Hall, by: StaffId, asked_at: datetime = NOW, added: int = 0) -> bool:
    async with hall.database.write() as session:
        campaign = await life.named(session, hall.here, "ilta")
        assert campaign is not None
        return await versions.approve(session, by, campaign, asked_at, added, NOW + timedelta(hours=2))


async def test_a_correction_takes_a_second_person_and_keeps_what_was(hall: Hall) -> None:
    """Nobody rewrites alone what thousands are reading, and what they read before can be shown."""
    campaign, first, second = await launched(hall)
    await asked(hall, campaign, first, MENDED)
    with pytest.raises(OwnRequest):
        await approves(hall, first)
    assert await approves(hall, second)
    assert not await approves(hall, second)
    async with hall.database.read() as session:
        now = await life.named(session, hall.here, "ilta")
        assert now is not None
        assert (now.document, now.document_version, now.version) == (MENDED, 2, campaign.version)
        kept = await versions.history(session, CampaignId(now.id or 0))
        acts = [one.act for one in await latest(session, hall.here)][:2]
    assert [(one.number, one.document) for one in kept] == [(1, DOCUMENT), (2, MENDED)]
    assert acts == ["campaign-corrected", "correction-requested"]


async def test_what_was_approved_is_what_was_shown(hall: Hall) -> None:
    """A file sent after the card can't come into force by a press on the card."""
    campaign, first, second = await launched(hall)
    await asked(hall, campaign, first, MENDED)
    await asked(hall, campaign, first, DOCUMENT.replace("Ilta,", "Illat,"), NOW + timedelta(minutes=1))
    assert not await approves(hall, second)
    async with hall.database.write() as session:
        found = await life.named(session, hall.here, "ilta")
        assert found is not None
        assert await versions.send_back(session, second, found, NOW + timedelta(minutes=1), NOW)
        assert await versions.waiting(session, found) is None
        assert found.document == DOCUMENT


async def test_of_two_at_once_one_is_first(hall: Hall) -> None:
    """Two planners send a file and two owners press in the same second: one card, one version, no error."""
    campaign, first, second = await launched(hall)
    third = await hall.hire(Role.PLANNER)
    times = [NOW, NOW + timedelta(seconds=1)]
    # SQLite has one writer at a time; on PostgreSQL both are in the middle of it together.
    together = asyncio.Barrier(2 if hall.database.engine.dialect.name == "postgresql" else 1)

    async def asks(by: StaffId, at: datetime) -> None:
        async with hall.database.write() as session:
            found = await life.named(session, hall.here, campaign.name)
            assert found is not None
            planner = await hall.planner(session, by)
            await together.wait()
            assert await versions.propose(session, planner, found, MENDED, at) is not None

    await asyncio.gather(asks(first, times[0]), asks(first, times[1]))
    pressed = [(by, at) for by in (second, third) for at in times]
    done = await asyncio.gather(*(approves(hall, by, at) for by, at in pressed))
    assert sum(done) == 1
    async with hall.database.read() as session:
        found = await life.named(session, hall.here, campaign.name)
        assert found is not None
        assert found.document_version == 2
        assert len(await versions.history(session, CampaignId(found.id or 0))) == 2


async def test_who_had_sent_the_answers_owes_nothing_new(hall: Hall) -> None:
    """A question that came later doesn't make an incomplete answer of a complete one."""
    campaign, first, second = await launched(hall)
    number = CampaignId(campaign.id or 0)
    async with hall.database.write() as session:
        for index, finished in (("a", NOW), ("b", None)):
            session.add(
                Participation(
                    campaign_id=number,
                    member_index=index,
                    member_sealed=None,
                    settled=2,
                    finished_at=finished,
                )
            )
    await asked(hall, campaign, first, MENDED)
    assert await approves(hall, second, added=1)
    async with hall.database.read() as session:
        rows = await session.exec(select(Participation))
        assert {row.member_index: row.settled for row in rows} == {"a": 3, "b": 2}
