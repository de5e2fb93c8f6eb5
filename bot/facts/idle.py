"""Facts of an idle chat: what is open; and recording that somebody takes it up."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.idle import Facts, Idle
from bot.dialogues.wording import Named
from bot.facts.voters import voters_of
from core.campaigns import participation
from core.campaigns.asking import who_asks
from core.campaigns.begun import is_open
from core.campaigns.documents import shown_open
from core.campaigns.participation import TakePart
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.statements import voting
from core.statements.board import may_write


def idle(
    *, named: Named, keyring: Keyring, writing: bool = False, my_data: bool = False
) -> Dialogue[Facts, TakePart]:
    """Make the dialogue that speaks when no other has anything to ask.

    `writing` and `my_data` say that there are dialogues for a statement of one's own and for one's data.
    """
    words = Idle(named, my_data)

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        shown = [one for one in (await shown_open(session, now)).values() if one.votes or one.questions]
        members = sorted({one.member for one in people if one.member is not None})
        seats = await participation.voices(session, members, [one.id for one in shown], keyring)
        votes = {one.id for one in shown if one.votes}
        busy = {
            member
            for (member, number), voice in seats.items()
            if voice.agreed_at and not voice.resting and (number in votes or voice.finished_at is None)
        }
        campaigns = await voting.begun_campaigns(session, now) if writing else {}
        voters = await voters_of(session, people, campaigns, keyring, now) if writing else {}
        asks = await who_asks(session, members, keyring, now)
        own = {
            chat
            for chat, voter in voters.items()
            if is_open(campaigns[voter.campaign], now) and may_write(campaigns[voter.campaign])
        }
        return {
            one.conversation: Facts(
                one,
                shown,
                one.member in busy,
                one.conversation in own,
                asks.get(one.member),
            )
            for one in people
            if one.member is not None
        }

    async def record(session: AsyncSession, acts: Sequence[TakePart], now: datetime) -> None:
        await participation.take_part(session, acts, keyring, now)

    return Dialogue("idle", load, words.accept, words.ask, record, goes_on=False)
