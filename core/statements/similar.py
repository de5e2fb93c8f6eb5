"""Statements of a campaign that say much the same as a text."""

import json
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
    """Give the campaign's statements that are alike, the most alike first; `but` names one that is left out.

    One that has been translated is compared in all its languages; its text here is the one that is alike.
    """
    s = _STATEMENT.c
    wanted = select(s.id, s.number, s.text, s.translations).where(
        s.campaign_id == campaign, s.standing.in_([standing.value for standing in standings])
    )
    rows = [row for row in await execute(session, wanted.order_by(s.id)) if row[0] != but]
    said = [(row, row[2]) for row in rows]
    said += [(row, words) for row in rows if row[3] != "{}" for words in json.loads(row[3]).values()]
    found: dict[int, Near] = {}
    for place, alike in likeness(text, [words for _, words in said]):
        row, words = said[place]
        if alike >= ALIKE and row[0] not in found:
            found[row[0]] = Near(StatementId(row[0]), row[1], words, alike)
    return list(found.values())[:at_most]
