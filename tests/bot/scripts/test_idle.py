"""Scripts of a chat in which nothing is open: what one may still do there."""

from tests.bot.scripts.choosing import wants_all
from tests.support.town import SEEDS, Resident, Town


async def test_who_has_answered_all_may_still_write(town: Town) -> None:
    """A thought may come after the last answer, and needs no word to be remembered."""
    await town.votes_on(*SEEDS[:1])
    r = await _rests(town)
    await r.presses("write-own")
    r.sees("consent-quotes")
    await r.presses("no")
    r.sees("own-ask")
    await r.presses("cancel") if town.speaks == "web" else await r.says("peruuta")
    r.sees("idle")


async def test_ones_data_is_a_button_away_and_put_right_from_there(town: Town) -> None:
    """Nobody has to know a word to see what is held of them, or to correct it."""
    await town.votes_on(*SEEDS[:1])
    r = await _rests(town)
    await r.presses("my-data")
    assert "Background: " in r.latest
    await r.says("correct")
    r.sees("correct-which", known=1)
    await r.presses("age-group")
    r.sees("correct-age")
    await r.presses("age-80-plus")
    r.sees("correct-which", known=2)
    await r.presses("done")
    r.sees("idle")
    await r.presses("my-data")
    assert "80 or over" in r.latest


async def test_nobody_is_offered_what_is_over(town: Town) -> None:
    """A button that only says no is no button."""
    await town.votes_on(*SEEDS[:1])
    r = await _rests(town)
    assert r.choices() == ["Open surveys", "Write a statement", "My data", "Help"]
    await town.later(days=20)
    await r.presses("surveys")
    r.sees("idle")
    assert r.choices() == ["My data", "Help"]


async def _rests(town: Town) -> Resident:
    """Somebody who has answered all there is and had enough for now."""
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    await r.says("hello")
    await wants_all(r)
    r.sees("idle")
    return r
