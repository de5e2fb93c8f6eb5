"""The moderators' queue: what waits, who decides first, and how a decision is taken back.

Each operation joins the caller's transaction. The caller gives the decision its effect in the feature that the
item names (a statement's standing), in the same transaction and only where the answer here was True.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right
from core.audit.log import Detail, Entry, append
from core.audit.tables import AuditRow
from core.moderation.tables import KIND_OF_ITEM, QueueItem, Reason, Verdict
from core.storage.rows import insert_new

UNDO = timedelta(hours=24)
"""How long the decider may take a decision back; an owner always may."""


@dataclass(frozen=True)
class Arrival:
    """Something that a person wrote and that waits from now on: a kind and its number in its own table."""

    organisation: int
    campaign: int
    kind: str
    subject: int


@dataclass(frozen=True)
class Counts:
    """The queue's state: how many wait and since when the oldest does, how many were decided each way."""

    waiting: int
    oldest: datetime | None
    approved: int
    rejected: int


async def enqueue(session: AsyncSession, arrivals: Sequence[Arrival], now: datetime) -> None:
    """Put each thing into the queue once; one that is there, waiting or decided, stays as it is."""
    rows = [
        {
            "organisation_id": arrival.organisation,
            "campaign_id": arrival.campaign,
            "kind": arrival.kind,
            "subject": arrival.subject,
            "arrived_at": now,
            "verdict": Verdict.WAITING.value,
            "approvals": 0,
        }
        for arrival in arrivals
    ]
    await insert_new(session, QueueItem.__table__, rows, unique=("kind", "subject"))  # type: ignore[attr-defined]


async def next_items(
    session: AsyncSession, by: Moderator, *, limit: int = 1, after: int | None = None
) -> list[QueueItem]:
    """List what waits for this moderator, the oldest first; after the item numbered `after` if one is named.

    What the moderator has approved already and what still needs another's approval is left out.
    """
    query = select(QueueItem).where(
        col(QueueItem.organisation_id) == by.organisation, col(QueueItem.verdict) == Verdict.WAITING.value
    )
    if after is not None:
        query = query.where(col(QueueItem.id) > after)
    found: list[QueueItem] = []
    for item in await session.exec(query.order_by(col(QueueItem.id)).limit(limit + 50)):
        if item.approvals and by.id in await _approvers(session, item):
            continue
        found.append(item)
        if len(found) == limit:
            break
    return found


async def access_item(session: AsyncSession, by: Moderator, item: int) -> QueueItem | None:
    """Give the item as it stands on disk; None where the moderator's organisation has no such item."""
    query = (
        select(QueueItem)
        .where(col(QueueItem.id) == item, col(QueueItem.organisation_id) == by.organisation)
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


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
    """Count a moderator's verdict and log it; False if someone was first, and then nothing changes.

    One rejection decides, with its reason. An approval decides when `needed` different moderators have given
    theirs; until then the item goes on waiting for another. ValueError: a rejection without a reason.
    """
    if verdict is Verdict.WAITING or (verdict is Verdict.REJECTED) != (reason is not None):
        raise ValueError("a rejection has a reason, an approval none")
    row = await access_item(session, by, item)
    if row is None or row.verdict != Verdict.WAITING:
        return False
    approvals = row.approvals
    if verdict is Verdict.APPROVED:
        if approvals and by.id in await _approvers(session, row):
            return False
        approvals += 1
    decided = verdict is Verdict.REJECTED or approvals >= needed
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
    )
    if not await _changed(session, unchanged, values):
        return False
    await _note(session, by, row, f"item-{verdict.value}", now, reason)
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
    unchanged = (col(QueueItem.id) == item, col(QueueItem.verdict) == row.verdict)
    if not await _changed(session, unchanged, values):
        return False
    await _note(session, by, row, "item-undone", now, None)
    return True


def may_undo(item: QueueItem, by: Moderator, now: datetime) -> bool:
    """Tell whether this person may take the decision back at this moment."""
    if item.verdict == Verdict.WAITING or item.decided_at is None:
        return False
    return Right.OVERRULE in by.rights or (item.decided_by == by.id and now - item.decided_at <= UNDO)


async def log(session: AsyncSession, by: Moderator, *, limit: int = 10) -> list[QueueItem]:
    """List the latest decisions of the organisation, the newest first."""
    query = select(QueueItem).where(
        col(QueueItem.organisation_id) == by.organisation, col(QueueItem.verdict) != Verdict.WAITING.value
    )
    newest = query.order_by(col(QueueItem.decided_at).desc(), col(QueueItem.id).desc())
    return list(await session.exec(newest.limit(limit)))


async def counts(
    session: AsyncSession, by: Moderator, *, campaign: int | None = None, since: datetime | None = None
) -> Counts:
    """Count what waits and what was decided, in all campaigns or one; decisions since a moment if named."""
    ours = [col(QueueItem.organisation_id) == by.organisation]
    if campaign is not None:
        ours.append(col(QueueItem.campaign_id) == campaign)
    verdict = col(QueueItem.verdict)
    waiting = select(func.count(), func.min(QueueItem.arrived_at)).where(
        *ours, verdict == Verdict.WAITING.value
    )
    number, oldest = (await session.exec(waiting)).one()
    decided = select(verdict, func.count()).where(*ours, verdict != Verdict.WAITING.value).group_by(verdict)
    if since is not None:
        decided = decided.where(col(QueueItem.decided_at) >= since)
    totals = {str(key): count for key, count in await session.exec(decided)}
    return Counts(number, oldest, totals.get("approved", 0), totals.get("rejected", 0))


async def _changed(session: AsyncSession, unchanged: Sequence[object], values: Mapping[str, object]) -> bool:
    statement = update(QueueItem).where(*unchanged).values(**values)  # type: ignore[arg-type]
    done = await session.exec(statement.execution_options(synchronize_session="fetch"))
    return bool(done.rowcount == 1)


async def _approvers(session: AsyncSession, item: QueueItem) -> set[int]:
    """Read from the log who has approved the item since it last came into the queue."""
    query = (
        select(AuditRow)
        .where(col(AuditRow.subject_kind) == KIND_OF_ITEM, col(AuditRow.subject) == item.id)
        .order_by(col(AuditRow.id).desc())
    )
    approvers: set[int] = set()
    for row in await session.exec(query):
        if row.act == "item-undone":
            break
        if row.act == "item-approved" and row.actor is not None:
            approvers.add(row.actor)
    return approvers


async def _note(
    session: AsyncSession, by: Moderator, item: QueueItem, act: str, now: datetime, reason: Reason | None
) -> None:
    details: dict[str, Detail] = {"kind": item.kind, "number": item.subject}
    if reason is not None:
        details["reason"] = reason.value
    await append(session, [Entry(act, now, by.organisation, by.id, KIND_OF_ITEM, item.id, details)])
