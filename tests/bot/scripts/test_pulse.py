"""A pulse: launched once by two persons, asked again by the calendar, its rounds compared."""

import httpx

from core.access.rights import Role
from core.messaging.values import Side
from tests.bot.scripts.test_survey import EASY, VISITED
from tests.support.town import Town

PULSE = {"every": "3 months", "rounds": 2}


async def test_a_second_round_comes_by_itself_and_is_set_beside_the_first(web_town: Town) -> None:
    """Nobody launches anything in March; staff and everyone else read that nothing has changed for certain."""
    town = web_town
    town.settings.suppress_below = 3
    await town.restart()
    await town.asks(VISITED, EASY, pulse=PULSE)
    texts = town.house.texts
    panel = texts.say("en", "st-pulse-rotating")
    args = {"name": "kysely", "rounds": "2", "size": "8", "last": "1 March 2027", "panel": panel}
    told = texts.say("en", "st-pulse", args)
    for colleague in await town._staff():
        assert told in colleague.everything
    people = [await town.member("en", first="q-card") for _ in range(3)]
    for r in people:
        await r.says("1")
        await r.says("2")
    await town.later(days=20)
    analyst = await town.staff(Role.ANALYST)
    await analyst.says("/report kysely")
    assert analyst.finds("tr-chat") is None
    await town.later(days=65)
    await town.later(days=10)
    for r in people:
        await r.says("hello")
        await r.presses("Done")
        await r.presses("Weekly")
        r.sees("invite")
        await r.presses("take-part")
        r.sees("q-card")
        await r.says("2")
        await r.says("2")
    await town.later(days=20)
    await analyst.says("/report kysely-r2")
    analyst.sees("tr-chat", name="kysely-r2")
    told = analyst.latest
    # Three people tell of no change, however they answered.
    assert town.house.texts.say("en", "tr-none") in told
    assert "Have you been there? Yes: 100 % → 0 %" in told
    assert "How easy is it? (mean): 2.0 → 2.0" in told
    desk = await town.house.find_conversation(analyst.address, Side.STAFF)
    second = analyst.parts()[-1].picture
    assert desk is not None
    drawn = await town.house.draw(desk, second, "en")
    assert drawn is not None
    assert "Bars for the newest round, lines for the one before." in drawn
    transport = httpx.ASGITransport(town.house.web_app())
    async with httpx.AsyncClient(transport=transport, base_url="https://kuulolla.example") as browser:
        page = (await browser.get("/r/kysely-r2?lang=en")).text
        first = (await browser.get("/r/kysely?lang=en")).text
    assert '<th scope="col" class="number">kysely-r2</th>' in page
    assert town.house.texts.say("en", "tr-none") in page
    assert 'id="trends"' not in first
