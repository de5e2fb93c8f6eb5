"""Moderators at the same moment: on PostgreSQL, with two installations that work on one database."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import col, select

from bot.app import Installation, open_installation
from bot.scheduler import Ticks
from core.access.rights import Role
from core.audit.tables import AuditRow
from core.messaging.values import Command, Event, Part, Press
from core.moderation.tables import QueueItem
from core.statements.tables import Standing, Statement
from tests.support.town import SEEDS, WEB, Resident, Town

pytestmark = pytest.mark.parametrize("postgres_town", [WEB], indirect=True)
CARD = re.compile(r"Statement (\d+) · ilta-ajat")
ROUNDS = 12
NEXT = Command("next")
WORDS = (
    *(
        "Buses",
        "Trams",
        "Libraries",
        "Schools",
        "Forests",
        "Bridges",
        "Harbours",
        "Museums",
        "Gardens",
        "Kitchens",
    ),
    *(
        "Clinics",
        "Nurses",
        "Dentists",
        "Ferries",
        "Bicycles",
        "Playgrounds",
        "Swimmers",
        "Choirs",
        "Farmers",
        "Pupils",
    ),
    *("Neighbours", "Artists", "Lamps"),
)
PAIRS = [(first, then) for first in WORDS for then in WORDS if first != then][:500]


@pytest.fixture
async def second(postgres_town: Town) -> AsyncIterator[Installation]:
    """Another process's worth of installation on the town's database."""
    town = postgres_town
    other = await open_installation(town.settings, clock=lambda: town.now, random=town._dice.randbytes)
    for worker in (*town.house.workers, *other.workers):
        worker.batch = 1  # of two events at once each takes one
    yield other
    await other.database.close()


async def at_once(town: Town, other: Installation, events: list[Event]) -> None:
    """Bring what several did at the same moment; two workers handle it side by side."""
    town.now += town.now.resolution * 1000
    await town.house.accept(events)
    while any(await asyncio.gather(*(one.workers[0].once() for one in (town.house, other)))):
        pass
    await town.house.settle()


def pressed(m: Resident, card: Part, index: int) -> Event:
    m._read = len(m.town.heard(m.channel, m.address))
    m.turns += 1
    return m.event(Press(card.token, index))


def open_cards(m: Resident) -> list[Part]:
    """The cards that still have their buttons, the latest last: edits count."""
    cards: dict[str, Part] = {}
    for part in m.town.heard(m.channel, m.address):
        cards.pop(part.replaces or "", None)
        if part.buttons and CARD.match(part.text):
            cards[part.token] = part
    return list(cards.values())


def open_card(m: Resident) -> Part | None:
    return next(reversed(open_cards(m)), None)


def number_of(card: Part) -> int:
    found = CARD.match(card.text)
    assert found is not None
    return int(found[1])


async def test_of_two_presses_at_the_same_moment_one_decides(
    postgres_town: Town, second: Installation
) -> None:
    """The queue is everyone's: each statement has one decision, and whoever was slower learns whose it is."""
    town = postgres_town
    campaign = await town.votes_on()
    await town.written(campaign, *(f"{word} first." for word in WORDS[:ROUNDS]))
    a = await town.staff(Role.MODERATOR, name="Aino")
    b = await town.staff(Role.MODERATOR, name="Eino")
    winners = Counter[str]()
    for _ in range(ROUNDS):
        one, two = open_card(a), open_card(b)
        assert one is not None
        assert two is not None
        assert number_of(one) == number_of(two)
        await at_once(town, second, [pressed(a, one, 0), pressed(b, two, 0)])
        won = [m for m in (a, b) if "Your press changed nothing." not in m.latest]
        assert len(won) == 1
        winners[won[0].address] += 1
    async with town.house.database.read() as session:
        acts = list(await session.exec(select(AuditRow.subject).where(col(AuditRow.act) == "item-approved")))
        standings = set(
            await session.exec(select(Statement.standing).where(col(Statement.number) > len(SEEDS)))
        )
    assert len(acts) == len(set(acts))
    assert (len(acts), standings) == (ROUNDS, {Standing.APPROVED})
    assert sum(winners.values()) == ROUNDS


@pytest.mark.parametrize("many", [40, pytest.param(500, marks=pytest.mark.long)])
async def test_all_cards_are_worked_through(postgres_town: Town, second: Installation, many: int) -> None:
    """None is lost, none is decided twice, and no card stays or comes again once it was decided."""
    town = postgres_town
    campaign = await town.votes_on()
    texts = [f"{first} before {then}, {n}." for n, (first, then) in enumerate(PAIRS[:many])]
    await town.written(campaign, *texts)
    desks = [await town.staff(Role.MODERATOR, name=name) for name in ("Aino", "Eino", "Oona")]
    decided: set[int] = set()
    for step in range(len(texts) + 1):
        cards = [(m, card) for m in desks if (card := open_card(m)) is not None]
        if not cards:
            break
        # They press different cards as often as the same: one of three goes on to the next each time.
        slow = desks[step % 3]
        events = [pressed(m, card, 0) for m, card in cards if m is not slow or len(cards) == 1]
        slow.turns += 1
        await at_once(town, second, [*events, slow.event(NEXT)])
        async with town.house.database.read() as session:
            gone = select(Statement.number).where(col(Statement.standing) == Standing.APPROVED.value)
            decided = set(await session.exec(gone))
        for m in desks:
            assert not {number_of(card) for card in open_cards(m)} & decided
    assert len(decided) == len(texts) + len(SEEDS)
    async with town.house.database.read() as session:
        acts = list(await session.exec(select(AuditRow.subject).where(col(AuditRow.act) == "item-approved")))
        items = list(await session.exec(select(QueueItem.id)))
    assert sorted(acts, key=str) == sorted(items, key=str)


async def test_two_schedulers_deal_one_card(postgres_town: Town, second: Installation) -> None:
    """However many processes ring, a moderator has one card, and its buttons work."""
    town = postgres_town
    campaign = await town.votes_on()
    desks = [await town.staff(Role.MODERATOR) for _ in range(3)]
    ticks = [Ticks(house, ThreadPoolExecutor(1)) for house in (town.house, second)]
    await town.written(campaign, "Buses first.")
    await asyncio.gather(*(one.moderators() for one in ticks * 2))
    await town.house.settle()
    assert [len(open_cards(m)) for m in desks] == [1, 1, 1]
    await desks[0].does(Press(open_cards(desks[0])[0].token, 0))
    desks[0].sees("mod-done")
