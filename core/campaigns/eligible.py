"""Who can be drawn to a campaign at one moment, and to which stratum each belongs."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, not_
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.invitable import any_chat, full, in_reach
from core.campaigns.tables import Campaign, Invitation, Stage
from core.documents.traits import DEFAULT
from core.documents.traits import Traits as TraitSet
from core.pool import groups
from core.pool.frame import Traits, available
from core.pool.queries import Query, read_query
from core.pool.tables import Consent, Extract, Identity, Member, MemberId, Purpose, Tier

UNKNOWN = "unknown"
"""The value of a trait that someone wasn't asked or didn't tell; a stratum of its own."""

PANEL_REST = timedelta(days=365)
"""Who was invited to a panel and didn't decline isn't asked into another draw for so long, where the plan says so."""

FRAME_FILE = "frame file"
"""The source of a sample that is drawn from every register extract read in, not from one of a name."""

BUSY_STAGES = (Stage.LAUNCHED, Stage.OPEN, Stage.PAUSED)


class NoSuchSource(Exception):  # noqa: N818  it says what is so
    """The document draws from a frame or a group that isn't there."""

    def __init__(self, kind: str, name: str) -> None:
        self.kind, self.name = kind, name
        super().__init__(f"no {kind} is called {name}")


async def eligible(
    session: AsyncSession,
    organisation: int,
    now: datetime,
    *,
    cap: int,
    kind: str = "",
    exclude: Sequence[str] = (),
    but: int | None = None,
    known: TraitSet = DEFAULT,
) -> dict[MemberId, Traits]:
    """Give the members who may be drawn at `now` with what they told, by number.

    Consented to the pool (or came from a register and were never asked), neither erased, stopped nor paused,
    reachable by a channel that may write first or by letter, under the cap and the frequency of their own, and
    ready for a campaign of this kind. `exclude` leaves out who is in another campaign now than `but`
    (`other-campaigns`) and who serves on a panel (`panel`).
    """
    number = col(Member.id)
    asked = (col(Consent.purpose) == Purpose.POOL.value, col(Consent.organisation_id) == organisation)
    newest = select(func.max(Consent.id)).where(*asked).group_by(col(Consent.member_id))
    agreed = select(Consent.member_id).where(col(Consent.id).in_(newest), col(Consent.given).is_(True))
    ever_asked = select(Consent.member_id).where(*asked)
    from_register = number.not_in(any_chat())
    # Who was read in by one organisation hasn't been asked by another, and isn't its to draw.
    theirs = select(Identity.member_id).join(Extract, col(Extract.id) == col(Identity.extract_id))
    others = number.in_(theirs.where(col(Extract.organisation_id) != organisation)) & number.not_in(
        theirs.where(col(Extract.organisation_id) == organisation)
    )
    conditions = [
        or_(number.in_(agreed), and_(from_register, number.not_in(ever_asked), not_(others))),
        or_(await in_reach(session), col(Member.tier) == Tier.LETTER_CODE.value),
        number.not_in(full(now, cap=cap)),
    ]
    if kind:
        ways = col(Member.ways)
        conditions.append(or_(ways.is_(None), ways == "any", (" " + ways + " ").contains(f" {kind} ")))
    if "other-campaigns" in exclude:
        conditions.append(number.not_in(_in_another(but)))
    if "panel" in exclude:
        conditions.append(number.not_in(await _on_panel(session, now, but)))
    invitable = set(await session.exec(select(number).where(*conditions)))
    free = await available(session, organisation, now, consented=False, known=known)
    return {member: told for member, told in free.items() if member in invitable}


async def eligible_for(
    session: AsyncSession, campaign: Campaign, now: datetime, *, cap: int, known: TraitSet = DEFAULT
) -> dict[MemberId, Traits]:
    """Give the members who may be drawn to this campaign, as its document says. NoSuchSource: from nowhere."""
    document = document_of(campaign)
    asked = document.sample
    found = await eligible(
        session,
        campaign.organisation_id,
        now,
        cap=cap,
        kind=document.kind,
        exclude=asked.exclude,
        but=campaign.id,
        known=known,
    )
    if asked.source == FRAME_FILE or asked.source.endswith(".csv"):
        frame = await _in_frame(session, campaign.organisation_id, asked.source)
        found = {member: told for member, told in found.items() if member in frame}
    if asked.group is not None:
        group = await groups.named(session, campaign.organisation_id, asked.group)
        query = None if group is None else read_query(group.query, known)
        if not isinstance(query, Query):
            raise NoSuchSource("group", asked.group)
        found = {member: told for member, told in found.items() if query.matches(told)}
    return found


async def _in_frame(session: AsyncSession, organisation: int, name: str) -> set[int]:
    """Give the members that a register extract of this name brought, or any of the organisation's."""
    mine = col(Extract.organisation_id) == organisation
    if name != FRAME_FILE:
        mine = mine & col(Extract.source).in_([name, name.removesuffix(".csv")])
    extracts = set(await session.exec(select(Extract.id).where(mine)))
    if not extracts:
        raise NoSuchSource("frame", name)
    return set(await session.exec(select(Identity.member_id).where(col(Identity.extract_id).in_(extracts))))


def _in_another(but: int | None) -> Any:
    """Select the members who are invited, or wait for their turn, in another campaign that isn't over."""
    running = select(Campaign.id).where(
        col(Campaign.stage).in_([stage.value for stage in BUSY_STAGES]), col(Campaign.id) != (but or 0)
    )
    return select(Invitation.member_id).where(
        col(Invitation.campaign_id).in_(running),
        col(Invitation.declined_at).is_(None),
        col(Invitation.replaced_at).is_(None),
    )


async def _on_panel(session: AsyncSession, now: datetime, but: int | None) -> Any:
    rows = await session.exec(select(Campaign).where(col(Campaign.closes) > now - PANEL_REST))
    panels = [one.id for one in rows if one.id != but and document_of(one).kind == "panel"]
    return select(Invitation.member_id).where(
        col(Invitation.campaign_id).in_(panels),
        col(Invitation.invited_at) > now - PANEL_REST,
        col(Invitation.declined_at).is_(None),
    )


def stratum(told: Mapping[str, str], traits: Sequence[str]) -> str:
    """Write a stratum key: the values of the traits in their order, joined by `|`."""
    return "|".join([told.get(name) or UNKNOWN for name in traits])


async def still_there(session: AsyncSession) -> set[MemberId]:
    """Give the members who may be written to at all: neither erased nor stopped."""
    query = select(Member.id).where(col(Member.key_sealed).is_not(None), col(Member.stopped).is_(False))
    return {MemberId(member) for member in await session.exec(query) if member is not None}


async def capped(session: AsyncSession, now: datetime, *, cap: int) -> int:
    """Count the members who can't be drawn at `now` because their invitations of 30 days have reached the cap."""
    reached = full(now, cap=cap).subquery()
    return (await session.exec(select(func.count()).select_from(reached))).one()
