"""How a campaign's opinions came about: its map at a few moments, each suppressed as the report was then."""

import json
from collections.abc import Sequence
from datetime import datetime
from math import ceil
from typing import Any, Final

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId
from core.results.values import Group, Moment, Opinions, Point, Report
from core.statements.tables import MapMoment
from core.storage.rows import upsert

GROWTH: Final = 0.25
"""A moment is kept when so large a share of people has joined since the last one."""

SHOWN: Final = 4
_MOMENT: Any = MapMoment.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def due(session: AsyncSession, campaign: CampaignId, people: int, k: int) -> bool:
    """Tell whether so many people are a new moment; never fewer than k more than at the last one.

    Two pictures that differ by a few people would tell what those few answered (sampling.md 6).
    """
    known = select(func.max(MapMoment.participants)).where(col(MapMoment.campaign_id) == campaign)
    last = (await session.exec(known)).one()
    return people >= k if last is None else people >= last + max(k, ceil(GROWTH * last))


async def keep(session: AsyncSession, report: Report, now: datetime) -> None:
    """Keep what the report shows of the map now; a report that shows no people leaves nothing."""
    if report.people is None:
        return
    opinions = report.opinions
    body = {
        "clear": opinions.clear,
        "groups": [[group.letter, group.size, list(group.centre)] for group in opinions.groups],
        "points": [list(point) for point in opinions.points],
    }
    row = {"campaign_id": report.campaign, "computed_at": now, "participants": report.people}
    await upsert(session, _MOMENT, [row | {"body": json.dumps(body)}])


async def moments(session: AsyncSession, campaign: CampaignId) -> tuple[Moment, ...]:
    """Give at most four moments, the first and the last among them, in order of time."""
    query = select(MapMoment).where(col(MapMoment.campaign_id) == campaign)
    rows = list(await session.exec(query.order_by(col(MapMoment.computed_at))))
    return tuple(_moment(row) for row in _spread(rows))


def _spread(rows: Sequence[MapMoment]) -> list[MapMoment]:
    if len(rows) <= SHOWN:
        return list(rows)
    return [rows[round(place * (len(rows) - 1) / (SHOWN - 1))] for place in range(SHOWN)]


def _moment(row: MapMoment) -> Moment:
    body = json.loads(row.body)
    groups = tuple(Group(letter, size, (), (x, y)) for letter, size, (x, y) in body["groups"])
    points = tuple(Point(*point) for point in body["points"])
    return Moment(row.computed_at, row.participants, Opinions(body["clear"], groups, points=points))
