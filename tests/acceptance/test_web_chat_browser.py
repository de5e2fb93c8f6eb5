"""The web chat in a real browser: by keyboard, by a screen reader's rules, with and without a script."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, expect

from adapters.database.engine import Database
from core.messaging.values import Part, Side
from tests.acceptance.browser import DESKTOP, PHONE, browsing, serving
from tests.adapters.web.echo import Echo

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def echo(database: Database) -> Echo:
    return Echo(database, clock=lambda: datetime.now(UTC))


@pytest.fixture
async def address(echo: Echo) -> AsyncIterator[str]:
    async with serving(echo.app(), echo.hub.close) as address:
        yield address


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as browser:
        yield browser


@pytest.fixture
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(viewport=PHONE, locale="fi-FI")
    yield context
    await context.close()


@pytest.fixture
async def page(context: BrowserContext, address: str) -> AsyncIterator[Page]:
    page = await context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    await page.goto(address)
    yield page
    assert faults == []


async def violations(page: Page) -> list[str]:
    found = await Axe().run(page)
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found.response["violations"]]


async def picture(page: Page, name: str) -> None:
    """Keep a picture for whoever asked for them by naming a folder."""
    if folder := os.environ.get("KUULOLLA_PICTURES"):
        await page.screenshot(path=str(Path(folder) / f"{name}.png"))


async def talk(page: Page) -> None:
    """Answer one card, ask something, meet the next card."""
    await page.get_by_role("button", name="Samaa mieltä").click()
    await expect(page.get_by_text("Kirjattu: samaa mieltä.")).to_be_visible()
    await page.get_by_label("Kirjoita viesti").fill("Kuka tätä kysyy?\nJa miksi?")
    await page.get_by_role("button", name="Lähetä").click()
    await expect(page.get_by_text("Sanoit: Kuka tätä kysyy?")).to_be_visible()


async def test_a_vote_and_a_question_by_touch(page: Page, echo: Echo) -> None:
    """The main thing works on a phone, and the page shows it without reloading."""
    await talk(page)
    await expect(page.locator(".own")).to_have_text("SinäKuka tätä kysyy?\nJa miksi?")
    await expect(page.get_by_label("Kirjoita viesti")).to_have_value("")
    await expect(page.get_by_role("group")).to_have_count(1)
    assert await violations(page) == []
    await picture(page, "phone")
    await page.set_viewport_size(DESKTOP)
    await page.evaluate("scrollTo(0, document.body.scrollHeight)")
    await picture(page, "desktop")
    await page.emulate_media(color_scheme="dark")
    assert await violations(page) == []
    await picture(page, "dark")
    await page.reload()
    assert await page.locator(".own").count() == 0
    await expect(page.get_by_text("Kirjattu: samaa mieltä.")).to_be_visible()


async def test_the_keyboard_alone_is_enough(page: Page, echo: Echo) -> None:
    """Whoever has no mouse votes by Tab and Enter or by number, and never loses their place."""
    field = page.get_by_label("Kirjoita viesti")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Siirry sisältöön")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Samaa mieltä")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Kirjattu: eri mieltä.")).to_be_visible()
    await expect(field).to_be_focused()
    await page.keyboard.type("Rivi yksi")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("rivi kaksi")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Sanoit: Rivi yksi")).to_be_visible()
    await expect(field).to_be_focused()
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Myöhemmin")).to_be_focused()
    for bubble in await page.locator(".message").all():
        assert await bubble.get_attribute("tabindex") is None


async def test_a_screen_reader_hears_each_message_in_its_language(page: Page, echo: Echo) -> None:
    """New messages are announced, the choices are named by their question, and Swedish sounds Swedish."""
    await expect(page.get_by_role("log", name="Keskustelu")).to_be_visible()
    group = page.get_by_role("group", name="Väite 1/10 ”Iltavastaanottoja tarvitaan joka kunnassa.”")
    await expect(group.get_by_role("button")).to_have_count(4)
    conversation = await echo.find(echo.events[0].address, Side.RESIDENT)
    assert conversation is not None
    await echo.say(conversation, Part("Hej!", lang="sv"), Part("Selkosuomea.", lang="fi-easy"))
    await expect(page.locator("li[lang=sv]")).to_have_text("Hej!")
    await expect(page.locator("li[lang=fi]", has_text="Selkosuomea.")).to_be_visible()
    assert await violations(page) == []


async def test_without_a_script_the_same_conversation_goes_on(browser: Browser, address: str) -> None:
    """A blocked script takes the comfort, not the vote."""
    async with await browser.new_context(
        java_script_enabled=False, locale="fi-FI", viewport=PHONE
    ) as context:
        page = await context.new_page()
        await page.goto(address)
        await page.get_by_role("button", name="Eri mieltä").click()
        await expect(page.get_by_text("Kirjattu: eri mieltä.")).to_be_visible()
        await page.get_by_label("Kirjoita viesti").fill("Hei")
        await page.get_by_role("button", name="Lähetä").click()
        await expect(page.get_by_text("Sanoit: Hei")).to_be_visible()


async def test_words_that_could_not_be_sent_stay_in_the_field(
    context: BrowserContext, address: str, echo: Echo
) -> None:
    """A dropped line costs nobody a long text, and sending it again is one message."""
    page = await context.new_page()
    await page.goto(address)
    field = page.get_by_label("Kirjoita viesti")
    await field.fill("Pitkä ajatus")
    await context.set_offline(True)
    await page.get_by_role("button", name="Lähetä").click()
    await expect(page.get_by_role("status")).to_contain_text("Viestiä ei voitu lähettää")
    await expect(field).to_have_value("Pitkä ajatus")
    await context.set_offline(False)
    await page.get_by_role("button", name="Lähetä").click()
    await expect(page.get_by_text("Sanoit: Pitkä ajatus")).to_have_count(1)


async def test_markup_in_a_message_never_runs(page: Page, echo: Echo) -> None:
    """A statement with a script in it is read as the words that it is."""
    conversation = await echo.find(echo.events[0].address, Side.RESIDENT)
    assert conversation is not None
    evil = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>"
    await echo.say(conversation, Part(evil, (evil,), "t<b>\"'"))
    await expect(page.get_by_role("button", name=evil)).to_be_visible()
    assert await page.locator("li img, li script").count() == 0
    assert "hacked" not in await page.title()


@pytest.mark.parametrize("path", ["/c/ABCD-2345", "/staff", "/staff/LINK", "/nowhere"])
async def test_the_other_pages_are_accessible(context: BrowserContext, address: str, path: str) -> None:
    """The page behind a letter's square code is as usable as the chat."""
    page = await context.new_page()
    await page.goto(address + path)
    assert await violations(page) == []
    await picture(page, path.strip("/").replace("/", "-"))


async def test_a_narrow_zoomed_page_needs_no_sideways_scrolling(page: Page) -> None:
    """At 400 % zoom (320 pixels) everything is still in one column (WCAG 1.4.10)."""
    await page.set_viewport_size({"width": 320, "height": 256})
    await talk(page)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
