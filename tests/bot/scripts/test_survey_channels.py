"""Scripts of a questionnaire over two channels of one person."""

from core.messaging.values import Press, Text
from tests.bot.scripts.test_linking import shown_code
from tests.bot.scripts.test_survey import EASY, FAR, FIRST, TIMES, VISITED, given, voice
from tests.support.town import Resident, Town


async def linked(town: Town, first: Resident) -> Resident:
    """Give somebody a second chat, as people do, and go on in it."""
    code = await shown_code(first)
    second = town.stranger("fi")
    await second.says(code)
    second.sees("link-wait")
    first.sees("link-ask")
    await first.presses("yes")
    second.sees("link-done")
    return second


async def test_paused_here_and_taken_up_there_after_three_days(town: Town) -> None:
    """Script 13: no answer is asked again, the old chat's card says where it went on, and both count as one."""
    campaign = await town.asks(VISITED, TIMES, EASY, FAR)
    first = await town.member("fi", first="q-card")
    await first.presses("Kyllä")
    first.sees("q-progress", i="2", n="4")
    old = first.card()
    second = await linked(town, first)
    await second.says("tauko")
    second.sees("pause")
    await town.later(days=3)
    await second.says("jatka")
    second.sees("resume", done=1, left=3)
    second.sees("q-progress", i="2", n="4")
    await second.says("3 4")
    second.sees("q-progress", i="3", n="4")
    await first.does(Press(old.token, 0) if old.buttons else Text("1"))
    if first.finds("press-old") is not None:  # the card of the link is what is open there
        await first.says("jatka")
    first.sees("q-progress", i="3", n="4")
    await first.says("5")
    first.sees("q-progress", i="4", n="4")
    await second.says("4")  # the third question's, answered elsewhere meanwhile
    second.sees("moved")
    await second.presses("there")
    assert second.finds("q-progress") is None
    await first.says("12")
    first.sees("survey-review")
    await first.says("lähetä")
    first.sees("survey-done-now")
    assert await given(town, campaign) == {
        "visited": "yes",
        "times": ("evening", "saturday"),
        "easy": 5,
        "far": 12,
    }
    assert (await voice(town, campaign)).settled == 4


async def test_a_link_takes_a_member_to_the_survey_that_it_names(town: Town) -> None:
    """Who is in the midst of something else reads a poster, and comes to what it is about; the rest waits."""
    await town.votes_on()
    campaign = await town.asks(VISITED, FIRST, source="everyone")
    r = await town.member("fi")
    await r.presses("agree")
    await r.says("/start kysely")
    r.sees("q-progress", i="1", n="2")
    await r.says("1")
    await r.says("2")
    r.sees("survey-done-now")
    r.sees("vote-card", i="2", n="10")
    assert await given(town, campaign) == {"visited": "yes", "first": "ill"}


async def test_two_devices_at_once_give_one_answer_each(town: Town) -> None:
    """Somebody taps on the telephone and types on the computer in one second: the first answers, the other is told."""
    campaign = await town.asks(VISITED, FIRST, EASY)
    first = await town.member("fi", first="q-card")
    second = await linked(town, first)
    for one in (first, second):
        await one.says("jatka")
        one.sees("q-progress", i="1", n="3")
    await town.send([first.event(Text("1")), second.event(Text("2"))])
    kept = await given(town, campaign)
    assert kept in ({"visited": "yes"}, {"visited": "no"})
    assert (await voice(town, campaign)).settled == 1
    told = first if kept["visited"] == "no" else second
    assert told.everything.count("Jatketaanko täällä?") == 1


async def test_two_people_who_were_one_answer_on_with_one_voice(town: Town) -> None:
    """Script 24: both had begun; of two answers to a question the later counts, and none is asked again."""
    campaign = await town.asks(VISITED, FIRST, EASY)
    first = await town.member("fi", first="q-card")
    await first.presses("Kyllä")
    second = await town.member("fi", first="q-card")
    await second.presses("En")
    second.sees("q-progress", i="2", n="3")
    await second.presses("Sairaimmille")
    code = await shown_code(first)
    await second.says(code)
    first.sees("link-ask")
    await first.presses("yes")
    first.sees("link-done")
    assert await given(town, campaign) == {"visited": "no", "first": "ill"}
    await second.says("jatka")
    second.sees("q-progress", i="3", n="3")
    await second.says("4")
    second.sees("survey-review")
    await second.says("lähetä")
    second.sees("survey-done-now")
    assert (await voice(town, campaign)).settled == 3
