"""Replacement: for a drawn person who can't be reached the next of the same stratum's draw steps in."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import update
from sqlmodel import and_, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Entry, append
from core.campaigns.cases import lost
from core.campaigns.classifying import NOT_ELIGIBLE, Learned
from core.campaigns.documents import document_of
from core.campaigns.eligible import NoSuchSource, eligible_for
from core.campaigns.invitable import invitable, unwilling
from core.campaigns.tables import Campaign, Draw, Invitation, Wave
from core.campaigns.turns import take_turn
from core.documents.traits import DEFAULT, Traits
from core.pool.tables import Member, MemberId
from core.sampling.draw import draw, frame_of, pseudonyms
from core.storage.rows import among, execute, insert_new

REPLACED: Final = frozenset({Learned.RETURNED, *NOT_ELIGIBLE})

_SIZES: Final[dict[str, Mapping[str, int]]] = {}
"""How many people each stratum of a frame has, by the frame's hash: it never changes and is long to read."""

Key = TypeVar("Key", bound=int)

_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def replace(
    session: AsyncSession, campaign: Campaign, now: datetime, *, cap: int, known: Traits = DEFAULT
) -> int:
    """Let the next of the reserve step in for each one out of reach; once for each, gives how many stepped in.

    Out of reach: no chat of theirs takes messages, the letter came back, moved away or otherwise not eligible;
    and before the invitation went, whoever was erased, stopped or left the pool. A no isn't replaced: it is an
    answer to the invitation. Where the stratum has nobody left the place stays as it is.
    """
    await take_turn(session, campaign)
    gone = await _out_of_reach(session, campaign)
    if not gone:
        return 0
    wanted = Counter(gone.values())
    waiting = await _waiting(session, campaign, wanted, now, cap)
    behind = await _behind(session, campaign, wanted - Counter(waiting.values()), now, cap, known)
    room = Counter(waiting.values()) + Counter(behind.values())
    places = []
    for number, stratum in sorted(gone.items()):
        if room[stratum] > 0:
            room[stratum] -= 1
            places.append(number)
    if not places:
        return 0
    claim = update(_INVITATION).where(
        among(session, _INVITATION.c.id, places), _INVITATION.c.replaced_at.is_(None)
    )
    claimed = await execute(session, claim.values(replaced_at=now).returning(_INVITATION.c.stratum))
    free = Counter(claimed.scalars())
    latest = select(func.max(Wave.number)).where(col(Wave.campaign_id) == campaign.id)
    wave = (await session.exec(latest)).one()
    chosen = _first(waiting, free)
    await execute(
        session, update(_INVITATION).where(among(session, _INVITATION.c.id, chosen)).values(wave=wave)
    )
    new = _first(behind, free)
    await _invite(session, campaign, {member: behind[member] for member in new}, wave)
    people = len(chosen) + len(new)
    details = {"places": len(places), "people": people}
    entry = Entry("places-replaced", now, campaign.organisation_id, None, "campaign", campaign.id, details)
    await append(session, [entry])
    return people


async def _out_of_reach(session: AsyncSession, campaign: Campaign) -> dict[int, str]:
    """Find the invitations whose place is free again and isn't taken yet, with their stratum."""
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
        select(Invitation.id, Invitation.stratum)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            *mine,
            or_(
                col(Invitation.outcome).in_([one.value for one in REPLACED]),
                and_(col(Invitation.invited_at).is_(None), left, *went),
            ),
        )
    )
    found = {number or 0: stratum for number, stratum in await session.exec(known)}
    gone = await lost(session)
    if gone:
        theirs = among(session, col(Invitation.member_id), sorted(gone))
        written = select(Invitation.id, Invitation.stratum).where(
            *mine, theirs, col(Invitation.invited_at).is_not(None)
        )
        found |= {number or 0: stratum for number, stratum in await session.exec(written)}
    return found


async def _waiting(
    session: AsyncSession, campaign: Campaign, wanted: Mapping[str, int], now: datetime, cap: int
) -> dict[int, str]:
    """Find the next of the drawn who wait for a wave, in the order of the draw."""
    if document_of(campaign).waves is None:
        return {}
    rows = (
        select(Invitation.id, Invitation.stratum)
        .where(
            col(Invitation.campaign_id) == campaign.id,
            col(Invitation.stratum).in_(sorted(wanted)),
            col(Invitation.wave).is_(None),
            col(Invitation.invited_at).is_(None),
            col(Invitation.declined_at).is_(None),
            col(Invitation.replaced_at).is_(None),
            *await invitable(session, campaign, now, cap=cap),
        )
        .order_by(col(Invitation.place), col(Invitation.id))
    )
    found = {number or 0: stratum for number, stratum in await session.exec(rows)}
    return {number: found[number] for number in _first(found, Counter(wanted))}


async def _behind(
    session: AsyncSession,
    campaign: Campaign,
    wanted: Mapping[str, int],
    now: datetime,
    cap: int,
    known: Traits,
) -> dict[MemberId, str]:
    """Find the next of the draw's own reserve, who stand behind all that were drawn."""
    made = col(Draw.campaign_id) == campaign.id, col(Draw.drawn_at).is_not(None)
    record = (await session.exec(select(Draw.record).where(*made))).first() if wanted else None
    if record is None or campaign.draw_key is None:
        return {}
    public = json.loads(record)
    # A place in a stratum that was drawn whole stays free, and is looked at again and again.
    there_are = _SIZES.get(public["frame_hash"])
    if there_are is not None and not await _left(session, campaign, wanted, there_are):
        return {}
    row = (await session.exec(select(Draw).where(*made))).one()
    frame = frame_of([(name, key) for name, key in (line.split("\t", 1) for line in row.frame.splitlines())])
    _SIZES[public["frame_hash"]] = frame.available
    reserve = draw(frame, public["allocation"], public["seed"]).reserve
    try:
        there = sorted(await eligible_for(session, campaign, now, cap=cap, known=known))
    except NoSuchSource:  # the group was taken away since: nobody stands behind any more
        return {}
    rows = select(Invitation.member_id).where(col(Invitation.campaign_id) == campaign.id)
    taken = set(await session.exec(rows))
    names = pseudonyms(campaign.draw_key, map(str, there))
    named = {name: member for name, member in zip(names, there, strict=True) if member not in taken}
    return {
        named[name]: key
        for key, n in sorted(wanted.items())
        for name in [name for name in reserve.get(key, []) if name in named][:n]
    }


async def _left(
    session: AsyncSession, campaign: Campaign, wanted: Mapping[str, int], there_are: Mapping[str, int]
) -> bool:
    """Tell whether any stratum that lacks somebody has more people than were ever drawn of it."""
    rows = select(Invitation.stratum, func.count()).where(
        col(Invitation.campaign_id) == campaign.id, col(Invitation.stratum).in_(sorted(wanted))
    )
    drawn = dict((await session.exec(rows.group_by(col(Invitation.stratum)))).all())
    return any(there_are.get(key, 0) > drawn.get(key, 0) for key in wanted)


async def _invite(
    session: AsyncSession, campaign: Campaign, behind: Mapping[MemberId, str], wave: int | None
) -> None:
    """Add the reserve's next behind the drawn of their stratum."""
    last = select(Invitation.stratum, func.max(Invitation.place)).where(
        col(Invitation.campaign_id) == campaign.id
    )
    places = Counter(dict((await session.exec(last.group_by(col(Invitation.stratum)))).all()))
    rows = []
    for member, stratum in behind.items():
        places[stratum] += 1
        rows.append(
            {
                "campaign_id": campaign.id,
                "member_id": member,
                "stratum": stratum,
                "place": places[stratum],
                "wave": wave,
            }
        )
    await insert_new(session, _INVITATION, rows, unique=("campaign_id", "member_id"))


def _first(waiting: Mapping[Key, str], free: Counter[str]) -> list[Key]:
    """Take the first of each stratum while it has free places, which are taken from `free`."""
    chosen = []
    for one, stratum in waiting.items():
        if free[stratum] > 0:
            free[stratum] -= 1
            chosen.append(one)
    return chosen
