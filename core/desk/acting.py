"""A moderator's act, whole: the queue's decision and its effect, in the caller's transaction.

The chat's cards and the moderators' page do the same by it.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right, rights_of
from core.access.roles import listing
from core.access.tables import OrganisationId, StaffId
from core.desk.kinds import kind_of
from core.moderation import deciding, queue
from core.moderation.acts import (
    Act,
    Approve,
    Came,
    Done,
    Escalate,
    Half,
    NotYours,
    Taken,
    Undo,
    Undone,
    Unfit,
)
from core.moderation.deciding import hindrance
from core.moderation.kinds import Review
from core.moderation.tables import QueueItem, Verdict


async def act(session: AsyncSession, by: Moderator, item: int, what: Act, now: datetime) -> Came | None:
    """Do it if it is this moderator's to do and nobody was first; None: there is no such item here."""
    row = await queue.access_item(session, by, item)
    if row is None:
        return None
    if isinstance(what, Undo):
        return await _undo(session, by, row, now)
    if row.verdict != Verdict.WAITING:
        return Taken(row)
    if (why := hindrance(row, by)) is not None:
        return NotYours(row, why)
    kind = kind_of(row)
    done: bool | None
    if isinstance(what, Escalate):
        found = await owners(session, row)
        done = await deciding.escalate(session, by, item, now) if found else None
    else:
        done = await kind.effect(session, by, row, what, now)
    if done is None:
        return Unfit(row, what)
    fresh = await queue.access_item(session, by, item)
    assert fresh is not None
    half = isinstance(what, Approve) and fresh.verdict == Verdict.WAITING
    # Counted now or before, it is the same to whoever pressed: others' approvals are still needed.
    if half and (done or await queue.has_approved(session, by, item)):
        return Half(fresh, await kind.needed(session, fresh) - fresh.approvals)
    return Done(fresh) if done else Taken(fresh)


async def owners(session: AsyncSession, item: QueueItem) -> list[StaffId]:
    """List who may decide what is moved on: the owners, but for one whose own rejection it was."""
    return [
        person.id
        for person, roles in await listing(session, OrganisationId(item.organisation_id))
        if person.id is not None and Right.OVERRULE in rights_of(roles) and person.id != item.barred
    ]


async def reviews(session: AsyncSession, by: Moderator, items: Sequence[QueueItem]) -> list[Review]:
    """Give each item as this moderator is shown it."""
    return [await kind_of(item).review(session, by, item) for item in items]


async def _undo(session: AsyncSession, by: Moderator, row: QueueItem, now: datetime) -> Came:
    if not await deciding.undo(session, by, row.id or 0, now):
        return NotYours(row, hindrance(row, by) if row.verdict == Verdict.WAITING else None)
    votes = await kind_of(row).undone(session, row, now)
    fresh = await queue.access_item(session, by, row.id or 0)
    assert fresh is not None
    return Undone(fresh, votes)
