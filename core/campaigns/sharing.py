"""What sharing the pool adds and costs, from its real figures: reach, overlap, burden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.invitable import BUDGET
from core.campaigns.tables import Campaign, Invitation
from core.documents.traits import DEFAULT, Traits
from core.pool.frame import available

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Reach:
    """Two organisations over one pool: whom each may invite, whom both, and whom the second one adds."""

    own: int
    partner: int
    both: int
    by_stratum: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # own; added by the partner
    own_invitations: int = 0  # of the budget's days, to those whom both may invite
    partner_invitations: int = 0
    full: int = 0  # whom the common budget keeps from both now

    @property
    def added(self) -> int:
        """Members who agreed to the partner only: what the organisation would reach besides, if they agree."""
        return self.partner - self.both


async def reach(
    session: AsyncSession,
    organisation: int,
    partner: int,
    now: datetime,
    *,
    cap: int,
    trait: str = "age_group",
    known: Traits = DEFAULT,
) -> Reach:
    """Reckon it by who has agreed to which of the two; by a trait's categories."""
    ours = await available(session, organisation, now, known=known)
    theirs = await available(session, partner, now, known=known)
    strata: dict[str, tuple[int, int]] = {}
    for member, told in {**theirs, **ours}.items():
        own, added = strata.get(told.get(trait, UNKNOWN), (0, 0))
        strata[told.get(trait, UNKNOWN)] = (own + (member in ours), added + (member not in ours))
    both = set(ours) & set(theirs)
    rows = (
        select(Invitation.member_id, Campaign.organisation_id, func.count())
        .join(Campaign, col(Campaign.id) == col(Invitation.campaign_id))
        .where(col(Invitation.invited_at) > now - BUDGET)
        .group_by(col(Invitation.member_id), col(Campaign.organisation_id))
    )
    sent = {organisation: 0, partner: 0}
    each: dict[int, int] = {}
    for invited, sender, count in await session.exec(rows):
        if invited in both:
            each[invited] = each.get(invited, 0) + count
            if sender in sent:
                sent[sender] += count
    full = sum(count >= cap for count in each.values())
    return Reach(
        len(ours),
        len(theirs),
        len(both),
        dict(sorted(strata.items())),
        sent[organisation],
        sent[partner],
        full,
    )
