"""Facts of invitations: what a member is drawn to, has put off or declined; and recording the answer."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.invitation import Act, Facts, Invitation, Pending
from bot.dialogues.wording import Named
from core.campaigns import invitations, participation
from core.campaigns.documents import Shown, shown_open
from core.campaigns.invitations import Decline, Figures, Invited
from core.campaigns.participation import TakePart, Voice
from core.campaigns.tables import CampaignId
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring


def invitation(*, named: Named, keyring: Keyring, public_url: str) -> Dialogue[Facts, Act]:
    """Make the dialogue of invitations. `public_url` is where draws are published, without a slash at the end."""
    words = Invitation(named)
    kept: dict[str, Figures] = {}  # a draw never changes; one is a few hundred strata

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        members = sorted({one.member for one in people if one.member is not None})
        invited = await invitations.invitations_of(session, members, now)
        campaigns = sorted({one.campaign for many in invited.values() for one in many})
        voices = await participation.voices(session, sorted(invited), campaigns, keyring)
        shown = await shown_open(session, now) if invited else {}
        waiting: dict[int, Invited] = {}
        put_off: dict[int, list[CampaignId]] = {}
        for member, many in invited.items():
            for one in many:
                voice = voices.get((member, one.campaign))
                if one.declined or (voice is not None and voice.resting):
                    # "Take part" means what was refused or put off before it means what was begun.
                    begun = not one.declined and not _unanswered(voice)
                    mine = put_off.setdefault(member, [])
                    mine.insert(len(mine) if begun else 0, one.campaign)
                elif _unanswered(voice) and one.campaign in shown:
                    waiting.setdefault(member, one)
        draws = await invitations.draws_of(session, [one.campaign for one in waiting.values()])
        for public_id in set(draws.values()) - set(kept):
            kept[public_id] = await invitations.figures(session, public_id)
        facts = {}
        for person in people:
            if person.member is not None:
                one_waiting = waiting.get(person.member)
                pending = None
                if one_waiting is not None:
                    figures = kept.get(draws.get(one_waiting.campaign, ""))
                    pending = _pending(one_waiting, shown[one_waiting.campaign], figures, public_url)
                facts[person.conversation] = Facts(person, pending, put_off.get(person.member, ()))
        return facts

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        await invitations.decline(session, [act for act in acts if isinstance(act, Decline)], now)
        starts = [act for act in acts if isinstance(act, TakePart)]
        await participation.take_part(session, starts, keyring, now)

    return Dialogue("invitation", load, words.accept, words.ask, record)


def _unanswered(voice: Voice | None) -> bool:
    return voice is None or voice.agreed_at is None


def _pending(invited: Invited, shown: Shown, figures: Figures | None, public_url: str) -> Pending:
    if figures is None:
        return Pending(shown, invited.stratum, 0, 0, public_url)
    return Pending(
        shown,
        invited.stratum,
        figures.eligible.get(invited.stratum, 0),
        figures.drawn.get(invited.stratum, 0),
        f"{public_url}/d/{figures.public_id}",
    )
