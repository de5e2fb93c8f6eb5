"""Looking through one's own answers and changing them until the campaign closes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, select, update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.begun import access_open
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.statements.tables import Choice, PastVote, Standing, Statement, StatementId, Vote
from core.storage.rows import among, execute, insert_new, upsert

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]
_PAST: Any = PastVote.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Given:
    """One answer that counts now."""

    statement: StatementId
    texts: Mapping[str, str]  # by language; "" is as it was written
    choice: Choice


@dataclass(frozen=True)
class Change:
    """Another answer in place of one given before; None takes it back."""

    voter: ParticipationId
    statement: StatementId
    to: Choice | None


async def given(
    session: AsyncSession, voters: Sequence[ParticipationId]
) -> dict[ParticipationId, list[Given]]:
    """Give each voter's present answers in the order of the statements' numbers, those taken down left out."""
    found: dict[ParticipationId, list[Given]] = {voter: [] for voter in voters}
    s = _STATEMENT.c
    rows = await execute(
        session,
        select(_VOTE.c.voter_id, s.id, s.text, s.language, s.translations, _VOTE.c.choice)
        .join_from(_VOTE, _STATEMENT, _VOTE.c.statement_id == s.id)
        .where(
            among(session, _VOTE.c.voter_id, list(voters)),
            _VOTE.c.choice.is_not(None),
            s.standing == Standing.APPROVED.value,
        )
        .order_by(s.number),
    )
    for voter, number, text, language, translations, choice in rows:
        texts = {"": text, language: text, **json.loads(translations)}
        found[ParticipationId(voter)].append(Given(StatementId(number), texts, Choice(choice)))
    return found


async def change(
    session: AsyncSession,
    changes: Sequence[Change],
    campaigns: Mapping[ParticipationId, Campaign],
    now: datetime,
) -> None:
    """Put each in place of an answer that counts now, and keep the one before for the export.

    What is taken back is kept nowhere, and the statement may be met again. A repeat changes nothing, nor does
    a change of what was never answered. NotOpen: one of the campaigns isn't open at `now`, and none is changed.
    """
    wanted = {(one.voter, one.statement): one.to for one in changes}
    for voter, _ in wanted:
        access_open(campaigns[voter], now)
    v = _VOTE.c
    rows = await execute(
        session,
        select(v.voter_id, v.statement_id, v.choice, v.cast_at).where(
            among(session, v.voter_id, sorted({voter for voter, _ in wanted})),
            among(session, v.statement_id, sorted({statement for _, statement in wanted})),
            v.choice.is_not(None),
        ),
    )
    before = {(voter, statement): (choice, at) for voter, statement, choice, at in rows}
    new = {key: to for key, to in wanted.items() if key in before and before[key][0] != to}
    past = [
        {"voter_id": voter, "statement_id": statement, "cast_at": at, "choice": choice}
        for (voter, statement), (choice, at) in before.items()
        if new.get((voter, statement)) is not None
    ]
    await insert_new(session, _PAST, past, unique=("voter_id", "statement_id", "cast_at"))
    votes = [
        {
            "voter_id": voter,
            "statement_id": statement,
            "choice": None if to is None else int(to),
            "cast_at": now,
        }
        for (voter, statement), to in new.items()
    ]
    await upsert(session, _VOTE, votes)
    for (voter, statement), to in new.items():
        values: dict[str, Any] = {"moved_at": now}
        if to is None:
            fewer = case((col(Participation.answers) > 0, col(Participation.answers) - 1), else_=0)
            gone = col(Participation.latest) == statement
            values |= {"answers": fewer, "latest": case((gone, None), else_=col(Participation.latest))}
        await session.exec(
            update(Participation)
            .where(col(Participation.id) == voter)
            .values(values)
            .execution_options(synchronize_session=False)
        )
