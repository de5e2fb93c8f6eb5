"""A machine's summary of a set: made of what anyone may read, shown only beside it, gone with it."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

from aiohttp import web
from sqlmodel import select, update

from adapters.database.engine import Database
from adapters.summaries.chat_api import ChatApi
from bot.app import Installation
from bot.summarising import PAUSE, Summaries
from core.access.rights import Role
from core.moderation.acts import Approve
from core.themes import quoting, summarising
from core.themes.summary import told_of
from core.themes.tables import QuoteState, ReplyId, RunState, ThemeRun, ThemeSet, ThemeSummary
from tests.adapters.test_summaries import served
from tests.core.results.town import DURING, Town
from tests.core.themes.replied import SET
from tests.core.themes.test_quoting import ask, does, themed, waiting

TEXTS = ("Lisää busseja illalla kiitos", "Junat kulkevat liian harvoin aamulla", "Ratikka kotiin saakka asti")
GOOD = '{"sentences": [{"text": "Illan busseja toivotaan.", "quotes": [1]}, {"text": "Junista ei.", "quotes": [2]}]}'


async def published(database: Database, *, approved: bool = True) -> Town:
    """A set of three quotes that staff have published."""
    town = await themed(database, *TEXTS)
    if approved:
        moderator = await town.hall.hire(Role.MODERATOR)
        await ask(town)
        for item in (await waiting(town, moderator)).values():
            await does(town, moderator, item, Approve())
    async with database.write() as session:
        run = ThemeRun(
            set_id=SET,
            at=DURING,
            model="wording",
            threshold=0.75,
            replies=3,
            other=0,
            state=RunState.ACCEPTED,
            version=1,
            base=b"",
        )
        session.add(run)
        await session.flush()
        await session.exec(update(ThemeSet).values(run_id=run.id, published_at=DURING))
    return town


class House:
    """What the job reaches of an installation; the clock is moved by hand."""

    def __init__(self, database: Database, url: str) -> None:
        self.database, self.now = database, DURING
        self.settings = SimpleNamespace(languages=("fi", "fi-easy"), suppress_below=2)
        self.asked = ChatApi(url, "gemma-3-12b", timeout=5)

    def clock(self) -> Any:
        return self.now

    def random(self, length: int) -> bytes:
        return bytes(length)

    def summariser(self) -> ChatApi:
        return self.asked


async def shown(database: Database) -> list[tuple[str, list[str]]] | None:
    async with database.read() as session:
        told = await summarising.told(session, SET, 2, "fi-easy")
    return (
        None if told is None else [(one.text, [quote.text for quote in one.quotes]) for one in told.sentences]
    )


async def test_a_published_set_is_summed_up_once_and_each_sentence_stands_beside_its_quotes(
    database: Database,
) -> None:
    """From the set to the model at its address and back; what loses its quote isn't shown any more."""
    asked: list[dict[str, Any]] = []

    async def answers(request: web.Request) -> web.StreamResponse:
        asked.append(await request.json())
        return web.json_response({"choices": [{"message": {"content": GOOD}}]})

    await published(database)
    async with served(answers) as url:
        job = Summaries(cast(Installation, House(database, url)))
        await job.work()
        await job.work()
    assert len(asked) == 1
    assert all(text in asked[0]["messages"][1]["content"] for text in TEXTS)
    first, second = await shown(database) or []
    assert (first[0], second[0]) == ("Illan busseja toivotaan.", "Junista ei.")
    assert len(first[1]) == len(second[1]) == 1
    async with database.write() as session:
        gone = (await session.exec(select(ThemeSummary.body))).one()
        assert "Illan" in gone
        quotes = (await quoting.shown(session, SET, 2, "fi"))[cast(Any, 1)]
        await quoting.withdraw(session, [one.reply for one in quotes if one.text in first[1]])
    assert await shown(database) == [second]
    async with database.write() as session:
        kept = (await session.exec(select(ThemeSummary.body))).one()
        assert "Illan" not in kept, "nor is the sentence kept"
        await session.exec(update(ThemeSet).values(run_id=99))
    assert await shown(database) is None


async def test_nothing_but_approved_quotes_leaves_the_database(database: Database) -> None:
    """What nobody has approved isn't given to a machine either, and of too few quotes there is no summary."""
    town = await published(database)
    async with database.write() as session:
        await quoting.settle(session, ReplyId(3), QuoteState.REFUSED)
        assert await summarising.wanted(session, ["fi"], 2) == []
        await quoting.settle(session, ReplyId(3), QuoteState.APPROVED)
        (wanted,) = await summarising.wanted(session, ["fi"], 2)
        assert all(text in told_of(wanted.material) for text in TEXTS)
        assert await summarising.wanted(session, ["fi"], 4) == []
        await session.exec(update(ThemeSet).values(published_at=None))
        assert await summarising.wanted(session, ["fi"], 2) == []
    assert town.members


async def test_a_model_that_fails_is_asked_again_later_and_nothing_is_shown(database: Database) -> None:
    """The bot goes on; one that says nothing usable isn't asked the same again."""
    said = ["Tässä yhteenveto!", '{"sentences": []}']

    async def answers(_: web.Request) -> web.StreamResponse:
        return web.json_response({"choices": [{"message": {"content": said.pop(0)}}]})

    await published(database)
    async with served(answers) as url:
        house = House(database, url)
        job = Summaries(cast(Installation, house))
        await job.work()
        await job.work()
        assert len(said) == 1
        house.now += PAUSE + timedelta(seconds=1)
        await job.work()
        await job.work()
    assert (said, await shown(database)) == ([], None)
