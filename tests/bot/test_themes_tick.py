"""The clock lets themes follow what people write, whatever else goes on."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from sqlmodel import select

from adapters.database.engine import Database
from bot.app import Installation
from bot.themes import BREATH, Themes
from core.embeddings.packing import pack
from core.embeddings.port import Model
from core.storage.rows import insert_new
from core.themes.tables import ThemeReply, ThemeVector
from tests.core.themes.sentences import heaps
from tests.core.themes.sorting import BUSES, PLANTS, Sorted, sorted_town, written

MODEL = Model("invented", "1", 64, frozenset({"fi", "sv", "en"}))


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as made:
        yield made


def ticking(town: Sorted, pool: ThreadPoolExecutor, model: list[Model | None], gone: list[bool]) -> Themes:
    """Give the clock's work on themes in a town where a second passes with each look at the clock."""

    def clock() -> object:
        town.now += timedelta(seconds=1)
        return town.now

    house = SimpleNamespace(database=town.database, clock=clock)
    return Themes(cast(Installation, house), pool, lambda: model[0], lambda: gone[0])


async def embed(town: Sorted, sizes: list[int]) -> None:
    """Store invented vectors of a model for all replies, in heaps in order of their numbers."""
    rows, _ = heaps(sizes)
    async with town.database.write() as session:
        ids = list(await session.exec(select(ThemeReply.id).order_by(ThemeReply.id)))  # type: ignore[arg-type]
        bodies = pack(rows[: len(ids)])
        made = [
            {"reply_id": one, "model": MODEL.key, "body": body} for one, body in zip(ids, bodies, strict=True)
        ]
        await insert_new(session, ThemeVector.__table__, made)  # type: ignore[attr-defined]


async def test_each_tick_takes_in_what_came_and_sorts_it(
    database: Database, pool: ThreadPoolExecutor
) -> None:
    """The first thirty make themes, a few more are placed, and of many replies not more often than they take."""
    town = await sorted_town(database, written(), more=3)
    themes = ticking(town, pool, [None], [False])
    await themes.tick()
    assert [one.size for one in (await town.read()).themes] == [20, 14]
    await town.writes({34: BUSES.format(n=70)})
    await themes.tick()
    assert await town.theme_of(34) == 1
    await town.writes({35: BUSES.format(n=71)})
    themes._rested[town.number] = town.now + BREATH * 30_000
    await themes.tick()
    assert (await town.read()).unplaced == 1
    town.now += BREATH * 30_000
    await themes.tick()
    assert await town.theme_of(35) == 1


async def test_a_new_model_takes_over_when_it_has_read_every_reply(
    database: Database, pool: ThreadPoolExecutor
) -> None:
    """Until then what stands stays; and while the model is away nothing is sorted by wording in its place."""
    town = await sorted_town(database, written(), more=12)
    model: list[Model | None] = [None]
    gone = [False]
    themes = ticking(town, pool, model, gone)
    await themes.tick()
    before = await town.groups()
    model[0] = MODEL
    await themes.tick()
    told = await town.read()
    assert (told.model, told.waiting) == ("wording", 34)
    assert await town.groups() == before
    await embed(town, [20, 14])
    await themes.tick()
    told = await town.read()
    assert (told.model, told.waiting) == (MODEL.key, 0)
    assert await town.groups() == before  # the same replies belong together, and have the ids that they had
    gone[0] = True
    await town.writes({place: PLANTS.format(n=place) for place in range(34, 46)})
    await themes.tick()
    told = await town.read()
    assert (told.replies, told.unplaced, told.waiting) == (46, 12, 12)
    assert await town.groups() == before
