"""Deciding on a thing in the queue: who may, whose press counts, and how it is taken back.

Each operation joins the caller's transaction. The caller gives the decision its effect in the feature that the
item names (a statement's standing), in the same transaction and only where the answer here was True.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right
from core.audit.log import Detail, Entry, append
from core.moderation.queue import access_item, has_approved
from core.moderation.tables import KIND_OF_ITEM, QueueItem, Reason, Verdict

UNDO = timedelta(hours=24)
"""How long the decider may take a decision back; an owner always may."""


class Hindrance(StrEnum):
    """Why a waiting thing is not this moderator's to decide."""

    OWN_REJECTION = "own-rejection"  # a second check is another's
    OWNERS = "owners"  # it was moved on to an owner


def hindrance(item: QueueItem, by: Moderator) -> Hindrance | None:
    """Say why this moderator may not decide the item, if so."""
    if item.barred == by.id:
        return Hindrance.OWN_REJECTION
    if item.escalated_at is not None and Right.OVERRULE not in by.rights:
        return Hindrance.OWNERS
    return None


async def decide(
    session: AsyncSession,
    by: Moderator,
    item: int,
    verdict: Verdict,
    reason: Reason | None,
    now: datetime,
    *,
    needed: int = 1,
) -> bool:
    """Count a moderator's verdict and log it; False if someone was first or may not, and then nothing changes.

    One rejection decides, with its reason; so does a merge, and a new wording, which waits for its author. An
    approval decides when `needed` different moderators have given theirs; until then the item goes on waiting
    for another. ValueError: a rejection without a reason.
    """
    if verdict is Verdict.WAITING or (verdict is Verdict.REJECTED) != (reason is not None):
        raise ValueError("a rejection has a reason, no other decision has one")
    row = await access_item(session, by, item)
    if row is None or row.verdict != Verdict.WAITING or hindrance(row, by) is not None:
        return False
    approvals = row.approvals
    if verdict is Verdict.APPROVED:
        if approvals and await has_approved(session, by, item):
            return False
        approvals += 1
    decided = verdict is not Verdict.APPROVED or approvals >= needed
    values = {
        "verdict": verdict if decided else Verdict.WAITING,
        "reason": reason,
        "approvals": approvals,
        "decided_by": by.id,
        "decided_at": now,
    }
    # The state that was read is part of the condition: of two presses at once only one finds it so.
    unchanged = (
        col(QueueItem.id) == item,
        col(QueueItem.verdict) == Verdict.WAITING.value,
        col(QueueItem.approvals) == row.approvals,
        _as_read(row),
    )
    if not await _changed(session, unchanged, values):
        return False
    await _note(session, by, row, f"item-{verdict.value}", now, reason)
    return True


async def escalate(session: AsyncSession, by: Moderator, item: int, now: datetime) -> bool:
    """Leave a waiting item to the owners from now on; False if it is theirs already or isn't waiting."""
    row = await access_item(session, by, item)
    if row is None or hindrance(row, by) is not None:
        return False
    unchanged = (
        col(QueueItem.id) == item,
        col(QueueItem.verdict) == Verdict.WAITING.value,
        col(QueueItem.escalated_at).is_(None),
    )
    if not await _changed(session, unchanged, {"escalated_at": now}):
        return False
    await _note(session, by, row, "item-escalated", now, None)
    return True


async def undo(session: AsyncSession, by: Moderator, item: int, now: datetime) -> bool:
    """Put a decided item back into the queue; by its decider within 24 hours, by an owner always.

    False: it isn't decided, or not this person's to take back, and then nothing changes.
    """
    row = await access_item(session, by, item)
    if row is None or not may_undo(row, by, now):
        return False
    values = {
        "verdict": Verdict.WAITING,
        "reason": None,
        "approvals": 0,
        "decided_by": None,
        "decided_at": None,
    }
    unchanged = (
        col(QueueItem.id) == item,
        col(QueueItem.verdict) == Verdict(row.verdict).value,
        col(QueueItem.decided_at) == row.decided_at,
    )
    if not await _changed(session, unchanged, values):
        return False
    await _note(session, by, row, "item-undone", now, None)
    return True


def may_undo(item: QueueItem, by: Moderator, now: datetime) -> bool:
    """Tell whether this person may take the decision back at this moment."""
    if item.verdict == Verdict.WAITING or item.decided_at is None:
        return False
    return Right.OVERRULE in by.rights or (item.decided_by == by.id and now - item.decided_at <= UNDO)


def _as_read(row: QueueItem) -> object:
    escalated = col(QueueItem.escalated_at)
    return escalated.is_(None) if row.escalated_at is None else escalated.is_not(None)


async def _changed(session: AsyncSession, unchanged: Sequence[object], values: Mapping[str, object]) -> bool:
    statement = update(QueueItem).where(*unchanged).values(**values)  # type: ignore[arg-type]
    done = await session.exec(statement.execution_options(synchronize_session="fetch"))
    return bool(done.rowcount == 1)


async def _note(
    session: AsyncSession, by: Moderator, item: QueueItem, act: str, now: datetime, reason: Reason | None
) -> None:
    details: dict[str, Detail] = {"kind": item.kind, "number": item.subject}
    if reason is not None:
        details["reason"] = reason.value
    await append(session, [Entry(act, now, by.organisation, by.id, KIND_OF_ITEM, item.id, details)])
