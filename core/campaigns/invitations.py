"""Who was drawn to which campaign, whom to write to next, and who said no."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation, Stage
from core.messaging.capabilities import read_capabilities
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId
from core.pool.tables import Member, MemberId
from core.storage.rows import among, update_rows

_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


class DeclineReason(StrEnum):
    """Why somebody doesn't take part, as the choices of `decline-why` name it."""

    NO_TIME = "no-time"
    NOT_ME = "not-me"
    NO_TRUST = "no-trust"
    DIFFICULT = "difficult"
    OTHER = "other"
    NO_ANSWER = "no-answer"


@dataclass(frozen=True)
class Invited:
    """A member's place in one draw."""

    campaign: CampaignId
    stratum: str
    declined: bool
    closes: datetime
    zone: str | None = None  # whose clock the member lives by; None: the installation's


@dataclass(frozen=True)
class Decline:
    """A no to one campaign; the reason may come later."""

    member: MemberId
    campaign: CampaignId
    reason: DeclineReason | None = None


@dataclass(frozen=True)
class Remind:
    """A member names the time at which to be asked again."""

    member: MemberId
    campaign: CampaignId
    at: datetime


@dataclass(frozen=True)
class Figures:
    """What anyone may know of a draw: how many could be drawn and were, by stratum."""

    public_id: str
    eligible: dict[str, int]
    drawn: dict[str, int]


async def invitations_of(
    session: AsyncSession, members: Sequence[MemberId], now: datetime
) -> dict[MemberId, list[Invited]]:
    """Find the members' invitations to campaigns open at `now`, the one that closes first in front."""
    found: dict[MemberId, list[Invited]] = {}
    if not members:
        return found
    is_open = (
        col(Campaign.stage) == Stage.OPEN.value,
        col(Campaign.opens) <= now,
        col(Campaign.closes) > now,
    )
    names = ("member_id", "campaign_id", "stratum", "declined_at")
    columns: list[Any] = [*(_INVITATION.c[name] for name in names), col(Campaign.closes), col(Member.zone)]
    rows = (
        select(*columns)
        .join(Campaign, col(Campaign.id) == col(Invitation.campaign_id))
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(among(session, col(Invitation.member_id), list(members)), *is_open)
        .order_by(col(Campaign.closes), col(Campaign.id))
    )
    for member, campaign, stratum, declined_at, closes, zone in await session.exec(rows):
        invited = Invited(CampaignId(campaign), stratum, declined_at is not None, closes, zone)
        found.setdefault(MemberId(member), []).append(invited)
    return found


async def decline(session: AsyncSession, declines: Sequence[Decline], now: datetime) -> None:
    """Note each no; a reason is added to an earlier no, which keeps its moment. No row, no note."""
    if not declines:
        return
    said: dict[tuple[int, int], DeclineReason | None] = {}
    for no in declines:
        said[no.member, no.campaign] = no.reason or said.get((no.member, no.campaign))
    mine = (
        among(session, col(Invitation.member_id), sorted({member for member, _ in said})),
        among(session, col(Invitation.campaign_id), sorted({campaign for _, campaign in said})),
    )
    rows = [
        {
            "id": row.id,
            "declined_at": row.declined_at or now,
            "decline_reason": said[row.member_id, row.campaign_id] or row.decline_reason,
        }
        for row in await session.exec(select(Invitation).where(*mine))
        if (row.member_id, row.campaign_id) in said
    ]
    await update_rows(session, _INVITATION, rows)


async def remind(session: AsyncSession, wishes: Sequence[Remind]) -> None:
    """Keep the time that each named; the latest wish counts. No row, no note."""
    if not wishes:
        return
    wished = {(one.member, one.campaign): one.at for one in wishes}
    mine = (
        among(session, col(Invitation.member_id), sorted({member for member, _ in wished})),
        among(session, col(Invitation.campaign_id), sorted({campaign for _, campaign in wished})),
    )
    rows = [
        {"id": row.id, "remind_at": wished[row.member_id, row.campaign_id]}
        for row in await session.exec(select(Invitation).where(*mine))
        if (row.member_id, row.campaign_id) in wished
    ]
    await update_rows(session, _INVITATION, rows)


async def to_write_to(session: AsyncSession, members: Sequence[MemberId]) -> dict[MemberId, ConversationId]:
    """Find for each member the chat of their choice, or the first, that may be written to unasked and wasn't stopped."""
    if not members:
        return {}
    mine = (
        among(session, col(Conversation.party), list(members)),
        col(Conversation.side) == "resident",
        col(Conversation.stopped).is_(False),
        col(Conversation.unreachable_at).is_(None),
    )
    rows = (
        select(Conversation.id, Conversation.party, Conversation.capabilities)
        .join(Member, col(Member.id) == col(Conversation.party))
        .where(*mine)
        .order_by(col(Member.home) != col(Conversation.id), col(Conversation.id))
    )
    found: dict[MemberId, ConversationId] = {}
    for number, party, capabilities in await session.exec(rows):
        if read_capabilities(capabilities).can_initiate:
            found.setdefault(MemberId(party or 0), ConversationId(number or 0))
    return found


async def mark_invited(session: AsyncSession, invitations: Sequence[int], now: datetime) -> None:
    """Note that these invitations are on their way."""
    await update_rows(session, _INVITATION, [{"id": number, "invited_at": now} for number in invitations])


async def draws_of(session: AsyncSession, campaigns: Sequence[CampaignId]) -> dict[CampaignId, str]:
    """Name the draw of each campaign by its public id."""
    if not campaigns:
        return {}
    rows = select(Draw.campaign_id, Draw.public_id).where(
        among(session, col(Draw.campaign_id), sorted(set(campaigns)))
    )
    return {CampaignId(campaign): public_id for campaign, public_id in await session.exec(rows)}


async def figures(session: AsyncSession, public_id: str) -> Figures:
    """Count a draw's strata. The frame is long: keep what this answers, it never changes."""
    rows = select(Draw.record, Draw.frame).where(col(Draw.public_id) == public_id)
    record, frame = (await session.exec(rows)).one()
    eligible = Counter(line.partition("\t")[2] for line in frame.splitlines() if line)
    return Figures(public_id, dict(eligible), dict(json.loads(record).get("allocation", {})))
