"""Claiming what an account with a limit may send now: one clock and one place a chat, whoever sends.

The account's row is the turn of all senders that share it; a chat's next moment stands with the chat.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import literal_column, or_, select, update
from sqlalchemy.orm import aliased
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import outbox
from core.messaging.channel import Channel, Delivery
from core.messaging.pace import Limit
from core.messaging.tables import Conversation, Outbox, Pace, Sending
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.storage.rows import among, dialect, execute, insert_new, update_rows

_OUTBOX: Any = Outbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]
_PACE: Any = Pace.__table__  # type: ignore[attr-defined]

# Written out, as the partial index says it.
_UNSENT: Any = literal_column(str(int(Sending.SENT)))
_FOLLOW = 4  # messages of one chat that may go together: edits, and then one that is new


class Claimed(NamedTuple):
    """What was taken, when it may go, when its account is free again, and in how many seconds to ask for more."""

    deliveries: list[Delivery]
    at: datetime
    free: datetime
    more: float


async def claim(
    session: AsyncSession,
    channel: Channel,
    now: datetime,
    keyring: Keyring,
    *,
    ahead: timedelta = timedelta(0),
    not_before: datetime | None = None,
) -> Claimed:
    """Take what may go at `now` or so little later, in order within each chat.

    Taken ahead, it goes at its own moment, however long taking it took: that a database is slow for a moment
    shall neither slow the account down nor push its messages together. `not_before`: a sender that fell behind
    its own moments says so, and the account's are moved.
    Replies come before what nobody asked for; where replies alone would fill the account for ever, one place in
    each portion is still the others'. A chat whose earlier message waits, or is on its way, waits too.
    """
    turn = await _turn(session, channel.name, now)
    at = max(turn.next_at, turn.held_until or turn.next_at, not_before or now, now)
    if at > now + ahead:
        return Claimed([], at, at, (at - now - ahead).total_seconds())
    limit = Limit(channel.messages_per_second)
    heads = await _heads(session, channel.name, limit.at_once, now, unasked=False)
    room = limit.at_once - len(heads)
    unasked = await _heads(session, channel.name, max(1, room), now, unasked=True)
    if room == 0 and unasked and len(heads) > 1:
        heads.pop()
    waves = unasked[: limit.at_once - len(heads)]
    if not heads and not waves:
        return Claimed([], at, at, 0.0)
    # Nothing follows a wave's message at once: it is new, and the next new one of its chat waits its pause.
    ids = [*await _with_followers(session, heads, now), *(number for number, _ in waves)]
    deliveries = await outbox.take(session, ids, now, keyring)
    deliveries = await _one_new_each(session, deliveries)
    await _count(session, channel, deliveries, at)
    due = limit.after(len(deliveries), at)
    await execute(session, update(_PACE).where(_PACE.c.channel == channel.name).values(next_at=due))
    more = max(0.0, (due - now - ahead).total_seconds())
    return Claimed(deliveries, at, due, more)


async def hold_account(session: AsyncSession, channel: str, until: datetime) -> None:
    """Let nothing of the account go before `until`; a later moment stays."""
    held = update(_PACE).where(
        _PACE.c.channel == channel, or_(_PACE.c.held_until.is_(None), _PACE.c.held_until < until)
    )
    await execute(session, held.values(held_until=until))


async def _turn(session: AsyncSession, channel: str, now: datetime) -> Any:
    wanted = select(_PACE.c.next_at, _PACE.c.held_until).where(_PACE.c.channel == channel)
    if dialect(session) == "postgresql":
        wanted = wanted.with_for_update()
    row = (await execute(session, wanted)).one_or_none()
    if row is None:
        await insert_new(
            session, _PACE, [{"channel": channel, "next_at": now, "held_until": None}], unique=("channel",)
        )
        row = (await execute(session, wanted)).one()
    return row


async def _heads(
    session: AsyncSession, channel: str, at_most: int, now: datetime, *, unasked: bool
) -> list[tuple[int, ConversationId]]:
    """Find the first unsent message of chats that may have one now; a reply is first among replies."""
    older: Any = aliased(Outbox)
    before: Any = (
        select(literal_column("1"))
        .where(
            older.conversation_id == _OUTBOX.c.conversation_id,
            older.state < _UNSENT,
            older.id < _OUTBOX.c.id,
            # Somebody who writes while their invitation waits in a long wave is answered before it.
            *(() if unasked else (older.unasked.is_(False),)),
        )
        .correlate(_OUTBOX)
    )
    wanted = (
        select(_OUTBOX.c.id, _OUTBOX.c.conversation_id)
        .join_from(_OUTBOX, _CONVERSATION, _CONVERSATION.c.id == _OUTBOX.c.conversation_id)
        .where(
            _OUTBOX.c.state < _UNSENT,
            _OUTBOX.c.state == int(Sending.WAITING),
            _OUTBOX.c.channel == channel,
            _OUTBOX.c.unasked.is_(unasked),
            _OUTBOX.c.due_at <= now,
            or_(_CONVERSATION.c.next_send_at.is_(None), _CONVERSATION.c.next_send_at <= now),
            ~before.exists(),
        )
        .order_by(_OUTBOX.c.id)
        .limit(at_most)
    )
    if dialect(session) == "postgresql":
        wanted = wanted.with_for_update(of=_OUTBOX, skip_locked=True)
    return [(number, ConversationId(chat)) for number, chat in await execute(session, wanted)]


async def _with_followers(
    session: AsyncSession, heads: Sequence[tuple[int, ConversationId]], now: datetime
) -> list[int]:
    """Add the replies that come next in the same chats: an answered card that shrinks takes its next card along."""
    if not heads:
        return []
    rows = await execute(
        session,
        select(_OUTBOX.c.id, _OUTBOX.c.conversation_id)
        .where(
            among(session, _OUTBOX.c.conversation_id, [chat for _, chat in heads]),
            _OUTBOX.c.state < _UNSENT,
            _OUTBOX.c.state == int(Sending.WAITING),
            _OUTBOX.c.unasked.is_(False),
            _OUTBOX.c.due_at <= now,
        )
        .order_by(_OUTBOX.c.conversation_id, _OUTBOX.c.id),
    )
    following: dict[int, list[int]] = defaultdict(list)
    for number, chat in rows:
        following[chat].append(number)
    return [number for head, chat in heads for number in dict.fromkeys((head, *following[chat][:_FOLLOW]))]


async def _one_new_each(session: AsyncSession, deliveries: Sequence[Delivery]) -> list[Delivery]:
    """Keep each chat's edits up to its first new message, and that; the rest wait on, as if never claimed."""
    kept, back = [], []
    full: set[ConversationId] = set()
    for one in deliveries:
        if one.conversation in full:
            back.append(one)
            continue
        kept.append(one)
        if one.replaces_ref is None:
            full.add(one.conversation)
    await outbox.put_back(session, back)
    return kept


async def _count(
    session: AsyncSession, channel: Channel, deliveries: Sequence[Delivery], now: datetime
) -> None:
    """Keep the next message of a chat away for its pause; an edit takes none."""
    rows = [
        {"id": one.conversation, "next_send_at": now + timedelta(seconds=channel.pause(one.address))}
        for one in deliveries
        if one.replaces_ref is None
    ]
    await update_rows(session, _CONVERSATION, rows)
