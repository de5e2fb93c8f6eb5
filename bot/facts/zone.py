"""Facts of by which clock members live; and recording it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.zone import NAME, Facts, Move, accept
from core.messaging.values import ConversationId
from core.pool import zones


def zone(*, here: str) -> Dialogue[Facts, Move]:
    """Make the dialogue that one's own data opens; `here` is the installation's zone."""

    async def load(
        session: AsyncSession, people: Sequence[Person], _: datetime
    ) -> dict[ConversationId, Facts]:
        members = sorted({one.member for one in people if one.member is not None})
        known = await zones.zones_of(session, members)
        return {
            one.conversation: Facts(one, one.member, known.get(one.member, here), here)
            for one in people
            if one.member is not None
        }

    async def record(session: AsyncSession, acts: Sequence[Move], _: datetime) -> None:
        await zones.move(session, {act.member: act.zone for act in acts})

    return Dialogue(NAME, load, accept, None, record)
