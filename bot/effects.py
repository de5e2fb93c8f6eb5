"""What guards do at once, in the same transaction as the message that called for it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import guards
from bot.dialogue import MESSAGE, Person
from bot.dialogues.wording import Named
from bot.talk import Talk
from core.campaigns.asking import who_asks
from core.messaging.tables import Conversation, Outbox, Sending
from core.messaging.values import Ask, Attachment, ConversationId, Say, Side
from core.pool import members
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, update_rows

_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_MEMBER: Any = Member.__table__  # type: ignore[attr-defined]  # as above
_OUTBOX: Any = Outbox.__table__  # type: ignore[attr-defined]  # as above

IN_PEACE = timedelta(days=1)
"""Nobody is written to unasked for so long after they may have been in danger."""


async def apply(
    session: AsyncSession, talks: Sequence[Talk], named: Named, keyring: Keyring, now: datetime
) -> None:
    """Do what each guarded message calls for, and say what was done."""
    stopped = [talk for talk in talks if isinstance(talk.guarded, guards.Stop)]
    if stopped:
        await silence(session, [talk.person for talk in stopped], True)
    back = [talk for talk in talks if isinstance(talk.guarded, guards.Back)]
    if back:
        await silence(session, [talk.person for talk in back], False)
    helped = [talk.person.member for talk in talks if isinstance(talk.guarded, guards.Help)]
    asks = await who_asks(session, [one for one in helped if one is not None], keyring, now)
    rows = []
    for talk in talks:
        language, member = talk.person.language or "fi", talk.person.member
        values = named(language, None if member is None else asks.get(member))
        match talk.guarded:
            case guards.Stop():
                talk.then, talk.asked_by = Ask("stop-now", choices=("only-this", "break", "forget")), "rights"
            case guards.Back():
                talk.then, talk.asked_by = Ask("stop-back", choices=("go-on", "my-data")), "rights"
            case guards.AcuteNeed(text):
                numbers = guards.numbers_to_call(text, values["crisis"], talk.question, talk.asker)
                if numbers.draft is not None:
                    numbers = replace(numbers, args={**numbers.args, MESSAGE: talk.message})
                talk.then, talk.asked_by = numbers, "rights"
            case guards.Help():
                talk.says.append(Say("help", {"contact": values["contact"]}))
                talk.again = True
            case guards.NoMedia():
                takes = talk.question.takes if talk.question is not None else None
                wants_picture = takes is not None and takes.kind == "photo"
                sealed = isinstance(talk.event.body, Attachment) and talk.event.body.kind == "sealed"
                said = "no-key" if sealed else "q-photo-not" if wants_picture else "no-media"
                talk.says.append(Say(said))
                talk.again = True
            case guards.NoEdit():
                talk.says.append(Say("no-edit"))
                talk.again = True
            case guards.TextMode():
                on = not talk.person.text_mode
                talk.person = replace(talk.person, text_mode=on)
                talk.says.append(Say("text-mode-on" if on else "text-mode-off"))
                talk.again = True
                rows.append(talk.person)
            case guards.Speak(language):
                talk.person = replace(talk.person, language=language)
                talk.says.append(Say("lang-set"))
                talk.again = True
                rows.append(talk.person)
    await _remember(session, rows)
    # Kept as any other break: of its reason no trace is left, also when all goes on at once.
    needy = [talk.person.member for talk in talks if isinstance(talk.guarded, guards.AcuteNeed)]
    await members.rest(session, [member for member in needy if member is not None], now + IN_PEACE)


async def silence(session: AsyncSession, people: Sequence[Person], stopped: bool) -> None:
    """Stop, or allow again, all that is sent unasked to these people, on every channel of theirs."""
    conversations = [person.conversation for person in people]
    await update_rows(
        session, _CONVERSATION, [{"id": number, "stopped": stopped} for number in conversations]
    )
    mine = [person.member for person in people if person.member is not None]
    await update_rows(session, _MEMBER, [{"id": number, "stopped": stopped} for number in mine])
    if stopped:
        theirs = select(_CONVERSATION.c.id).where(
            _CONVERSATION.c.side == Side.RESIDENT.value, among(session, _CONVERSATION.c.party, mine)
        )
        waiting = update(_OUTBOX).where(
            _OUTBOX.c.state == int(Sending.WAITING),
            _OUTBOX.c.unasked.is_(True),
            or_(
                among(session, _OUTBOX.c.conversation_id, conversations),
                _OUTBOX.c.conversation_id.in_(theirs),
            ),
        )
        await execute(session, waiting.values(state=int(Sending.FAILED), reason="stopped"))


async def _remember(session: AsyncSession, people: Sequence[Person]) -> None:
    rows = [{"id": p.conversation, "language": p.language or None, "text_mode": p.text_mode} for p in people]
    await update_rows(session, _CONVERSATION, rows)
    mine = [{"id": p.member, "language": p.language} for p in people if p.member is not None and p.language]
    await update_rows(session, _MEMBER, mine)


async def people_of(
    session: AsyncSession, conversations: Sequence[ConversationId]
) -> dict[ConversationId, Person]:
    """Read again who the conversations belong to."""
    c = _CONVERSATION.c
    wanted = select(c.id, c.party, c.language, c.channel, c.text_mode, c.stopped)
    rows = await execute(session, wanted.where(among(session, c.id, conversations)))
    return {
        ConversationId(number): Person(
            ConversationId(number),
            MemberId(party) if party is not None else None,
            language or "",
            channel,
            text_mode,
            stopped,
        )
        for number, party, language, channel, text_mode, stopped in rows
    }


async def pause(session: AsyncSession, people: Sequence[MemberId], until: datetime) -> None:
    """Keep silent towards the members until the time."""
    await update_rows(session, _MEMBER, [{"id": member, "paused_until": until} for member in people])
