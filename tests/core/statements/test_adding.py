"""The promises of statements added many at once."""

import pytest
from sqlmodel import col, select

from adapters.database.engine import Database
from core.access.rights import Role
from core.campaigns.tables import CampaignId
from core.moderation.tables import QueueItem
from core.statements.adding import New, NumberTaken, add
from core.statements.tables import Origin, Standing, Statement
from tests.core.campaigns.hall import NOW, open_hall


async def test_imported_numbers_stay_and_new_ones_follow(database: Database) -> None:
    """Reports name statements by their file's number, also where numbers are missing."""
    hall = await open_hall(database)
    campaign = await hall.drafted(await hall.hire(Role.PLANNER))
    number = CampaignId(campaign.id or 0)
    async with database.write() as session:
        imported = [New("a" * 300, "en", number=7), New("b", "en", number=0)]
        assert list(await add(session, hall.here, number, imported, Origin.IMPORTED, NOW)) == [7, 0]
        seeds = [New("c", "fi", translations={"sv": "d"})]
        added = await add(session, hall.here, number, seeds, Origin.COUNTY, NOW, standing=Standing.APPROVED)
        assert list(added) == [8]
    async with database.write() as session:
        with pytest.raises(NumberTaken) as taken:
            await add(session, hall.here, number, [New("e", "fi", number=7)], Origin.IMPORTED, NOW)
    assert taken.value.numbers == (7,)
    async with database.read() as session:
        rows = (await session.exec(select(Statement).order_by(col(Statement.number)))).all()
        queued = (await session.exec(select(QueueItem))).all()
    assert [(row.number, row.standing) for row in rows] == [(0, "waiting"), (7, "waiting"), (8, "approved")]
    assert len(queued) == 2
