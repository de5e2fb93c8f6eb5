"""Who can be drawn to a campaign at one moment, and to which stratum each belongs."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import func
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Invitation
from core.messaging.capabilities import read_capabilities
from core.messaging.tables import Conversation
from core.messaging.values import Side
from core.pool.frame import Traits, available
from core.pool.tables import Consent, Member, MemberId, Purpose, Tier

UNKNOWN = "unknown"
"""The value of a trait that someone wasn't asked or didn't tell; a stratum of its own."""

BUDGET = timedelta(days=30)
"""The contact cap counts the invitations of so many days, over all campaigns and organisations."""


async def eligible(
    session: AsyncSession, organisation: int, now: datetime, *, cap: int
) -> dict[MemberId, Traits]:
    """Give the members who may be drawn at `now` with what they told, by number.

    Consented to the pool (or came from a register and were never asked), neither erased, stopped nor paused,
    reachable by a channel that may write first or by letter, with fewer than `cap` invitations in 30 days.
    """
    number = col(Member.id)
    asked = (col(Consent.purpose) == Purpose.POOL.value, col(Consent.organisation_id) == organisation)
    newest = select(func.max(Consent.id)).where(*asked).group_by(col(Consent.member_id))
    agreed = select(Consent.member_id).where(col(Consent.id).in_(newest), col(Consent.given).is_(True))
    ever_asked = select(Consent.member_id).where(*asked)
    chats = select(Conversation.party).where(
        col(Conversation.side) == Side.RESIDENT.value, col(Conversation.party).is_not(None)
    )
    kinds = await session.exec(select(Conversation.capabilities).distinct())
    able = [kind for kind in kinds if read_capabilities(kind).can_initiate]
    initiating = chats.where(col(Conversation.capabilities).in_(able), col(Conversation.stopped).is_(False))
    from_register = number.not_in(chats)
    full = (
        select(Invitation.member_id)
        .where(col(Invitation.invited_at) > now - BUDGET)
        .group_by(col(Invitation.member_id))
        .having(func.count() >= cap)
    )
    query = select(number).where(
        or_(number.in_(agreed), and_(from_register, number.not_in(ever_asked))),
        or_(from_register, number.in_(initiating), col(Member.tier) == Tier.LETTER_CODE.value),
        number.not_in(full),
    )
    invitable = set(await session.exec(query))
    free = await available(session, organisation, now, consented=False)
    return {member: told for member, told in free.items() if member in invitable}


def stratum(told: Mapping[str, str], traits: Sequence[str]) -> str:
    """Write a stratum key: the values of the traits in their order, joined by `|`."""
    return "|".join([told.get(name) or UNKNOWN for name in traits])


async def still_there(session: AsyncSession) -> set[MemberId]:
    """Give the members who may be written to at all: neither erased nor stopped."""
    query = select(Member.id).where(col(Member.key_sealed).is_not(None), col(Member.stopped).is_(False))
    return {MemberId(member) for member in await session.exec(query) if member is not None}


async def capped(session: AsyncSession, now: datetime, *, cap: int) -> int:
    """Count the members who can't be drawn at `now` because their invitations of 30 days have reached the cap."""
    full = (
        select(Invitation.member_id)
        .where(col(Invitation.invited_at) > now - BUDGET)
        .group_by(col(Invitation.member_id))
        .having(func.count() >= cap)
        .subquery()
    )
    return (await session.exec(select(func.count()).select_from(full))).one()
