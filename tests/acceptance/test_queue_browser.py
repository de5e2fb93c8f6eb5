"""The moderators' page in a real browser: two at once, in two languages, by keyboard, on a desk and a phone."""

from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.app import Installation
from core.access.guards import access_planner
from core.access.invites import invite, redeem
from core.access.rights import Role
from core.campaigns import life
from core.campaigns.tables import CampaignId
from core.statements.adding import New, add
from core.statements.tables import Origin
from tests.acceptance.browser import DESKTOP, PHONE, browsing, serving
from tests.acceptance.test_campaign_browser import document, opened, working
from tests.acceptance.test_web_chat_browser import picture, violations

TOWNS = "Evening clinics are needed in every town."
INSULT = "Whoever asks for this is an idiot. Call 040 123 4567."
AGAIN = "Evening clinics are needed in each town."


async def test_two_moderators_work_through_the_queue_as_a_page(tmp_path: Path) -> None:
    """Those who prefer a list have all that a decision needs, without a script and without a mouse."""
    house = await opened(tmp_path / "var")
    try:
        async with browsing() as browser, serving(house.web_app(), house.hub.close) as address:
            await wrote(house)
            async with working(house):
                await play(house, browser, address)
    finally:
        await house.database.close()


async def wrote(house: Installation) -> None:
    """Let three statements wait in a campaign that somebody has planned."""
    now = house.clock()
    async with house.database.write() as session:
        code = await invite(session, house.keyring, Role.PLANNER, house.organisation_id, None, now)
        person = await redeem(session, house.keyring, code, now, name="Pirkko")
        assert person is not None
        by = await access_planner(session, person.id, house.organisation_id)
        draft = life.Draft("ilta", document(house), now, now + timedelta(days=9))
        campaign = await life.create(session, by, draft, now)
        news = [New(text, "en") for text in (TOWNS, INSULT, AGAIN)]
        await add(session, house.organisation_id, CampaignId(campaign.id or 0), news, Origin.RESIDENT, now)


async def moderator(
    house: Installation, browser: Browser, address: str, name: str, locale: str, button: str
) -> Page:
    """Let a moderator in by a one-time link, in a browser without a script."""
    async with house.database.write() as session:
        code = await invite(
            session, house.keyring, Role.MODERATOR, house.organisation_id, None, house.clock()
        )
    context = await browser.new_context(viewport=DESKTOP, locale=locale, java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{address}/staff/{code}")
    await page.get_by_role("button", name=button).click()
    await page.locator("textarea").fill(name)
    await page.locator("#composer button").click()
    await expect(page.get_by_text(TOWNS)).to_be_visible()
    return page


async def play(house: Installation, browser: Browser, address: str) -> None:
    aino = await moderator(house, browser, address, "Aino", "en-GB", "Sign in")
    eino = await moderator(house, browser, address, "Eino", "fi-FI", "Kirjaudu")
    chat = aino.url
    for page in (aino, eino):
        await page.goto(f"{address}/staff/queue")
    await expect(eino.get_by_role("heading", level=1)).to_have_text("Moderaattorin jono")
    await picture(aino, "queue-desktop")
    await aino.get_by_role("button", name="Approve").first.click()
    await expect(aino.get_by_role("status")).to_contain_text("statement 1 · approved · Aino")
    # The other one's page is old now: the press changes nothing, and the page tells whose decision it was.
    await eino.get_by_role("button", name="Hyväksy").first.click()
    await expect(eino.get_by_role("status")).to_contain_text("väite 1 · hyväksytty · Aino")
    row = eino.locator(".queue > li", has_text=INSULT)
    await expect(row.get_by_text("040 123 4567", exact=True)).to_be_visible()
    await row.get_by_label("Hylkäyksen syy").select_option("Loukkaa tai uhkaa")
    await row.get_by_role("button", name="Hylkää").click()
    await expect(eino.get_by_role("status")).to_contain_text("hylätty, loukkaa tai uhkaa ihmistä · Eino")
    await by_keyboard(aino)
    await aino.goto(chat)
    await expect(aino.get_by_text("Statement 3: merged into 1 · Aino")).to_be_visible()
    with_script = await browser.new_context(
        viewport=PHONE, locale="fi-FI", storage_state=await eino.context.storage_state()
    )
    page = await with_script.new_page()
    await page.goto(f"{address}/staff/queue")
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert await violations(page) == []
    await page.emulate_media(color_scheme="dark")
    assert await violations(page) == []
    await page.get_by_role("button", name="Kumoa 2").click()
    await expect(page.get_by_text("Jonossa yksi teksti")).to_be_visible()
    assert await violations(page) == []
    await picture(page, "queue-phone")


async def by_keyboard(page: Page) -> None:
    """Join what says the same, by Tab and Enter alone."""
    await page.reload()
    for _ in range(12):
        await page.keyboard.press("Tab")
        if await page.get_by_role("button", name="Merge 1").evaluate("one => one.matches(':focus')"):
            break
    await expect(page.get_by_role("button", name="Merge 1")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("statement 3 · merged into 1 · Aino")
