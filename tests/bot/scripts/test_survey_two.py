"""Scripts of somebody with two questionnaires at once: what is said is for the one that asked."""

from copy import deepcopy

from core.messaging.values import Text
from tests.bot.scripts.test_survey import EASY, FAR, FIRST, VISITED, given, three, voice
from tests.bot.scripts.test_survey_channels import linked
from tests.support.town import Town

READY = {
    "id": "ready",
    "ask": three("Oletko valmis?", "Är du redo?", "Are you ready?"),
    "single": {
        "change": three("Muutan asiaa", "Jag ändrar saken", "I change it"),
        "skip": three("Jätän väliin", "Jag låter bli", "I leave it out"),
    },
}


async def test_a_card_of_one_survey_is_no_answer_to_another(web_town: Town) -> None:
    """Script 13 with two surveys: a "2" under the one's first question isn't one to the other's first question."""
    old = await web_town.asks(VISITED, FIRST, EASY)
    new = await web_town.asks(EASY, FAR, FIRST, name="toinen", source="everyone")
    r = await web_town.member("fi", first="q-card")
    second = await linked(web_town, r)
    await second.says("jatka")
    assert "Oletko käynyt" in second.latest
    await r.says("/start toinen")
    assert "Kuinka helppoa" in r.latest
    await second.says("2")
    assert await given(web_town, old) == {"visited": "no"}
    assert await given(web_town, new) == {}


async def test_a_card_of_a_halted_survey_is_no_answer_to_another(web_town: Town) -> None:
    """While it is halted nothing is taken, and what is said to it is nobody else's answer."""
    old = await web_town.asks(EASY, FIRST, FAR)
    new = await web_town.asks(EASY, FAR, FIRST, name="toinen", source="everyone")
    r = await web_town.member("fi", first="q-card")
    await r.says("/start toinen")
    await r.says("tauko")
    await r.says("/start kysely")
    assert "Kuinka helppoa" in r.latest
    planner, _ = await web_town._staff()
    await planner.says("/pause kysely")
    await r.says("2")
    r.sees("answer-not-open")
    assert await given(web_town, old) == {}
    assert await given(web_town, new) == {}


async def test_an_answer_while_the_campaign_is_halted_is_not_lost_in_silence(web_town: Town) -> None:
    """Its writer is told that it isn't saved, and finds the question again once it goes on."""
    campaign = await web_town.asks(EASY, FIRST, FAR)
    r = await web_town.member("fi", first="q-card")
    planner, _ = await web_town._staff()
    await planner.says("/pause kysely")
    await r.says("2")
    r.sees("answer-not-open")
    await planner.says("/resume kysely")
    await r.says("jatka")
    assert "Kuinka helppoa" in r.latest
    await r.says("2")
    assert await given(web_town, campaign) == {"easy": 2}


async def test_a_vote_while_the_campaign_is_halted_is_not_lost_in_silence(web_town: Town) -> None:
    """As with questions."""
    await web_town.votes_on()
    r = await web_town.member("fi")
    planner, _ = await web_town._staff()
    await planner.says("/pause ilta-ajat")
    await r.presses("agree")
    r.sees("answer-not-open")


async def test_go_on_takes_up_the_survey_that_is_not_sent(web_town: Town) -> None:
    """A pause in the one, the other filled in since: "jatka" means the one that waits."""
    await web_town.asks(VISITED, FIRST, EASY)
    await web_town.asks(FAR, name="toinen", source="everyone")
    r = await web_town.member("fi", first="q-card")
    await r.presses("Kyllä")
    await r.says("tauko")
    await web_town.later(hours=1)
    await r.says("/start toinen")
    await r.says("12")
    r.sees("survey-done-now")
    await r.says("jatka")
    r.sees("resume", done=1, left=2)
    r.sees("q-progress", i="2", n="3")


async def test_a_skip_in_an_old_chat_does_not_take_an_answer_away(web_town: Town) -> None:
    """Answered on one device, skipped on the other, where the card was left: the answer stands."""
    campaign = await web_town.asks(VISITED, FIRST, EASY)
    r = await web_town.member("fi", first="q-card")
    second = await linked(web_town, r)
    await second.says("jatka")
    await r.says("jatka")
    await r.presses("Kyllä")
    await second.does(Text("skip"))
    assert await given(web_town, campaign) == {"visited": "yes"}
    second.sees("moved")


async def test_a_choice_may_be_called_as_a_button_of_ours(web_town: Town) -> None:
    """An author's code is only a code: "change" and "skip" are answers like others."""
    campaign = await web_town.asks(READY, deepcopy({**READY, "id": "sure"}), FIRST)
    r = await web_town.member("fi", first="q-card")
    await r.presses("Muutan asiaa")
    await r.presses("Jätän väliin")
    r.sees("q-progress", i="3", n="3")
    assert await given(web_town, campaign) == {"ready": "change", "sure": "skip"}


async def test_a_look_back_brings_nothing_back_that_was_put_off(web_town: Town) -> None:
    """Only after a rest does what was put off in the voting come again."""
    step = {"statements": {"cap": 3, "own": False}}
    campaign = await web_town.asks(FIRST, step, EASY, VISITED)
    r = await web_town.member("fi", first="q-card")
    await r.says("1")
    r.sees("vote-card", i="1", n="3")
    await r.presses("later")
    for _ in range(3):
        await r.presses("agree")
    assert "Kuinka helppoa" in r.latest
    before = await voice(web_town, campaign)
    assert before.put_off
    await r.says("takaisin")
    r.sees("q-back", answer="Työssä käyville")
    after = await voice(web_town, campaign)
    assert (after.put_off, after.sitting) == (before.put_off, before.sitting)


async def test_ones_answers_are_shown_also_when_it_has_closed(web_town: Town) -> None:
    """Who asks what they answered isn't told that an answer came too late."""
    await web_town.asks(VISITED, FIRST, EASY)
    r = await web_town.member("fi", first="q-card")
    await r.presses("Kyllä")
    await web_town.later(days=20)
    await r.says("vastaukseni")
    assert r.finds("closed-late") is None
    assert "Vastasit:\n1. Kyllä" in r.latest
