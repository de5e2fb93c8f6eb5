"""A picture or a place as an answer in a real browser: by keyboard, by a screen reader's rules, without a script."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from playwright.async_api import Browser, Geolocation, Page, expect

from adapters.database.engine import Database
from core.language.catalogue import texts
from core.messaging.values import Takes
from tests.acceptance.browser import PHONE, browsing, serving
from tests.acceptance.test_web_chat_browser import picture as kept
from tests.acceptance.test_web_chat_browser import violations
from tests.adapters.documents.pictures import photo
from tests.adapters.web.gallery import ASKED, Gallery

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CHOOSE, SEND = texts().say("fi", "page-photo"), texts().say("fi", "page-photo-send")


@pytest.fixture
def gallery(database: Database) -> Gallery:
    return Gallery(database, clock=lambda: datetime.now(UTC))


@pytest.fixture
async def address(gallery: Gallery) -> AsyncIterator[str]:
    async with serving(gallery.app(), gallery.hub.close) as address:
        yield address


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as browser:
        yield browser


async def choose(page: Page, content: bytes) -> None:
    """Choose a picture in the phone's own dialog."""
    await page.get_by_label(CHOOSE).set_input_files(
        {"name": "ovi.jpg", "mimeType": "image/jpeg", "buffer": content}
    )


async def test_a_picture_is_sent_by_keyboard_and_the_field_goes(
    browser: Browser, address: str, gallery: Gallery
) -> None:
    """It is named after its question, fits a phone, and nobody is left in a field that is gone."""
    page = await browser.new_page(viewport=PHONE, locale="fi-FI")
    faults: list[str] = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    await page.goto(address)
    conversation = await gallery.resident()
    await gallery.ask(conversation)
    field = page.get_by_label(CHOOSE)
    await expect(field).to_be_visible()  # it came live
    await expect(field).to_have_accessible_description(ASKED)
    assert await violations(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await kept(page, "photo-phone")
    await choose(page, b"not a picture")
    await field.focus()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name=SEND)).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Ei käy: kind")).to_be_visible()
    await expect(field).to_have_count(1)  # the question again, and no second field
    await choose(page, photo())
    await page.get_by_role("button", name=SEND).click()
    await expect(page.get_by_text("Kuva tuli perille.")).to_be_visible()
    await expect(page.locator(".own")).to_have_count(2)
    await gallery.ask(conversation, None)
    await expect(field).to_have_count(0)
    assert await violations(page) == []
    assert faults == []


async def test_a_picture_is_sent_without_a_script(browser: Browser, address: str, gallery: Gallery) -> None:
    """The browser's own form does it all."""
    context = await browser.new_context(viewport=PHONE, locale="fi-FI", java_script_enabled=False)
    page = await context.new_page()
    await page.goto(address)
    await gallery.ask(await gallery.resident())
    await page.reload()
    await choose(page, photo())
    await page.get_by_role("button", name=SEND).click()
    await expect(page.get_by_text("Kuva tuli perille.")).to_be_visible()
    assert gallery.kept[0].content.startswith(b"\xff\xd8")


async def test_the_browser_writes_ones_place_and_the_person_sends_it(
    browser: Browser, address: str, gallery: Gallery
) -> None:
    """Nobody has to know their coordinates, and nothing is sent that wasn't seen."""
    here: Geolocation = {"latitude": 61.498712, "longitude": 23.760345}
    context = await browser.new_context(
        viewport=PHONE, locale="fi-FI", geolocation=here, permissions=["geolocation"]
    )
    page = await context.new_page()
    await page.goto(address)
    conversation = await gallery.resident()
    await gallery.ask(conversation, Takes("location"))
    button = page.get_by_role("button", name=texts().say("fi", "page-here"))
    await button.click()
    field = page.get_by_label(texts().say("fi", "page-input"))
    await expect(field).to_have_value("61.4987, 23.7603")
    await expect(field).to_be_focused()
    assert await violations(page) == []
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Sanoit: 61.4987, 23.7603")).to_be_visible()
    await context.clear_permissions()
    await page.reload()
    await button.click()
    await expect(page.get_by_role("status")).to_have_text(texts().say("fi", "page-here-none"))
    await gallery.ask(conversation, None)
    await expect(button).to_have_count(0)
