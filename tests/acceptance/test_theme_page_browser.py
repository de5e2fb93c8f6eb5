"""What only a browser shows of themes in a report: on a small screen, by keyboard and to a screen reader."""

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
from tests.core.results.grouped import approved, grouped
from tests.core.surveys import household
from tests.core.surveys.street import POPULATION, answered, street

pytestmark = [pytest.mark.parametrize("database_url", ["sqlite"], indirect=True), pytest.mark.long]


async def test_themes_are_read_on_a_phone(database: Database) -> None:
    """Each theme has its figures, its words and its quotes; the picture says in words what it shows."""
    town = await street(database)
    voters = await answered(town)
    for voter in voters[:2]:
        await household.answer(town, voter, {"why": "Matka on lyhyempi kuin ennen."})
    await grouped(town, {voter: at % 3 + 1 if at < 70 else None for at, voter in enumerate(voters)})
    await approved(town, voters[:2])
    await town.closes()
    echo = Echo(database)
    pages = report_pages(database, echo.deps.pages, Shelf(lambda _: POPULATION, 10), lambda: NOW)
    async with serving(web_app(replace(echo.deps, routers=[pages]))) as address, browsing() as browser:
        page = await browser.new_page(viewport=PHONE)
        for language in LANGUAGES:
            await page.goto(f"{address}/r/ilta?lang={language}")
            await page.get_by_role(
                "heading", name=texts().say(language, "rt-heading")
            ).scroll_into_view_if_needed()
            themes = page.locator("section.themes")
            drawn = themes.get_by_role("img")
            await expect(drawn).to_be_visible()
            assert "24" in (await drawn.locator("desc").text_content() or "")
            await expect(themes.locator("blockquote").first).to_contain_text("Matka on lyhyempi")
            await themes.locator("summary").press("Enter")
            await expect(themes.get_by_role("table").nth(1)).to_be_visible()
            assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
            assert await violations(page) == []
            await kept(page, f"themes-{language}")
        answer = await page.request.get(f"{address}/r/ilta/themes.csv")
        assert (await answer.text()).splitlines()[1].startswith("why,1,")
