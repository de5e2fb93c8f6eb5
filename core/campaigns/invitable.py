"""Conditions on members: who may be invited, and written to at all, at a moment."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlmodel import and_, col, func, or_, select, true
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.hours import Hours
from core.campaigns.tables import Campaign, Invitation
from core.messaging.capabilities import read_capabilities
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Side
from core.pool.frequency import LIMITS
from core.pool.tables import Consent, InviteCode, Member, PostalAddress, Purpose
from core.pool.zone_names import clock_of
from core.pool.zones import all_zones

BUDGET: Final = timedelta(days=30)
"""The contact cap counts the invitations of so many days, over all campaigns and organisations."""

BUSY: Final = timedelta(hours=1)
"""Who was asked something so lately is in the middle of it, and isn't interrupted."""


def full(now: datetime, *, cap: int) -> Any:
    """Select the members whose invitations have reached the cap, or what they agreed to themselves."""
    invited = col(Invitation.invited_at)
    reached = (
        select(Invitation.member_id)
        .where(invited > now - BUDGET)
        .group_by(col(Invitation.member_id))
        .having(func.count() >= cap)
    )
    rested = [
        and_(col(Member.frequency) == name.value, invited > now - span) for name, span in LIMITS.items()
    ]
    own = (
        select(Invitation.member_id)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(invited > now - max(LIMITS.values()), or_(*rested))
    )
    return reached.union(own)


def unwilling(campaign: Campaign) -> Any:
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


def free(now: datetime) -> tuple[Any, ...]:
    """Tell members who may be sent something unasked at `now`: neither erased, stopped nor paused."""
    return (
        col(Member.key_sealed).is_not(None),
        col(Member.stopped).is_(False),
        or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
    )


async def chats(session: AsyncSession) -> Any:
    """Select the members with a chat that may be written to first, arrives and wasn't stopped."""
    kinds = await session.exec(select(Conversation.capabilities).distinct())
    able = [kind for kind in kinds if read_capabilities(kind).can_initiate]
    return select(Conversation.party).where(
        col(Conversation.side) == Side.RESIDENT.value,
        col(Conversation.party).is_not(None),
        col(Conversation.stopped).is_(False),
        col(Conversation.unreachable_at).is_(None),
        col(Conversation.capabilities).in_(able),
    )


def any_chat() -> Any:
    """Select the members who have a chat at all; the others can only be written a letter."""
    return select(Conversation.party).where(
        col(Conversation.side) == Side.RESIDENT.value, col(Conversation.party).is_not(None)
    )


async def by_day(session: AsyncSession, hours: Hours, now: datetime) -> Any:
    """Tell members who live by a clock of their own by which it isn't quiet at `now`, and those of the house's.

    Whether it is quiet by the house's own clock is asked before.
    """
    asleep = [zone for zone in await all_zones(session) if not hours.there(clock_of(zone)).awake(now)]
    return or_(col(Member.zone).is_(None), col(Member.zone).not_in(asleep)) if asleep else true()


async def reachable(
    session: AsyncSession, now: datetime, hours: Hours | None, *, busy: timedelta = BUSY
) -> tuple[Any, ...]:
    """Tell members who may be written to in a chat at `now` and aren't in the middle of one.

    With `hours` it isn't quiet where they are; without, they are written to when it no longer is.
    """
    asked = (
        select(Conversation.party)
        .join(Prompt, col(Prompt.conversation_id) == col(Conversation.id))
        .where(
            col(Conversation.side) == Side.RESIDENT.value,
            col(Conversation.party).is_not(None),
            col(Prompt.asked_at) > now - busy,
        )
    )
    awake = true() if hours is None else await by_day(session, hours, now)
    return (*free(now), awake, col(Member.id).in_(await chats(session)), col(Member.id).not_in(asked))


async def in_reach(session: AsyncSession) -> Any:
    """Tell members who can be invited at all: in a chat that may be written to first, or by letter.

    Who has no chat came from a register; an address may be known of others too.
    """
    return or_(
        col(Member.id).in_(await chats(session)),
        col(Member.id).not_in(any_chat()),
        col(Member.id).in_(select(PostalAddress.member_id)),
    )


async def invitable(session: AsyncSession, campaign: Campaign, now: datetime, *, cap: int) -> tuple[Any, ...]:
    """Tell the drawn who can be let go by a wave: free, willing, under the cap, and in reach by chat or letter."""
    there = select(Member.id).where(*free(now), await in_reach(session))
    return (
        col(Invitation.member_id).in_(there),
        col(Invitation.member_id).not_in(full(now, cap=cap)),
        col(Invitation.member_id).not_in(unwilling(campaign)),
    )
