"""Two members turn out to be one person: what the first was invited to and said becomes the second's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns import utterances
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, Participation, ParticipationId, Stage
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, update_rows

_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_OVER = (Stage.CLOSED.value, Stage.REPORTED.value, Stage.CANCELLED.value)


@dataclass(frozen=True)
class Twice:
    """One person's two voices in a campaign that isn't over; the second is to speak for both."""

    was: ParticipationId
    to: ParticipationId


async def merge(
    session: AsyncSession, was: MemberId, to: MemberId, keyring: Keyring, now: datetime
) -> list[Twice]:
    """Give the second member the first's invitations and voices, and name the campaigns where both had spoken.

    Whoever knows what was said there makes those one, then calls `leave_one`. In a campaign that is over both
    stay as they were counted: its results have been told.
    """
    await _move_invitations(session, was, to)
    rows = await session.exec(select(Campaign.id, Campaign.stage, Campaign.closes))
    over = {CampaignId(number or 0): stage in _OVER or closes <= now for number, stage, closes in rows}
    spoken = await voices(session, [was, to], list(over), keyring)
    mine = [campaign for member, campaign in spoken if member == was]
    keys = select(Member.key_sealed).where(col(Member.id) == to)
    key = (await session.exec(keys)).one()
    if not mine or key is None:
        return []
    free = [campaign for campaign in mine if (to, campaign) not in spoken]
    strata = await _strata(session, to, free)
    moved = [
        {
            "id": spoken[was, campaign].id,
            "member_index": keyring.member_index(key, campaign),
            "member_sealed": keyring.seal_link(key, campaign, to),
            "invited": campaign in strata,
            "stratum": strata.get(campaign),
        }
        for campaign in free
    ]
    await update_rows(session, _PARTICIPATION, moved)
    return [
        Twice(spoken[was, campaign].id, spoken[to, campaign].id)
        for campaign in mine
        if campaign not in free and not over[campaign]
    ]


async def leave_one(session: AsyncSession, twice: Sequence[Twice]) -> None:
    """Take away each first voice, which says nothing any more; the second agreed when either first did."""
    if not twice:
        return
    names = ("id", "agreed_at", "noticed_at", "notify")
    ids = among(session, _PARTICIPATION.c.id, [number for pair in twice for number in (pair.was, pair.to)])
    columns: list[Any] = [_PARTICIPATION.c[name] for name in names]
    found = {row[0]: row[1:] for row in await session.exec(select(*columns).where(ids))}
    rows = []
    for pair in twice:
        (agreed, noticed, notify), (agreed_too, noticed_too, notify_too) = found[pair.was], found[pair.to]
        rows.append(
            {
                "id": pair.to,
                "agreed_at": min((at for at in (agreed, agreed_too) if at is not None), default=None),
                "noticed_at": max((at for at in (noticed, noticed_too) if at is not None), default=None),
                "notify": notify and notify_too,
            }
        )
    await update_rows(session, _PARTICIPATION, rows)
    for pair in twice:
        await utterances.move(session, pair.was, pair.to)
    gone = among(session, col(Participation.id), [pair.was for pair in twice])
    await session.exec(delete(Participation).where(gone))


async def _move_invitations(session: AsyncSession, was: MemberId, to: MemberId) -> None:
    """Let the second member have the first's places; who was drawn as both keeps the second's."""
    theirs = select(Invitation.campaign_id).where(col(Invitation.member_id) == to)
    mine = col(Invitation.member_id) == was, col(Invitation.campaign_id).not_in(theirs)
    await session.exec(update(Invitation).where(*mine).values(member_id=to))


async def _strata(
    session: AsyncSession, member: MemberId, campaigns: Sequence[CampaignId]
) -> dict[CampaignId, str]:
    mine = col(Invitation.member_id) == member, among(session, col(Invitation.campaign_id), campaigns)
    rows = select(Invitation.campaign_id, Invitation.stratum).where(*mine)
    return {CampaignId(campaign): stratum for campaign, stratum in await session.exec(rows)}
