"""What closed campaigns teach the next plan."""

from datetime import timedelta

import pytest

from core.campaigns import dispositions, life
from core.campaigns.learning import Evidence, evidence, letter_rates
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
        rates = await letter_rates(session, hall.here)
    groups = {"gender=female": (4, 10), "gender=male": (1, 10)}
    assert seen == Evidence(1, {"letter": (5, 20)}, groups, groups)
    # Twenty invitations' worth of the assumed 3 % stand beside the twenty seen: (5 + 0.6) / 40, then by group.
    assert rates.usual == pytest.approx(0.14)
    assert rates.of("gender", "female") == pytest.approx((4 + 20 * 0.14) / 30)
    assert rates.of("gender", "other") == rates.usual


async def test_where_nothing_is_learned_letters_are_reckoned_as_assumed(hall: Hall) -> None:
    """A first plan says how many letters, on the one figure that a county's recruitment gave."""
    async with hall.database.read() as session:
        rates = await letter_rates(session, hall.here)
    assert (rates.usual, rates.of("age_group", "18-29")) == (0.03, 0.03)
