"""Scripts of coming in: by a letter in each language, without one, and by codes that open nothing."""

import pytest

from tests.support.town import Town

TRAITS = ("traits-intro", "trait-municipality", "trait-language")


@pytest.mark.parametrize("language", ["fi", "fi-easy", "sv", "en"])
async def test_a_letter_leads_to_the_first_answer_in_under_12_turns(town: Town, language: str) -> None:
    """Script 1: every turn loses people."""
    await town.votes_on()
    r = town.stranger(language)
    await r.says(f"/start {town.letter(language).link}")
    r.sees("join-hello", minutes=5)
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro", i=1, n=3)
    await r.presses("age-30-44")
    r.sees("trait-municipality", i=2, n=3)
    await r.says("Mantta")
    r.sees("trait-language", i=3, n=3)
    await r.presses("prefer-not")
    r.sees("join-done", minutes=5)
    await r.presses("start")
    r.sees("vote-intro")
    r.sees("vote-card", i="1", n="10")
    await r.presses("agree")
    r.sees("vote-card", i="2", n="10")
    assert r.turns < 12
