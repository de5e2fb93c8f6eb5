"""Whom campaigns write to unasked at a moment: the next of a wave, and reminders.

What is found is claimed in the same transaction: of two schedulers one finds it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import and_, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Planner
from core.audit.log import Detail, Entry, append
from core.campaigns.cases import CHAT
from core.campaigns.documents import document_of
from core.campaigns.hours import Hours
from core.campaigns.invitable import full, reachable, unwilling
from core.campaigns.invitations import to_write_to
from core.campaigns.participation import Voice, credit, voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, Participation, Stage
from core.documents.campaign import Reminders
from core.messaging.values import ConversationId
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, update_rows

DAY = timedelta(days=1)
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


async def room(session: AsyncSession, now: datetime, per_minute: int) -> int:
    """Say how many more invitations may be claimed in this minute, whoever claims them."""
    lately = select(func.count()).where(col(Invitation.invited_at) > now - timedelta(minutes=1))
    return max(0, per_minute - (await session.exec(lately)).one())


async def invite_next(
    session: AsyncSession,
    campaign: Campaign,
    keyring: Keyring,
    now: datetime,
    *,
    cap: int,
    limit: int,
    hours: Hours | None = None,
    filled: Collection[str] = (),
) -> list[Address]:
    """Mark the next that a wave has let go as invited and give them, in the order of the draw.

    Nobody of a stratum that has its answers (`filled`) is written to any more. Who has answered the question itself
    meanwhile, by yes or later, is marked and not given. Who has left the pool since the draw is neither.
    """
    number = CampaignId(campaign.id or 0)
    # Without waves in the document the draw itself lets everyone go.
    let_go = () if document_of(campaign).waves is None else (col(Invitation.wave).is_not(None),)
    rows = (
        select(Invitation.id, Invitation.member_id)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            col(Invitation.campaign_id) == number,
            *let_go,
            col(Invitation.invited_at).is_(None),
            col(Invitation.declined_at).is_(None),
            col(Invitation.replaced_at).is_(None),
            col(Invitation.stratum).not_in(sorted(filled)),
            col(Invitation.member_id).not_in(full(now, cap=cap)),
            col(Invitation.member_id).not_in(unwilling(campaign)),
            *await reachable(session, now, hours),
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
    done = await execute(session, claim.values(invited_at=now, way=CHAT).returning(_INVITATION.c.id))
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
    session: AsyncSession,
    campaign: Campaign,
    total: int,
    keyring: Keyring,
    now: datetime,
    limit: int,
    *,
    hours: Hours | None = None,
    only_named: bool = False,
) -> list[Address]:
    """Note the next reminders of a campaign as written, `total` answers being all that it asks for, and give them.

    To whom named this time, and by the document to those invited who are silent (not with `only_named`). Who
    answered since is left in peace for another while, who has answered all as well; who declined, or left the
    pool, for good.
    """
    plan = document_of(campaign).reminders
    number = CampaignId(campaign.id or 0)
    due = col(Invitation.remind_at) <= now
    if plan is not None and not only_named:
        due = or_(due, _silent(campaign, plan, campaign.remind_from, now))
    rows = await _standing(session, number, now, hours)
    # A second scheduler passes these over.
    rows = rows.where(due).limit(limit).with_for_update(of=Invitation, skip_locked=True)
    found = list(await session.exec(rows))
    members = [MemberId(row.member_id) for row in found]
    chats = await to_write_to(session, members)
    spoken = await voices(session, members, [number], keyring)
    written, changes = [], []
    for row in found:
        voice = spoken.get((MemberId(row.member_id), number))
        named = row.remind_at is not None
        since = voice.moved_at if voice is not None and voice.credit else None
        lately = since is not None and (
            since > now - _gap(row, plan, now) if plan is not None and not named else not _rests(voice)
        )
        complete = voice is not None and voice.credit >= total
        change = {"id": row.id, "remind_at": None, "reminders": row.reminders, "reminded_at": now}
        if lately and since is not None:
            change["reminded_at"] = since
        elif not complete:
            change["reminders"] = row.reminders + (not named)
            last = plan is not None and not named and row.reminders + 1 >= plan.at_most
            chat = chats.get(MemberId(row.member_id))
            if chat is None:
                continue  # stopped or lost since the row was found
            written.append(Address(row.id or 0, MemberId(row.member_id), chat, voice, named, last))
        changes.append(change)
    await update_rows(session, _INVITATION, changes)
    return written


async def remind_all(
    session: AsyncSession, by: Planner, campaign: Campaign, total: int, keyring: Keyring, now: datetime
) -> int:
    """Have those who were silent for a day reminded from now on, a reminder each, and log it; gives how many."""
    people = await to_remind(session, campaign, total, keyring, now)
    row = update(Campaign).where(col(Campaign.id) == campaign.id).values(remind_from=now)
    await session.exec(row.execution_options(synchronize_session=False))
    details: dict[str, Detail] = {"people": people}
    entry = Entry("reminders-sent", now, by.organisation, by.id, "campaign", campaign.id, details)
    await append(session, [entry])
    return people


async def to_remind(
    session: AsyncSession, campaign: Campaign, total: int, keyring: Keyring, now: datetime
) -> int:
    """Count those invited who have a reminder left and were silent for a day; who has answered all isn't."""
    plan = document_of(campaign).reminders
    if plan is None:
        return 0
    number = CampaignId(campaign.id or 0)
    rows = (await _standing(session, number, now, None)).where(_silent(campaign, plan, now, now))
    members = [MemberId(row.member_id) for row in await session.exec(rows)]
    spoken = await voices(session, members, [number], keyring)
    told = [spoken.get((member, number)) for member in members]
    return sum(
        voice is None
        or not voice.credit
        or (voice.credit < total and voice.moved_at is not None and voice.moved_at <= now - DAY)
        for voice in told
    )


async def _standing(session: AsyncSession, number: CampaignId, now: datetime, hours: Hours | None) -> Any:
    """Select the invitations that stand, of people who may be written to."""
    return (
        select(Invitation)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            col(Invitation.campaign_id) == number,
            col(Invitation.declined_at).is_(None),
            col(Invitation.replaced_at).is_(None),
            *await reachable(session, now, hours),
        )
        .order_by(col(Invitation.id))
    )


def _silent(campaign: Campaign, plan: Reminders, early: datetime | None, now: datetime) -> Any:
    """Tell who has a reminder left and whose last message is old enough; staff may make it a day, once."""
    last = func.coalesce(col(Invitation.reminded_at), col(Invitation.invited_at))
    waited = last <= now - plan.after
    if early is not None:
        waited = or_(waited, last <= early - DAY)
    return and_(
        col(Invitation.remind_at).is_(None),
        col(Invitation.member_id).not_in(unwilling(campaign)),
        col(Invitation.reminders) < plan.at_most,
        waited,
    )


def _gap(row: Invitation, plan: Reminders, now: datetime) -> timedelta:
    """Say how long somebody who began must have been silent: whoever is reminded early, a day."""
    last = row.reminded_at or row.invited_at
    return DAY if last is not None and last > now - plan.after else plan.after


def _rests(voice: Voice | None) -> bool:
    """Say whether somebody who began has put the rest off."""
    return voice is not None and voice.resting


async def people(session: AsyncSession, campaign: CampaignId) -> int:
    """Count those who have answered anything in the campaign."""
    rows = select(func.count()).where(col(Participation.campaign_id) == campaign, credit() > 0)
    return (await session.exec(rows)).one()
