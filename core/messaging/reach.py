"""Who can be reached in which chat: blocked, gone, back again, moved to another address."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.hearing import address_index
from core.messaging.tables import Conversation, Outbox, Prompt, Sending
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, update_rows

_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_OUTBOX: Any = Outbox.__table__  # type: ignore[attr-defined]
_PROMPT: Any = Prompt.__table__  # type: ignore[attr-defined]


class Why(StrEnum):
    """Why nothing can be sent to a chat: the person's own act, or there is nobody."""

    BLOCKED = "blocked"
    GONE = "gone"


async def unreachable(session: AsyncSession, chats: Mapping[ConversationId, Why], now: datetime) -> None:
    """Note that nothing arrives in these chats; what waits for them won't be tried. The first reason stays."""
    if not chats:
        return
    known = await execute(
        session,
        select(_CONVERSATION.c.id).where(
            among(session, _CONVERSATION.c.id, list(chats)), _CONVERSATION.c.unreachable_at.is_(None)
        ),
    )
    rows = [
        {"id": number, "unreachable_at": now, "unreachable_why": str(chats[ConversationId(number)])}
        for number in known.scalars()
    ]
    await update_rows(session, _CONVERSATION, rows)
    waiting = update(_OUTBOX).where(
        among(session, _OUTBOX.c.conversation_id, list(chats)), _OUTBOX.c.state == int(Sending.WAITING)
    )
    await execute(
        session, waiting.values(state=int(Sending.FAILED), due_at=now, reason="nobody can be reached there")
    )


async def reachable_again(session: AsyncSession, chats: Sequence[ConversationId]) -> None:
    """Note that these chats take messages again."""
    if chats:
        back = update(_CONVERSATION).where(
            among(session, _CONVERSATION.c.id, list(chats)), _CONVERSATION.c.unreachable_at.is_not(None)
        )
        await execute(session, back.values(unreachable_at=None, unreachable_why=None))


async def moved(
    session: AsyncSession, chat: ConversationId, to: str, keyring: Keyring, now: datetime
) -> ConversationId:
    """Give the chat its new address; gives the conversation that it is now.

    Where somebody has written from the new address already, that is another conversation by now: it takes over
    what waits and what was asked, and the old one is out of reach.
    """
    row = (
        await execute(session, select(_CONVERSATION.c.channel).where(_CONVERSATION.c.id == chat))
    ).scalar_one()
    index = address_index(keyring, row, to)
    wanted = select(_CONVERSATION.c.id).where(
        _CONVERSATION.c.channel == row, _CONVERSATION.c.address_index == index
    )
    other = (await execute(session, wanted)).scalar_one_or_none()
    if other == chat:
        return chat
    if other is None:
        sealed = keyring.seal(to.encode(), "address")
        change = update(_CONVERSATION).where(_CONVERSATION.c.id == chat)
        await execute(session, change.values(address_sealed=sealed, address_index=index))
        return chat
    await execute(
        session, update(_OUTBOX).where(_OUTBOX.c.conversation_id == chat).values(conversation_id=other)
    )
    asked = set(
        (await execute(session, select(_PROMPT.c.slot).where(_PROMPT.c.conversation_id == other))).scalars()
    )
    mine = update(_PROMPT).where(_PROMPT.c.conversation_id == chat, _PROMPT.c.slot.not_in(asked))
    await execute(session, mine.values(conversation_id=other))
    old = (await execute(session, select(_CONVERSATION).where(_CONVERSATION.c.id == chat))).mappings().one()
    kept = {"organisation_id": old["organisation_id"], "party": old["party"], "language": old["language"]}
    await execute(session, update(_CONVERSATION).where(_CONVERSATION.c.id == other).values(**kept))
    await unreachable(session, {chat: Why.GONE}, now)
    return ConversationId(other)
