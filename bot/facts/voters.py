"""In which campaign each person votes now."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Person
from core.campaigns.participation import Voice, voices
from core.campaigns.tables import Campaign, CampaignId
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.statements import voting
from core.statements.voting import Voter


async def voters_of(
    session: AsyncSession,
    people: Sequence[Person],
    campaigns: Mapping[CampaignId, Campaign],
    keyring: Keyring,
    now: datetime,
) -> dict[ConversationId, Voter]:
    """Give each member's voice in the campaign that is theirs now.

    One that goes on comes before one at rest, then the one where they said something last.
    """
    members = {person.member for person in people if person.member is not None}
    spoken = await voices(session, sorted(members), list(campaigns), keyring)
    chosen: dict[ConversationId, Voter] = {}
    for person in people:
        mine = [
            spoken[person.member, number]
            for number in campaigns
            if person.member is not None and (person.member, number) in spoken
        ]
        agreed = sorted(
            (voice for voice in mine if voice.agreed_at is not None),
            key=lambda voice: (
                not voting.is_open(campaigns[voice.campaign], now),
                voice.resting,
                -_last(voice).timestamp(),
            ),
        )
        if agreed:
            chosen[person.conversation] = Voter(agreed[0].id, agreed[0].campaign, person.language or "fi")
    return chosen


def _last(voice: Voice) -> datetime:
    """Say when the voice agreed or answered last."""
    return max(at for at in (voice.agreed_at, voice.moved_at) if at is not None)
