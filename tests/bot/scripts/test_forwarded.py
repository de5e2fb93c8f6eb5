"""Scripts of cards that travel: forwarded to a friend, pressed twice, pressed when they are long answered."""

import pytest
from sqlmodel import select

from core.statements.tables import Vote
from tests.bot.scripts.test_refusals import refused
from tests.support.bot_api.people import Person
from tests.support.bot_api.world import Message
from tests.support.telegram import RESIDENTS
from tests.support.town import Resident, Town

pytestmark = pytest.mark.parametrize("town", [("aiogram", False), ("ptb", False)], indirect=True)


def at_telegram(r: Resident) -> Person:
    assert r.town.telegram is not None
    return r.town.telegram.person(RESIDENTS, r.address, r.phone)


async def brought(r: Resident) -> None:
    """Let what was done at Telegram come in, and look at what is said to it."""
    assert r.town.telegram is not None
    r._read = len(r.town.heard(r.channel, r.address))
    await r.town.send(await r.town.telegram.events(RESIDENTS, can_initiate=False))


async def votes(town: Town) -> int:
    async with town.house.database.read() as session:
        return len(list(await session.exec(select(Vote))))


async def test_a_forwarded_card_is_nobodys_vote(town: Town) -> None:
    """A friend who gets the card sees no question of theirs in it, and a press on it changes nothing."""
    await town.votes_on()
    a, b = await town.member(), await town.member()
    card: Message = at_telegram(a).card()
    at_telegram(b).forwards(card)
    await brought(b)
    assert await votes(town) == 0
    at_telegram(b).presses("Agree", card)
    await brought(b)
    b.sees("press-old")
    b.sees("vote-card")
    assert await votes(town) == 0
    assert await refused(town) == {"another": 1}


async def test_a_card_pressed_twice_or_late_is_one_vote(town: Town) -> None:
    """Thumbs are quick and networks slow; the second press is told that the card is answered."""
    await town.votes_on()
    a = await town.member()
    card = at_telegram(a).card()
    data = card.buttons[0][1]
    at_telegram(a).presses_data(data, card)
    at_telegram(a).presses_data(data, card)
    await brought(a)
    assert await votes(town) == 1
    await town.later(days=2)
    at_telegram(a).presses_data(data, card)
    await brought(a)
    a.sees("press-old")
    assert await votes(town) == 1
