"""What only a browser shows of a survey's results: on a small screen, by keyboard and to a screen reader."""

from dataclasses import replace

import pytest
from playwright.async_api import expect

from adapters.database.engine import Database
from adapters.web.app import web_app
from adapters.web.pages.report import report_pages
from core.language.catalogue import LANGUAGES, texts
from core.results.shelf import Shelf
from tests.acceptance.browser import PHONE, browsing, serving
from tests.acceptance.test_web_chat_browser import picture as kept
from tests.acceptance.test_web_chat_browser import violations
from tests.adapters.web.echo import Echo
from tests.core.campaigns.hall import NOW
from tests.core.surveys.street import POPULATION, answered, street

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_answers_are_read_on_a_phone(database: Database) -> None:
    """Tables scroll by themselves, groups open by keyboard, and axe finds nothing in any language."""
    town = await street(database)
    await answered(town)
    await town.closes()
    echo = Echo(database)
    pages = report_pages(database, echo.deps.pages, Shelf(lambda _: POPULATION, 10), lambda: NOW)
    async with serving(web_app(replace(echo.deps, routers=[pages]))) as address, browsing() as browser:
        page = await browser.new_page(viewport=PHONE)
        for language in LANGUAGES:
            await page.goto(f"{address}/r/ilta?lang={language}")
            heading = texts().say(language, "qr-heading")
            await page.get_by_role("heading", name=heading).scroll_into_view_if_needed()
            first = page.locator("section.question").first
            await expect(first.get_by_role("img")).to_be_visible()
            await first.locator("summary").press("Enter")
            await expect(first.get_by_role("table").nth(1)).to_be_visible()
            assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
            assert await violations(page) == []
            await kept(page, f"answers-{language}")
