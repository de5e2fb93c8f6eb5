"""A pulse's rounds: made by the clock from what two people launched, everyone in turn, open to repetition."""

import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from core.access.rights import Role
from core.audit.tables import AuditRow
from core.campaigns import life, rounds, sample
from core.campaigns.documents import document_of
from core.campaigns.invitations import mark_invited
from core.campaigns.rounds import Calendar
from core.campaigns.tables import Campaign, Invitation, Stage
from core.pool.members import stop
from core.pool.tables import MemberId
from core.sampling.record import verify
from tests.core.campaigns.hall import NOW, PLAN, Hall

PULSE = """campaign: vointi
kind: survey
title: {fi: Vointi, sv: Mående, en: How are you}
asks: {fi: Kysymme., sv: Vi frågar., en: We ask.}
minutes: 1
decision: {body: {fi: hallitus, sv: styrelsen, en: the board}, meets: 2027-02-15, answer_by: 2027-03-31}
legal_basis: public-task
sample: {from: pool, size: 6, strata: [gender]}
pulse: {every: 3 months, rounds: 5, panel: PANEL}
open: {from: 2026-12-01, to: 2026-12-15}
steps:
  - question: {id: well, ask: {fi: Miten voit, sv: Hur mår du, en: How are you}, scale: {from: 1, to: 5}}
"""
CALENDAR = Calendar(ZoneInfo("Europe/Helsinki"), 4, os.urandom, lambda _: {"female": 50, "male": 50})
BEGINS = [
    datetime(year, month, 1, tzinfo=UTC) for year, month in ((2027, 3), (2027, 6), (2027, 9), (2027, 12))
]


async def _launched(hall: Hall, panel: str) -> None:
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await hall.drafted(first, "vointi", PULSE.replace("PANEL", panel))
    async with hall.database.write() as session:
        planner = await hall.planner(session, first)
        await sample.freeze(session, planner, campaign, PLAN, NOW, os.urandom, cap=4)
        await life.request(session, planner, campaign, NOW)
        await life.approve(session, second, campaign, NOW)
    await _tick(hall, NOW)


async def _tick(hall: Hall, now: datetime) -> tuple[int, ...]:
    """Do what the clock does, and invite those drawn."""
    async with hall.database.write() as session:
        made = await rounds.make_due(session, now, CALENDAR)
        await life.advance(session, now)
        drawn = await session.exec(select(Invitation.id).where(col(Invitation.invited_at).is_(None)))
        await mark_invited(session, [one for one in drawn if one is not None], now)
    return made


async def _asked(hall: Hall) -> dict[str, set[MemberId]]:
    async with hall.database.read() as session:
        named = select(Campaign.name, Invitation.member_id).join(
            Invitation, col(Invitation.campaign_id) == col(Campaign.id)
        )
        found: dict[str, set[MemberId]] = {}
        for name, member in await session.exec(named):
            found.setdefault(name, set()).add(MemberId(member))
    return found


async def _through(hall: Hall, panel: str) -> None:
    """Live through the year in which the pulse has its five rounds."""
    await _launched(hall, panel)
    for begins in BEGINS:
        assert await _tick(hall, begins - timedelta(days=30)) == ()
        assert len(await _tick(hall, begins - timedelta(days=6))) == 1
        assert await _tick(hall, begins - timedelta(days=6)) == ()
        await _tick(hall, begins)
    assert await _tick(hall, datetime(2028, 3, 1, tzinfo=UTC)) == ()


async def test_a_rotating_pulse_asks_everyone_once_before_anyone_twice(hall: Hall) -> None:
    """Twelve of each gender, three a round: after four rounds each was asked once, in the fifth it begins anew."""
    people = await hall.register(["female"] * 12 + ["male"] * 12)
    await _through(hall, "rotating")
    asked = await _asked(hall)
    assert list(asked) == ["vointi", "vointi-r2", "vointi-r3", "vointi-r4", "vointi-r5"]
    assert Counter(m for name in list(asked)[:4] for m in asked[name]) == Counter(people)
    assert asked["vointi-r5"] == asked["vointi"]
    async with hall.database.read() as session:
        for campaign in await session.exec(select(Campaign)):
            document = document_of(campaign)
            assert (document.campaign, document.opens(CALENDAR.zone)) == (campaign.name, campaign.opens) or (
                campaign.round is None
            )
            audited = await sample.drawn_from(session, campaign.id or 0)  # type: ignore[arg-type]
            assert audited is not None
            assert verify(audited.record, audited.frame) == []
        made = select(AuditRow.act).where(col(AuditRow.act) == "round-made")
        assert len(list(await session.exec(made))) == 4


async def test_a_panel_that_stays_is_asked_each_time_and_its_gaps_are_filled(hall: Hall) -> None:
    """Who stops is not asked again; the next of the same gender steps in, and then stays."""
    await hall.register(["female"] * 8 + ["male"] * 8)
    await _launched(hall, "same")
    first = (await _asked(hall))["vointi"]
    async with hall.database.write() as session:
        await stop(session, [min(first)])
    for begins in BEGINS[:2]:
        await _tick(hall, begins - timedelta(days=30))
        await _tick(hall, begins - timedelta(days=6))
    asked = await _asked(hall)
    assert first - {min(first)} < asked["vointi-r2"] == asked["vointi-r3"]
    assert len(asked["vointi-r2"]) == 6


async def test_cancelling_a_round_ends_the_pulse(hall: Hall) -> None:
    """Staff need no word of its own for stopping: no further round follows one that was called off."""
    await hall.register(["female"] * 8 + ["male"] * 8)
    await _launched(hall, "rotating")
    await _tick(hall, BEGINS[0] - timedelta(days=30))
    await _tick(hall, BEGINS[0] - timedelta(days=6))
    staff = await hall.hire(Role.PLANNER)
    async with hall.database.write() as session:
        second = await life.of_any(session, "vointi-r2")
        assert second is not None
        assert await life.cancel(session, await hall.planner(session, staff), second, BEGINS[0])
    for begins in BEGINS[1:]:
        assert await _tick(hall, begins) == ()


async def test_a_round_that_cannot_be_drawn_waits_for_people(hall: Hall) -> None:
    """A pool that has shrunk makes no smaller sample in silence, and no error at every tick."""
    people = await hall.register(["female"] * 4 + ["male"] * 4)
    await _launched(hall, "rotating")
    async with hall.database.write() as session:
        await stop(session, people[:3])
    await _tick(hall, BEGINS[0] - timedelta(days=30))
    assert len(await _tick(hall, BEGINS[0] - timedelta(days=6))) == 1
    assert await _tick(hall, BEGINS[0] - timedelta(days=5)) == ()
    async with hall.database.read() as session:
        second = await life.of_any(session, "vointi-r2")
    assert second is not None
    assert (second.stage, second.launched_at, second.approved_by) == (Stage.CHECKED, None, None)
