"""Scripts of what people type instead of what was asked, and of what no keyboard should be able to send."""

import pytest
from sqlmodel import col, select

from core.messaging.tables import Inbox, Waiting
from core.messaging.values import Press, Text
from tests.support.town import BARE, SEEDS, Resident, Town


@pytest.mark.parametrize("typed", ["2", "2.", "2)", "２", "two", "kaksi", "TVÅ", "Disagree", " disagree. "])
async def test_every_way_to_write_a_choice_is_that_choice(town: Town, typed: str) -> None:
    """Script 12: whoever can't or won't press is understood."""
    r = await _voter(town)
    await r.says(typed)
    assert r.finds("vote-receipt", vote="disagree") or r.finds("vote-set", vote="disagree")
    r.sees("vote-card", i="2", n="10")


async def test_three_wrong_answers_are_helped_differently_and_stored_nowhere(town: Town) -> None:
    """Script 12: saying the same sentence again helps nobody."""
    r = await _voter(town)
    for typed, hint in (("maybe", "q-wrong-1"), ("17", "q-wrong-2"), ("well...", "q-wrong-3")):
        await r.says(typed)
        r.sees(hint)
        r.sees("vote-card", i="1", n="10")
    await r.presses("agree")
    r.sees("vote-card", i="2", n="10")


@pytest.mark.parametrize(
    "said",
    [
        "👍🏽🏳️‍🌈",
        "مرحبا ‮abc",
        "a\x00b",
        "\x00",
        "\ud83d",
        "",
        "   ",
        "\u200b",
        "1" * 400,
        "'; DROP TABLE vote; --",
    ],
    ids=["emoji", "rtl", "nul", "only-nul", "surrogate", "empty", "blank", "zero-width", "digits", "sql"],
)
async def test_any_text_is_answered_and_ends_nowhere_dead(town: Town, said: str) -> None:
    """No message may stop a conversation, least of all everybody's."""
    if said == "\ud83d" and town.matrix is not None:
        pytest.skip("no homeserver takes half a character")
    r = await _voter(town)
    await r.says(said)
    r.sees("vote-card", i="1", n="10")
    assert await _dead(town) == []


async def test_postgresql_takes_what_it_can_not_store(postgres_town: Town) -> None:
    """NUL and lone surrogates are what the larger installations' database refuses."""
    r = await _voter(postgres_town)
    for said in ("a\x00b", "\ud83d"):
        await r.says(said)
        r.sees("vote-card", i="1", n="10")
    assert await _dead(postgres_town) == []


async def test_ten_thousand_characters_are_refused_kindly(town: Town) -> None:
    """Nobody can read that, so nobody is let to think that it was read."""
    r = await _voter(town)
    await r.says("a " * 5_000)
    r.sees("too-long")
    r.sees("vote-card", i="1", n="10")


async def test_an_unknown_command_is_named_and_the_question_stays(town: Town) -> None:
    """Staff commands don't exist for residents either."""
    r = await _voter(town)
    for command in ("/dance", "/roles", "/next"):
        await r.says(command)
        r.sees("err-unknown-command", command=command)
        r.sees("vote-card", i="1", n="10")


async def test_an_old_and_a_foreign_button_change_nothing(web_town: Town) -> None:
    """A button belongs to one question of one person."""
    r = await _voter(web_town)
    old = r.card()
    await r.presses("agree")
    await r.does(Press(old.token, 1))
    r.sees("press-old")
    r.sees("vote-card", i="2", n="10")
    other = await web_town.member("en")
    await other.does(Press(r.card().token, 0))
    other.sees("press-old")
    other.sees("vote-card", i="1", n="10")
    await other.does(Press(other.card().token, 99))
    other.sees("press-old")


async def test_language_can_change_midway_and_the_question_changes_with_it(town: Town) -> None:
    """The question that is open is asked again, in the new language."""
    r = await _voter(town)
    await r.presses("agree")
    await r.says("svenska")
    r.language = "sv"
    r.sees("lang-set")
    r.sees("vote-card", i="2", n="10")
    await r.presses("agree")
    r.sees("vote-card", i="3", n="10")


async def test_a_repeated_delivery_is_one_answer(town: Town) -> None:
    """Channels deliver twice when they are unsure."""
    r = await _voter(town)
    event = r.event(Text("1"))
    await town.send([event])
    await town.send([event])
    r.sees("vote-card", i="2", n="10")
    assert r.finds("vote-card", i="3", n="10") is None


async def _voter(town: Town) -> Resident:
    await town.votes_on()
    return await town.member("en")


async def _dead(town: Town) -> list[int | None]:
    async with town.house.database.read() as session:
        return list(await session.exec(select(Inbox.id).where(col(Inbox.state) == int(Waiting.DEAD))))


async def test_an_answered_question_keeps_its_words_and_loses_its_buttons(town: Town) -> None:
    """Whoever reads the chat again sees what was asked and what they said; no button is left that does nothing."""
    await town.votes_on(*SEEDS[:2])
    r = town.stranger("fi")
    await r.says(f"/start {town.letter('fi').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    if town.speaks == BARE:
        assert r.finds("chosen") is None  # nothing that was sent can be changed there
        return
    edited = next(part for part in r.parts() if part.replaces)
    assert edited.text.startswith("Hei! Tämä on Kuulolla")
    assert edited.text.endswith("Vastasit: Jatka")
    assert not edited.buttons
