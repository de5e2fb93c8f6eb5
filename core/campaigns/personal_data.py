"""What campaigns hold of one member: shown, and cut off so that the results stand."""

from typing import Any

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns import utterances
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, Letter, Participation
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among


async def export(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say where the member was invited and took part, in values that JSON knows."""
    names = await _names(session)
    invitations = await session.exec(select(Invitation).where(col(Invitation.member_id) == member))
    spoken = await voices(session, [member], list(names), keyring)
    return {
        "invitations": [
            {
                "campaign": names[one.campaign_id],
                "stratum": one.stratum,
                "outcome": one.outcome,
                "invited_at": one.invited_at.isoformat() if one.invited_at else None,
                "declined_at": one.declined_at.isoformat() if one.declined_at else None,
                "decline_reason": one.decline_reason,
                "remind_at": one.remind_at.isoformat() if one.remind_at else None,
                "reminders": one.reminders,
                "reminded_at": one.reminded_at.isoformat() if one.reminded_at else None,
                "way": one.way,
            }
            for one in invitations
        ],
        "took_part": [
            {
                "campaign": names[voice.campaign],
                "agreed_at": voice.agreed_at.isoformat() if voice.agreed_at else None,
                "votes": voice.answers,
                "answered_questions": voice.settled,
                "sent_at": voice.finished_at.isoformat() if voice.finished_at else None,
            }
            for voice in spoken.values()
        ],
    }


async def erase(session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False) -> None:
    """Cut the links from the member's voices; call this before the pool erases the member's key.

    The invitation stays as an empty count of the draw; why the member declined, what was
    learned of them and when to ask again go.
    """
    spoken = await voices(session, [member], list(await _names(session)), keyring)
    if spoken:
        mine = among(session, col(Participation.id), [voice.id for voice in spoken.values()])
        await session.exec(update(Participation).where(mine).values(member_sealed=None))
        await utterances.forget_all(session, [voice.id for voice in spoken.values()])
    drawn = col(Invitation.member_id) == member
    await session.exec(
        update(Invitation).where(drawn).values(decline_reason=None, remind_at=None, outcome=None)
    )
    lettered = select(Invitation.id).where(drawn)
    await session.exec(
        update(Letter).where(col(Letter.invitation_id).in_(lettered)).values(codes_sealed=None, pair="")
    )


async def _names(session: AsyncSession) -> dict[CampaignId, str]:
    rows = await session.exec(select(Campaign.id, Campaign.name))
    return {CampaignId(number or 0): name for number, name in rows}
