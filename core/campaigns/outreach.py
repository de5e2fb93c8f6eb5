"""Whom campaigns write to unasked at a moment: the next of a wave, and reminders.

What is found is claimed in the same transaction: of two schedulers one finds it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import and_, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.eligible import BUDGET
from core.campaigns.invitations import to_write_to
from core.campaigns.participation import Voice, voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, Participation, Stage
from core.messaging.capabilities import read_capabilities
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import ConversationId, Side
from core.pool.tables import Consent, InviteCode, Member, MemberId, Purpose
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, update_rows

BUSY = timedelta(hours=1)
"""Who was asked something so lately is in the middle of it, and isn't interrupted."""

_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Address:
    """A drawn member and the chat to write to; `voice` None: hasn't begun."""

    invitation: int
    member: MemberId
    conversation: ConversationId
    voice: Voice | None = None
    chosen: bool = False  # the member named this time
    last: bool = False  # no reminder comes after this one


async def open_now(session: AsyncSession, now: datetime) -> list[Campaign]:
    """List the campaigns that take answers, the one that closes first in front."""
    is_open = (
        col(Campaign.stage) == Stage.OPEN.value,
        col(Campaign.opens) <= now,
        col(Campaign.closes) > now,
    )
    rows = select(Campaign).where(*is_open).order_by(col(Campaign.closes), col(Campaign.id))
    return list(await session.exec(rows))


def share_due(campaign: Campaign, answered: int, now: datetime) -> float:
    """Say which share of the drawn the waves have come to; 0 once there are answers enough."""
    waves = document_of(campaign).waves
    if waves is None:
        return 1.0
    if waves.until is not None and answered >= waves.until.answers:
        return 0.0
    begun = min(waves.at_most, 1 + (now - campaign.opens) // waves.every)
    return min(1.0, waves.first * begun)


async def room(session: AsyncSession, now: datetime, per_minute: int) -> int:
    """Say how many more invitations may be claimed in this minute, whoever claims them."""
    lately = select(func.count()).where(col(Invitation.invited_at) > now - timedelta(minutes=1))
    return max(0, per_minute - (await session.exec(lately)).one())


async def invite_next(
    session: AsyncSession, campaign: Campaign, keyring: Keyring, now: datetime, *, cap: int, limit: int
) -> list[Address]:
    """Mark the next of the wave as invited and give them, in the order of the draw.

    Each stratum by its own share. Who has answered the question itself meanwhile, by yes or later, is marked and not given.
    Who has left the pool since the draw is neither.
    """
    number = CampaignId(campaign.id or 0)
    answered = await people(session, number)
    share = share_due(campaign, answered, now)
    ours = col(Invitation.campaign_id) == number
    size = (
        select(col(Invitation.stratum).label("stratum"), func.count().label("size"))
        .where(ours)
        .group_by(col(Invitation.stratum))
        .subquery()
    )
    full = (
        select(Invitation.member_id)
        .where(col(Invitation.invited_at) > now - BUDGET)
        .group_by(col(Invitation.member_id))
        .having(func.count() >= cap)
    )
    # A place is counted from 0; the little less keeps 3 * 0.1 from being more than 0.3.
    within = col(Invitation.place) < size.c.size * share - 1e-9
    rows = (
        select(Invitation.id, Invitation.member_id)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .join(size, size.c.stratum == col(Invitation.stratum))
        .where(
            ours,
            within,
            col(Invitation.invited_at).is_(None),
            col(Invitation.declined_at).is_(None),
            col(Invitation.member_id).not_in(full),
            col(Invitation.member_id).not_in(_unwilling(campaign)),
            *await reachable(session, now),
        )
        .order_by(col(Invitation.place), col(Invitation.stratum), col(Invitation.id))
        .limit(limit)
    )
    drawn = {row or 0: MemberId(member) for row, member in await session.exec(rows)}
    if not drawn:
        return []
    # Compare and swap: a second scheduler that read the same rows changes none of them.
    claim = update(_INVITATION).where(
        among(session, _INVITATION.c.id, list(drawn)), _INVITATION.c.invited_at.is_(None)
    )
    done = await execute(session, claim.values(invited_at=now).returning(_INVITATION.c.id))
    claimed = set(done.scalars())
    chats = await to_write_to(session, [drawn[row] for row in drawn if row in claimed])
    spoken = await voices(session, list(chats), [number], keyring)
    asked = {member for member, _ in spoken}  # whoever said "later" has a voice too, and named their own time
    return [
        Address(row, member, chats[member])
        for row, member in drawn.items()
        if row in claimed and member in chats and member not in asked
    ]


async def remind_next(
    session: AsyncSession, campaign: Campaign, total: int, keyring: Keyring, now: datetime, limit: int
) -> list[Address]:
    """Note the next reminders of a campaign of `total` statements as written, and give them.

    To whom named this time, and by the document to those invited who are silent. Who answered since is left
    in peace for another while, who has answered all as well; who declined, or left the pool, for good.
    """
    plan = document_of(campaign).reminders
    number = CampaignId(campaign.id or 0)
    chosen = col(Invitation.remind_at) <= now
    if plan is None:
        due = chosen
    else:
        silent = and_(
            col(Invitation.remind_at).is_(None),
            col(Invitation.member_id).not_in(_unwilling(campaign)),
            col(Invitation.reminders) < plan.at_most,
            func.coalesce(col(Invitation.reminded_at), col(Invitation.invited_at)) <= now - plan.after,
        )
        due = or_(chosen, silent)
    rows = (
        select(Invitation)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            col(Invitation.campaign_id) == number,
            col(Invitation.declined_at).is_(None),
            due,
            *await reachable(session, now),
        )
        .order_by(col(Invitation.id))
        .limit(limit)
        .with_for_update(of=Invitation, skip_locked=True)  # a second scheduler passes these over
    )
    found = list(await session.exec(rows))
    members = [MemberId(row.member_id) for row in found]
    chats = await to_write_to(session, members)
    spoken = await voices(session, members, [number], keyring)
    written, changes = [], []
    for row in found:
        voice = spoken.get((MemberId(row.member_id), number))
        named = row.remind_at is not None
        since = voice.moved_at if voice is not None and voice.answers else None
        lately = since is not None and (
            since > now - plan.after if plan is not None and not named else not _rests(voice)
        )
        complete = voice is not None and voice.answers >= total
        change = {"id": row.id, "remind_at": None, "reminders": row.reminders, "reminded_at": now}
        if lately and since is not None:
            change["reminded_at"] = since
        elif not complete:
            change["reminders"] = row.reminders + (not named)
            last = plan is not None and not named and row.reminders + 1 >= plan.at_most
            chat = chats[MemberId(row.member_id)]
            written.append(Address(row.id or 0, MemberId(row.member_id), chat, voice, named, last))
        changes.append(change)
    await update_rows(session, _INVITATION, changes)
    return written


def _rests(voice: Voice | None) -> bool:
    """Say whether somebody who began has put the rest off."""
    return voice is not None and voice.resting


def _unwilling(campaign: Campaign) -> Any:
    """Select the members who said no to the pool last; not who came to this campaign by its own letter.

    Of those a no means "only this one": it is theirs to finish, and to be reminded of.
    """
    asked = (
        col(Consent.purpose) == Purpose.POOL.value,
        col(Consent.organisation_id) == campaign.organisation_id,
    )
    newest = select(func.max(Consent.id)).where(*asked).group_by(col(Consent.member_id))
    lettered = select(InviteCode.member_id).where(
        col(InviteCode.campaign_id) == campaign.id, col(InviteCode.used_at).is_not(None)
    )
    return select(Consent.member_id).where(
        col(Consent.id).in_(newest),
        col(Consent.given).is_(False),
        col(Consent.member_id).not_in(lettered),
    )


async def people(session: AsyncSession, campaign: CampaignId) -> int:
    """Count those who have answered anything in the campaign."""
    rows = select(func.count()).where(
        col(Participation.campaign_id) == campaign, col(Participation.answers) > 0
    )
    return (await session.exec(rows)).one()


async def reachable(session: AsyncSession, now: datetime, *, busy: timedelta = BUSY) -> tuple[Any, ...]:
    """Tell members who may be written to at `now`: neither erased, stopped nor paused, with a chat that may."""
    kinds = await session.exec(select(Conversation.capabilities).distinct())
    able = [kind for kind in kinds if read_capabilities(kind).can_initiate]
    chats = select(Conversation.party).where(
        col(Conversation.side) == Side.RESIDENT.value,
        col(Conversation.party).is_not(None),
        col(Conversation.stopped).is_(False),
        col(Conversation.capabilities).in_(able),
    )
    asked = (
        select(Conversation.party)
        .join(Prompt, col(Prompt.conversation_id) == col(Conversation.id))
        .where(
            col(Conversation.side) == Side.RESIDENT.value,
            col(Conversation.party).is_not(None),
            col(Prompt.asked_at) > now - busy,
        )
    )
    return (
        col(Member.key_sealed).is_not(None),
        col(Member.stopped).is_(False),
        or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
        col(Member.id).in_(chats),
        col(Member.id).not_in(asked),
    )
