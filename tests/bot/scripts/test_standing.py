"""Scripts of "where do I stand": clear groups, none, too few answers, before and after closing."""

import re

from bot.pictures import drawing
from core.messaging.values import Side
from core.results.shelf import Shelf
from tests.support.town import BARE, REGISTER, SEEDS, Resident, Town

EIGHT = SEEDS[:8]
PICTURE = "standing/ilta-ajat"
REPORT = "https://kuulolla.example/r/ilta-ajat"


async def test_where_one_stands_is_said_in_words(town: Town) -> None:
    """Script 7: the sentence alone tells it, with sizes as the report would show them."""
    town.settings.suppress_below = 3
    await town.restart()
    r = (await _two_camps(town))[-1]
    await r.presses("results")
    r.sees("vote-results")
    await r.presses("stand")
    r.sees("stand-alt", url=REPORT)
    new = [part for part in r.parts() if part.replaces is None]
    assert [bool(part.picture) for part in new] == ([False] if town.speaks == BARE else [True, False])
    told = r.sees("stand", n=8, size=4, typicals=1, commons=1, common=EIGHT[7][r.language])
    assert told.count(EIGHT[7][r.language]) == 1  # what all say is typical of nobody
    await r.presses("results")
    r.sees("vote-results")


async def test_where_one_stands_is_drawn_where_pictures_are_shown(web_town: Town) -> None:
    """The map has one's own place on it; in text mode, for who takes no part and in a hidden group there is none."""
    town = web_town
    town.settings.suppress_below = 3
    await town.restart()
    r = (await _two_camps(town))[-1]
    await r.says("where do I stand")
    r.sees("stand-alt", url=REPORT)
    assert [part.picture for part in r.parts() if part.picture] == [PICTURE]
    drawn = await _drawn(town, r)
    assert drawn is not None
    assert re.search("You are (at the edge|in the middle) of group B.</desc>", drawn)
    assert drawn.count(">you</text>") == 1
    assert drawn.count("<path") == 1 + 8
    assert await _drawn(town, town.stranger()) is None
    assert await _drawn(town, r, suppress_below=5) is None
    await r.says("text mode")
    await r.says("where do I stand")
    r.sees("stand-alt", url=REPORT)
    assert not any(part.picture for part in r.parts())


async def test_a_group_that_the_report_hides_is_not_told_of(town: Town) -> None:
    """Four people of eight are too few where five are asked for."""
    town.settings.suppress_below = 5
    await town.restart()
    r = (await _two_camps(town))[-1]
    await r.says("where do I stand")
    r.sees("stand-small", n=8)
    assert "group A" not in r.latest


async def test_too_few_answers_and_no_groups_are_said_honestly(town: Town) -> None:
    """Script 8: no place is made up."""
    town.settings.suppress_below = 3
    await town.restart()
    await town.votes_on(*EIGHT)
    people = [await town.member(language) for language in ("fi", "sv", "en")]
    first = people[0]
    await first.says("missä minä olen")
    first.sees("stand-few", n=7)
    await first.presses("go-on")
    first.sees("vote-card", i="1", n="8")
    for r in people:
        for _ in EIGHT:
            await r.presses("agree")
    await first.says("missä minä olen?")
    first.sees("vote-results-none")
    await town.later(hours=1)
    await town.ticks.maps()
    await first.presses("go-on")
    await first.says("missä minä olen?")
    first.sees("stand-unclear", commons=0, common="")


async def test_before_closing_nobody_sees_results_that_are_for_the_end(town: Town) -> None:
    """A campaign may keep its results until it has closed, and then where one stands can be told."""
    await town.votes_on(*EIGHT, at_once=False)
    r = await town.member()
    for _ in EIGHT:
        await r.presses("agree")
    await r.says("where do I stand?")
    r.sees("vote-results-at-close", closes="15 December")
    await r.presses("go-on")
    await r.says("results")
    r.sees("vote-results-at-close")
    await town.later(days=20)
    await r.says("where do I stand?")
    assert r.finds("vote-results-at-close") is None
    r.sees("vote-results-none")


async def _drawn(town: Town, r: Resident, suppress_below: int = 3) -> str | None:
    """Draw a resident's place as the web chat does."""
    house = town.house
    conversation = await house.find_conversation(r.address, Side.RESIDENT)
    shelf = Shelf(house.house.population, suppress_below)
    draw = drawing(house.database, shelf, house.keyring, house.texts, house.clock)
    return None if conversation is None else await draw(conversation, PICTURE, "en")


async def _two_camps(town: Town) -> list[Resident]:
    """Four against four on seven claims, each with a slip of their own; all agree on the eighth."""
    await town.votes_on(*EIGHT)
    people = [await town.member(language) for language in REGISTER]
    for place, r in enumerate(people):
        for _ in EIGHT:
            claim = next(
                n for n, seed in enumerate(EIGHT) if seed[r.language.partition("-")[0]] in r.card().text
            )
            agrees = claim == 7 or (place % 2 == 0) != (claim == place // 2)
            await r.presses("agree" if agrees else "disagree")
        r.sees("vote-empty")
    await town.later(hours=1)
    await town.ticks.maps()
    return people
