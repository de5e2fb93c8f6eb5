"""Scripts of the preview of a questionnaire: the very cards of residents, and who meets which."""

from copy import deepcopy
from typing import Any

from core.messaging.values import Press
from tests.bot.scripts.test_survey import EASY, FIRST, SIX, TIMES, WHY, three
from tests.support.town import BARE, Resident, Town

LOTS: dict[str, Any] = {
    "id": "lots",
    "arms": {"short": three("Lyhyt?", "Kort?", "Short?"), "long": three("Pitkä?", "Lång?", "Long?")},
    "single": deepcopy(FIRST["single"]),
    "shuffle": True,
    "quota": 5,
}
PIPED: dict[str, Any] = {
    "id": "piped",
    "ask": three("Valitsit: {first}. Miksi?", "Du valde: {first}. Varför?", "You chose: {first}. Why?"),
    "text": {},
    "if": "times in (evening, saturday) and easy < 3",
}


async def shown(town: Town, wanted: str) -> Resident:
    """A planner who has asked for a preview of the campaign that was launched last."""
    p, _ = await town._staff()
    await p.says(wanted)
    p.sees("st-preview")
    return p


async def test_a_resident_meets_the_cards_that_were_previewed(town: Town) -> None:
    """Word for word, on every kind of channel: the survey dialogue makes both."""
    await town.asks(*SIX)
    r = await town.member("en", first="q-card")
    met = [r.parts()[-1].text]
    for said in ("Yes", "3 4", "2"):
        await r.says(said)
        met.append(r.parts()[-1].text)
    p = await shown(town, f"/preview kysely en {'numbers' if r.channel == BARE else 'buttons'}")
    previewed = [part.text for part in p.parts()]
    for text in met:
        # What came before the question in the same message is another matter.
        assert text[text.index("Question ") :] in previewed
    p.sees("survey-review")
    p.sees("survey-done-now")


async def test_staff_are_told_who_meets_a_question_and_what_is_drawn(web_town: Town) -> None:
    """A card can't show that others get another wording, another order, or nothing."""
    await web_town.asks(TIMES, EASY, WHY, FIRST, LOTS, PIPED)
    p = await shown(web_town, "/preview kysely")
    p.sees("st-preview-if", condition="easy <= 2")
    p.sees("st-preview-if", condition="times in (evening, saturday) and easy < 3")
    p.sees("st-preview-arm", i=1, n=2)
    p.sees("st-preview-arm", i=2, n=2)
    p.sees("st-preview-shuffled")
    p.sees("st-preview-quota", n=5)
    assert "Short?" in p.latest
    assert "Long?" in p.latest
    assert "You chose: People at work. Why?" in p.latest


async def test_a_condition_is_said_in_the_words_of_the_questionnaire(web_town: Town) -> None:
    """Whoever approves a launch needn't know the codes."""
    late = {**WHY, "if": "times in (evening, saturday)"}
    fair = {"id": "fair", "ask": three("Reilua.", "Rättvist.", "It is fair."), "agree": {}}
    unfair = {**EASY, "if": "fair in (disagree, pass)"}
    await web_town.asks(TIMES, late, {**FIRST, "if": "answered(why)"}, fair, unfair)
    p = await shown(web_town, "/preview kysely sv")
    p.sees("st-preview-condition", question="What times would suit you?", answers="16–20, Saturday")
    p.sees("st-preview-answered", question="What makes it hard?")
    p.sees("st-preview-condition", question="It is fair.", answers="Disagree, Pass / unsure")
    p.language = "sv"
    p.sees("q-progress", i=1, n=5)
    assert p.parts()[2].buttons[:4] == ("Före 8", "8–16", "16–20", "Lördag")


async def test_a_channel_without_buttons_is_shown_as_a_numbered_list(web_town: Town) -> None:
    """Residents of Matrix and text messages meet the same questions in another form."""
    await web_town.asks(TIMES, EASY, FIRST)
    p = await shown(web_town, "/preview kysely fi numbers")
    assert p.sees("st-preview-numbers")
    p.language = "fi"
    assert not any(part.buttons for part in p.parts())
    assert "1 Ennen klo 8\n2 Klo 8–16" in p.latest
    assert "1 1\n" not in p.latest  # a number is the answer to a scale, no choice of a list


async def test_a_long_questionnaire_is_looked_at_in_parts(web_town: Town) -> None:
    """A hundred questions don't come as a hundred messages at once."""
    many = [{**deepcopy(FIRST), "id": f"q{n}"} for n in range(30)]
    await web_town.asks(*many)
    p = await shown(web_town, "/preview kysely fi")
    assert sum(bool(part.buttons) for part in p.parts()) == 25  # the invitation is the first
    following = "/preview kysely fi 26"
    p.sees("st-preview-more", n=9, next=following)
    await p.says(following)
    assert p.finds("st-preview-more") is None
    assert sum(bool(part.buttons) for part in p.parts()) == 7  # the last six, and the review


async def test_a_previewed_question_takes_no_words_from_what_is_asked(web_town: Town) -> None:
    """A scale takes digits as its answer; in a preview it takes nothing at all."""
    await web_town.asks(EASY, FIRST, TIMES)
    p, _ = await web_town._staff()
    await p.says("/new")
    p.sees("st-new")
    await p.presses("ask")
    await p.says("/preview kysely")
    card = next(part for part in p.parts() if part.buttons)
    await p.does(Press(card.token, 0))
    p.sees("st-preview-press")
    await p.says("times of evening clinics, the county board")
    p.sees("st-new-meets")
