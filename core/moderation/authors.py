"""What authors bring about in the queue: an answer to a new wording, silence about it, a second check."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Entry, append
from core.moderation.tables import KIND_OF_ITEM, QueueItem, Verdict
from core.storage.rows import among

_UNDECIDED = {
    "verdict": Verdict.WAITING.value,
    "reason": None,
    "approvals": 0,
    "decided_by": None,
    "decided_at": None,
}


async def agreed(
    session: AsyncSession, kind: str, needed: Mapping[int, int], now: datetime
) -> dict[int, bool]:
    """Count the proposer's approval of the wording that its author agreed to; subject to whether that decides.

    `needed` says by subject how many approvals decide. What no wording is proposed for is left out: it was
    taken back or answered before.
    """
    answered: dict[int, bool] = {}
    for enough in (True, False):
        subjects = [subject for subject, approvals in needed.items() if (approvals <= 1) == enough]
        values: dict[str, Any] = {
            "verdict": Verdict.APPROVED.value if enough else Verdict.WAITING.value,
            "approvals": 1,
        }
        for subject in await _answered(session, kind, subjects, values, "proposal-accepted", now):
            answered[subject] = enough
    return answered


async def refused(session: AsyncSession, kind: str, subjects: Sequence[int], now: datetime) -> list[int]:
    """Let the things whose authors refused the new wording wait again; gives those that it was asked of."""
    return await _answered(session, kind, subjects, _UNDECIDED, "proposal-refused", now)


async def expired(session: AsyncSession, kind: str, subjects: Sequence[int], now: datetime) -> list[int]:
    """Reject, without a reason, what waited too long for its author's answer; gives those."""
    values = {"verdict": Verdict.REJECTED.value, "decided_by": None, "decided_at": now}
    return await _answered(session, kind, subjects, values, "proposal-expired", now)


async def appealed(session: AsyncSession, kind: str, subjects: Sequence[int], now: datetime) -> list[int]:
    """Let each rejected thing wait once more, for anyone but who rejected it; gives those that now wait.

    A thing is checked a second time once; what was checked so stays as it is.
    """
    values = {**_UNDECIDED, "barred": col(QueueItem.decided_by), "appealed_at": now, "escalated_at": None}
    found = (col(QueueItem.verdict) == Verdict.REJECTED.value, col(QueueItem.appealed_at).is_(None))
    return await _changed(session, kind, subjects, found, values, "item-appealed", now)


async def _answered(
    session: AsyncSession, kind: str, subjects: Sequence[int], values: dict[str, Any], act: str, now: datetime
) -> list[int]:
    found = (col(QueueItem.verdict) == Verdict.PROPOSED.value,)
    return await _changed(session, kind, subjects, found, values, act, now)


async def _changed(
    session: AsyncSession,
    kind: str,
    subjects: Sequence[int],
    found: Sequence[Any],
    values: dict[str, Any],
    act: str,
    now: datetime,
) -> list[int]:
    """Change those found so, each alone in the statement's condition, and log it."""
    if not subjects:
        return []
    done = await session.exec(
        update(QueueItem)
        .where(col(QueueItem.kind) == kind, among(session, col(QueueItem.subject), sorted(subjects)), *found)
        .values(values)
        .returning(col(QueueItem.id), col(QueueItem.subject), col(QueueItem.organisation_id))
        .execution_options(synchronize_session=False)
    )
    rows = sorted(done.all())
    await append(
        session,
        [
            Entry(act, now, organisation, None, KIND_OF_ITEM, item, {"kind": kind, "number": subject})
            for item, subject, organisation in rows
        ],
    )
    return [subject for _, subject, _ in rows]
