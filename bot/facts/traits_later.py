"""Facts of those who came for one survey only and have answered it; and recording what they tell."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.traits import Places, TellTrait, background
from bot.dialogues.traits_later import Facts, TraitsLater
from core.campaigns.documents import shown_open
from core.campaigns.participation import voices
from core.messaging.values import ConversationId
from core.pool import consents
from core.pool.arrivals import arrivals
from core.pool.tables import Purpose
from core.pool.telling import Told, tell, told_since
from core.privacy.keys import Keyring


def traits_later(*, organisation: int, keyring: Keyring, places: Places) -> Dialogue[Facts, TellTrait]:
    """Make the dialogue that comes after the answers; it passes on whoever is in the pool or has told all."""
    words = TraitsLater(places)

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        known = await arrivals(
            session, sorted({one.member for one in people if one.member is not None}), places.asked
        )
        short = sorted(
            member for member, it in known.items() if it.asked_about_pool and it.traits < len(places.asked)
        )
        agreed = await consents.current(session, short, organisation)
        only_this = [member for member in short if not agreed.get((member, Purpose.POOL), False)]
        campaigns = list(await shown_open(session, now)) if only_this else []
        spoken = {
            member
            for (member, _), voice in (await voices(session, only_this, campaigns, keyring)).items()
            if voice.credit
        }
        told = await told_since(session, sorted(spoken))
        facts = {}
        for person in people:
            if person.member is not None and person.member in spoken:
                came = max((code.at for code in known[person.member].codes if code.at), default=None)
                since = came or known[person.member].joined_at
                facts[person.conversation] = Facts(person, background(told[person.member], since, places))
        return facts

    async def record(session: AsyncSession, acts: Sequence[TellTrait], now: datetime) -> None:
        await tell(session, [Told(act.member, act.name, act.value) for act in acts], now, places.traits)

    return Dialogue("traits-later", load, words.accept, words.ask, record)
