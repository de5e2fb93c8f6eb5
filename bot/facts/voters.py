"""In which campaign each person votes, answers or has their turn now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Person
from core.campaigns.begun import is_open
from core.campaigns.documents import document_of
from core.campaigns.participation import Voice, voices
from core.campaigns.tables import Campaign, CampaignId
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.statements.voting import Voter


@dataclass(frozen=True)
class Seat:
    """One person's voice in one campaign, and whether it has had enough or is done there."""

    voter: Voter
    voice: Voice
    rests: bool


async def seats_of(
    session: AsyncSession,
    people: Sequence[Person],
    campaigns: Mapping[CampaignId, Campaign],
    keyring: Keyring,
    now: datetime,
) -> dict[ConversationId, list[Seat]]:
    """Give each member's voices in these campaigns, in the order in which they have their turn.

    One that goes on comes before one at rest, then the one where they said something last. Who has none is left out.
    """
    members = {person.member for person in people if person.member is not None}
    spoken = await voices(session, sorted(members), list(campaigns), keyring)
    found: dict[ConversationId, list[Seat]] = {}
    for person in people:
        if person.member is None:
            continue
        seats = [
            Seat(Voter(voice.id, number, person.language or "fi"), voice, rests(voice, campaigns[number]))
            for number in campaigns
            if (voice := spoken.get((person.member, number))) is not None and voice.agreed_at is not None
        ]
        if seats:
            found[person.conversation] = sorted(
                seats,
                key=lambda seat: (
                    not is_open(campaigns[seat.voter.campaign], now),
                    seat.rests,
                    -_last(seat.voice).timestamp(),
                ),
            )
    return found


async def voters_of(
    session: AsyncSession,
    people: Sequence[Person],
    campaigns: Mapping[CampaignId, Campaign],
    keyring: Keyring,
    now: datetime,
) -> dict[ConversationId, Voter]:
    """Give each member's voice in the one of these campaigns that is theirs now."""
    seats = await seats_of(session, people, campaigns, keyring, now)
    return {conversation: mine[0].voter for conversation, mine in seats.items()}


def rests(voice: Voice, campaign: Campaign) -> bool:
    """Whether nothing is asked there for now: enough, or all questions sent where nothing is voted on."""
    sent = voice.finished_at is not None and document_of(campaign).statements is None
    return voice.resting or sent


def _last(voice: Voice) -> datetime:
    """Say when the voice agreed or answered last."""
    return max(at for at in (voice.agreed_at, voice.moved_at) if at is not None)
