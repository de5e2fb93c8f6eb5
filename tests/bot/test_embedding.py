"""Replies are read by the model beside everything else; what it can't read waits, and staff see why."""

import asyncio
import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from sqlmodel import col, delete, select

from adapters.database.engine import Database
from adapters.embeddings.process import ModelProcess
from bot.app import Installation
from bot.embedding import Embedding
from core.embeddings.packing import unpack
from core.embeddings.port import Embedder, EmbeddingFailed, Model, ModelMissing, Vectors
from core.themes import vectors
from core.themes.tables import ThemeSet, ThemeVector
from core.themes.vectors import Progress
from tests.adapters.embeddings.small_model import small
from tests.core.results.town import DURING
from tests.core.themes.replied import SET, replied

NORDIC = Model("nordic", "1", 2, frozenset({"fi", "sv", "en"}))
ENGLISH = Model("english", "1", 2, frozenset({"en"}))
LANGUAGES = ("fi", "sv", "en", "fi-easy")

# What is the same on both engines is shown in tests/core/themes/test_vectors.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@dataclass
class Reader:
    """A model that notes what it was given; `fails` says over which texts it fails."""

    model: Model = NORDIC
    fails: Callable[[str], bool] = lambda _: False
    read: list[str] = field(default_factory=list)
    closed: int = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        if any(map(self.fails, texts)):
            raise EmbeddingFailed("it died")
        self.read += texts
        return np.array([[1, 0]] * len(texts), dtype=np.float32)

    def close(self) -> None:
        self.closed += 1


@dataclass
class House:
    """As much of an installation as the work needs, with a clock moved by hand."""

    database: Database
    model: Callable[[], Embedder | None]
    languages: Sequence[str] = LANGUAGES
    now: datetime = DURING

    def embedding(self, batch: int = 64) -> Embedding:
        """Begin as after a start."""
        house = SimpleNamespace(
            database=self.database,
            clock=lambda: self.now,
            random=random.Random(1).randbytes,
            settings=SimpleNamespace(languages=self.languages),
            embedder=self.model,
        )
        return Embedding(cast(Installation, house), batch)

    async def trouble(self) -> str:
        """What staff see at the set."""
        async with self.database.read() as session:
            return (await session.exec(select(ThemeSet.trouble))).one()

    async def kept(self) -> dict[int, tuple[float, ...]]:
        """The vectors by reply."""
        async with self.database.read() as session:
            rows = list(await session.exec(select(ThemeVector).order_by(col(ThemeVector.reply_id))))
        return {row.reply_id: tuple(unpack([row.body], 2)[0].tolist()) for row in rows}

    async def progress(self, model: Model) -> Progress:
        """How far the model is."""
        async with self.database.read() as session:
            return await vectors.progress(session, SET, model.key)


async def test_what_people_wrote_is_read_once_without_their_personal_data(database: Database) -> None:
    """The model sees no telephone number, no name and no illness; a second tick has nothing to do."""
    await replied(
        database, "Soittakaa 040 123 4567 illalla", "Minulla on diabetes ja odotan", "Lisää busseja"
    )
    reader = Reader()
    work = House(database, lambda: reader).embedding(batch=2)
    assert await work.work() == 3
    assert [" ".join(one.split()) for one in reader.read] == [
        "Soittakaa illalla",
        "ja odotan",
        "Lisää busseja",
    ]
    assert await work.work() == 0
    assert len(reader.read) == 3


async def test_all_replies_are_looked_at_again_and_again(database: Database) -> None:
    """What slipped by, however, is found within ten minutes; at each tick only what is new is looked for."""
    await replied(database, "Lisää busseja", "Fler bussar")
    reader = Reader()
    house = House(database, lambda: reader)
    work = house.embedding()
    await work.work()
    async with database.write() as session:
        await session.exec(delete(ThemeVector).where(col(ThemeVector.reply_id) == 1))
    assert await work.work() == 0
    house.now += timedelta(minutes=10)
    assert await work.work() == 1
    assert sorted(await house.kept()) == [1, 2]


async def test_the_one_text_that_kills_the_model_is_found(database: Database) -> None:
    """Everybody else's reply is grouped; the one stands among the others, and the log names it by number."""
    await replied(database, "Lisää busseja", "Fler bussar", "poison")
    model = small()
    house = House(database, lambda: model)
    assert await house.embedding().work() == 3
    model.close()
    kept = await house.kept()
    assert {number: any(row) for number, row in kept.items()} == {1: True, 2: True, 3: False}
    assert await house.trouble() == ""


async def test_a_model_that_dies_over_everything_lets_all_replies_wait(database: Database) -> None:
    """No reply is taken for unreadable when the fault is the model's; it is tried again by itself."""
    await replied(database, "Lisää busseja", "Fler bussar")
    ill = True
    reader = Reader(fails=lambda _: ill)
    house = House(database, lambda: reader)
    work = house.embedding()
    assert await work.work() == 0
    assert (await house.kept(), await house.trouble()) == ({}, "embedding-died")
    ill = False
    assert await work.work() == 0  # not at each tick: a model that comes and goes takes the machine's time
    house.now += timedelta(minutes=1)
    assert await work.work() == 2
    assert await house.trouble() == ""


async def test_a_model_that_is_not_there_is_waited_for(database: Database) -> None:
    """Nothing is sorted by wording instead, silently; put in its place, the model is used without a restart."""
    await replied(database, "Lisää busseja")
    found: list[Embedder] = []

    def look() -> Embedder:
        if not found:
            raise ModelMissing("the model nordic isn't on this machine")
        return found[0]

    house = House(database, look)
    work = house.embedding()
    assert (work.model, work.waits) == (None, True)
    assert await work.work() == 0
    assert await house.trouble() == "embedding-missing"
    found.append(Reader())
    assert await work.work() == 1
    assert (work.model, work.waits) == (NORDIC, False)
    assert await house.trouble() == ""


async def test_a_model_that_is_there_and_cannot_be_loaded_is_told(database: Database) -> None:
    """A file is torn, or memory is short: the replies wait, and whoever maintains the server is named the reason."""
    await replied(database, "Lisää busseja")
    model = small("missing")
    house = House(database, lambda: model)
    assert await house.embedding().work() == 0
    assert (await house.kept(), await house.trouble()) == ({}, "embedding-missing")


async def test_an_english_model_is_refused_where_people_write_finnish(database: Database) -> None:
    """It would do more harm than none: nothing is given to it, and staff are told that wording sorts instead."""
    await replied(database, "Lisää busseja")
    reader = Reader(ENGLISH)
    house = House(database, lambda: reader)
    work = house.embedding()
    assert await work.work() == 0
    assert (work.model, work.waits, reader.read) == (None, False, [])
    assert await house.trouble() == "embedding-languages"
    english = House(database, lambda: reader, languages=("en",)).embedding()
    assert english.model == ENGLISH


async def test_a_text_in_a_language_that_the_model_does_not_know_is_not_given_to_it(
    database: Database,
) -> None:
    """Somebody writes Swedish where only Finnish and English are served: an honest "other", no chance place."""
    await replied(database, "Lisää busseja", "Fler bussar", languages=("fi", "sv"))
    reader = Reader(Model("two", "1", 2, frozenset({"fi", "en"})))
    house = House(database, lambda: reader, languages=("fi", "en"))
    assert await house.embedding().work() == 2
    assert reader.read == ["Lisää busseja"]
    assert [any(row) for row in (await house.kept()).values()] == [True, False]


async def test_another_model_reads_everything_anew_and_tells_how_far_it_is(database: Database) -> None:
    """A county changes its model: vectors of two models don't compare, so each reply is read again."""
    await replied(database, "Yksi", "Kaksi", "Kolme")
    await House(database, Reader).embedding().work()
    other = Model("larger", "2", 2, NORDIC.languages)
    reader = Reader(other, fails=lambda text: text in ("Kolme", "hyvä"))
    house = House(database, lambda: reader)
    assert await house.progress(other) == Progress(0, 3)
    assert await house.embedding(batch=2).work() == 2
    assert (await house.progress(other), await house.progress(NORDIC)) == (Progress(2, 3), Progress(1, 3))


async def test_of_two_processes_one_embeds(database: Database) -> None:
    """Two schedulers on one database don't read each text twice."""
    await replied(database, "Yksi", "Kaksi")
    first, second = Reader(fails=lambda text: text in ("Kaksi", "hyvä")), Reader()
    one, two = House(database, lambda: first), House(database, lambda: second)
    work = two.embedding()
    work.__dict__["_holder"] = "another"
    await one.embedding(batch=1).work()
    assert await work.work() == 0
    assert second.read == []
    two.now += timedelta(minutes=20)  # the first one has died meanwhile
    assert await work.work() == 1
    assert second.read == ["Kaksi"]


async def test_the_bot_goes_on_while_the_model_reads(database: Database) -> None:
    """A batch may take a minute; residents who write meanwhile are answered."""
    await replied(database, "Lisää busseja")
    reading, go_on = threading.Event(), threading.Event()

    class Slow(Reader):
        def embed(self, texts: Sequence[str]) -> Vectors:
            reading.set()
            assert go_on.wait(30)
            return super().embed(texts)

    house = House(database, Slow)
    work = asyncio.create_task(house.embedding().work())
    await asyncio.to_thread(reading.wait, 30)
    assert await house.progress(NORDIC) == Progress(0, 1)  # the loop is free, and so is the database
    async with database.write() as session:
        await vectors.note_trouble(session, "")
    assert not work.done()
    go_on.set()
    assert await work == 1


async def test_a_stop_does_not_wait_for_the_batch(database: Database) -> None:
    """An update of Kuulolla comes in the middle of a long batch: nothing holds the process, nothing stays behind."""
    await replied(database, "stuck")
    model = small()
    await asyncio.to_thread(model.embed, ["here"])
    work = House(database, lambda: model).embedding()
    working = asyncio.create_task(work.work())
    await asyncio.to_thread(_begun, model)
    working.cancel()  # as the clock does when it stops
    work.close()
    with pytest.raises(asyncio.CancelledError):
        await working
    async with asyncio.timeout(30):
        await asyncio.get_running_loop().shutdown_default_executor()
    assert model.pid is None


def _begun(model: ModelProcess) -> None:
    """Wait until a batch is in hand."""
    while not model._turn.locked():
        pass


async def test_a_model_that_nobody_asks_lets_go_of_its_memory(database: Database) -> None:
    """Half a gigabyte isn't held through a night in which nobody writes."""
    await replied(database, "Lisää busseja")
    reader = Reader()
    house = House(database, lambda: reader)
    work = house.embedding()
    await work.work()
    await work.work()
    assert reader.closed == 0
    house.now += timedelta(minutes=11)
    await work.work()
    assert reader.closed == 1


@pytest.mark.parametrize("languages", [LANGUAGES, ("en",)])
async def test_without_a_model_nothing_is_kept_and_nothing_is_wrong(
    database: Database, languages: Sequence[str]
) -> None:
    """Sorting by wording is a choice, no trouble."""
    await replied(database, "Lisää busseja")
    house = House(database, lambda: None, languages)
    work = house.embedding()
    assert await work.work() == 0
    assert (work.model, work.waits, await house.kept(), await house.trouble()) == (None, False, {}, "")
