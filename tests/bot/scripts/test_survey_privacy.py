"""Scripts of words of one's own that tell too much: what is taken out, asked about, and kept nowhere."""

import pytest
from sqlmodel import col, select

from core.access.rights import Role
from core.messaging.tables import Prompt
from tests.bot.scripts.test_survey import FIRST, asked, given
from tests.support.town import Town


async def stored(town: Town) -> str:
    """Everything that stands in open questions, apart from what is sealed."""
    async with town.house.database.read() as session:
        rows = await session.exec(select(Prompt.args, Prompt.choices).order_by(col(Prompt.asked_at)))
        return str(list(rows))


async def test_of_health_it_is_asked_once_who_reads_it(web_town: Town) -> None:
    """Whoever has said yes knows who reads it; a name in the same text is asked about apart."""
    town = web_town
    campaign = await town.asks(asked("why", text={}), asked("more", text={}))
    await town.staff(Role.ANALYST)
    await town.staff(Role.PLANNER)
    await town.staff(Role.MODERATOR)
    r = await town.member("en", first="consent-quotes")
    await r.presses("no")
    await r.says("My name is Matti Meikäläinen. I have diabetes and waited, call 040 123 4567.")
    r.sees("q-text-masked")
    assert "123 4567" not in r.latest + await stored(town)
    await r.presses("keep")
    r.sees("q-text-privacy", hit="Matti Meikäläinen")
    assert "Matti" not in await stored(town)
    await r.presses("remove")
    r.sees("own-health", n=4)  # the two who launched it, and two more
    await r.presses("send")
    r.sees("q-progress", i="2", n="2")
    await r.says("I have diabetes, so evenings are hard.")
    r.sees("survey-done-now")
    assert await given(town, campaign) == {
        "why": "My name is …. I have diabetes and waited, call [phone number].",
        "more": "I have diabetes, so evenings are hard.",
    }


@pytest.mark.parametrize("press", ["edit", "cancel"])
async def test_words_about_health_that_are_not_sent_are_kept_nowhere(web_town: Town, press: str) -> None:
    """The question comes again; the next text is asked about anew."""
    town = web_town
    campaign = await town.asks(asked("why", text={}))
    r = await town.member("fi", first="consent-quotes")
    await r.presses("no")
    await r.says("Minulla on diabetes.")
    r.sees("own-health", n=2)
    await r.presses(press)
    r.sees("q-card")
    assert await given(town, campaign) == {}
    await r.says("Äidilläni on dementia.")
    r.sees("own-health", n=2)


async def test_what_waits_for_an_answer_longer_than_a_day_is_gone(web_town: Town) -> None:
    """No answer within 24 hours: nothing is stored, neither the text nor a part of it."""
    town = web_town
    campaign = await town.asks(asked("why", text={}))
    r = await town.member("fi", first="consent-quotes")
    await r.presses("no")
    await r.says("Olen Matti Meikäläinen ja odotin.")
    r.sees("q-text-privacy", hit="Matti Meikäläinen")
    await town.later(hours=25)
    await town.ticks.messages()
    async with town.house.database.read() as session:
        assert list(await session.exec(select(Prompt).where(col(Prompt.draft).is_not(None)))) == []
    assert "Matti" not in await stored(town)
    await r.presses("keep")
    assert await given(town, campaign) == {}


async def test_a_comment_is_looked_at_like_an_answer(web_town: Town) -> None:
    """What people tell where a choice was asked goes the same way."""
    town = web_town
    campaign = await town.asks(FIRST)
    r = await town.member("en", first="q-card")
    await r.says("I can't tell, I am Matti Meikäläinen and I have diabetes and never get there.")
    r.sees("q-long-closed")
    await r.presses("keep")
    r.sees("q-text-privacy", hit="Matti Meikäläinen")
    await r.presses("remove")
    r.sees("own-health", n=2)
    await r.presses("send")
    r.sees("q-comment-kept")
    kept = await given(town, campaign)
    assert kept == {"first#comment": "I can't tell, I am … and I have diabetes and never get there."}
