"""What came in and waits to be handled: accepted once, claimed in order, done or dead."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.bodies import body_as_json, body_from_json
from core.messaging.hearing import IS_WAITING, heard

# What arrives is known from outside by the names of the inbox.
from core.messaging.hearing import address_index as address_index
from core.messaging.hearing import origin_index as origin_index
from core.messaging.tables import Checkpoint, Conversation, Inbox, Prompt, Waiting
from core.messaging.values import Body, ConversationId, Event, Side
from core.privacy.keys import Keyring
from core.storage.rows import among, dialect, execute, insert_new, upsert

_INBOX: Any = Inbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]
_CHECKPOINT: Any = Checkpoint.__table__  # type: ignore[attr-defined]

MOST_WAITING = 100  # of one conversation; nobody has that many answers on their mind
MOST_STARTS = 3  # the first death may be another's fault, or nobody's; from then on an event is taken alone


@dataclass(frozen=True)
class Arrived:
    """One claimed event with what its conversation is and what was asked there last."""

    id: int
    conversation: ConversationId
    channel: str
    side: Side
    party: int | None
    language: str | None
    text_mode: bool
    stopped: bool
    capabilities: str
    body: Body
    prompt: Prompt | None
    sender: str | None = None  # as in Event
    sender_name: str = ""
    ref: str = ""


async def accept(
    session: AsyncSession,
    events: Sequence[Event],
    keyring: Keyring,
    now: datetime,
    checkpoint: tuple[str, str] | None = None,
) -> list[ConversationId]:
    """Keep each event once, however often it is delivered, with its source's checkpoint; then acknowledge.

    That a chat is over where nobody ever wrote is no news. What would wait behind a hundred others of its own
    conversation isn't kept; gives the conversation of each.
    """
    known = await heard(session, events, keyring)
    waiting = Counter({chat.id: chat.waiting for chat in known.values()})
    kept, flood = [], []
    for event in events:
        if (event.channel, event.address) not in known:
            continue
        chat = known[event.channel, event.address]
        waiting[chat.id] += 1
        # One person's ten thousand rows made every claim take 71 ms on PostgreSQL (pipeline.md).
        if waiting[chat.id] <= MOST_WAITING:
            kept.append(event)
        else:
            flood.append(chat.id)
    rows = [
        {
            "source": event.source,
            "event_key": event.key,
            "conversation_id": known[event.channel, event.address].id,
            # ASCII escapes: NUL is refused by PostgreSQL, lone surrogates by both (pipeline.md, trap 3).
            "body": json.dumps(_said(event)),
            "received_at": now,
            "state": int(Waiting.WAITING),
        }
        for event in kept
    ]
    await insert_new(session, _INBOX, rows, unique=("source", "event_key"))
    if checkpoint is not None:
        await upsert(session, _CHECKPOINT, [{"source": checkpoint[0], "position": checkpoint[1]}])
    return flood


async def conversations(
    session: AsyncSession, events: Sequence[Event], keyring: Keyring
) -> dict[tuple[str, str], ConversationId]:
    """Find or start the conversation of each event, by (channel, address)."""
    return {key: chat.id for key, chat in (await heard(session, events, keyring)).items()}


async def claim(session: AsyncSession, at_most: int) -> list[int]:
    """Take the oldest waiting event of each of so many free conversations, for this transaction.

    An event that was in hand when a process died is taken alone, before the others: if it is the one that
    kills, it takes nobody with it.

    On PostgreSQL the row's lock is the conversation's lock, so that a killed worker frees it at once; on
    SQLite the transaction holds the only write lock there is.
    """
    older = aliased(Inbox)
    behind = exists().where(
        col(older.state) == IS_WAITING,
        col(older.conversation_id) == col(Inbox.conversation_id),
        col(older.id) < col(Inbox.id),
    )
    heads = select(col(Inbox.id), col(Inbox.starts)).where(col(Inbox.state) == IS_WAITING, ~behind)
    heads = heads.order_by(col(Inbox.id)).limit(at_most)
    if dialect(session) == "postgresql":
        heads = heads.with_for_update(of=Inbox, skip_locked=True)
    taken = [(number, starts) for number, starts in await execute(session, heads)]
    suspected = [number for number, starts in taken if starts]
    return suspected[:1] or [number for number, _ in taken]


async def arrived(session: AsyncSession, ids: Sequence[int]) -> list[Arrived]:
    """Read claimed events with their conversations and open questions, oldest first."""
    # Read after the lock: a locking join re-reads only the locked table (pipeline.md, trap 5).
    wanted = (
        select(
            _INBOX.c.id,
            _INBOX.c.body,
            _CONVERSATION.c.id,
            _CONVERSATION.c.channel,
            _CONVERSATION.c.side,
            _CONVERSATION.c.party,
            _CONVERSATION.c.language,
            _CONVERSATION.c.text_mode,
            _CONVERSATION.c.stopped,
            _CONVERSATION.c.capabilities,
            *_PROMPT_COLUMNS,
        )
        .join_from(_INBOX, _CONVERSATION, _INBOX.c.conversation_id == _CONVERSATION.c.id)
        .outerjoin(_PROMPT, (_PROMPT.c.conversation_id == _CONVERSATION.c.id) & (_PROMPT.c.slot == ""))
        .where(among(session, _INBOX.c.id, ids))
        .order_by(_INBOX.c.id)
    )
    return [
        Arrived(
            row[0],
            ConversationId(row[2]),
            row[3],
            Side(row[4]),
            row[5],
            row[6],
            row[7],
            row[8],
            row[9],
            body_from_json(said := json.loads(row[1])),
            Prompt.model_construct(**dict(zip(_PROMPT_NAMES, row[10:], strict=True))) if row[10] else None,
            said.get("sender"),
            said.get("sender_name", ""),
            said.get("ref", ""),
        )
        for row in await execute(session, wanted)
    ]


_PROMPT: Any = Prompt.__table__  # type: ignore[attr-defined]
_PROMPT_NAMES = [column.name for column in _PROMPT.columns]
_PROMPT_COLUMNS = [_PROMPT.c[name] for name in _PROMPT_NAMES]


async def done(session: AsyncSession, ids: Iterable[int]) -> None:
    """Mark events handled; their bodies go in the same transaction."""
    rows = update(_INBOX).where(among(session, _INBOX.c.id, list(ids)))
    await execute(session, rows.values(state=int(Waiting.DONE), body=""))


async def bury(session: AsyncSession, event: int, reason: str) -> None:
    """Put an event that can't be handled in the dead letter with its reason; it blocks nobody."""
    where = update(_INBOX).where(_INBOX.c.id == event)
    await execute(session, where.values(state=int(Waiting.DEAD), reason=reason[:500]))


async def forget(session: AsyncSession, removed: Sequence[tuple[ConversationId, str]]) -> None:
    """Forget what the removed messages said where they lie in the dead letter: chats, with the events' keys."""
    for conversation, key in removed:
        mine = _INBOX.c.conversation_id == conversation, _INBOX.c.event_key == key
        dead = update(_INBOX).where(_INBOX.c.state == int(Waiting.DEAD), *mine)
        await execute(session, dead.values(body=""))


async def crashed(session: AsyncSession, ids: Sequence[int]) -> list[int]:
    """Count a crash for each event that was in hand and still waits; gives those it was one too many for.

    These are in the dead letter now, and their bodies are kept.
    """
    if not ids:
        return []
    waiting = _INBOX.c.state == int(Waiting.WAITING), among(session, _INBOX.c.id, ids)
    await execute(session, update(_INBOX).where(*waiting).values(starts=_INBOX.c.starts + 1))
    guilty = update(_INBOX).where(*waiting, _INBOX.c.starts >= MOST_STARTS)
    reason = f"its process died {MOST_STARTS} times"
    dead = guilty.values(state=int(Waiting.DEAD), reason=reason).returning(_INBOX.c.id)
    return sorted((await execute(session, dead)).scalars())


def _said(event: Event) -> dict[str, Any]:
    said = body_as_json(event.body)
    if event.sender is not None:
        said |= {"sender": event.sender, "sender_name": event.sender_name}
    return {**said, "ref": event.ref} if event.ref else said


async def claim_these(session: AsyncSession, ids: Sequence[int]) -> list[int]:
    """Take named waiting events again, for a batch that is being split; those taken elsewhere are left out."""
    wanted = (
        select(_INBOX.c.id)
        .where(_INBOX.c.state == IS_WAITING, among(session, _INBOX.c.id, ids))
        .order_by(_INBOX.c.id)
    )
    if dialect(session) == "postgresql":
        wanted = wanted.with_for_update(skip_locked=True)
    return list((await execute(session, wanted)).scalars())
