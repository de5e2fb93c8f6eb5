"""Replacement: for a drawn person who can't be reached the next of the same stratum's draw steps in."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import and_, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Entry, append
from core.campaigns.cases import lost
from core.campaigns.classifying import NOT_ELIGIBLE, Learned
from core.campaigns.documents import document_of
from core.campaigns.eligible import eligible_for
from core.campaigns.invitable import invitable, unwilling
from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation, Wave
from core.pool.tables import Member
from core.sampling.draw import draw, frame_of, pseudonyms
from core.storage.rows import among, execute, insert_new

REPLACED: Final = frozenset({Learned.RETURNED, *NOT_ELIGIBLE})

_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def replace(session: AsyncSession, campaign: Campaign, now: datetime, *, cap: int) -> int:
    """Let the next of the reserve step in for each one out of reach; once for each, gives how many stepped in.

    Out of reach: no chat of theirs takes messages, the letter came back, moved away or otherwise not eligible;
    and before the invitation went, whoever was erased, stopped or left the pool. A no isn't replaced: it is an
    answer to the invitation. Where the stratum has nobody left, nobody steps in.
    """
    number = CampaignId(campaign.id or 0)
    gone = await _out_of_reach(session, campaign)
    if not gone:
        return 0
    claim = update(_INVITATION).where(
        among(session, _INVITATION.c.id, sorted(gone)), _INVITATION.c.replaced_at.is_(None)
    )
    claimed = await execute(session, claim.values(replaced_at=now).returning(_INVITATION.c.stratum))
    wanted = Counter(claimed.scalars())
    places = wanted.total()
    if not places:
        return 0
    stepped = 0
    if document_of(campaign).waves is not None:
        stepped = await _let_go(session, campaign, wanted, now, cap)
    stepped += await _draw_further(session, campaign, wanted, now, cap)
    details = {"places": places, "people": stepped}
    await append(
        session, [Entry("places-replaced", now, campaign.organisation_id, None, "campaign", number, details)]
    )
    return stepped


async def _out_of_reach(session: AsyncSession, campaign: Campaign) -> set[int]:
    """Find the invitations whose place is free again, and isn't taken yet."""
    # In a campaign with waves the reserve isn't looked at before its turn.
    went = [] if document_of(campaign).waves is None else [col(Invitation.wave).is_not(None)]
    mine = (
        col(Invitation.campaign_id) == campaign.id,
        col(Invitation.replaced_at).is_(None),
        col(Invitation.declined_at).is_(None),
    )
    left = or_(
        col(Member.key_sealed).is_(None),
        col(Member.stopped).is_(True),
        col(Invitation.member_id).in_(unwilling(campaign)),
    )
    known = (
        select(Invitation.id)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            *mine,
            or_(
                col(Invitation.outcome).in_([one.value for one in REPLACED]),
                and_(col(Invitation.invited_at).is_(None), left, *went),
            ),
        )
    )
    found = {number or 0 for number in await session.exec(known)}
    gone = await lost(session)
    if gone:
        theirs = among(session, col(Invitation.member_id), sorted(gone))
        written = select(Invitation.id).where(*mine, theirs, col(Invitation.invited_at).is_not(None))
        found |= {number or 0 for number in await session.exec(written)}
    return found


async def _let_go(
    session: AsyncSession, campaign: Campaign, wanted: Counter[str], now: datetime, cap: int
) -> int:
    """Let the next of the drawn go with the latest wave; takes those found from `wanted`."""
    number = CampaignId(campaign.id or 0)
    latest = (await session.exec(select(func.max(Wave.number)).where(col(Wave.campaign_id) == number))).one()
    if latest is None:
        return 0
    waiting = (
        select(Invitation.id, Invitation.stratum)
        .where(
            col(Invitation.campaign_id) == number,
            col(Invitation.wave).is_(None),
            col(Invitation.invited_at).is_(None),
            col(Invitation.declined_at).is_(None),
            col(Invitation.replaced_at).is_(None),
            *await invitable(session, campaign, now, cap=cap),
        )
        .order_by(col(Invitation.place), col(Invitation.id))
    )
    chosen = []
    for invitation, stratum in await session.exec(waiting):
        if wanted[stratum] > 0:
            wanted[stratum] -= 1
            chosen.append(invitation or 0)
    go = update(_INVITATION).where(among(session, _INVITATION.c.id, chosen))
    await execute(session, go.values(wave=latest))
    return len(chosen)


async def _draw_further(
    session: AsyncSession, campaign: Campaign, wanted: Mapping[str, int], now: datetime, cap: int
) -> int:
    """Invite the next of the draw's own reserve, who stand behind all that were drawn."""
    row = (
        await session.exec(
            select(Draw).where(col(Draw.campaign_id) == campaign.id, col(Draw.drawn_at).is_not(None))
        )
    ).first()
    missing = {key: n for key, n in wanted.items() if n > 0}
    if row is None or not missing or campaign.draw_key is None:
        return 0
    lines = [line.split("\t", 1) for line in row.frame.splitlines()]
    frame = frame_of([(name, key) for name, key in lines])
    public = json.loads(row.record)
    reserve = draw(frame, public["allocation"], public["seed"]).reserve
    there = sorted(await eligible_for(session, campaign, now, cap=cap))
    taken = set(
        await session.exec(select(Invitation.member_id).where(col(Invitation.campaign_id) == campaign.id))
    )
    named = {
        name: member
        for name, member in zip(pseudonyms(campaign.draw_key, map(str, there)), there, strict=True)
        if member not in taken
    }
    last = select(Invitation.stratum, func.max(Invitation.place)).where(
        col(Invitation.campaign_id) == campaign.id
    )
    places = dict((await session.exec(last.group_by(col(Invitation.stratum)))).all())
    latest = (
        await session.exec(select(func.max(Wave.number)).where(col(Wave.campaign_id) == campaign.id))
    ).one()
    rows = []
    for key, n in sorted(missing.items()):
        following = [named[name] for name in reserve.get(key, []) if name in named][:n]
        for place, member in enumerate(following, places.get(key, -1) + 1):
            rows.append(
                {
                    "campaign_id": campaign.id,
                    "member_id": member,
                    "stratum": key,
                    "place": place,
                    "wave": latest,
                }
            )
    await insert_new(session, _INVITATION, rows, unique=("campaign_id", "member_id"))
    return len(rows)
