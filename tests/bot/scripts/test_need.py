"""Scripts of stopping in any language and in the middle of anything, and of acute need."""

import json

import pytest
from sqlmodel import col, select

from core.messaging.tables import Inbox, Outbox
from tests.support.town import Town


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
    async with town.house.database.read() as session:
        kept = [*await session.exec(select(Inbox.body)), *await session.exec(select(Outbox.body))]
    assert not any(said in str(body) or json.dumps(said)[1:-1] in str(body) for body in kept)
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
