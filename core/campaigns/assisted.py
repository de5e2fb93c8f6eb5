"""Whose voice staff speak with: found by the code of the person's letter, which stays unused."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Assistant
from core.audit.log import Entry, append
from core.campaigns.participation import Seat, TakePart, take_part, voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, ParticipationId
from core.pool.tables import InviteCode, Member, MemberId
from core.privacy.codes import normalise
from core.privacy.keys import Keyring


@dataclass(frozen=True)
class Person:
    """One of the drawn, without a name: their place in a campaign and whether they came in by the code."""

    invitation: int
    campaign: Campaign
    member: MemberId
    in_chat: bool


async def by_code(session: AsyncSession, by: Assistant, code: str, keyring: Keyring) -> Person | None:
    """Find whose letter's code this is, used or not; None: no letter of this organisation has it.

    The code isn't used up: its person can still come in by it, and then goes on with the same voice.
    """
    read = normalise(code)
    if read is None:
        return None
    mine = col(InviteCode.code_hash) == keyring.code_hash(read), col(Member.key_sealed).is_not(None)
    rows = (
        select(Invitation.id, Campaign, InviteCode.member_id, InviteCode.used_at)
        .join(Campaign, col(Campaign.id) == col(InviteCode.campaign_id))
        .join(
            Invitation,
            (col(Invitation.campaign_id) == col(InviteCode.campaign_id))
            & (col(Invitation.member_id) == col(InviteCode.member_id)),
        )
        .join(Member, col(Member.id) == col(InviteCode.member_id))
        .where(*mine, col(Campaign.organisation_id) == by.organisation)
    )
    row = (await session.exec(rows)).first()
    if row is None:
        return None
    invitation, campaign, member, used_at = row
    return Person(invitation or 0, campaign, MemberId(member), used_at is not None)


async def by_invitation(session: AsyncSession, by: Assistant, invitation: int | None) -> Person | None:
    """Find the person that a card is about; None: erased since, or of another organisation."""
    rows = (
        select(Invitation.id, Campaign, Invitation.member_id)
        .join(Campaign, col(Campaign.id) == col(Invitation.campaign_id))
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            col(Invitation.id) == invitation,
            col(Campaign.organisation_id) == by.organisation,
            col(Member.key_sealed).is_not(None),
        )
    )
    row = (await session.exec(rows)).first()
    return None if row is None else Person(row[0] or 0, row[1], MemberId(row[2]), in_chat=False)


async def voice_of(session: AsyncSession, person: Person, keyring: Keyring) -> ParticipationId | None:
    """Find the person's voice in the campaign, if they have one."""
    seat = _seat(person)
    found = (await voices(session, [seat[0]], [seat[1]], keyring)).get(seat)
    return None if found is None else found.id


async def let_speak(
    session: AsyncSession, by: Assistant, person: Person, answers: int, keyring: Keyring, now: datetime
) -> ParticipationId:
    """Give the person their one voice, as a press of theirs would, and log who entered how many answers."""
    seat = _seat(person)
    made = await take_part(session, [TakePart(*seat)], keyring, now)
    details = {"answers": answers}
    campaign = person.campaign.id
    await append(
        session, [Entry("answers-entered", now, by.organisation, by.id, "campaign", campaign, details)]
    )
    return made[seat]


def _seat(person: Person) -> Seat:
    return person.member, CampaignId(person.campaign.id or 0)
