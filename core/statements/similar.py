"""Statements of a campaign that say much the same as a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId
from core.statements.likeness import likeness
from core.statements.tables import Standing, Statement, StatementId
from core.storage.rows import execute

_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table

ALIKE: Final = 0.6
"""From here on two statements are shown as alike: chosen on one half of the test's pairs, measured on the other."""


@dataclass(frozen=True)
class Near:
    """A statement that says much the same; `likeness` is 1 for the same words and 0 for none shared."""

    statement: StatementId
    number: int
    text: str
    likeness: float


async def similar_to(
    session: AsyncSession,
    campaign: CampaignId,
    text: str,
    *,
    at_most: int = 2,
    but: StatementId | None = None,
    standings: Sequence[Standing] = (Standing.APPROVED, Standing.WAITING),
) -> list[Near]:
    """Give the campaign's statements that are alike, the most alike first; `but` names one that is left out."""
    s = _STATEMENT.c
    wanted = select(s.id, s.number, s.text).where(
        s.campaign_id == campaign, s.standing.in_([standing.value for standing in standings])
    )
    rows = [row for row in await execute(session, wanted.order_by(s.id)) if row[0] != but]
    found = likeness(text, [row[2] for row in rows])
    return [
        Near(StatementId(rows[i][0]), rows[i][1], rows[i][2], alike) for i, alike in found if alike >= ALIKE
    ][:at_most]
