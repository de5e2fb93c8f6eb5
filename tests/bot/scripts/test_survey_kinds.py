"""Scripts of every kind of question: how it is asked, answered in one's own words, and refused with an example."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from core.surveys.values import Value
from tests.bot.scripts.test_survey import FIRST, SIX, asked, given, three, voice
from tests.support.town import Town


@dataclass(frozen=True)
class Case:
    """A kind with what people write: what fits nothing, what they are told then, and what is kept in the end."""

    question: dict[str, Any]
    wrong: str
    told: str
    answer: str
    kept: Value
    shown: str  # as the look back words it


TOPICS = {
    "queue": three("Jonot", "Köer", "Queues"),
    "staff": three("Henkilöstö", "Personal", "Staff"),
    "hours": three("Aukiolo", "Öppettider", "Opening hours"),
}
CASES = {
    "single": Case(FIRST, "n. 5", "q-wrong-1", "sairaimmille", "ill", "Sairaimmille"),
    "single-by-number": Case(FIRST, "9", "q-wrong-1", "kaksi", "ill", "Sairaimmille"),
    "multiple": Case(
        asked("q", multiple=TOPICS, at_most=2),
        "1 2 3",
        "q-choices-many",
        "jonot ja aukiolo",
        ("queue", "hours"),
        "Jonot, Aukiolo",
    ),
    "scale": Case(asked("q", scale={"from": 1, "to": 5}), "7", "q-number-range", "viisi", 5, "5"),
    "number": Case(
        asked("q", number={"min": 0, "max": 500}), "30.2.2027", "q-number-not", "noin 12,5 km", 12.5, "12,5"
    ),
    "date": Case(asked("q", date={}), "30.2.2027", "q-date-none", "3.4.2027", date(2027, 4, 3), "3.4.2027"),
    "ranking": Case(
        asked("q", ranking=TOPICS),
        "1 1 2",
        "q-rank-twice",
        "3 1 2",
        ("hours", "queue", "staff"),
        "1. Aukiolo, 2. Jonot, 3. Henkilöstö",
    ),
    "text": Case(
        asked("q", text={"max": 40}),
        "a" * 45,
        "q-text-long",
        "Jonot ovat pitkiä.",
        "Jonot ovat pitkiä.",
        "Jonot",
    ),
    "place": Case(
        asked("q", place={"pin": False}), "Narnia", "q-place-none", "tampere", "Tampere", "Tampere"
    ),
    "agree": Case(asked("q", agree={}), "ehkä", "q-wrong-1", "eri mieltä", "disagree", "Eri mieltä"),
}


@pytest.mark.parametrize("name", CASES)
async def test_a_wrong_answer_is_told_what_fits_and_the_right_one_is_kept(town: Town, name: str) -> None:
    """Every kind, on every capability set: nothing wrong is stored, and one's own words are understood."""
    case = CASES[name]
    campaign = await town.asks(case.question, asked("end", agree={}))
    first = "consent-quotes" if "text" in case.question else "q-card"
    r = await town.member("fi", first=first)
    if first == "consent-quotes":
        await r.presses("yes")
    await r.says(case.wrong)
    r.sees(case.told)
    r.sees("q-progress", i="1", n="2")
    assert await given(town, campaign) == {}
    await r.says(case.answer)
    r.sees("q-progress", i="2", n="2")
    await r.says("takaisin")
    assert case.shown in r.latest
    await r.says(case.answer)
    await r.presses("Samaa mieltä")
    r.sees("survey-done-now")
    assert (await given(town, campaign))[case.question["id"]] == case.kept


async def test_a_card_to_read_is_gone_on_from(town: Town) -> None:
    """An information card asks nothing, and isn't counted as a step."""
    campaign = await town.asks(asked("told", info={}), FIRST, asked("end", agree={}))
    r = await town.member("fi", first="q-card")
    assert "Kysymys 1/" not in r.latest
    await r.presses("Jatka")
    r.sees("q-progress", i="1", n="2")
    await r.presses("Sairaimmille")
    await r.presses("Samaa mieltä")
    r.sees("survey-done-now")
    assert (await voice(town, campaign)).settled == 2


async def test_ones_answers_are_looked_through_at_any_moment(town: Town) -> None:
    """Until the campaign closes every answer can be changed, also after it was sent (principle 10)."""
    campaign = await town.asks(FIRST, asked("two", agree={}), asked("three", agree={}))
    r = await town.member("fi", first="q-card")
    await r.presses("Sairaimmille")
    await r.presses("Samaa mieltä")
    await r.presses("Samaa mieltä")
    await r.says("lähetä")
    r.sees("survey-done-now")
    await r.says("vastaukseni")
    r.sees("survey-review")
    await r.says("1")
    r.sees("q-back", answer="Sairaimmille")
    await r.presses("Työssä käyville")
    r.sees("q-changed")
    assert (await given(town, campaign))["first"] == "workers"
    assert (await voice(town, campaign)).settled == 3


async def test_where_the_results_are_is_told(town: Town) -> None:
    """ "Results" is a word that always works."""
    await town.asks(*SIX, at_once=False)
    r = await town.member("en", first="q-card")
    await r.says("results")
    r.sees("survey-results-later", url="https://kuulolla.example/r/kysely")
    r.sees("q-progress", i="1", n="6")


async def test_the_way_past_a_scale_is_named_once(town: Town) -> None:
    """Where choices aren't buttons the words that lead away are said, and a number of the scale is itself."""
    await town.asks(asked("q", scale={"from": 0, "to": 10}), FIRST, asked("end", agree={}))
    r = await town.member("fi", first="q-card")
    assert r.latest.lower().count("ohita") == 1
    assert "\n1 0\n" not in r.latest
    await r.says("10")
    r.sees("q-progress", i="2", n="3")
    await r.says("takaisin")
    r.sees("q-back", answer="10")
