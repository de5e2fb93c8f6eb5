"""A pulse's rounds after the first: each a campaign of its own, made by the clock from what two people launched.

A round keeps the first one's key and number, so that everyone's lot is permanent (core.sampling.rotation).
Whoever cancels the latest round ends the pulse.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Entry, append
from core.campaigns.documents import document_of
from core.campaigns.eligible import NoSuchSource
from core.campaigns.life import free_name
from core.campaigns.plan import plan_of
from core.campaigns.sample import Lots, frame_for, publish, with_frames
from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation, Stage
from core.documents import campaign as documents
from core.documents.pulse import Pulse, round_of
from core.documents.traits import DEFAULT, Traits
from core.sampling.allocation import ImpossiblePlanError
from core.sampling.draw import Frame, pseudonyms
from core.sampling.record import Rotation, read_record
from core.sampling.rotation import Round, stays, turns

LEAD: Final = timedelta(days=7)
"""So long before it opens a round is drawn, if the one before has closed."""

_OVER = (Stage.CLOSED, Stage.REPORTED)


@dataclass(frozen=True)
class Calendar:
    """What a round is made with: where days begin, the cap on contacts, the pool's traits and the population."""

    zone: tzinfo
    cap: int
    random: Callable[[int], bytes]
    population: Callable[[tuple[str, ...]], Mapping[str, int] | None]
    known: Traits = DEFAULT


async def make_due(session: AsyncSession, now: datetime, by: Calendar) -> tuple[CampaignId, ...]:
    """Make each round whose time has come, launched and with its sample frozen; again makes nothing.

    One that can't be drawn from today's pool waits as a checked draft, for people to decide.
    """
    # Documents are text: those without the word aren't parsed at each tick.
    written = select(col(Campaign.id)).where(
        col(Campaign.document).contains("pulse:"),
        col(Campaign.round_of).is_(None),
        col(Campaign.stage).in_([stage.value for stage in _OVER]),
    )
    made = []
    for number in sorted(one for one in await session.exec(written) if one is not None):
        new = await _next(session, number, now, by)
        if new is not None:
            made.append(new)
    return tuple(made)


async def rounds_of(session: AsyncSession, campaign: Campaign) -> list[Campaign]:
    """Give all rounds of the pulse that a campaign belongs to, the first in front; alone if it is none."""
    first = campaign.round_of or campaign.id
    same = or_(col(Campaign.id) == first, col(Campaign.round_of) == first)
    return list(await session.exec(select(Campaign).where(same).order_by(col(Campaign.id))))


async def _next(session: AsyncSession, first: int, now: datetime, by: Calendar) -> CampaignId | None:
    # Of two schedulers the second looks when the first has made the round.
    locked = select(Campaign).where(col(Campaign.id) == first).with_for_update()
    parent = (await session.exec(locked.execution_options(populate_existing=True))).one()
    asked = document_of(parent)
    earlier = await rounds_of(session, parent)
    number = len(earlier) + 1
    if asked.pulse is None or number > asked.pulse.rounds or earlier[-1].stage not in _OVER:
        return None
    opens = documents.moment(asked.pulse.shifted(asked.open.start, number), by.zone, last=False)
    if now < opens - LEAD or parent.draw_key is None:
        return None
    draws = list(
        await session.exec(select(Draw).where(col(Draw.campaign_id).in_([one.id for one in earlier])))
    )
    made_from = next((row for row in draws if row.campaign_id == first and row.drawn_at), None)
    if made_from is None:
        return None
    name = await free_name(session, f"{parent.name}-r{number}")
    text = round_of(parent.document, asked.pulse, number, name, asked.days)
    campaign = Campaign(
        organisation_id=parent.organisation_id,
        name=name,
        document=text,
        stage=Stage.LAUNCHED,
        opens=opens,
        closes=documents.moment(asked.pulse.shifted(asked.open.end, number), by.zone, last=True),
        created_by=parent.created_by,
        requested_by=parent.requested_by,
        approved_by=parent.approved_by,
        launched_at=now,
        round_of=first,
        round=number,
    )
    session.add(campaign)
    await session.flush()
    record = read_record(made_from.record)
    before = await _asked(session, earlier, with_frames(draws), parent.draw_key)
    plan = plan_of(asked.sample, by.population(tuple(asked.sample.strata)) if asked.sample.strata else None)
    try:
        frame = await frame_for(session, campaign, plan, parent.draw_key, now, cap=by.cap, known=by.known)
        rotation = Rotation(
            round=number,
            frame_hash=record.frame_hash,
            plan_hash=record.plan_hash,
            turns=_turns(asked.pulse, before, frame),
        )
        lots = Lots(parent.draw_key, parent.seed_number, rotation)
        await publish(session, campaign, frame, plan, lots, now, by.random, by=None)
    except (ImpossiblePlanError, NoSuchSource):
        campaign.stage = Stage.CHECKED
        campaign.launched_at = campaign.requested_by = campaign.approved_by = None
        await session.flush()
    made = CampaignId(campaign.id or 0)
    details = {"first": first, "round": number}
    await append(
        session, [Entry("round-made", now, campaign.organisation_id, None, "campaign", made, details)]
    )
    return made


def _turns(pulse: Pulse, before: Sequence[Round], frame: Frame) -> dict[str, int]:
    return stays(before, frame) if pulse.panel == "same" else turns(before, frame)


async def _asked(
    session: AsyncSession, earlier: Sequence[Campaign], frames: Mapping[int, Frame], key: bytes
) -> list[Round]:
    """Tell of each earlier round who could be drawn and who was asked: those who stepped in, not those in reserve."""
    found = []
    for one in earlier:
        # A round that people launched themselves was drawn under a key of its own: its names are others.
        if one.id is None or one.draw_key != key or one.id not in frames:
            continue
        members = await session.exec(
            select(Invitation.member_id).where(col(Invitation.campaign_id) == one.id)
        )
        found.append(Round(frames[one.id], frozenset(pseudonyms(key, map(str, sorted(members))))))
    return found
