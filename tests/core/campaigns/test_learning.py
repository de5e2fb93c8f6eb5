"""What closed campaigns teach the next plan."""

from datetime import timedelta

from core.campaigns import dispositions, life
from core.campaigns.learning import Evidence, evidence
from tests.core.campaigns.hall import CLOSES, KEYS, OPENS, Hall
from tests.core.campaigns.test_waves import REQUIRED, running


async def test_a_closed_campaign_teaches_its_rates_by_way_and_group(hall: Hall) -> None:
    """The second campaign is planned by what the first one brought, not by what was hoped."""
    run = await running(hall)
    await run.goes(OPENS)
    await run.answer("female", 4, OPENS + timedelta(days=1))
    await run.answer("male", 1, OPENS + timedelta(days=1))
    async with hall.database.write() as session:
        assert await evidence(session, hall.here, panel=False) == Evidence()
        await life.advance(session, CLOSES)
        after = CLOSES + timedelta(hours=2)
        await dispositions.settle(session, await run.row(session), REQUIRED, KEYS, after)
        seen = await evidence(session, hall.here, panel=False)
        assert await evidence(session, hall.here, panel=True) == Evidence()
    assert seen == Evidence(1, {"letter": (5, 20)}, {"gender=female": (4, 10), "gender=male": (1, 10)})
