"""Reading a campaign's answers as columns, in one statement however many there are."""

from typing import Any

import numpy as np
from sqlalchemy import BigInteger, String, and_, case, cast, func, null, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, Participation
from core.storage.aside import aside
from core.storage.rows import execute
from core.surveys.columns import GIVEN, OPEN, SKIPPED, Columns, Raw, columns_of
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure
from core.surveys.sheets import sheet_of
from core.surveys.tables import Answer, State
from core.surveys.values import from_json

_ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]

_STATES = {State.OPEN.value: OPEN, State.GIVEN.value: GIVEN, State.SKIPPED.value: SKIPPED}
_LONGEST = 65_534  # seconds that are told apart
_NEVER_READ = (Measure.WORDS, Measure.FILE)


async def read_columns(session: AsyncSession, campaign: Campaign) -> Columns:
    """Read who has begun with the campaign's questions and what they answered; words and pictures stay where they are.

    People who answered alike come as one row with all their numbers: 120,000 rows as Python objects take ten times
    as long and 60 MB.
    """
    sheet = sheet_of(campaign)
    answer = _ANSWER.c
    unread = [one.id for one in sheet.questions if kind_of(one).measure in _NEVER_READ]
    value = case((answer.question.in_(unread), null()), else_=answer.value) if unread else answer.value
    seconds = case(
        (or_(answer.seconds.is_(None), answer.seconds < 0), -1),
        (answer.seconds > _LONGEST, _LONGEST),
        else_=answer.seconds,
    )
    packed = cast(answer.voter_id, BigInteger) * (_LONGEST + 2) + seconds + 1
    alike = (answer.question, answer.state, value, answer.version, answer.assisted)
    query = (
        select(*alike, func.aggregate_strings(cast(packed, String), ","))
        .join(_PARTICIPATION, _PARTICIPATION.c.id == answer.voter_id)
        .where(_PARTICIPATION.c.campaign_id == campaign.id)
        .group_by(*alike)
    )
    rows = []
    for question, state, written, version, assisted, people in await execute(session, query):
        numbers = np.fromstring(people, dtype=np.int64, sep=",")
        voters, timed = np.divmod(numbers, _LONGEST + 2)
        rows.append(
            Raw(question, _STATES[state], from_json(written), version, bool(assisted), voters, timed - 1)
        )
    everyone = np.unique(np.concatenate([row.voters for row in rows])) if rows else np.zeros(0, np.int64)
    ended = select(_PARTICIPATION.c.id).where(
        and_(_PARTICIPATION.c.campaign_id == campaign.id, _PARTICIPATION.c.finished_at.is_not(None))
    )
    sent = np.array(sorted((await execute(session, ended)).scalars()), dtype=np.int64)
    # Where each has an order of their own, 20,000 paths are a second's work.
    return await aside(session, columns_of, sheet, everyone, np.isin(everyone, sent), rows)
