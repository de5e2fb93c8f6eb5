"""What residents write: a statement with its author's agreement, or the agreement with one that says the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.begun import access_open
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.statements.adding import New, add
from core.statements.changing import Change, change
from core.statements.tables import Choice, Origin, Standing, Statement, StatementId, Vote
from core.statements.wording import same_words
from core.storage.rows import among, execute, upsert

MOST: Final = 10
"""Statements of one person in a campaign: in open conversations a few write most, and every one is read by a person."""
MOST_WAITING: Final = 3
"""Of one person at once: moderators come to everybody's in the order of arrival, and nobody fills their queue."""

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Draft:
    """A statement that its author has just said yes to."""

    author: ParticipationId
    campaign: Campaign
    text: str  # cleaned, on one line, without anything that surely tells who somebody is
    language: str
    sensitive: bool = False  # of someone's health: never quoted


@dataclass(frozen=True)
class Same:
    """The wish to agree with a statement that is there, instead of writing the same again."""

    voter: ParticipationId
    campaign: Campaign
    statement: StatementId


@dataclass(frozen=True)
class Written:
    """A statement as its author knows it."""

    id: StatementId
    text: str
    standing: Standing
    sensitive: bool


async def written(
    session: AsyncSession, authors: Sequence[ParticipationId]
) -> dict[ParticipationId, list[Written]]:
    """Give each author's own statements in the order in which they were written."""
    found: dict[ParticipationId, list[Written]] = {author: [] for author in authors}
    s = Statement
    columns: list[Any] = [s.author_id, s.id, s.text, s.standing, s.sensitive]
    mine = select(*columns).where(among(session, col(s.author_id), list(authors))).order_by(col(s.number))
    for author, number, text, standing, sensitive in await session.exec(mine):
        found[author].append(Written(number, text, Standing(standing), bool(sensitive)))
    return found


async def submit(session: AsyncSession, drafts: Sequence[Draft], now: datetime) -> list[StatementId]:
    """Let each statement wait for a moderator, its author's agreement with it; gives them in the drafts' order.

    The same words of the same author again are the statement that is there: nothing is stored. NotOpen: one of
    the campaigns isn't open at `now`, and none is stored.
    """
    for draft in drafts:
        access_open(draft.campaign, now)
    mine = await written(session, sorted({draft.author for draft in drafts}))
    known = {(author, same_words(one.text)): one.id for author, some in mine.items() for one in some}
    new = {(draft.author, same_words(draft.text)): draft for draft in drafts}
    by_campaign: dict[CampaignId, list[tuple[tuple[ParticipationId, str], Draft]]] = {}
    for key, draft in new.items():
        if key not in known:
            by_campaign.setdefault(CampaignId(draft.campaign.id or 0), []).append((key, draft))
    agreed = []
    for campaign in sorted(by_campaign):
        keys, fresh = zip(*by_campaign[campaign], strict=True)
        news = [New(one.text, one.language, author=one.author, sensitive=one.sensitive) for one in fresh]
        organisation = fresh[0].campaign.organisation_id
        added = await add(session, organisation, campaign, news, Origin.RESIDENT, now)
        known |= dict(zip(keys, added.values(), strict=True))
        agreed += [(one.author, number) for one, number in zip(fresh, added.values(), strict=True)]
    await _agree(session, agreed, now)
    return [known[draft.author, same_words(draft.text)] for draft in drafts]


async def join(session: AsyncSession, wishes: Sequence[Same], now: datetime) -> None:
    """Make each an agreement with the statement, also where its voter had answered otherwise.

    What isn't up for votes any more is passed over, and a repeat changes nothing. NotOpen: none is stored.
    """
    for wish in wishes:
        access_open(wish.campaign, now)
    asked = sorted({wish.statement for wish in wishes})
    up = select(Statement.id).where(
        among(session, col(Statement.id), asked), col(Statement.standing) == Standing.APPROVED.value
    )
    there = set(await session.exec(up))
    wanted = {(wish.voter, wish.statement): wish for wish in wishes if wish.statement in there}
    v = _VOTE.c
    rows = await execute(
        session,
        select(v.voter_id, v.statement_id).where(
            among(session, v.voter_id, sorted({voter for voter, _ in wanted})),
            among(session, v.statement_id, asked),
            v.choice.is_not(None),
        ),
    )
    before = {(ParticipationId(voter), StatementId(statement)) for voter, statement in rows}
    changed = [
        Change(voter, statement, Choice.AGREE) for voter, statement in wanted if (voter, statement) in before
    ]
    campaigns: Mapping[ParticipationId, Campaign] = {
        voter: wish.campaign for (voter, _), wish in wanted.items()
    }
    await change(session, changed, campaigns, now)
    await _agree(session, [key for key in wanted if key not in before], now)


async def _agree(
    session: AsyncSession, agreed: Sequence[tuple[ParticipationId, StatementId]], now: datetime
) -> None:
    """Cast the votes as answers of the sitting, so that "undo" takes the latest back as any other."""
    votes = [
        {"voter_id": voter, "statement_id": statement, "choice": int(Choice.AGREE), "cast_at": now}
        for voter, statement in agreed
    ]
    await upsert(session, _VOTE, votes)
    for voter, statement in sorted(agreed):
        p = Participation
        await session.exec(
            update(p)
            .where(col(p.id) == voter)
            .values(
                turns=col(p.turns) + 1,
                sitting=col(p.sitting) + 1,
                answers=col(p.answers) + 1,
                latest=statement,
                undone=None,
                moved_at=now,
            )
            .execution_options(synchronize_session=False)
        )
