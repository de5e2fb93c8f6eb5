"""Facts of invitations: what a member is drawn to, has put off or declined; and recording the answer."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.invitation import Act, Facts, Invitation, Pending
from bot.dialogues.wording import Named
from core.campaigns import invitations, participation
from core.campaigns.documents import Shown, shown_open
from core.campaigns.hours import Hours
from core.campaigns.invitations import Decline, Figures, Invited, Remind
from core.campaigns.participation import TakePart, Voice
from core.campaigns.tables import CampaignId
from core.messaging.values import ConversationId
from core.pool.zone_names import clock_of
from core.privacy.keys import Keyring


def invitation(
    *, named: Named, keyring: Keyring, public_url: str, hours: Hours | None = None
) -> Dialogue[Facts, Act]:
    """Make the dialogue of invitations. `public_url` is where draws are published, without a slash at the end.

    Without `hours` nobody is asked when to be reminded.
    """
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
        waiting: dict[int, CampaignId] = {}
        put_off: dict[int, list[CampaignId]] = {}
        for member, many in invited.items():
            for one in many:
                voice = voices.get((member, one.campaign))
                if one.declined or (voice is not None and voice.resting):
                    # "Take part" means what was refused or put off before it means what was begun.
                    begun = not one.declined and not _unanswered(voice)
                    theirs = put_off.setdefault(member, [])
                    theirs.insert(len(theirs) if begun else 0, one.campaign)
                elif _unanswered(voice) and one.campaign in shown:
                    waiting.setdefault(member, one.campaign)
        reached = await invitations.to_write_to(session, sorted(invited))
        draws = await invitations.draws_of(session, campaigns)
        for public_id in set(draws.values()) - set(kept):
            kept[public_id] = await invitations.figures(session, public_id)
        known: dict[int, dict[CampaignId, Pending]] = {}
        for member, many in invited.items():
            known[member] = {
                one.campaign: _pending(
                    one,
                    shown[one.campaign],
                    kept.get(draws.get(one.campaign, "")),
                    public_url,
                    # A promise to remind is for those whom a message can reach.
                    {}
                    if hours is None or member not in reached
                    else hours.offered(now, one.closes, clock_of(one.zone)),
                )
                for one in many
                if one.campaign in shown and not one.declined
            }
        facts = {}
        for person in people:
            if person.member is not None:
                mine = known.get(person.member, {})
                first = mine.get(waiting.get(person.member, CampaignId(0)))
                facts[person.conversation] = Facts(person, first, put_off.get(person.member, ()), mine)
        return facts

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        await invitations.decline(session, [act for act in acts if isinstance(act, Decline)], now)
        await invitations.remind(session, [act for act in acts if isinstance(act, Remind)])
        starts = [act for act in acts if isinstance(act, TakePart)]
        await participation.take_part(session, starts, keyring, now)

    return Dialogue("invitation", load, words.accept, words.ask, record)


def _unanswered(voice: Voice | None) -> bool:
    return voice is None or voice.agreed_at is None


def _pending(
    invited: Invited,
    shown: Shown,
    figures: Figures | None,
    public_url: str,
    times: Mapping[str, datetime],
) -> Pending:
    if figures is None:
        return Pending(shown, invited.stratum, 0, 0, public_url, times)
    return Pending(
        shown,
        invited.stratum,
        figures.eligible.get(invited.stratum, 0),
        figures.drawn.get(invited.stratum, 0),
        f"{public_url}/d/{figures.public_id}",
        times,
    )
