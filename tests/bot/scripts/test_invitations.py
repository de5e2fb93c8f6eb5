"""Scripts of those who are in already: an invitation, why me, later, no with a reason, and a change of mind."""

from zoneinfo import ZoneInfo

from sqlmodel import select

from core.pool.consents import Answer, record
from core.pool.tables import Consent, MemberId, Purpose
from tests.bot.scripts.choosing import wants_all
from tests.support.town import SEEDS, Resident, Town

TAMPERE = ZoneInfo("Europe/Helsinki")


async def test_an_invitation_comes_unasked_and_tells_why_me(town: Town) -> None:
    """Script 6: nobody is trapped by a button; later means a time that the person chooses."""
    r = await _invited(town)
    await r.presses("why")
    r.sees("invite-why-small", size=8)  # fewer than ten in the group: its figures would point at people
    await r.presses("later")
    r.sees("invite-later")
    await r.presses("tomorrow")
    r.sees("invite-later-set")
    await r.says("osallistun")
    r.sees("vote-card", i="1", n="2")


async def test_a_no_is_asked_for_its_reason_once_and_a_change_of_mind_counts(town: Town) -> None:
    """Script 6: a no is a no at once, also when the reason is left out."""
    r = await _invited(town)
    await r.presses("decline")
    r.sees("decline-why")
    await r.presses("no-time")
    r.sees("decline-done")
    await r.says("hello again")
    await wants_all(r)
    r.sees("idle")
    await r.says("take part")
    assert r.finds("vote-card") or r.finds("idle-surveys"), r.latest


async def test_a_person_may_put_off_refuse_and_change_their_mind(town: Town) -> None:
    """Script 6, whole: why me, later, the reminder, a no with its reason, and yes after all."""
    r = await _invited(town)
    await r.presses("why")
    r.sees("invite-why-small", size=8)
    await r.presses("later")
    r.sees("invite-later")
    await r.presses("week")
    r.sees("invite-later-set")
    heard = len(r.parts())
    await town.later(days=6)
    assert len(r.parts()) == heard
    await town.later(days=1)
    assert len(r.parts()) == heard + 1
    r.sees("invite")
    await r.presses("decline")
    r.sees("decline-why")
    await r.presses("other")
    r.sees("decline-done")
    heard = len(r.parts())
    await town.later(days=3)
    assert len(r.parts()) == heard
    await r.says("osallistun")
    r.sees("vote-card", i="1", n="2")
    await r.presses("agree")
    r.sees("vote-card", i="2", n="2")


async def test_an_invitation_comes_once_and_not_by_night(town: Town) -> None:
    """A wave is one message a person, whatever the clock does again; nobody's telephone rings at night."""
    r = await _in_pool(town)
    await town.votes_on(*SEEDS[:2], name="bussit")
    await town.later(hours=11)  # 22.00 in Tampere
    heard = len(r.parts())
    await town.later(hours=9, minutes=30)
    assert len(r.parts()) == heard
    await town.later(hours=1)
    r.sees("invite", size=8)
    heard = len(r.parts())
    await town.later(minutes=5)
    await town.restart()
    await town.later(hours=3)
    assert len(r.parts()) == heard


async def test_who_stops_before_the_wave_gets_no_invitation(town: Town) -> None:
    """Stop means stop, also for what was drawn before."""
    r = await _in_pool(town)
    await town.votes_on(*SEEDS[:2], name="bussit")
    await r.says("stop")
    heard = len(r.parts())
    await town.later(hours=3)
    assert len(r.parts()) == heard


async def test_who_leaves_the_pool_after_the_draw_gets_no_invitation(town: Town) -> None:
    """Script 22: a consent taken back holds at once, whatever was drawn while it was there."""
    r = await _in_pool(town)
    await town.votes_on(*SEEDS[:2], name="bussit")
    await _consents(town, given=False)
    heard = len(r.parts())
    await town.later(hours=3)
    await town.later(days=5)
    assert len(r.parts()) == heard
    await _consents(town, given=True)
    await town.later(hours=3)
    r.sees("invite", size=8)


async def test_who_leaves_the_pool_is_not_reminded_either(town: Town) -> None:
    """Script 22: a reminder is an invitation too."""
    r = await _invited(town)
    await _consents(town, given=False)
    heard = len(r.parts())
    await town.later(days=5)
    await town.later(days=4)
    assert len(r.parts()) == heard


async def test_who_answers_only_this_one_is_reminded_of_it(town: Town) -> None:
    """Script 3: no to the pool is no refusal of the survey that one is in the middle of."""
    town.initiates = True
    await town.votes_on(*SEEDS[:3])
    r = await town.member(pool=False)
    await r.presses("agree")
    await town.later(hours=3)
    await town.later(days=5)
    r.sees("remind", left=2)


async def test_who_began_is_reminded_of_what_is_left_until_they_say_no(town: Town) -> None:
    """Script 14: the reminder counts from the last answer, and none comes after a no."""
    r = await _invited(town)
    await r.presses("take-part")
    r.sees("vote-card")
    await r.presses("agree")
    heard = len(r.parts())
    await town.later(days=2)
    assert len(r.parts()) == heard
    await town.later(days=3)
    r.sees("remind", left=1)
    await r.presses("decline")
    r.sees("decline-why")
    await r.presses("no-time")
    heard = len(r.parts())
    await town.later(days=5)
    assert len(r.parts()) == heard


async def test_a_stop_between_claim_and_send_silences_the_invitation(town: Town) -> None:
    """What waits in the outbox is nobody's yet."""
    r = await _in_pool(town)
    await town.votes_on(*SEEDS[:2], name="bussit")
    town.now = town.now.replace(hour=12)
    await town.ticks.outreach()
    await r.says("stop")
    r.sees("stop-now")
    heard = len(r.parts())
    await town.later(hours=3)
    assert len(r.parts()) == heard
    assert r.finds("invite") is None


async def test_later_brings_the_invitation_again_at_that_time(town: Town) -> None:
    """Script 6: a time that a person names is kept, once."""
    r = await _invited(town)
    await r.presses("later")
    r.sees("invite-later")
    await r.presses("tomorrow")
    r.sees("invite-later-set")
    heard = len(r.parts())
    await town.later(hours=12)
    assert len(r.parts()) == heard
    await town.later(hours=10)
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    r.sees("invite")
    await r.presses("take-part")
    r.sees("vote-card", i="1", n="2")


async def test_a_letters_later_is_a_time_of_ones_own_too(town: Town) -> None:
    """Script 6: who came by a letter is reminded as all others are, at that time and not before."""
    town.initiates = True
    await town.votes_on(*SEEDS[:2])
    r = await _at_the_start(town)
    await r.presses("later")
    r.sees("invite-later")
    await r.presses("tomorrow")
    r.sees("invite-later-set")
    heard = len(r.parts())
    await town.later(hours=5)  # past the hour in which nobody is interrupted
    assert len(r.parts()) == heard
    await town.later(hours=19)
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    r.sees("invite", size=8)
    await r.presses("take-part")
    r.sees("vote-card", i="1", n="2")


async def test_nobody_is_promised_a_reminder_that_cannot_come(town: Town) -> None:
    """A web page can't write first: there people are told how to come back by themselves."""
    await town.votes_on(*SEEDS[:2])
    r = await _at_the_start(town)
    await r.presses("later")
    r.sees("invite-later-self")
    await r.says("take part")
    r.sees("vote-card", i="1", n="2")


async def test_silence_gets_two_reminders_and_then_quiet(town: Town) -> None:
    """Script 14: two by day, and the last says that it is the last."""
    r = await _invited(town)
    assert r.finds("remind") is None
    before = len(r.parts())
    hours = []
    for _ in range(60):
        heard = len(r.parts())
        await town.later(hours=4)
        hours += [town.now.astimezone(TAMPERE).hour] * (len(r.parts()) - heard)
    assert len(hours) == len(r.parts()) - before == 2
    assert all(8 <= hour < 21 for hour in hours)
    assert r.finds("remind", left=2)
    r.sees("remind-last")
    await r.presses("go-on")
    r.sees("vote-card")
    await town.later(days=20)
    await r.presses("agree")
    r.sees("closed-late")


async def test_all_who_took_part_hear_once_that_it_closed(town: Town) -> None:
    """People learn what their answers came to, not by night and not twice."""
    r = await _invited(town)
    await r.presses("take-part")
    r.sees("vote-card")
    await r.presses("agree")
    await town.later(days=14, hours=12)
    await town.later(hours=10)
    await town.later(hours=3)
    told = [part.text for part in r.parts() if "/r/bussit" in part.text]
    assert len(told) == 1
    r.sees("closed", n=1)


async def _consents(town: Town, given: bool) -> None:
    """Let the only one who ever answered the question of the pool answer it anew."""
    async with town.house.database.write() as session:
        who = (await session.exec(select(Consent.member_id).limit(1))).one()
        answer = Answer(MemberId(who), town.house.organisation_id, Purpose.POOL, given, "my-data-1/en")
        await record(session, [answer], town.now)


async def _in_pool(town: Town) -> Resident:
    """Let a pool member finish one campaign, on a channel that may write first."""
    town.initiates = True
    await town.votes_on(*SEEDS[:1])
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    return r


async def _invited(town: Town) -> Resident:
    """Draw the pool member to a second campaign and let two hours pass."""
    r = await _in_pool(town)
    await town.votes_on(*SEEDS[:2], name="bussit")
    await town.later(hours=2)
    r.sees("invite", size=8)
    return r


async def _at_the_start(town: Town) -> Resident:
    """Let somebody come in by a letter, up to the offer to begin."""
    r = town.stranger()
    await r.says(f"/start {town.letter('en').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    for text in ("traits-intro", "trait-municipality", "trait-language"):
        r.sees(text)
        await r.presses("prefer-not")
    r.sees("join-done")
    return r
