"""A statement's way in real browsers: its author, two moderators at once and another voter, in two languages."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.app import Installation
from bot.scheduler import Ticks
from tests.acceptance.browser import DESKTOP, PHONE, browsing, serving
from tests.acceptance.test_campaign_browser import (
    campaign_of,
    invited_by,
    launched,
    letters,
    opened,
    press,
    signed_in,
    working,
)
from tests.acceptance.test_web_chat_browser import picture, violations

CLAIM = "Bussin pitää kulkea <b>terveysasemalle</b> myös iltaisin."
FINNISH = re.compile("^(Osallistun|Jatka|Aloita nyt|En halua kertoa|Samaa mieltä)$")
SWEDISH = re.compile("^(Jag deltar|Fortsätt|Ja, jag går med|Börja nu|Vill inte uppge|Av samma åsikt)$")


async def test_a_statement_from_its_author_to_another_voter(tmp_path: Path) -> None:
    """Written on a phone, decided by the first of two moderators, heard of by its author, voted on in Swedish."""
    house = await opened(tmp_path / "var")
    try:
        with ThreadPoolExecutor(1) as pool:
            app, close = house.web_app(), house.hub.close
            async with browsing() as browser, serving(app, close) as address, working(house):
                await play(house, Ticks(house, pool), browser, address)
    finally:
        await house.database.close()


async def play(house: Installation, ticks: Ticks, browser: Browser, address: str) -> None:
    owner = await launched(house, ticks, browser, address)
    moderators = [
        await signed_in(browser, address, await invited_by(owner, "moderator"), "moderator") for _ in range(2)
    ]
    issued = await letters(house, await campaign_of(house))
    author = await joined(browser, f"{address}/c/{issued[0].link}", "fi-FI", FINNISH, "Samaa mieltä")
    await wrote(author)
    await ticks.moderators()
    for moderator in moderators:
        await expect(moderator.get_by_text(CLAIM)).to_be_visible()
        assert await violations(moderator) == []
    await picture(moderators[0], "statement-card")
    await press(moderators[0], "Approve")
    await expect(moderators[1].get_by_text("Statement 3: approved")).to_be_visible()
    await expect(moderators[1].get_by_role("button", name="Approve", exact=True)).to_have_count(0)
    await picture(moderators[1], "statement-taken")
    await press(author, "Samaa mieltä")
    await expect(author.get_by_text("Väitteesi hyväksyttiin")).to_be_visible()
    assert await violations(author) == []
    await picture(author, "statement-author")
    await votes_in_swedish(browser, f"{address}/c/{issued[1].link}")


async def joined(browser: Browser, link: str, locale: str, labels: re.Pattern[str], first: str) -> Page:
    """Come in by a letter's code, up to the first statement."""
    context = await browser.new_context(viewport=PHONE, locale=locale)
    page = await context.new_page()
    await page.goto(link)
    await page.locator("main button").click()
    await forward(page, labels, first)
    return page


async def forward(page: Page, labels: re.Pattern[str], until: str) -> None:
    latest = page.locator("li.message:last-child")
    for _ in range(12):
        await expect(latest.get_by_role("button", name=labels).first).to_be_visible()
        if await latest.get_by_role("button", name=until, exact=True).count():
            return
        card = await latest.get_attribute("id")
        await latest.get_by_role("button", name=labels).first.click()
        await expect(page.locator(f"li.message:last-child:not(#{card})")).to_be_visible()
    raise AssertionError(await page.inner_text("main"))


async def wrote(page: Page) -> None:
    """Write a statement where the chat stands, past the question of quotes."""
    await say(page, "kirjoitan", "Kirjoita viesti", "Lähetä")
    await press(page, "Saa lainata")
    await expect(page.get_by_text("Kirjoita yksi väite")).to_be_visible()
    assert await violations(page) == []
    await picture(page, "statement-ask")
    await say(page, "x" * 161, "Kirjoita viesti", "Lähetä")
    await expect(page.get_by_text("Teksti on yhden merkin liian pitkä")).to_be_visible()
    await say(page, CLAIM, "Kirjoita viesti", "Lähetä")
    await expect(page.get_by_text("Ihminen tarkistaa väitteesi")).to_be_visible()
    assert await violations(page) == []
    await picture(page, "statement-sent")


async def votes_in_swedish(browser: Browser, link: str) -> None:
    """Meet the new statement as any other, as it was written, in a chat in Swedish on a desk."""
    context = await browser.new_context(viewport=DESKTOP, locale="sv-SE")
    page = await context.new_page()
    await page.goto(link)
    await page.locator("main button").click()
    await expect(page.locator("li.message:last-child").get_by_role("button").first).to_be_visible()
    label, send = page.locator("textarea"), page.locator("#composer button")
    await label.fill("svenska")
    await send.click()
    await expect(page.get_by_text("Språket är nu svenska")).to_be_visible()
    await forward(page, SWEDISH, "Av samma åsikt")
    latest = page.locator("li.message:last-child")
    for _ in range(3):
        await expect(latest.get_by_role("button", name="Av samma åsikt")).to_be_visible()
        if CLAIM in await latest.inner_text():
            break
        card = await latest.get_attribute("id")
        await latest.get_by_role("button", name="Av samma åsikt").click()
        await expect(page.locator(f"li.message:last-child:not(#{card})")).to_be_visible()
    assert CLAIM in await latest.inner_text()
    assert await violations(page) == []
    await picture(page, "statement-voter")


async def say(page: Page, text: str, label: str, button: str) -> None:
    await page.get_by_label(label).fill(text)
    await page.get_by_role("button", name=button).click()
    await expect(page.get_by_label(label)).to_have_value("")
