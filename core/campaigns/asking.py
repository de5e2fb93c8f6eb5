"""Which organisation a member has to do with now, where several ask over one pool."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.invitations import invitations_of
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, Stage
from core.pool.tables import MemberId
from core.privacy.keys import Keyring


async def who_asks(
    session: AsyncSession, members: Sequence[MemberId], keyring: Keyring, now: datetime
) -> dict[MemberId, int]:
    """Name the organisation whose open campaign each member answered last, else the first that invites them.

    Whoever has to do with none is left out.
    """
    is_open = (
        col(Campaign.stage).in_([Stage.OPEN.value, Stage.PAUSED.value]),
        col(Campaign.opens) <= now,
        col(Campaign.closes) > now,
    )
    rows = select(Campaign.id, Campaign.organisation_id).where(*is_open).order_by(col(Campaign.id))
    whose = {CampaignId(number or 0): owner for number, owner in await session.exec(rows)}
    if not whose or not members:
        return {}
    found: dict[MemberId, int] = {}
    for member, invited in (await invitations_of(session, members, now)).items():
        pending = [one.campaign for one in invited if not one.declined and one.campaign in whose]
        if pending:
            found[member] = whose[pending[0]]
    seats = await voices(session, sorted(set(members)), sorted(whose), keyring)
    latest: dict[MemberId, datetime] = {}
    for (member, campaign), voice in seats.items():
        moved = voice.moved_at or voice.agreed_at
        if moved is not None and moved >= latest.get(member, moved):
            latest[member], found[member] = moved, whose[campaign]
    return found
