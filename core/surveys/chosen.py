"""Which choices have been chosen: one that somebody has can't be taken away any more."""

from collections.abc import Collection
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId, Participation
from core.storage.rows import among
from core.surveys.tables import Answer
from core.surveys.values import from_json


async def chosen(
    session: AsyncSession, campaign: CampaignId, choices: Collection[tuple[str, str]]
) -> dict[tuple[str, str], int]:
    """Count who has chosen each choice, named by question and code; also ticks of those who aren't done yet."""
    questions = sorted({question for question, _ in choices})
    if not questions:
        return {}
    rows = await session.exec(
        select(Answer.question, Answer.value)
        .join(Participation, col(Participation.id) == col(Answer.voter_id))
        .where(
            col(Participation.campaign_id) == campaign,
            among(session, col(Answer.question), questions),
            col(Answer.value).is_not(None),
        )
    )
    counts = dict.fromkeys(choices, 0)
    for question, written in rows:
        for code in _codes(from_json(written)):
            if (question, code) in counts:
                counts[question, code] += 1
    return counts


def _codes(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)
