"""A moderator's act on a statement, whole: the queue's decision and its effect, in the caller's transaction.

The chat's cards and the moderators' page do the same by it.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.rights import Right, rights_of
from core.access.roles import listing
from core.access.tables import OrganisationId, StaffId
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.language.cleaning import clean
from core.moderation import deciding, queue
from core.moderation.deciding import Hindrance, hindrance
from core.moderation.tables import QueueItem, Reason, Verdict
from core.privacy.scan import Certainty, Kind, scan
from core.statements import outcomes
from core.statements.tables import Standing, Statement, StatementId, Vote

LONGEST = 160
"""Characters of a new wording: the rule for what people write."""


@dataclass(frozen=True)
class Approve:
    """Let residents vote on it."""


@dataclass(frozen=True)
class Reject:
    """Don't publish it; the author sees the reason."""

    reason: Reason


@dataclass(frozen=True)
class Reword:
    """Suggest other words to the author."""

    text: str


@dataclass(frozen=True)
class Merge:
    """Join it to the statement of this number in its campaign."""

    into: int


@dataclass(frozen=True)
class Escalate:
    """Leave it to an owner."""


@dataclass(frozen=True)
class Undo:
    """Take a decision back."""


Act = Approve | Reject | Reword | Merge | Escalate | Undo


@dataclass(frozen=True)
class Done:
    """It came to this; `item` is how it stands now."""

    item: QueueItem


@dataclass(frozen=True)
class Half:
    """The approval is counted, and so many more are needed."""

    item: QueueItem
    left: int


@dataclass(frozen=True)
class Undone:
    """It waits again; so many had voted on it."""

    item: QueueItem
    votes: int


@dataclass(frozen=True)
class Taken:
    """Someone was first, and nothing changed."""

    item: QueueItem


@dataclass(frozen=True)
class NotYours:
    """This moderator may not decide it, and nothing changed; no hindrance: an undo that isn't theirs to make."""

    item: QueueItem
    why: Hindrance | None = None


@dataclass(frozen=True)
class Unfit:
    """What the act names won't do (no words, too many, nothing to join to), and nothing changed."""

    item: QueueItem
    what: Act


Came = Done | Half | Undone | Taken | NotYours | Unfit


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
    done = await _effect(session, by, row, what, now)
    if done is None:
        return Unfit(row, what)
    fresh = await queue.access_item(session, by, item)
    assert fresh is not None
    half = isinstance(what, Approve) and fresh.verdict == Verdict.WAITING
    # Counted now or before, it is the same to whoever pressed: others' approvals are still needed.
    if half and (done or await queue.has_approved(session, by, item)):
        return Half(fresh, await needed(session, fresh) - fresh.approvals)
    return Done(fresh) if done else Taken(fresh)


async def needed(session: AsyncSession, item: QueueItem) -> int:
    """Say how many moderators must approve the item."""
    campaign = await session.get(Campaign, item.campaign_id)
    return 1 if campaign is None else document_of(campaign).moderation.approvals


async def owners(session: AsyncSession, item: QueueItem) -> list[StaffId]:
    """List who may decide what is moved on: the owners, but for one whose own rejection it was."""
    return [
        person.id
        for person, roles in await listing(session, OrganisationId(item.organisation_id))
        if person.id is not None and Right.OVERRULE in rights_of(roles) and person.id != item.barred
    ]


async def statement_of(session: AsyncSession, item: QueueItem) -> Statement:
    """Give the statement that an item is about."""
    return await session.get_one(Statement, item.subject)


async def numbered(session: AsyncSession, item: QueueItem, number: int) -> StatementId | None:
    """Find another statement of the item's campaign by its number."""
    query = select(Statement.id).where(
        col(Statement.campaign_id) == item.campaign_id, col(Statement.number) == number
    )
    found = (await session.exec(query)).first()
    return None if found is None else StatementId(found)


async def _effect(
    session: AsyncSession, by: Moderator, row: QueueItem, what: Act, now: datetime
) -> bool | None:
    """Decide and give the decision its effect; None: what the act names won't do."""
    item, statement = row.id or 0, StatementId(row.subject)
    match what:
        case Approve():
            if (await statement_of(session, row)).sensitive:
                return None  # its author was told that only a few members of staff read it
            enough = await needed(session, row)
            if not await deciding.decide(session, by, item, Verdict.APPROVED, None, now, needed=enough):
                return False
            fresh = await queue.access_item(session, by, item)
            if fresh is not None and fresh.verdict == Verdict.APPROVED:
                await outcomes.settle(session, [statement], Standing.APPROVED, now)
            return True
        case Reject(reason):
            if not await deciding.decide(session, by, item, Verdict.REJECTED, reason, now):
                return False
            await outcomes.settle(session, [statement], Standing.REJECTED, now)
            return True
        case Merge(number):
            into = await numbered(session, row, number)
            if into is None or not await outcomes.mergeable(session, statement, into):
                return None
            if not await deciding.decide(session, by, item, Verdict.MERGED, None, now):
                return False
            await outcomes.merge(session, statement, into, now)
            return True
        case Reword(text):
            words = " ".join(clean(text).split())
            known = await statement_of(session, row)
            tells = any(hit.certainty is Certainty.CERTAIN or hit.kind is Kind.HEALTH for hit in scan(words))
            if known.author_id is None or not 0 < len(words) <= LONGEST or words == known.text or tells:
                return None
            if not await deciding.decide(session, by, item, Verdict.PROPOSED, None, now):
                return False
            await outcomes.propose(session, statement, words, now)
            return True
        case Escalate():
            if not await owners(session, row):
                return None
            return await deciding.escalate(session, by, item, now)
    raise TypeError(what)


async def _undo(session: AsyncSession, by: Moderator, row: QueueItem, now: datetime) -> Came:
    if not await deciding.undo(session, by, row.id or 0, now):
        return NotYours(row, hindrance(row, by) if row.verdict == Verdict.WAITING else None)
    await outcomes.settle(session, [StatementId(row.subject)], Standing.WAITING, now)
    votes = select(func.count()).where(col(Vote.statement_id) == row.subject, col(Vote.choice).is_not(None))
    fresh = await queue.access_item(session, by, row.id or 0)
    assert fresh is not None
    return Undone(fresh, (await session.exec(votes)).one())
