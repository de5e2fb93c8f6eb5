"""What only a browser shows: one's own place in the chat, and the answers by background on a small screen."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from playwright.async_api import expect

from adapters.database.engine import Database
from adapters.web.app import web_app
from adapters.web.pages.report import report_pages
from core.campaigns.tables import Campaign
from core.language.catalogue import LANGUAGES, texts
from core.messaging.values import ConversationId, Part, Side
from core.results.picture import Here, picture
from core.results.report import read_report
from core.results.shelf import Shelf
from tests.acceptance.browser import PHONE, browsing, serving
from tests.acceptance.test_web_chat_browser import picture as kept
from tests.acceptance.test_web_chat_browser import violations
from tests.adapters.web.echo import Echo
from tests.core.campaigns.hall import NOW
from tests.core.results.town import DURING, Choice, Town, found_town

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WORDS = "Sinun paikkasi on ryhmän A keskellä."


@pytest.fixture
async def town(database: Database) -> Town:
    """Ninety voted: women mostly agree with the first claim, men don't, and the vote is over."""
    named = {"female": 50, "male": 40}
    town = await found_town(database, people=named, texts=[f"Väite {n}." for n in range(1, 9)])
    people = await town.joins(town.members)
    votes = {
        (voter, n): Choice.AGREE if (at + n) % (4 if at < 50 else 3) else Choice.DISAGREE
        for at, voter in enumerate(people)
        for n in range(2, 9)
    }
    votes |= {
        (voter, 1): Choice.AGREE if at % 50 < (38 if at < 50 else 10) else Choice.DISAGREE
        for at, voter in enumerate(people)
    }
    await town.vote(votes)
    await town.closes()
    await town.refresh()
    return town


async def test_ones_own_place_is_seen_in_the_chat(town: Town) -> None:
    """The strictest policy lets it through, a screen reader hears that the words above say the same."""
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        report = await read_report(session, campaign, lambda _: None, 10, DURING)
    here = Here(-500, 300, "Sinun paikkasi kartalla", WORDS, "sinä")

    async def draw(_: ConversationId, __: str, language: str) -> str:
        return picture(report, texts(), language, here=here)

    echo = Echo(town.database, clock=lambda: datetime.now(UTC))
    app = web_app(replace(echo.deps, draw=draw))
    async with serving(app, echo.hub.close) as address, browsing() as browser:
        page = await browser.new_page(viewport=PHONE, locale="fi-FI")
        faults: list[str] = []
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        await page.goto(address)
        conversation = await echo.find(echo.events[0].address, Side.RESIDENT)
        assert conversation is not None
        await echo.say(conversation, Part(WORDS, picture="standing/ilta"))
        shown = page.get_by_role("img", name=texts().say("fi", "page-picture"))
        await expect(shown).to_be_visible()  # it came live
        assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        await page.reload()
        assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        width = "document.documentElement.scrollWidth"
        assert await page.evaluate(width) == PHONE["width"]
        assert await violations(page) == []
        assert faults == []
        await kept(page, "own-place-phone")


async def test_answers_by_background_are_read_on_a_phone(town: Town) -> None:
    """Tables scroll by themselves, the page doesn't, and axe finds nothing in any language."""
    echo = Echo(town.database)
    shelf = Shelf(lambda _: {"female": 500, "male": 500}, 10)
    pages = report_pages(town.database, echo.deps.pages, shelf, lambda: NOW)
    async with serving(web_app(replace(echo.deps, routers=[pages]))) as address, browsing() as browser:
        page = await browser.new_page(viewport=PHONE)
        for language in LANGUAGES:
            await page.goto(f"{address}/r/ilta?lang={language}")
            heading = texts().say(language, "report-compare-heading")
            await page.get_by_role("heading", name=heading).scroll_into_view_if_needed()
            assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
            assert await violations(page) == []
            await kept(page, f"compared-{language}")
