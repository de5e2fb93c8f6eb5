"""Scripts of a questionnaire: six questions, back, skip, branches, a look at the end, going on elsewhere."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import col, select

from core.campaigns.tables import CampaignId, Participation
from core.surveys.tables import Answer, State
from core.surveys.values import Value, from_json
from tests.support.town import Town


def three(fi: str, sv: str, en: str) -> dict[str, str]:
    """The same in the three languages that every text needs."""
    return {"fi": fi, "sv": sv, "en": en}


VISITED = {
    "id": "visited",
    "ask": three("Oletko käynyt terveysasemalla?", "Har du besökt hälsostationen?", "Have you been there?"),
    "single": {
        "yes": three("Kyllä", "Ja", "Yes"),
        "no": three("En", "Nej", "No"),
        "unsure": three("En muista", "Minns inte", "I don't remember"),
    },
}
TIMES = {
    "id": "times",
    "ask": three("Mihin aikaan sopisi?", "Vilka tider passar?", "What times would suit you?"),
    "multiple": {
        "early": three("Ennen klo 8", "Före 8", "Before 8"),
        "day": three("Klo 8–16", "8–16", "8–16"),
        "evening": three("Klo 16–20", "16–20", "16–20"),
        "saturday": three("Lauantaina", "Lördag", "Saturday"),
        "none": three("Ei mikään näistä", "Inget av dem", "None of these"),
    },
    "exclusive": ["none"],
}
EASY = {
    "id": "easy",
    "ask": three("Kuinka helppoa on saada aika?", "Hur lätt är det?", "How easy is it?"),
    "scale": {"from": 1, "to": 5},
}
FAR = {
    "id": "far",
    "ask": three("Kuinka monta kilometriä?", "Hur många kilometer?", "How many kilometres?"),
    "number": {"min": 0, "max": 500},
}
WHY = {
    "id": "why",
    "ask": three("Mikä tekee siitä vaikeaa?", "Vad gör det svårt?", "What makes it hard?"),
    "text": {},
    "if": "easy <= 2",
}
FIRST = {
    "id": "first",
    "ask": three("Kenelle annetaan ensin?", "Vem får först?", "Who comes first?"),
    "single": {
        "workers": three("Työssä käyville", "De som arbetar", "People at work"),
        "ill": three("Sairaimmille", "De sjukaste", "The most ill"),
    },
}
SIX = (VISITED, TIMES, EASY, FAR, WHY, FIRST)


async def given(town: Town, campaign: CampaignId) -> Mapping[str, Value]:
    """What counts, of the only one who took part."""
    wanted = select(Answer).join(Participation, col(Participation.id) == col(Answer.voter_id))
    wanted = wanted.where(col(Participation.campaign_id) == campaign)
    async with town.house.database.read() as session:
        return {
            one.question: from_json(one.value)
            for one in await session.exec(wanted)
            if one.state == State.GIVEN
        }


async def voice(town: Town, campaign: CampaignId) -> Participation:
    """How far the only one who took part has come."""
    wanted = select(Participation).where(col(Participation.campaign_id) == campaign)
    async with town.house.database.read() as session:
        return (await session.exec(wanted.where(col(Participation.agreed_at).is_not(None)))).one()


async def test_six_questions_with_a_branch_a_look_back_and_a_change_are_sent(town: Town) -> None:
    """Script 11: every kind of the example; the number of steps may shrink and never grows."""
    campaign = await town.asks(*SIX)
    r = await town.member(first="q-card")
    assert "Question 1/6. Have you been there?" in r.latest
    await r.presses("Yes")
    r.sees("q-progress", i="2", n="6")
    await r.says("3 4")
    r.sees("q-progress", i="3", n="6")
    await r.says("back")
    r.sees("q-back", answer="16–20, Saturday")
    r.sees("q-chosen", chosen="16–20, Saturday")
    await r.presses("Done")
    await r.says("2")
    r.sees("q-progress", i="4", n="6")
    await r.says("about 12 km")
    r.sees("consent-quotes")
    await r.presses("yes")
    r.sees("q-progress", i="5", n="6")
    await r.says("The queue is long in the mornings.")
    r.sees("q-progress", i="6", n="6")
    await r.says("2")
    r.sees("survey-review")
    assert "1. Yes\n2. 16–20, Saturday\n3. 2\n4. 12" in r.latest
    await r.says("3")
    r.sees("q-back", answer="2")
    await r.says("4")  # easy now, so that the reason isn't asked any more
    r.sees("survey-review")
    assert "queue" not in r.latest
    assert (await voice(town, campaign)).finished_at is None
    await r.says("send")
    r.sees("survey-done-now")
    assert (await voice(town, campaign)).settled == 6
    assert await given(town, campaign) == {
        "visited": "yes",
        "times": ("evening", "saturday"),
        "easy": 4,
        "far": 12,
        "why": "The queue is long in the mornings.",
        "first": "ill",
    }


async def test_who_skips_everything_has_still_sent_it(town: Town) -> None:
    """Script 4's spirit: nobody has to answer, and the way to the end is open."""
    campaign = await town.asks(*SIX)
    r = await town.member(first="q-card")
    await r.presses("skip")
    for _ in range(3):
        await r.says("skip")
    r.sees("q-progress", i="5", n="5")
    await r.says("skip")
    r.sees("survey-review")
    await r.says("send")
    r.sees("survey-done-now")
    assert await given(town, campaign) == {}


async def test_a_choice_is_ticked_on_the_same_card(town: Town) -> None:
    """Several choices are pressed one after another; where a card can be edited it stays one card."""
    campaign = await town.asks(TIMES, FIRST, VISITED)
    r = await town.member("fi", first="q-card")
    await r.presses("Valmis")
    r.sees("q-wrong-1")
    if not r.card().buttons:
        await r.says("3 4")
    else:
        await r.presses("Klo 16–20")
        r.sees("q-chosen", chosen="Klo 16–20")
        assert r.town.telegram is not None or len(r.parts()) == 1
        await r.presses("Ei mikään näistä")
        r.sees("q-chosen", chosen="Ei mikään näistä")
        await r.presses("Klo 16–20")
        await r.presses("Lauantaina")
        r.sees("q-chosen", chosen="Klo 16–20, Lauantaina")
        assert await given(town, campaign) == {}
        await r.presses("Valmis")
    r.sees("q-progress", i="2", n="3")
    assert await given(town, campaign) == {"times": ("evening", "saturday")}


async def test_three_wrong_answers_offer_a_way_out(town: Town) -> None:
    """Script 12: first what fits, then to leave it or rest, then only that it waits."""
    campaign = await town.asks(FAR, FIRST, VISITED)
    r = await town.member("sv", first="q-card")
    await r.says("långt")
    r.sees("q-number-not")
    r.sees("q-card")
    await r.says("5000")
    r.sees("q-number-range", min="0", max="500")
    r.sees("q-wrong-2")
    await r.says("mycket långt")
    r.sees("q-card")
    await r.says("12,5")
    r.sees("q-progress", i="2", n="3")
    assert await given(town, campaign) == {"far": 12.5}


async def test_a_long_message_to_a_choice_is_offered_as_a_comment(town: Town) -> None:
    """Script 12: what people want to tell is kept where they say so, and is no answer."""
    campaign = await town.asks(FIRST, VISITED, EASY)
    r = await town.member("fi", first="q-card")
    await r.says("En osaa sanoa, koska en ole koskaan käynyt siellä, mutta soittakaa 040 123 4567.")
    r.sees("q-long-closed")
    await r.presses("keep")
    r.sees("q-comment-kept")
    r.sees("q-progress", i="1", n="3")
    kept = await given(town, campaign)
    assert list(kept) == ["first#comment"]
    assert "040" not in str(kept)
    await r.presses("Sairaimmille")
    r.sees("q-progress", i="2", n="3")


async def test_personal_data_in_an_answer_is_taken_out_or_asked_about(town: Town) -> None:
    """What is certain is never kept; what may be somebody's name its writer decides on."""
    campaign = await town.asks(asked("why", text={}), asked("more", text={}))
    r = await town.member("en", first="consent-quotes")
    await r.presses("no")
    r.sees("q-card")
    await r.says("Call me at 040 123 4567 about the queue.")
    r.sees("q-text-masked")
    assert "123 4567" not in r.latest
    await r.presses("keep")
    r.sees("q-progress", i="2", n="2")
    await r.says("My name is Matti Meikäläinen and I waited.")
    r.sees("q-text-privacy", hit="Matti Meikäläinen")
    await r.presses("remove")
    r.sees("survey-done-now")
    kept = await given(town, campaign)
    assert kept == {"why": "Call me at [phone number] about the queue.", "more": "My name is … and I waited."}
    async with town.house.database.read() as session:
        told = set(await session.exec(select(Answer.language, Answer.channel)))
    assert told == {("en", r.channel)}, "themes are told apart by where people wrote"


async def test_paused_and_taken_up_again_after_days(town: Town) -> None:
    """Script 13: nothing times out; "continue" goes on at the same question."""
    campaign = await town.asks(*SIX)
    r = await town.member("en", first="q-card")
    await r.presses("No")
    await r.says("pause")
    r.sees("pause")
    await town.later(days=3)
    await r.says("continue")
    r.sees("resume", done=1, left=5)
    r.sees("q-progress", i="2", n="6")
    assert (await voice(town, campaign)).settled == 1


async def test_questions_around_a_voting_round_come_in_the_documents_order(town: Town) -> None:
    """A campaign may mix both: a question, a sitting of votes, then the rest."""
    step = {"statements": {"cap": 3, "own": False}}
    campaign = await town.asks(VISITED, step, FIRST, FAR)
    r = await town.member("en", first="q-card")
    await r.presses("Yes")
    for _ in range(3):
        r.sees("vote-card")
        await r.presses("agree")
    r.sees("q-card")
    await r.presses("The most ill")
    await r.says("7")
    r.sees("survey-review")
    await r.says("send")
    r.sees("vote-cap", n=3, left=9)
    assert (await voice(town, campaign)).settled == 3


async def test_a_late_answer_is_refused_kindly(town: Town) -> None:
    """Script 14: what was answered before counts."""
    campaign = await town.asks(*SIX)
    r = await town.member("en", first="q-card")
    await r.presses("Yes")
    await town.later(days=20)
    await r.says("1 3")
    r.sees("closed-late")
    assert await given(town, campaign) == {"visited": "yes"}


async def test_words_and_choices_come_in_ones_own_language_at_any_moment(town: Town) -> None:
    """Script 2: a Swedish speaker reads Swedish; who changes the language reads the same question in it."""
    await town.asks(VISITED, FIRST, EASY)
    r = await town.member("sv", first="q-card")
    assert "Har du besökt hälsostationen?" in r.latest
    await r.says("suomi")
    r.language = "fi"
    r.sees("q-card")
    assert "Oletko käynyt terveysasemalla?" in r.latest
    assert "En muista" in r.choices()


async def test_an_answer_is_piped_into_a_later_question(town: Town) -> None:
    """ "You said: people at work. Why?" needs no looking back."""
    again = asked("again", agree={})
    again["ask"] = three("Sanoit: {first}. Vieläkö?", "Du sade: {first}. Ännu?", "You said: {first}. Still?")
    await town.asks(FIRST, again, VISITED)
    r = await town.member("en", first="q-card")
    await r.presses("The most ill")
    assert "You said: The most ill. Still?" in r.latest


async def test_a_full_quota_closes_its_question(town: Town) -> None:
    """When as many have answered as were wanted, those who come later aren't asked."""
    await town.asks(VISITED | {"quota": 1}, FIRST, EASY)
    r = await town.member("en", first="q-card")
    await r.presses("Yes")
    late = await town.member("en", first="q-card")
    assert "Who comes first?" in late.latest
    late.sees("q-progress", i="1", n="2")


async def test_a_card_that_is_gone_back_from_keeps_no_buttons(web_town: Town) -> None:
    """A button that does nothing any more would answer another question's."""
    await web_town.asks(VISITED, FIRST, EASY)
    r = await web_town.member("en", first="q-card")
    await r.presses("Yes")
    left = r.card()
    await r.says("back")
    edited = [part for part in r.parts() if part.replaces == left.token]
    assert [part.buttons for part in edited] == [()]
    assert edited[0].text == "Who comes first?"


async def test_who_comes_to_an_open_survey_is_told_what_it_is(town: Town) -> None:
    """Nobody wrote to them: title, length, last day and who gets the answers come before the first question."""
    await town.asks(*SIX, source="everyone")
    r = town.stranger("en")
    await r.says("Hello")
    r.sees("web-hello")
    await r.presses("no-code")
    r.sees("consent-pool")
    await r.presses("only-this")
    r.sees("survey-intro", title="Evening clinics", n=6, minutes=5)
    r.sees("q-progress", i="1", n="6")
    planner, _ = await town._staff()
    await planner.says("/status kysely")
    planner.sees("st-status-open", name="kysely", started=0, done=0)


async def test_what_must_be_answered_is_not_skipped(town: Town) -> None:
    """A required question says that one may rest instead."""
    await town.asks(VISITED | {"optional": False}, FIRST, EASY)
    r = await town.member("en", first="q-card")
    assert "Skip" not in r.choices()
    await r.says("skip")
    r.sees("q-required")
    r.sees("q-card")
    for told in ("q-wrong-1", "q-must-2", "q-must-3"):
        await r.says("ehkä")
        r.sees(told)
    await r.presses("Yes")
    r.sees("q-progress", i="2", n="3")


async def test_who_has_sent_the_answers_is_asked_no_question_whose_quota_opens_again(town: Town) -> None:
    """Somebody takes an answer back, and a place is free: for those who are still answering."""
    await town.asks(VISITED | {"quota": 1}, FIRST, EASY)
    first = await town.member("en", first="q-card")
    await first.presses("Yes")
    second = await town.member("en", first="q-card")
    await second.presses("The most ill")
    await second.says("3")
    await second.says("send")
    second.sees("survey-done-now")
    await first.says("back")
    await second.says("continue")
    assert "Have you been there?" not in second.latest


def asked(name: str, **question: Any) -> dict[str, Any]:
    """A question with words in three languages."""
    return {"id": name, "ask": three("Kysymys?", "Fråga?", "A question?"), **question}
