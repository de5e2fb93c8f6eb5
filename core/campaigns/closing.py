"""Telling those who took part that a campaign has closed: once to each, within a week."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.hours import Hours
from core.campaigns.invitable import reachable
from core.campaigns.invitations import to_write_to
from core.campaigns.participation import credit, voices
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId, Stage
from core.messaging.values import ConversationId
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute

TOLD_WITHIN: Final = timedelta(days=7)
"""That a campaign has closed is news for so long."""

_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass
class Owners:
    """Whose the voices that wait to be told are: asked of every member once a campaign, kept in memory only.

    A voice doesn't say whose it is, a member can find theirs: so all are asked, but not at each tick.
    """

    keyring: Keyring
    _known: dict[CampaignId, dict[ParticipationId, MemberId]] = field(default_factory=dict)
    _upto: dict[CampaignId, ParticipationId] = field(
        default_factory=dict
    )  # the newest voice when all were asked

    async def of(
        self, session: AsyncSession, campaign: CampaignId, waiting: set[ParticipationId]
    ) -> dict[MemberId, ParticipationId]:
        """Say whose those voices are; all are asked anew for a new voice, or when a member is no longer there."""
        if not waiting:
            self._known.pop(campaign, None)
            return {}
        mine = self._mine(campaign, waiting)
        newest = max(waiting)
        if mine is None or newest > self._upto[campaign] or await _gone(session, list(mine)):
            everyone = select(Member.id).where(col(Member.key_sealed).is_not(None)).order_by(col(Member.id))
            members = [MemberId(number or 0) for number in await session.exec(everyone)]
            spoken = await voices(session, members, [campaign], self.keyring)
            self._known[campaign] = {voice.id: member for (member, _), voice in spoken.items()}
            self._upto[campaign] = max([newest, *self._known[campaign]])
            mine = self._mine(campaign, waiting)
        return mine or {}

    def _mine(
        self, campaign: CampaignId, waiting: set[ParticipationId]
    ) -> dict[MemberId, ParticipationId] | None:
        known = self._known.get(campaign)
        return None if known is None else {known[voice]: voice for voice in known.keys() & waiting}


async def tell_closed(
    session: AsyncSession, owners: Owners, now: datetime, limit: int, hours: Hours
) -> list[tuple[Campaign, list[ConversationId]]]:
    """Note whom it is told now that a campaign has closed, and give their chats: once to all who answered."""
    ended = (
        col(Campaign.stage).in_([Stage.CLOSED.value, Stage.REPORTED.value]),
        col(Campaign.closes) > now - TOLD_WITHIN,
        col(Campaign.closes) <= now,
    )
    told = []
    for campaign in await session.exec(select(Campaign).where(*ended).order_by(col(Campaign.id))):
        if limit <= 0:
            break
        waiting = select(Participation.id).where(
            col(Participation.campaign_id) == campaign.id,
            credit() > 0,
            col(Participation.member_sealed).is_not(None),
            col(Participation.closing_told_at).is_(None),
        )
        untold = {ParticipationId(number or 0) for number in await session.exec(waiting)}
        mine = await owners.of(session, CampaignId(campaign.id or 0), untold)
        if not mine:
            continue
        free = (
            select(Member.id)
            .where(among(session, col(Member.id), list(mine)), *await reachable(session, now, hours))
            .order_by(col(Member.id))
            .limit(limit)
        )
        found = [MemberId(number or 0) for number in await session.exec(free)]
        if not found:
            continue
        some = {mine[member]: member for member in found}
        claim = update(_PARTICIPATION).where(
            among(session, _PARTICIPATION.c.id, list(some)), _PARTICIPATION.c.closing_told_at.is_(None)
        )
        done = await execute(session, claim.values(closing_told_at=now).returning(_PARTICIPATION.c.id))
        chats = await to_write_to(session, [some[voice] for voice in done.scalars()])
        limit -= len(chats)
        told.append((campaign, list(chats.values())))
    return told


async def _gone(session: AsyncSession, members: Sequence[MemberId]) -> bool:
    dead = select(Member.id).where(among(session, col(Member.id), members), col(Member.key_sealed).is_(None))
    return (await session.exec(dead.limit(1))).first() is not None
