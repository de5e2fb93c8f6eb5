"""The moderators' queue: what waits and for whom, what was decided, and how much of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right
from core.audit.tables import AuditRow
from core.moderation.tables import KIND_OF_ITEM, QueueItem, Verdict
from core.storage.rows import insert_new

APPROVALS = ("item-approved", "item-proposed")
"""The acts by which a moderator has approved; of a new wording its proposer approves too."""

RESETS = ("item-undone", "item-appealed", "item-proposed", "proposal-refused")
"""The acts after which nobody has approved any more."""


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
    appeals: int  # of those that wait, a second check
    approved: int
    rejected: int
    merged: int

    @property
    def decided(self) -> int:
        return self.approved + self.rejected + self.merged


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
    session: AsyncSession, by: Moderator, *, limit: int = 1, after: int | None = None, held: bool = False
) -> list[QueueItem]:
    """List what waits for this moderator, the oldest first; after the item numbered `after` if one is named.

    `held`: what another transaction is deciding on is passed over, and no other decides on what is given
    before this one has ended. So no card is dealt of what is decided by the time it arrives.

    Left out: what the moderator has approved already and what needs another's approval, a second check of
    their own rejection, and what only an owner decides.
    """
    query = select(QueueItem).where(*_waits_for(by))
    if after is not None:
        query = query.where(col(QueueItem.id) > after)
    query = query.order_by(col(QueueItem.id)).limit(limit)
    return list(await session.exec(query.with_for_update(read=True, skip_locked=True) if held else query))


async def access_item(session: AsyncSession, by: Moderator, item: int) -> QueueItem | None:
    """Give the item as it stands on disk; None where the moderator's organisation has no such item."""
    query = (
        select(QueueItem)
        .where(col(QueueItem.id) == item, col(QueueItem.organisation_id) == by.organisation)
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).first()


async def log(
    session: AsyncSession, by: Moderator, *, limit: int = 10, item: int | None = None
) -> list[tuple[AuditRow, QueueItem]]:
    """List the latest acts on the organisation's queue with the items as they are now, the newest first.

    Only those on one item if it is named.
    """
    query = (
        select(AuditRow, QueueItem)
        .join(QueueItem, col(QueueItem.id) == col(AuditRow.subject))
        .where(
            col(AuditRow.subject_kind) == KIND_OF_ITEM,
            col(QueueItem.organisation_id) == by.organisation,
        )
    )
    if item is not None:
        query = query.where(col(AuditRow.subject) == item)
    return list(await session.exec(query.order_by(col(AuditRow.id).desc()).limit(limit)))


async def counts(
    session: AsyncSession,
    by: Moderator,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    kind: str | None = None,
) -> Counts:
    """Count what waits for this moderator, and what anyone decided; of the decisions those between two moments.

    `kind`: of what waits, these things only.
    """
    waiting = select(
        func.count(), func.min(QueueItem.arrived_at), func.count(col(QueueItem.appealed_at))
    ).where(*_waits_for(by))
    if kind is not None:
        waiting = waiting.where(col(QueueItem.kind) == kind)
    number, oldest, appeals = (await session.exec(waiting)).one()
    verdict = col(QueueItem.verdict)
    decided = select(verdict, func.count()).where(col(QueueItem.organisation_id) == by.organisation)
    if since is not None:
        decided = decided.where(col(QueueItem.decided_at) >= since)
    if until is not None:
        decided = decided.where(col(QueueItem.decided_at) < until)
    totals = {str(key): count for key, count in await session.exec(decided.group_by(verdict))}
    by_verdict = (totals.get(one.value, 0) for one in (Verdict.APPROVED, Verdict.REJECTED, Verdict.MERGED))
    return Counts(number, oldest, appeals, *by_verdict)


async def has_approved(session: AsyncSession, by: Moderator, item: int) -> bool:
    """Tell whether this moderator's approval of the item is counted now."""
    query = select(QueueItem.id).where(col(QueueItem.id) == item, _approved_by(by))
    return (await session.exec(query)).first() is not None


def _waits_for(by: Moderator) -> list[Any]:
    """Say what this moderator may decide now, as conditions on the queue's rows."""
    barred = col(QueueItem.barred)
    conditions = [
        col(QueueItem.organisation_id) == by.organisation,
        col(QueueItem.verdict) == Verdict.WAITING.value,
        or_(barred.is_(None), barred != by.id),
        or_(col(QueueItem.approvals) == 0, ~_approved_by(by)),
    ]
    if Right.OVERRULE not in by.rights:
        conditions.append(col(QueueItem.escalated_at).is_(None))
    return conditions


def _approved_by(by: Moderator) -> Any:
    """Whether the log has this moderator's approval of a row, made since the row last came into the queue."""
    reset = aliased(AuditRow)
    since = exists().where(
        col(reset.subject_kind) == KIND_OF_ITEM,
        col(reset.subject) == col(QueueItem.id),
        col(reset.act).in_(RESETS),
        col(reset.id) > col(AuditRow.id),
    )
    return exists().where(
        col(AuditRow.subject_kind) == KIND_OF_ITEM,
        col(AuditRow.subject) == col(QueueItem.id),
        col(AuditRow.act).in_(APPROVALS),
        col(AuditRow.actor) == by.id,
        ~since,
    )
