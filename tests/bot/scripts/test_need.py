"""Scripts of stopping in any language and in the middle of anything, and of acute need."""

import json

import pytest
from sqlmodel import col, func, select

from core.language.catalogue import texts
from core.messaging.tables import Inbox, Outbox, Prompt
from core.pool.tables import Member
from core.statements.tables import Statement
from tests.support.town import SEEDS, Town


@pytest.mark.parametrize("word", ["lopeta", "SLUTA!", "stop", "/stop", "unsubscribe"])
async def test_stop_in_any_language_silences_at_once(town: Town, word: str) -> None:
    """Script 21: whoever wants out needs no translator."""
    await town.votes_on()
    r = await town.member("fi")
    await r.says(word)
    r.sees("stop-now")
    await town.later(days=2)
    assert len(r.parts()) == 1
    await r.says("jatka")
    r.sees("stop-back")
    await r.presses("go-on")
    r.sees("vote-card", i="1", n="10")


async def test_stop_while_a_name_is_asked_is_a_stop(town: Town) -> None:
    """Script 21: free text is no trap: the word alone stops there too, in the wrong language as well."""
    await town.votes_on()
    r = town.stranger("fi")
    await r.says(f"/start {town.letter('fi').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro")
    await r.presses("prefer-not")
    r.sees("trait-municipality")
    await r.says("avsluta")
    r.sees("stop-now")
    await r.presses("break")
    r.sees("stop-break")


async def test_stop_in_the_midst_of_writing_lasts_until_one_comes_back(town: Town) -> None:
    """Script 21: in the wrong language, with a text half sent; no invitation or reminder comes, and all goes on after."""
    town.initiates = True
    await town.votes_on(*SEEDS[:2])
    r = await town.member("fi")
    await r.presses("agree")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    r.sees("own-ask")
    await r.says("Pitäisikö iltaisin olla vastaanottoja?")
    r.sees("own-question")
    await town.votes_on(*SEEDS[:2], name="bussit")
    await r.says("Avsluta!")
    r.sees("stop-now")
    async with town.house.database.read() as session:
        assert (await session.exec(select(Prompt.text).where(col(Prompt.draft).is_not(None)))).all() == []
        assert (
            await session.exec(select(Statement).where(col(Statement.author_id).is_not(None)))
        ).all() == []
    for _ in range(8):
        await town.later(days=1)
    assert len(r.parts()) == 1
    await r.says("börja")
    r.sees("stop-back")
    await r.presses("my-data")
    r.sees("mydata", pool=1, quotes=1, answers=1)
    await r.says("jatka")
    r.sees("vote-card", i="2", n="2")


@pytest.mark.parametrize(
    ("language", "said"),
    [("fi", "en saa kunnolla henkeä"), ("sv", "jag vill ta livet av mig"), ("en", "I can’t breathe")],
)
async def test_acute_need_gets_numbers_to_call_and_is_kept_nowhere(
    town: Town, language: str, said: str
) -> None:
    """Script 23: a robot can't help, so it says at once who can; nobody's need becomes data."""
    await town.votes_on()
    r = await town.member(language)
    await r.says(said)
    assert "112" in r.sees("acute")
    assert await _trace(town, said) == []
    await r.presses("go-on")
    r.sees("vote-card", i="1", n="10")


async def test_acute_need_is_seen_where_a_municipality_is_asked(town: Town) -> None:
    """Script 23: whatever was asked, need comes first."""
    await town.votes_on()
    r = town.stranger("en")
    await r.says(f"/start {town.letter('en').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro")
    await r.presses("prefer-not")
    await r.says("chest pain, help")
    r.sees("acute")
    await r.presses("go-on")
    r.sees("trait-municipality")


async def test_what_sounded_like_need_may_be_the_answer(town: Town) -> None:
    """Script 23: "I waited six hours with chest pain" is worth hearing, once its writer says that it is meant so."""
    told = "Odotin rintakivun kanssa kuusi tuntia, eikä kukaan kertonut jonosta."
    await town.votes_on()
    r = await town.member("fi")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("no")
    r.sees("own-ask")
    await r.says(told)
    r.sees("acute")
    assert await _trace(town, told) == []
    await r.presses("answer")
    r.sees("own-sent")
    r.sees("vote-card")
    async with town.house.database.read() as session:
        written = select(Statement.text).where(col(Statement.author_id).is_not(None))
        assert (await session.exec(written)).all() == [told]


async def test_need_in_a_text_of_ones_own_is_kept_nowhere_without_a_yes(town: Town) -> None:
    """Script 23: where words were asked for, they are let go as well, and the later words count."""
    told = "En saa kunnolla henkeä, auttakaa."
    await town.votes_on()
    r = await town.member("fi")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    r.sees("own-ask")
    await r.says("Rintaan sattuu kovasti juuri nyt.")
    r.sees("acute")
    await r.says(told)
    r.sees("acute")
    await r.presses("go-on")
    r.sees("vote-card", i="1", n="10")
    assert await _trace(town, told) == []
    async with town.house.database.read() as session:
        assert (await session.exec(select(Prompt.text).where(col(Prompt.draft).is_not(None)))).all() == []
        assert (await session.exec(select(Statement).where(col(Statement.text) == told))).all() == []


async def test_a_number_that_was_asked_for_is_no_answer_in_need(town: Town) -> None:
    """Script 23: where no words were asked for there is nothing to store."""
    await town.votes_on()
    r = await town.member("fi")
    await r.says("rintaan sattuu")
    r.sees("acute")
    assert texts().choice("fi", "acute", "answer") not in r.choices()


@pytest.mark.parametrize("goes_on", [True, False])
async def test_after_need_nothing_comes_unasked_for_a_day(town: Town, goes_on: bool) -> None:
    """Script 23: no reminder rings in the worst hour, whether or not the person pressed anything."""
    town.initiates = True
    await town.votes_on(*SEEDS[:1])
    r = await town.member("en")
    await r.presses("agree")
    r.sees("vote-empty")
    await town.votes_on(*SEEDS[:2], name="bussit")
    await r.says("I can't breathe")
    r.sees("acute")
    if goes_on:
        await r.presses("go-on")
        await r.says("pause")
    heard = len(r.parts())
    await town.later(hours=3)
    await town.later(hours=20)
    assert len(r.parts()) == heard
    await town.later(hours=2)
    assert len(r.parts()) == heard + 1
    r.sees("invite")


async def test_a_longer_break_stays_as_long_as_it_was_meant(town: Town) -> None:
    """Need makes no silence shorter."""
    await town.votes_on()
    r = await town.member("en")
    await r.says("stop")
    r.sees("stop-now")
    await r.presses("break")
    async with town.house.database.read() as session:
        before = (await session.exec(select(func.max(Member.paused_until)))).one()
    await r.says("I can't breathe")
    r.sees("acute")
    async with town.house.database.read() as session:
        assert (await session.exec(select(func.max(Member.paused_until)))).one() == before


async def test_mere_anger_is_an_answer_like_any_other(town: Town) -> None:
    """Script 23: whoever is angry isn't sent to a helpline."""
    await town.votes_on()
    r = await town.member()
    await r.says("this is a damned stupid robot")
    r.sees("q-wrong-1")
    r.sees("vote-card", i="1", n="10")
    async with town.house.database.read() as session:
        dead = select(Inbox.id).where(col(Inbox.state) == 2)
        assert (await session.exec(dead)).all() == []


async def _trace(town: Town, said: str) -> list[str]:
    """Find the words wherever messages and questions are kept, as they are or as JSON writes them."""
    wanted = select(Inbox.body), select(Outbox.body), select(Prompt.args)
    async with town.house.database.read() as session:
        kept = [str(body) for columns in wanted for body in await session.exec(columns)]
    return [body for body in kept if said in body or json.dumps(said)[1:-1] in body]
