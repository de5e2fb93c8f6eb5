"""Facts of correcting: what a member told of themselves; and recording what is right."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.correcting import Correcting, Facts
from bot.dialogues.traits import Places, TellTrait
from core.messaging.values import ConversationId
from core.pool.telling import Told, tell, traits_of


def correcting(places: Places) -> Dialogue[Facts, TellTrait]:
    """Make the dialogue that its own word or button opens."""
    words = Correcting(places)

    async def load(
        session: AsyncSession, people: Sequence[Person], _: datetime
    ) -> dict[ConversationId, Facts]:
        known = await traits_of(session, sorted({one.member for one in people if one.member is not None}))
        return {
            one.conversation: Facts(one, known.get(one.member, {}))
            for one in people
            if one.member is not None
        }

    async def record(session: AsyncSession, acts: Sequence[TellTrait], now: datetime) -> None:
        await tell(session, [Told(act.member, act.name, act.value) for act in acts], now, places.traits)

    return Dialogue("correcting", load, words.accept, None, record, goes_on=False)
