"""Scripts of what residents are told unasked: never more than one notice a day, by day, and never twice."""

import pytest

from core.access.rights import Role
from core.campaigns.tables import CampaignId
from core.statements import notices
from tests.support.town import SEEDS, Resident, Town

CLAIM = "Bussin pitää kulkea terveysasemalle myös iltaisin."
OTHERS = ("Buses first.", "Free parking for all.", "Quiet rooms at work.")


async def test_an_outcome_and_new_statements_share_the_days_one_notice(town: Town) -> None:
    """Whoever wrote and answered everything has two promises; together they still ring once a day."""
    campaign, r = await _done(town, writes=True)
    await town.written(campaign, OTHERS[0])
    await _approves(town, 2)
    heard = len(r.parts())
    await town.later(hours=2)
    assert len(r.parts()) > heard
    heard = len(r.parts())
    r.sees("own-approved", statement=CLAIM)
    r.sees("vote-new", n=1)
    await town.written(campaign, OTHERS[1])
    await _approves(town, 1)
    for _ in range(5):
        await town.later(hours=1)
    assert len(r.parts()) == heard
    await town.later(hours=20)
    assert len(r.parts()) == heard + 1
    r.sees("vote-new", n=2)
    await r.presses("go-on")
    r.sees("vote-card")


async def test_the_same_new_statement_is_told_of_once(town: Town) -> None:
    """A notice that nobody answers isn't said again every day: it would be nagging."""
    campaign, r = await _done(town)
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    await town.later(hours=2)
    r.sees("vote-new", n=1)
    heard = len(r.parts())
    for _ in range(3):
        await town.later(days=1)
    assert len(r.parts()) == heard
    await town.written(campaign, OTHERS[1])
    await _approves(town, 1)
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    r.sees("vote-new", n=2)


async def test_two_campaigns_ring_once_a_day_in_all(town: Town) -> None:
    """The telephone is one, however many surveys somebody answered."""
    first, r = await _done(town)
    second = await town.votes_on(*SEEDS[:1], name="bussit")
    await town.later(hours=2)
    r.sees("invite")
    await r.presses("take-part")
    r.sees("vote-card", i="1", n="1")
    await r.presses("agree")
    r.sees("vote-empty")
    for campaign, text in zip((first, second), OTHERS, strict=False):
        await town.written(campaign, text)
    await _approves(town, 2)
    heard = len(r.parts())
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    r.sees("vote-new", n=1)
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    await town.later(hours=22)
    assert len(r.parts()) == heard + 2


async def test_nobody_is_told_at_night(town: Town) -> None:
    """What is approved in the evening is heard in the morning."""
    campaign, r = await _done(town)
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    town.now = town.now.replace(hour=17)
    heard = len(r.parts())
    for _ in range(3):
        await town.later(hours=3)
        if not 8 <= (town.now.hour + 2) % 24 < 21:
            assert len(r.parts()) == heard
    await town.later(hours=8)
    r.sees("vote-new", n=1)


async def test_who_is_in_the_middle_of_something_is_not_interrupted(town: Town) -> None:
    """A question asked within the hour stays the one that is open."""
    campaign, r = await _done(town)
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    heard = len(r.parts())
    await town.later(minutes=30)
    assert len(r.parts()) == heard
    await town.later(minutes=40)
    r.sees("vote-new", n=1)


async def test_who_has_cards_left_is_not_told_of_more(town: Town) -> None:
    """New ones are news only to those who had answered every one; put off or taken back isn't answered."""
    campaign = await town.votes_on(*SEEDS[:2])
    town.initiates = True
    waits, undoes = await town.member("fi"), await town.member("fi")
    await waits.presses("agree")
    await waits.presses("later")
    for press in ("agree", "agree"):
        await undoes.presses(press)
    undoes.sees("vote-empty")
    await undoes.says("kumoa")
    undoes.sees("vote-undone")
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    await town.later(hours=3)
    for one in (waits, undoes):
        assert one.finds("vote-new") is None


async def test_a_pause_is_kept_and_ones_own_outcome_is_told_all_the_same(town: Town) -> None:
    """Enough for now is enough of new cards; what became of one's own was promised."""
    campaign, r = await _done(town, writes=True)
    await r.says("tauko")
    await town.written(campaign, OTHERS[0])
    await _approves(town, 2)
    heard = len(r.parts())
    await town.later(hours=2)
    r.sees("own-approved", statement=CLAIM)
    await town.later(days=1)
    await town.later(days=1)
    assert len(r.parts()) == heard + 1


async def test_who_muted_or_stopped_hears_nothing_of_new_ones(town: Town) -> None:
    """A wish said once holds, whatever was promised before."""
    campaign = await town.votes_on(*SEEDS[:2])
    town.initiates = True
    mutes, stops = await _answers(town), await _answers(town)
    await mutes.presses("mute")
    mutes.sees("vote-muted")
    await stops.says("lopeta")
    stops.sees("stop-now")
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    heard = [len(one.parts()) for one in (mutes, stops)]
    for _ in range(3):
        await town.later(hours=25)
    assert [len(one.parts()) for one in (mutes, stops)] == heard


async def test_several_outcomes_come_one_after_another_once_somebody_answers(town: Town) -> None:
    """One notice rings; the rest is said in the talk that it begins."""
    campaign, r = await _done(town, writes=True)
    assert campaign
    await r.says("kirjoitan")
    r.sees("own-ask", max=160)
    await r.says("Pysäköinnin pitää olla maksutonta.")
    r.sees("own-sent")
    m = await _moderator(town)
    m.sees("mod-card-alone")
    await m.presses("reject")
    m.sees("mod-why")
    await m.presses("off-topic")
    m.sees("mod-card-alone")
    await m.presses("approve")
    heard = len(r.parts())
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    r.sees("own-rejected", statement=CLAIM)
    await r.presses("ok")
    r.sees("own-approved", statement="Pysäköinnin pitää olla maksutonta.")


async def test_of_many_each_has_a_turn(web_town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those whose answers are read first may be out of reach for days; the others are told all the same."""
    monkeypatch.setattr(notices, "PORTION", 1)
    town = web_town
    campaign = await town.votes_on(*SEEDS[:2])
    out_of_reach = await _answers(town)
    town.initiates = True
    r = await _answers(town)
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    heard = [len(one.parts()) for one in (out_of_reach, r)]
    await town.later(hours=2)
    for _ in range(4):
        await town.later(seconds=20)
    assert [len(one.parts()) for one in (out_of_reach, r)] == [heard[0], heard[1] + 1]


async def test_postgresql_claims_a_notice_once(postgres_town: Town) -> None:
    """Two schedulers that tick together write once."""
    town = postgres_town
    campaign, r = await _done(town)
    await town.written(campaign, OTHERS[0])
    await _approves(town, 1)
    heard = len(r.parts())
    await town.later(hours=2)
    await town.ticks.outreach()
    await town.house.settle()
    assert len(r.parts()) == heard + 1
    r.sees("vote-new", n=1)


# ── how they get there


async def _done(town: Town, *, writes: bool = False) -> tuple[CampaignId, Resident]:
    """Somebody who has answered everything, and maybe written one, in a chat that may be written to."""
    campaign = await town.votes_on(*SEEDS[:2])
    town.initiates = True
    r = await _answers(town)
    if writes:
        await r.says("kirjoitan")
        r.sees("consent-quotes")
        await r.presses("yes")
        r.sees("own-ask", max=160)
        await r.says(CLAIM)
        r.sees("own-sent")
    return campaign, r


async def _answers(town: Town) -> Resident:
    r = await town.member("fi")
    await r.presses("agree")
    await r.presses("agree")
    r.sees("vote-empty")
    return r


async def _approves(town: Town, count: int) -> None:
    m = await _moderator(town)
    for _ in range(count):
        m.sees("mod-card-alone")
        await m.presses("approve")


async def _moderator(town: Town) -> Resident:
    m = await town.staff(Role.MODERATOR)
    await town.ticks.moderators()
    await town.house.settle()
    return m
