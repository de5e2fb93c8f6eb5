"""Statements added many at once: a campaign's seeds, those imported with their numbers, those people write."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId, ParticipationId
from core.moderation.queue import Arrival, enqueue
from core.statements.tables import Origin, Standing, Statement, StatementId

KIND = "statement"
"""How a queue row names a statement."""


class NumberTaken(Exception):  # noqa: N818
    """A statement of this campaign has the number already; `numbers` are those in question."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = tuple(numbers)
        super().__init__(f"numbers taken: {', '.join(map(str, numbers))}")


@dataclass(frozen=True)
class New:
    """One statement to add; without a number it gets the campaign's next one."""

    text: str
    language: str
    number: int | None = None
    translations: Mapping[str, str] = field(default_factory=dict)
    is_meta: bool = False
    author: ParticipationId | None = None
    sensitive: bool = False  # of someone's health: never quoted


async def add(
    session: AsyncSession,
    organisation: int,
    campaign: CampaignId,
    statements: Sequence[New],
    origin: Origin,
    now: datetime,
    *,
    standing: Standing = Standing.WAITING,
) -> dict[int, StatementId]:
    """Add the statements and queue those that wait; number to id, in the order given.

    Texts stay as they are, however long. NumberTaken: none is added.
    """
    if not statements:
        return {}
    numbers = await _numbers(session, campaign, statements)
    await session.exec(
        insert(Statement),
        params=[
            {
                "campaign_id": campaign,
                "number": number,
                "origin": origin.value,
                "language": new.language,
                "text": new.text,
                "translations": json.dumps(dict(new.translations), ensure_ascii=False, sort_keys=True),
                "author_id": new.author,
                "standing": standing.value,
                "is_meta": new.is_meta,
                "sensitive": new.sensitive,
                "written_at": now,
            }
            for number, new in zip(numbers, statements, strict=True)
        ],
    )
    query = select(Statement.number, Statement.id).where(
        col(Statement.campaign_id) == campaign, col(Statement.number) >= min(numbers)
    )
    there = {number: StatementId(id_) for number, id_ in await session.exec(query) if id_ is not None}
    added = {number: there[number] for number in numbers}
    if standing is Standing.WAITING:
        await enqueue(session, [Arrival(organisation, campaign, KIND, id_) for id_ in added.values()], now)
    return added


async def _numbers(session: AsyncSession, campaign: CampaignId, statements: Sequence[New]) -> list[int]:
    # Of two writers at once the second waits here: the numbers that it reads are taken for good.
    mine = select(Campaign.id).where(col(Campaign.id) == campaign)
    await session.exec(mine.with_for_update(key_share=True))
    asked = [new.number for new in statements if new.number is not None]
    taken = set(await session.exec(select(Statement.number).where(col(Statement.campaign_id) == campaign)))
    clash = sorted({n for n in asked if n in taken or asked.count(n) > 1})
    if clash:
        raise NumberTaken(clash)
    free = max([0, *taken, *asked])
    numbers = []
    for new in statements:
        if new.number is None:
            free += 1
        numbers.append(free if new.number is None else new.number)
    return numbers
