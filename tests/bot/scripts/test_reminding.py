"""Scripts of a reminder that staff send before its time: to the silent alone, once, and never too many."""

from datetime import timedelta

import pytest

from core.access.rights import Role
from tests.support.town import SEEDS, Town

pytestmark = pytest.mark.parametrize("town", [("web", False), ("aiogram", False)], indirect=True)


async def test_the_silent_are_reminded_early_and_once(town: Town) -> None:
    """A card says how many; who answered or was written to today isn't among them."""
    town.initiates = True
    await town.votes_on(*SEEDS[:3])
    p = await town.staff(Role.PLANNER)
    r = await town.member()
    silent = await town.member()
    await r.presses("agree")
    await town.later(hours=2)  # nobody is interrupted; all who were drawn are invited now
    await p.says("/remind ilta-ajat")
    p.sees("st-remind-nobody")
    town.now += timedelta(days=2)
    for _ in range(2):  # all that is left
        await r.presses("agree")
    await p.says("/remind ilta-ajat")
    before = len(town.heard(silent.channel, silent.address))
    p.sees("st-remind", n=1)
    await p.presses("send")
    p.sees("st-remind-sent", n=1)
    await town.later(minutes=30)
    assert len(town.heard(silent.channel, silent.address)) == before + 1
    silent._read = before
    silent.sees("remind")
    await town.later(hours=3)
    assert len(town.heard(silent.channel, silent.address)) == before + 1
    await p.says("/remind ilta-ajat")
    p.sees("st-remind-nobody")


async def test_a_campaign_that_is_over_reminds_nobody(town: Town) -> None:
    """And a name that isn't there is told so."""
    await town.votes_on()
    p = await town.staff(Role.PLANNER)
    await p.says("/remind")
    p.sees("st-usage-remind")
    await p.says("/remind nowhere")
    p.sees("st-unknown-campaign", name="nowhere")
    await town.later(days=20)
    await p.says("/remind ilta-ajat")
    p.sees("st-remind-closed")
