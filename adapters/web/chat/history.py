"""What the bot has said in a conversation, read from the outbox: a page's worth, or what is new."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from json import loads

from sqlalchemy import and_, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation, Outbox, Prompt, Sending
from core.messaging.values import ConversationId, Part
from core.storage.rows import among

SHOWN = 50
READ = 200  # rows to find those messages in: edits are rows too
# A row may be marked sent a little after later ones: by another process, or after a crash and a resend.
LOOKBACK = timedelta(seconds=10)
REMEMBERED = 32
CURSOR = re.compile(r"\d{1,14}(?:\.\d{1,18}){0,32}")


@dataclass(frozen=True)
class Message:
    """One message of the bot's; `id` is its outbox row."""

    id: int
    part: Part
    at: datetime

    @property
    def answered(self) -> bool:
        """Whether this is a card that shrank to its answer."""
        return self.part.replaces is not None and not self.part.buttons


@dataclass(frozen=True)
class Cursor:
    """How far a page has read: the latest moment of sending, in ms, and the last ids it has."""

    at: int
    seen: tuple[int, ...] = ()

    def __str__(self) -> str:
        return ".".join(map(str, (self.at, *self.seen)))

    def past(self, messages: Sequence[Message]) -> "Cursor":
        """Move on over the messages."""
        at = max([self.at, *(_milliseconds(message.at) for message in messages)])
        return Cursor(at, (*self.seen, *(message.id for message in messages))[-REMEMBERED:])


def read_cursor(text: str | None) -> Cursor | None:
    """Read what a browser gives back; None for anything that isn't a cursor's text."""
    if text is None or not CURSOR.fullmatch(text):
        return None
    at, *seen = map(int, text.split("."))
    return Cursor(at, tuple(seen))


def cursor_at(now: datetime) -> Cursor:
    """Start at a moment with nothing seen."""
    return Cursor(_milliseconds(now))


async def language_of(session: AsyncSession, conversation: ConversationId) -> str | None:
    """Name the language that the person talks in, when it is known."""
    chosen = select(Conversation.language).where(col(Conversation.id) == conversation)
    return (await session.exec(chosen)).first()


async def open_question(session: AsyncSession, conversation: ConversationId) -> str:
    """Give the token of the open question; empty where none is."""
    mine = col(Prompt.conversation_id) == conversation, col(Prompt.slot) == ""
    return (await session.exec(select(Prompt.token).where(*mine))).first() or ""


async def history(
    session: AsyncSession, conversation: ConversationId, now: datetime
) -> tuple[list[Message], Cursor]:
    """Give the last 50 messages with their edits made, oldest first, and where to go on."""
    sent = (
        select(Outbox.id, Outbox.body, Outbox.sent_at)
        .where(col(Outbox.conversation_id) == conversation, col(Outbox.state) == Sending.SENT)
        .where(col(Outbox.body).is_not(None))
        .order_by(col(Outbox.id).desc())
        .limit(READ)
    )
    rows = _messages((await session.exec(sent)).all()[::-1], now)
    start = Cursor(min((_milliseconds(row.at) for row in rows), default=_milliseconds(now)))
    return fold(rows)[-SHOWN:], start.past(rows)


async def news(
    session: AsyncSession,
    conversation: ConversationId,
    cursor: Cursor,
    now: datetime,
    delivered: Collection[int] = (),
) -> list[Message]:
    """Give what was sent since the cursor, in order; `delivered` rows count as sent before they are marked."""
    since = datetime.fromtimestamp(cursor.at / 1000, now.tzinfo) - LOOKBACK
    is_sent = and_(col(Outbox.state) == Sending.SENT, col(Outbox.sent_at) > since)
    if delivered:
        is_sent = or_(is_sent, among(session, Outbox.id, sorted(delivered)))
    fresh = (
        select(Outbox.id, Outbox.body, Outbox.sent_at)
        .where(col(Outbox.conversation_id) == conversation, col(Outbox.body).is_not(None), is_sent)
        .order_by(col(Outbox.id))
        .limit(READ)
    )
    return [row for row in _messages((await session.exec(fresh)).all(), now) if row.id not in cursor.seen]


async def picture_of(session: AsyncSession, conversation: ConversationId, message: int) -> str | None:
    """Name the picture of a message; None for a message of another conversation or without one."""
    mine = col(Outbox.id) == message, col(Outbox.conversation_id) == conversation
    body = (await session.exec(select(Outbox.body).where(*mine))).first()
    return Part.from_json(loads(body)).picture or None if body else None


def fold(messages: Sequence[Message]) -> list[Message]:
    """Put each edit in its card's place; an edit of a card out of sight is left out (pure)."""
    shown: list[Message] = []
    places: dict[str, int] = {}
    for message in messages:
        part = message.part
        if part.replaces is None:
            place = len(shown)
            shown.append(message)
        elif part.replaces in places:
            place = places[part.replaces]
            shown[place] = message
        else:
            continue
        if part.token:
            places[part.token] = place
    return shown


def _messages(rows: Sequence[tuple[int | None, str | None, datetime | None]], now: datetime) -> list[Message]:
    return [
        Message(id_, Part.from_json(loads(body)), at or now)
        for id_, body, at in rows
        if id_ is not None and body is not None
    ]


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
