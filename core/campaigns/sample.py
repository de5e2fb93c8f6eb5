"""A campaign's sample: frame and plan frozen, their hashes published, and after the launch one draw.

The rules are those of `kuulolla-draw-1` (core.sampling); here they meet the pool and the tables.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import delete, update
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Planner
from core.audit.log import Detail, Entry, append
from core.campaigns.eligible import eligible_for, still_there, stratum
from core.campaigns.plan import Plan
from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation, Stage
from core.documents.traits import DEFAULT, Traits
from core.pool.tables import MemberId
from core.sampling.draw import VERSION, Drawn, Frame, draw, frame_of, plan_hash, pseudonyms, seed_of
from core.sampling.record import DrawRecord, Rotation, read_record, record_of, seed_for
from core.storage.rows import insert_new

OWN_NUMBER = "published"
"""The source of a number that the program drew itself: its hash is out before the draw, itself after."""

_SOFTWARE = "kuulolla 0.1.0"


class NotNow(Exception):  # noqa: N818
    """The campaign isn't at a stage where its sample can be frozen; a draw is made once."""


@dataclass(frozen=True)
class Published:
    """What anyone may know of a frozen sample; `commitment` is the hash of our own number, none if public."""

    public_id: str
    published_at: datetime
    drawn_at: datetime | None
    frame_size: int
    frame_hash: str
    plan_hash: str
    source: str
    commitment: str | None
    strata: tuple[str, ...]
    allocation: Mapping[str, int]
    available: Mapping[str, int]


class Lots(NamedTuple):
    """What lots are drawn from: the key of pseudonyms, the number as far as it is known, and a pulse's round."""

    key: bytes
    number: str | None
    rotation: Rotation | None = None


@dataclass(frozen=True)
class Audited:
    """A draw as its auditor gets it: the public record, and the frame, which is never published."""

    public_id: str
    record: DrawRecord
    frame: Frame


async def freeze(
    session: AsyncSession,
    by: Planner,
    campaign: Campaign,
    plan: Plan,
    now: datetime,
    random: Callable[[int], bytes],
    *,
    cap: int,
    known: Traits = DEFAULT,
) -> Published:
    """Freeze the frame as it is now with the plan, and publish both hashes; an earlier one stays in the log.

    `random` must be a cryptographic source. ImpossiblePlanError, NoSuchSource: nothing is frozen. NotNow: the
    launch is already asked for or done.
    """
    if campaign.stage not in (Stage.DRAFT, Stage.CHECKED):
        raise NotNow(NotNow.__doc__)
    key = random(32)
    frame = await frame_for(session, campaign, plan, key, now, cap=cap, known=known)
    number = random(32).hex() if plan.public is None else None
    return await publish(session, campaign, frame, plan, Lots(key, number), now, random, by=by)


async def frame_for(
    session: AsyncSession,
    campaign: Campaign,
    plan: Plan,
    key: bytes,
    now: datetime,
    *,
    cap: int,
    known: Traits = DEFAULT,
) -> Frame:
    """Name who could be drawn to the campaign now, each by a pseudonym under the key. NoSuchSource: from nowhere."""
    members = await eligible_for(session, campaign, now, cap=cap, known=known)
    names = pseudonyms(key, map(str, members))
    return frame_of(
        [(name, stratum(told, plan.strata)) for name, told in zip(names, members.values(), strict=True)]
    )


async def publish(
    session: AsyncSession,
    campaign: Campaign,
    frame: Frame,
    plan: Plan,
    lots: Lots,
    now: datetime,
    random: Callable[[int], bytes],
    *,
    by: Planner | None,
) -> Published:
    """Keep a frame and a plan as the campaign's, and publish their hashes. ImpossiblePlanError: nothing is kept."""
    plan = plan.over(frame.available)
    allocation = plan.allocation(frame.available)
    key, number, rotation = lots
    public = {
        "version": VERSION,
        "frame_hash": frame.hash,
        "frame_size": len(frame.pseudonyms),
        "plan_hash": plan_hash(plan.to_bytes()),
        "source": plan.public or OWN_NUMBER,
        "publicly_verifiable": plan.public is not None,
        "commitment": None if number is None or plan.public else _commitment(number),
        "strata": list(plan.strata),
        "allocation": allocation,
    }
    if rotation is not None:
        public["rotation"] = rotation.model_dump()
    await session.exec(delete(Draw).where(col(Draw.campaign_id) == campaign.id, col(Draw.drawn_at).is_(None)))
    row = Draw(
        public_id=random(8).hex(),
        campaign_id=_number(campaign),
        published_at=now,
        record=json.dumps(public, ensure_ascii=False, indent=2),
        frame=frame.to_bytes().decode(),
    )
    session.add(row)
    await session.flush()
    values = {"draw_key": key, "seed_number": number, "frozen_frame_at": now}
    own = update(Campaign).where(col(Campaign.id) == campaign.id).values(**values)
    await session.exec(own.execution_options(synchronize_session=False))
    for name, value in values.items():
        set_committed_value(campaign, name, value)
    details = {
        "frame": frame.hash,
        "plan": str(public["plan_hash"]),
        "number": str(public["commitment"] or "public"),
    }
    who = None if by is None else by.id
    await append(
        session,
        [Entry("sample-frozen", now, campaign.organisation_id, who, "campaign", campaign.id, details)],
    )
    return _published(row)


async def possible(
    session: AsyncSession,
    campaign: Campaign,
    plan: Plan,
    now: datetime,
    *,
    cap: int,
    known: Traits = DEFAULT,
) -> dict[str, int]:
    """Share a sample over the strata as it could be drawn now; nothing is frozen. ImpossiblePlanError: it can't."""
    members = await eligible_for(session, campaign, now, cap=cap, known=known)
    there = Counter(stratum(told, plan.strata) for told in members.values())
    return plan.over(there).allocation(there)


async def published(session: AsyncSession, campaign: Campaign) -> Published | None:
    """Give what is public of the campaign's sample; None before it is frozen."""
    row = (await session.exec(select(Draw).where(col(Draw.campaign_id) == campaign.id))).first()
    return None if row is None or campaign.frozen_frame_at is None else _published(row)


async def drawn_from(session: AsyncSession, campaign: CampaignId) -> Audited | None:
    """Give what an auditor repeats the campaign's draw from; None before it is drawn."""
    made = col(Draw.campaign_id) == campaign, col(Draw.drawn_at).is_not(None)
    row = (await session.exec(select(Draw).where(*made))).first()
    return None if row is None else Audited(row.public_id, read_record(row.record), _frame(row))


def with_frames(rows: Iterable[Draw]) -> dict[int, Frame]:
    """Give the frames that were frozen, by the campaign's number."""
    return {row.campaign_id: _frame(row) for row in rows}


async def announce(
    session: AsyncSession, by: Planner, campaign: Campaign, number: str, now: datetime
) -> bool:
    """Take down the public number that the sample waits for; False if it isn't waiting for one.

    ValueError: not printable ASCII on one line.
    """
    seed_of("0" * 64, "0" * 64, number)
    waits = update(Campaign).where(
        col(Campaign.id) == campaign.id,
        col(Campaign.seed_number).is_(None),
        col(Campaign.frozen_frame_at).is_not(None),
    )
    told = waits.values(seed_number=number).returning(col(Campaign.id))
    done = await session.exec(told.execution_options(synchronize_session=False))
    if done.first() is None:
        return False
    set_committed_value(campaign, "seed_number", number)
    await append(session, [Entry("number-announced", now, by.organisation, by.id, "campaign", campaign.id)])
    return True


async def draw_due(session: AsyncSession, now: datetime) -> tuple[CampaignId, ...]:
    """Make each draw whose campaign is launched and whose number is known; once, whoever runs it."""
    query = (
        select(Campaign, Draw)
        .join(Draw, col(Draw.campaign_id) == col(Campaign.id))
        .where(
            col(Campaign.stage).in_([Stage.LAUNCHED.value, Stage.OPEN.value]),
            col(Campaign.seed_number).is_not(None),
            col(Draw.drawn_at).is_(None),
        )
        .order_by(col(Campaign.id))
    )
    done = []
    for campaign, row in (await session.exec(query)).all():
        if await _draw(session, campaign, row, now):
            done.append(_number(campaign))
    return tuple(done)


async def _draw(session: AsyncSession, campaign: Campaign, row: Draw, now: datetime) -> bool:
    claim = update(Draw).where(col(Draw.id) == row.id, col(Draw.drawn_at).is_(None)).values(drawn_at=now)
    mine = await session.exec(claim.returning(col(Draw.id)).execution_options(synchronize_session=False))
    if mine.first() is None:
        return False
    assert campaign.draw_key is not None
    assert campaign.seed_number is not None
    frame, public = _frame(row), json.loads(row.record)
    rotation = Rotation.model_validate(public["rotation"]) if "rotation" in public else None
    seed = seed_for(frame.hash, public["plan_hash"], rotation, campaign.seed_number)
    drawn = draw(frame, public["allocation"], seed, {} if rotation is None else rotation.turns)
    record = record_of(
        frame,
        public["plan_hash"],
        campaign.seed_number,
        public["allocation"],
        drawn,
        strata=public["strata"],
        source=public["source"],
        publicly_verifiable=public["publicly_verifiable"],
        software=_SOFTWARE,
        rotation=rotation,
    )
    invited = await _write_invitations(session, campaign, drawn)
    recorded = update(Draw).where(col(Draw.id) == row.id).values(record=record.to_json())
    await session.exec(recorded.execution_options(synchronize_session=False))
    details: dict[str, Detail] = {"record": record.hash, "people": invited}
    await append(
        session,
        [Entry("sample-drawn", now, campaign.organisation_id, None, "campaign", campaign.id, details)],
    )
    return True


async def _write_invitations(session: AsyncSession, campaign: Campaign, drawn: Drawn) -> int:
    """Write a row for each one drawn; who left meanwhile is replaced by the next of the stratum."""
    assert campaign.draw_key is not None
    there = sorted(await still_there(session))
    named: dict[str, MemberId] = dict(zip(pseudonyms(campaign.draw_key, map(str, there)), there, strict=True))
    rows = []
    for key, first in drawn.drawn.items():
        order = [named[name] for name in (*first, *drawn.reserve[key]) if name in named]
        rows += [
            {"campaign_id": campaign.id, "member_id": member, "stratum": key, "place": place}
            for place, member in enumerate(order[: len(first)])
        ]
    await insert_new(session, Invitation.__table__, rows, unique=("campaign_id", "member_id"))  # type: ignore[attr-defined]
    return len(rows)


def _published(row: Draw) -> Published:
    public = json.loads(row.record)
    number = public.get("public_randomness") if public["source"] == OWN_NUMBER else None
    return Published(
        public_id=row.public_id,
        published_at=row.published_at,
        drawn_at=row.drawn_at,
        frame_size=public["frame_size"],
        frame_hash=public["frame_hash"],
        plan_hash=public["plan_hash"],
        source=public["source"],
        commitment=_commitment(number) if number else public.get("commitment"),
        strata=tuple(public["strata"]),
        allocation=public["allocation"],
        available=_frame(row).available,
    )


def _frame(row: Draw) -> Frame:
    lines = row.frame.split("\n")[:-1]
    pairs = [line.split("\t", 1) for line in lines]
    return frame_of([(name, key) for name, key in pairs])


def _commitment(number: str) -> str:
    return sha256(number.encode("ascii")).hexdigest()


def _number(campaign: Campaign) -> CampaignId:
    assert campaign.id is not None
    return campaign.id
