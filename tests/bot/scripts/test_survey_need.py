"""Scripts of stopping and of acute need in the midst of a questionnaire."""

import pytest
from sqlmodel import col, select

from core.messaging.tables import Inbox, Outbox, Prompt
from core.surveys.tables import Answer
from tests.bot.scripts.test_survey import FAR, FIRST, VISITED, WHY, given, voice
from tests.support.town import Resident, Town

REASON = {name: value for name, value in WHY.items() if name != "if"}
NEED = "I waited six hours with chest pain and nobody told me about the queue."


async def at_reason(town: Town, language: str = "en") -> Resident:
    """Come in, answer the first question, and stand before the one in words of one's own."""
    r = await town.member(language, first="q-card")
    await r.says("1")
    r.sees("consent-quotes")
    await r.presses("no")
    r.sees("q-progress", i="2", n="3")
    return r


@pytest.mark.parametrize("word", ["SLUTA!", "/stop"])
async def test_the_word_alone_stops_also_where_words_of_ones_own_are_asked(town: Town, word: str) -> None:
    """Script 21: in the wrong language too; nothing arrives afterwards, and all is there when one comes back."""
    town.initiates = True
    campaign = await town.asks(VISITED, REASON, FIRST)
    r = await at_reason(town, "fi")
    await r.says(word)
    r.sees("stop-now")
    for _ in range(6):
        await town.later(days=1)
    assert len(r.parts()) == 1
    assert await given(town, campaign) == {"visited": "yes"}
    await r.says("jatka")
    r.sees("stop-back")
    await r.presses("go-on")
    r.sees("q-progress", i="2", n="3")


async def test_a_stop_word_inside_an_answer_is_part_of_it(town: Town) -> None:
    """Script 21: "stop smoking groups would help" is an answer; the word alone is not."""
    campaign = await town.asks(VISITED, REASON, FIRST)
    r = await at_reason(town)
    await r.says("Stop smoking groups would help.")
    r.sees("q-progress", i="3", n="3")
    assert (await given(town, campaign))["why"] == "Stop smoking groups would help."
    await r.says("undo")
    r.sees("q-back")
    await r.says("stop")
    r.sees("stop-now")
    assert "why" not in await given(town, campaign)


async def test_need_in_an_answer_is_met_at_once_and_counts_when_it_is_confirmed(town: Town) -> None:
    """Script 23: the numbers to call come first; a true experience isn't lost, once its writer says that it is one."""
    campaign = await town.asks(VISITED, REASON, FIRST)
    r = await at_reason(town)
    await r.says(NEED)
    assert "112" in r.sees("acute")
    assert "why" not in await given(town, campaign)
    await r.presses("answer")
    r.sees("q-progress", i="3", n="3")
    assert (await given(town, campaign))["why"] == NEED


async def test_need_that_was_no_answer_is_kept_nowhere(town: Town) -> None:
    """Script 23: whoever goes on without confirming has said nothing that stands anywhere."""
    campaign = await town.asks(VISITED, REASON, FIRST)
    r = await at_reason(town)
    await r.says(NEED)
    r.sees("acute")
    await r.presses("go-on")
    r.sees("q-progress", i="2", n="3")
    async with town.house.database.read() as session:
        assert not [one for one in await session.exec(select(Answer.value)) if one and "chest" in one]
        held = [*await session.exec(select(Inbox.body)), *await session.exec(select(Outbox.body))]
        assert not [one for one in held if one and "chest" in str(one)]
        assert list(await session.exec(select(Prompt.text).where(col(Prompt.draft).is_not(None)))) == []
    await r.says("The queue.")
    assert (await given(town, campaign))["why"] == "The queue."


async def test_need_where_a_number_or_a_choice_was_asked_is_no_wrong_answer(town: Town) -> None:
    """Script 23: nobody in danger reads "please write a number"; the question waits, and nothing was kept."""
    campaign = await town.asks(FAR, VISITED, FIRST)
    r = await town.member(first="q-card")
    await r.says("I can't breathe")
    assert "112" in r.sees("acute")
    assert r.finds("q-number-not") is None
    await r.presses("go-on")
    r.sees("q-progress", i="1", n="3")
    await r.says("12")
    await r.says("jag vill ta livet av mig")
    r.sees("acute")
    await r.presses("go-on")
    r.sees("q-progress", i="2", n="3")
    assert await given(town, campaign) == {"far": 12}


async def test_anger_is_an_answer(town: Town) -> None:
    """Script 23: mere anger is kept as it was written."""
    campaign = await town.asks(VISITED, REASON, FIRST)
    r = await at_reason(town)
    await r.says("This is a bloody disgrace and the whole board should resign!")
    r.sees("q-progress", i="3", n="3")
    assert "disgrace" in str((await given(town, campaign))["why"])
    assert (await voice(town, campaign)).settled == 2
