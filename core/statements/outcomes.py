"""What becomes of a statement: who may meet it, in which words, and what its author is to be told of it.

The queue says who decided (core.moderation); these give the decision its effect, in the same transaction and
after it, so that two who act at once wait for each other in one order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, or_, update
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.moderation import authors
from core.moderation.tables import QueueItem, Reason, Verdict
from core.statements.adding import KIND
from core.statements.tables import Choice, Origin, Outcome, Standing, Statement, StatementId, Vote
from core.storage.rows import among, insert_new

PATIENCE = timedelta(days=3)
"""How long a new wording waits for its author's answer; then the statement isn't published."""

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_TOLD = {
    Standing.APPROVED: Outcome.APPROVED,
    Standing.REJECTED: Outcome.REJECTED,
    Standing.MERGED: Outcome.MERGED,
}


class NotMergeable(Exception):  # noqa: N818  it says what is so
    """A statement is joined only to another one that is up for votes in the same campaign."""


@dataclass(frozen=True)
class ProposalAnswer:
    """What an author says of the words that a moderator suggests."""

    statement: StatementId
    accepted: bool


@dataclass(frozen=True)
class News:
    """What one author doesn't know yet of a statement of theirs."""

    statement: StatementId
    number: int
    author: ParticipationId
    campaign: CampaignId
    outcome: Outcome
    text: str  # as the author wrote it
    reason: Reason | None = None  # of a rejection
    may_appeal: bool = False  # a second check can still be asked for
    into: StatementId | None = None  # merged
    proposal: str | None = None  # reword


async def settle(
    session: AsyncSession, statements: Sequence[StatementId], standing: Standing, now: datetime
) -> None:
    """Give each statement its standing, and its author the news; what was joined to another is parted from it.

    Boards kept in memory for their campaigns are no longer valid. Votes stay as they are: those of a rejected
    statement count again if it comes back. A repeat changes nothing. A new wording that waits for an answer
    is taken back.
    """
    news = _TOLD.get(standing)
    changes = or_(col(Statement.standing) != standing.value, col(Statement.proposal).is_not(None))
    query = select(Statement.id).where(among(session, col(Statement.id), list(statements)), changes)
    touched = [StatementId(number) for number in await session.exec(query) if number is not None]
    await _part(session, touched)
    values = {
        "standing": standing.value,
        "to_tell": None if news is None else _of_residents(news),
        "merged_into": None,
        "proposal": None,
        "proposed_at": None,
    }
    await _change(session, touched, values)


async def merge(session: AsyncSession, statement: StatementId, into: StatementId, now: datetime) -> None:
    """Join a statement to another: its author's agreement counts there, unless they have voted there.

    NotMergeable: nothing changes.
    """
    if not await mergeable(session, statement, into):
        raise NotMergeable(NotMergeable.__doc__)
    one = await session.get_one(Statement, statement)
    await _move_vote(session, one, into, now)
    values = {
        "standing": Standing.MERGED.value,
        "merged_into": into,
        "to_tell": _of_residents(Outcome.MERGED),
        "proposal": None,
        "proposed_at": None,
    }
    await _change(session, [statement], values)


async def mergeable(session: AsyncSession, statement: StatementId, into: StatementId) -> bool:
    """Tell whether the one may be joined to the other, which then can't be taken down before the commit."""
    campaigns = select(Statement.campaign_id).where(col(Statement.id) == statement)
    # Only the other one is held, so that this waits for no one who has the queue's row.
    other = select(Statement.standing, Statement.campaign_id).where(col(Statement.id) == into)
    there = (await session.exec(other.with_for_update(read=True))).first()
    campaign = (await session.exec(campaigns)).first()
    return statement != into and there == (Standing.APPROVED.value, campaign)


async def propose(session: AsyncSession, statement: StatementId, text: str, now: datetime) -> None:
    """Suggest other words to the author; until the answer the statement waits as it is, and no one decides."""
    values = {"proposal": text, "proposed_at": now, "to_tell": _of_residents(Outcome.REWORD)}
    await session.exec(
        update(QueueItem)
        .where(
            col(QueueItem.kind) == KIND,
            col(QueueItem.subject) == statement,
            col(QueueItem.verdict) == Verdict.WAITING.value,
        )
        .values(verdict=Verdict.PROPOSED.value, decided_at=now)
        .execution_options(synchronize_session="fetch")
    )
    await _change(session, [statement], values)


async def answer_proposals(session: AsyncSession, answers: Sequence[ProposalAnswer], now: datetime) -> None:
    """Let authors' answers decide: agreed words are published, refused ones leave the statement waiting.

    Where the campaign asks for several approvals, agreed words have the proposer's and wait for the others'.
    What was taken back or answered before is passed over.
    """
    agreed = [answer.statement for answer in answers if answer.accepted]
    decided = await authors.agreed(session, KIND, await _needed(session, agreed), now)
    refused = [answer.statement for answer in answers if not answer.accepted]
    back = await authors.refused(session, KIND, refused, now)
    new_words = {
        "text": case(
            (col(Statement.proposal).is_not(None), col(Statement.proposal)), else_=col(Statement.text)
        ),
        "translations": "{}",  # they were of the old words
        "sensitive": False,  # new words never tell of health
        "proposal": None,
        "proposed_at": None,
        "to_tell": None,  # the author has just decided it
    }
    published = [StatementId(number) for number, enough in decided.items() if enough]
    halfway = [StatementId(number) for number, enough in decided.items() if not enough]
    await _change(session, published, {**new_words, "standing": Standing.APPROVED.value})
    await _change(session, halfway, new_words)
    as_before = {"proposal": None, "proposed_at": None, "to_tell": None}
    await _change(session, [StatementId(number) for number in back], as_before)


async def expire_proposals(session: AsyncSession, now: datetime) -> list[StatementId]:
    """Leave unpublished what waited for its author's answer for three days; gives those.

    Their authors aren't told again: they were asked, and their own review shows it.
    """
    old = select(Statement.id).where(
        col(Statement.proposal).is_not(None), col(Statement.proposed_at) <= now - PATIENCE
    )
    late = [number for number in await session.exec(old) if number is not None]
    gone = [StatementId(number) for number in await authors.expired(session, KIND, late, now)]
    values = {"standing": Standing.REJECTED.value, "proposal": None, "proposed_at": None, "to_tell": None}
    await _change(session, gone, values)
    return gone


async def appeal(
    session: AsyncSession, statements: Sequence[StatementId], now: datetime
) -> list[StatementId]:
    """Let each rejected statement be checked once more, by another moderator; gives those that now wait."""
    again = [StatementId(number) for number in await authors.appealed(session, KIND, statements, now)]
    await _change(session, again, {"standing": Standing.WAITING.value, "to_tell": None})
    return again


async def to_tell(
    session: AsyncSession, *, of: Sequence[ParticipationId] | None = None, limit: int = 1000
) -> list[News]:
    """List what authors don't know yet, of these authors or of all, in the order the statements were written."""
    query = (
        select(Statement, QueueItem)
        .join(
            QueueItem,
            (col(QueueItem.kind) == KIND) & (col(QueueItem.subject) == col(Statement.id)),
            isouter=True,
        )
        .where(col(Statement.to_tell).is_not(None), col(Statement.author_id).is_not(None))
    )
    if of is not None:
        query = query.where(among(session, col(Statement.author_id), list(of)))
    found = []
    for row, item in await session.exec(query.order_by(col(Statement.id)).limit(limit)):
        assert row.id is not None
        assert row.author_id is not None
        rejected = item is not None and item.verdict == Verdict.REJECTED
        found.append(
            News(
                row.id,
                row.number,
                row.author_id,
                row.campaign_id,
                Outcome(row.to_tell or ""),
                row.text,
                Reason(item.reason) if rejected and item.reason else None,
                rejected and item.appealed_at is None,
                row.merged_into,
                row.proposal,
            )
        )
    return found


async def told(session: AsyncSession, statements: Sequence[StatementId], now: datetime) -> None:
    """Note that the authors know what became of these."""
    await session.exec(
        update(Statement)
        .where(among(session, col(Statement.id), list(statements)))
        .values(to_tell=None, told_at=now)
        .execution_options(synchronize_session="fetch")
    )


def _of_residents(outcome: Outcome) -> Any:
    """Give the news where a resident wrote the statement, none where nobody waits for it."""
    theirs = (col(Statement.origin) == Origin.RESIDENT.value) & col(Statement.author_id).is_not(None)
    return case((theirs, outcome.value), else_=None)


async def _change(
    session: AsyncSession, statements: Sequence[StatementId], values: Mapping[str, Any]
) -> None:
    if not statements:
        return
    changed = await session.exec(
        update(Statement)
        .where(among(session, col(Statement.id), list(statements)))
        .values(dict(values))
        .returning(col(Statement.campaign_id))
        .execution_options(synchronize_session="fetch")
    )
    campaigns = sorted({campaign for (campaign,) in changed.all()})
    await session.exec(
        update(Campaign)
        .where(among(session, col(Campaign.id), campaigns))
        .values(version=col(Campaign.version) + 1)
        .execution_options(synchronize_session="fetch")
    )


async def _needed(session: AsyncSession, statements: Sequence[StatementId]) -> dict[int, int]:
    query = select(Statement.id, Campaign).join(Campaign, col(Campaign.id) == col(Statement.campaign_id))
    rows = await session.exec(query.where(among(session, col(Statement.id), list(statements))))
    return {number: document_of(campaign).moderation.approvals for number, campaign in rows if number}


async def _move_vote(session: AsyncSession, one: Statement, into: StatementId, now: datetime) -> None:
    vote = await session.get(Vote, (one.author_id, one.id)) if one.author_id is not None else None
    if vote is None or vote.choice != Choice.AGREE:
        return
    # Its own moment goes along: by it `_part` knows the vote again if the merge is undone.
    row = {
        "voter_id": vote.voter_id,
        "statement_id": into,
        "choice": vote.choice,
        "cast_at": vote.cast_at,
    }
    await insert_new(session, _VOTE, [row], unique=("voter_id", "statement_id"))
    await session.exec(
        update(Participation)
        .where(col(Participation.id) == vote.voter_id)
        .values(moved_at=now)
        .execution_options(synchronize_session="fetch")
    )


async def _part(session: AsyncSession, statements: Sequence[StatementId]) -> None:
    """Take back the authors' votes that went along when these were merged, unless they voted anew there."""
    own, there = _VOTE.alias("own"), _VOTE
    gone = (
        select(own.c.voter_id)
        .join(
            Statement,
            (col(Statement.id) == own.c.statement_id) & (col(Statement.author_id) == own.c.voter_id),
        )
        .where(
            among(session, col(Statement.id), list(statements)),
            col(Statement.merged_into) == there.c.statement_id,
            own.c.voter_id == there.c.voter_id,
            own.c.cast_at == there.c.cast_at,
            own.c.choice == there.c.choice,
        )
        .exists()
    )
    await session.exec(delete(Vote).where(gone).execution_options(synchronize_session=False))
