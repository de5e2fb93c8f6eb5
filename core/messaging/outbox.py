"""What waits to be sent: queued with the facts it tells of, claimed with a lease, settled once."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import literal_column, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging import reach
from core.messaging.channel import Delivery, Gone, Moved, Outcome, Rejected, Retry, Sent, Uncertain
from core.messaging.tables import Conversation, Outbox, Prompt, Sending
from core.messaging.values import ConversationId, Part
from core.privacy.keys import Keyring
from core.storage.rows import among, dialect, execute, insert_new, update_rows

_OUTBOX: Any = Outbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PROMPT: Any = Prompt.__table__  # type: ignore[attr-defined]
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]

LEASE = timedelta(seconds=60)
MOST_ATTEMPTS = 12  # with waits that grow to a quarter of an hour: more than half an hour away is an outage
LONGEST_WAIT = 900.0  # seconds
QUIET = timedelta(days=1)
"""After so long an unanswered question that may never have arrived is asked once more."""
MOST_ASKED = 3  # tries of such a question in all


@dataclass(frozen=True)
class Letter:
    """One part for one conversation, ready to be queued."""

    conversation: ConversationId
    channel: str
    part: Part
    unasked: bool = False


async def queue(session: AsyncSession, letters: Sequence[Letter], due: datetime | Sequence[datetime]) -> None:
    """Queue the parts in order, each for its own moment or all for one.

    They go out only if the caller's transaction commits.
    """
    moments = [due] * len(letters) if isinstance(due, datetime) else due
    rows = [
        {
            "conversation_id": letter.conversation,
            "channel": letter.channel,
            "body": json.dumps(letter.part.as_json()),
            "token": letter.part.token,
            "unasked": letter.unasked,
            "state": int(Sending.WAITING),
            "due_at": moment,
            "attempts": 0,
        }
        for letter, moment in zip(letters, moments, strict=True)
    ]
    await insert_new(session, _OUTBOX, rows)


async def claim(
    session: AsyncSession, channel: str, at_most: int, now: datetime, keyring: Keyring
) -> list[Delivery]:
    """Take so many due messages for this sender, replies before what nobody asked for.

    A row whose lease ran out was claimed by a sender that died: it may have been sent, so it becomes
    uncertain, unless the channel's sends can be repeated (then the caller frees it first).
    """
    wanted = (
        select(_OUTBOX.c.id)
        .where(
            _OUTBOX.c.state < literal_column(str(int(Sending.SENT))),  # as the partial index says it
            _OUTBOX.c.state == int(Sending.WAITING),
            _OUTBOX.c.channel == channel,
            _OUTBOX.c.due_at <= now,
        )
        .order_by(_OUTBOX.c.unasked, _OUTBOX.c.id)
        .limit(at_most)
    )
    if dialect(session) == "postgresql":
        wanted = wanted.with_for_update(skip_locked=True)
    return await take(session, list((await execute(session, wanted)).scalars()), now, keyring)


async def take(session: AsyncSession, ids: Sequence[int], now: datetime, keyring: Keyring) -> list[Delivery]:
    """Claim these waiting rows for this sender, and read them, replies before what nobody asked for."""
    if not ids:
        return []
    taken = update(_OUTBOX).where(among(session, _OUTBOX.c.id, ids))
    await execute(
        session,
        taken.values(state=int(Sending.CLAIMED), lease_until=now + LEASE, attempts=_OUTBOX.c.attempts + 1),
    )
    rows = await execute(
        session,
        select(
            _OUTBOX.c.id,
            _OUTBOX.c.conversation_id,
            _OUTBOX.c.body,
            _CONVERSATION.c.address_sealed,
            _OUTBOX.c.attempts,
        )
        .join_from(_OUTBOX, _CONVERSATION, _OUTBOX.c.conversation_id == _CONVERSATION.c.id)
        .where(among(session, _OUTBOX.c.id, ids))
        .order_by(_OUTBOX.c.unasked, _OUTBOX.c.id),
    )
    read = [
        (number, who, Part.from_json(json.loads(body)), sealed, attempts)
        for number, who, body, sealed, attempts in rows
    ]
    refs = await _refs(session, [part.replaces for _, _, part, _, _ in read if part.replaces])
    return [
        Delivery(
            number,
            ConversationId(who),
            keyring.unseal(sealed, "address").decode(),
            part,
            attempts,
            refs.get(part.replaces or ""),
        )
        for number, who, part, sealed, attempts in read
    ]


async def _refs(session: AsyncSession, tokens: Sequence[str]) -> dict[str, str]:
    if not tokens:
        return {}
    wanted = select(_OUTBOX.c.token, _OUTBOX.c.sent_ref).where(among(session, _OUTBOX.c.token, tokens))
    rows = await execute(session, wanted)
    return {token: ref for token, ref in rows if ref is not None}


async def settle(
    session: AsyncSession, outcomes: Sequence[tuple[Delivery, Outcome]], now: datetime, keyring: Keyring
) -> None:
    """Keep what became of each send; a retry waits its time, up to MOST_ATTEMPTS in all."""
    rows = [_settled(delivery, outcome, now) for delivery, outcome in outcomes]
    await update_rows(session, _OUTBOX, rows)
    for delivery, outcome in outcomes:
        if isinstance(outcome, Moved):
            await reach.moved(session, delivery.conversation, outcome.to, keyring, now)
    lost = {d.conversation: o.reason for d, o in outcomes if isinstance(o, Gone)}
    whys = {
        chat: reach.Why.BLOCKED if reason == "blocked" else reach.Why.GONE for chat, reason in lost.items()
    }
    await reach.unreachable(session, whys, now)


def _settled(delivery: Delivery, outcome: Outcome, now: datetime) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": delivery.key,
        "state": int(Sending.FAILED),
        "lease_until": None,
        "due_at": now,
        "sent_at": None,
        "sent_ref": None,
        "reason": None,
        "attempts": delivery.attempts,
    }
    match outcome:
        case Sent(ref):
            row |= {"state": int(Sending.SENT), "sent_at": now, "sent_ref": ref}
        case Retry(after, account=True):  # it isn't this message's fault, so it was no attempt of it
            row |= {"state": int(Sending.WAITING), "due_at": now + timedelta(seconds=after)}
            row["attempts"] = delivery.attempts - 1
        case Retry() | Moved() if delivery.attempts >= MOST_ATTEMPTS:
            row |= {"reason": f"given up after {MOST_ATTEMPTS} attempts"}
        case Retry(after):
            wait = max(after, min(LONGEST_WAIT, 2.0 ** (delivery.attempts - 1)))
            row |= {"state": int(Sending.WAITING), "due_at": now + timedelta(seconds=wait)}
        case Moved():
            row |= {"state": int(Sending.WAITING)}
        case Uncertain(reason):
            row |= {"state": int(Sending.UNCERTAIN), "reason": reason}
        case Rejected(reason) | Gone(reason):
            row |= {"reason": reason}
    return row


async def put_back(session: AsyncSession, deliveries: Sequence[Delivery]) -> None:
    """Let claimed messages wait on as if they had never been claimed."""
    rows = [
        {
            "id": delivery.key,
            "state": int(Sending.WAITING),
            "lease_until": None,
            "attempts": delivery.attempts - 1,
        }
        for delivery in deliveries
    ]
    await update_rows(session, _OUTBOX, rows)


async def reclaim(session: AsyncSession, channel: str, repeatable: bool, now: datetime) -> int:
    """Settle rows whose sender died: free them where a send may be repeated, else call them uncertain."""
    lapsed = update(_OUTBOX).where(
        _OUTBOX.c.state == int(Sending.CLAIMED),
        or_(_OUTBOX.c.lease_until.is_(None), _OUTBOX.c.lease_until <= now),
        _OUTBOX.c.channel == channel,
    )
    to = Sending.WAITING if repeatable else Sending.UNCERTAIN
    reason = None if repeatable else "its sender died while sending"
    result = await execute(session, lapsed.values(state=int(to), lease_until=None, reason=reason))
    return int(getattr(result, "rowcount", 0))


async def ask_again(session: AsyncSession, now: datetime) -> int:
    """Let each question go once more that may never have arrived, is open still, and has lain a quiet day.

    Telegram recognises no message that it was given before: repeated at once, a question might stand there twice.
    """
    asked = select(_PROMPT.c.token)
    lost = update(_OUTBOX).where(
        _OUTBOX.c.state == int(Sending.UNCERTAIN),
        _OUTBOX.c.due_at <= now - QUIET,
        _OUTBOX.c.token.in_(asked),
        _OUTBOX.c.body.is_not(None),
        _OUTBOX.c.attempts < MOST_ASKED,
    )
    done = await execute(session, lost.values(state=int(Sending.WAITING), due_at=now))
    return int(getattr(done, "rowcount", 0))
