"""Scripts of what somebody answered in a questionnaire: shown when asked for, and gone when they go."""

from sqlmodel import col, select

from core.surveys.tables import Answer
from tests.bot.scripts.test_survey import FIRST, SIX, TIMES, VISITED, WHY, given
from tests.core.test_personal_data import cells
from tests.support.town import Town

REASON = {name: value for name, value in WHY.items() if name != "if"}
SAID = "The only bus to Kihniö leaves before the clinic opens."


async def test_forgotten_in_the_midst_of_a_questionnaire(town: Town) -> None:
    """Script 22 and fault 29: words go from everywhere, choices stay as counts, and nothing comes afterwards."""
    town.initiates = True
    campaign = await town.asks(VISITED, REASON, TIMES, FIRST)
    r = await town.member(first="q-card")
    await r.says("1")
    r.sees("consent-quotes")
    await r.presses("yes")
    await r.says(SAID)
    r.sees("q-progress", i="3", n="4")
    await r.says("back")
    assert SAID in r.sees("q-back")  # so that it stands in messages too
    await r.says(SAID)
    await r.says("my data")
    r.sees("mydata", pool=1, quotes=1, answers=2)
    await r.says("/forget")
    r.sees("forget-ask")
    await r.presses("all")
    r.sees("forget-done")
    heard = len(r.parts())
    for _ in range(4):
        await town.later(days=2)
    assert len(r.parts()) == heard
    assert SAID not in await cells(town.house.database)
    assert "Kihni" not in await cells(town.house.database)
    assert await given(town, campaign) == {"visited": "yes"}


async def test_a_new_start_is_a_stranger_who_answers_anew(web_town: Town) -> None:
    """What the erased answered isn't anybody's, so nobody goes on with it."""
    town = web_town
    campaign = await town.asks(*SIX)
    r = await town.member(first="q-card")
    await r.says("1")
    await r.says("/forget")
    r.sees("forget-ask")
    await r.presses("all")
    again = await town.member(first="q-card")
    again.sees("q-progress", i="1", n="6")
    async with town.house.database.read() as session:
        rows = list(await session.exec(select(Answer.question).order_by(col(Answer.question))))
    assert rows == ["visited"]
    assert campaign
