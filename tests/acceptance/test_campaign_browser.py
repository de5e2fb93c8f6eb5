"""A small campaign in a real browser, each part played by hand: planner, owner, moderator, resident, reader."""

import asyncio
import re
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser, Page, expect
from sqlmodel import select

from bot.app import Installation, open_installation
from bot.demonstration.crowd import Crowd
from bot.demonstration.invented import invented_members
from bot.scheduler import Ticks
from bot.sender import Sender
from bot.settings import Settings
from bot.worker import Worker
from core.access.invites import invite
from core.access.rights import Role
from core.campaigns import invitations
from core.campaigns.tables import Campaign, CampaignId, Invitation
from core.pool import codes, consents, members
from core.pool.tables import Member, MemberId, Purpose
from core.statements.adding import New, add
from core.statements.tables import Origin
from tests.acceptance.browser import DESKTOP, PHONE, browsing, serving
from tests.acceptance.test_web_chat_browser import picture, violations

DRAWN = 24
DOCUMENT = """campaign: ilta
kind: statements
title: {{fi: Iltavastaanotot, sv: Kvällsmottagningar, en: Evening clinics}}
asks: {{fi: Miten iltavastaanotot järjestetään, sv: Hur ordnas kvällsmottagningarna, en: How are they arranged}}
minutes: 5
decision:
  body: {{fi: aluehallitus, sv: välfärdsområdesstyrelsen, en: the county board}}
  meets: {meets}
  answer_by: {meets}
legal_basis: public-task
sample: {{from: pool, size: 24, strata: [gender]}}
open: {{from: {opens}, to: {closes}}}
moderation: {{when: before, approvals: 1}}
seeds:
  - {{fi: Iltavastaanottoja tarvitaan., sv: Kvällsmottagningar behövs., en: Evening clinics are needed.}}
  - {{fi: Etävastaanotto riittää., sv: Distansmottagning räcker., en: Remote appointments are enough.}}
steps:
  - statements: {{cap: 10, own: true}}
results: {{to_participants: at-once, public: true}}
"""
GREETINGS = {
    "owner": "Welcome, Owner. Your role: owner.",
    "planner": "Welcome, Planner. Your role: planner.",
    "moderator": "Welcome, Moderator. You are a moderator.",
}
GOOD, BAD = "Evening times should go first to people at work.", "Whoever asks for this is an idiot."


@asynccontextmanager
async def working(house: Installation) -> AsyncIterator[None]:
    """Let a worker and a sender work for the block, as when serving."""
    stop = asyncio.Event()
    busy: list[Worker | Sender] = [*house.workers, *house.senders]
    loops = [asyncio.create_task(one.serve(stop)) for one in busy]
    try:
        yield
    finally:
        stop.set()
        for one in busy:
            one.wake.set()
        await asyncio.gather(*loops)


async def opened(folder: Path) -> Installation:
    """Open a fresh installation with a pool composed as the population is."""
    house = await open_installation(Settings(data_dir=folder, public_url="http://kuulolla.example"))
    strata = house.house.population(("municipality", "age_group", "gender"))
    assert strata is not None
    async with house.database.write() as session:
        ids = await members.add(session, invented_members(strata, 80, 1), house.keyring, house.clock())
        agreed = [consents.Answer(one, house.organisation_id, Purpose.POOL, True, "test") for one in ids]
        await consents.record(session, agreed, house.clock())
    return house


def document(house: Installation) -> str:
    """Write a campaign file that is open now, whatever day it is."""
    today = house.clock().date()
    return DOCUMENT.format(
        opens=today - timedelta(days=1),
        closes=today + timedelta(days=14),
        meets=today + timedelta(days=60),
    )


async def campaign_of(house: Installation) -> CampaignId:
    async with house.database.read() as session:
        found = (await session.exec(select(Campaign.id).where(Campaign.name == "ilta"))).one()
    return CampaignId(found or 0)


async def letters(house: Installation, campaign: CampaignId) -> list[codes.Issued]:
    """Print a letter to everyone drawn, those who speak Finnish first."""
    async with house.database.write() as session:
        mine = select(Invitation.member_id, Invitation.id).where(Invitation.campaign_id == campaign)
        drawn = (await session.exec(mine)).all()
        until = (await session.get_one(Campaign, campaign)).closes
        people = [MemberId(member) for member, _ in drawn]
        spoken = dict((await session.exec(select(Member.id, Member.language))).all())
        people.sort(key=lambda member: (spoken[member] != "fi", member))
        issued = await codes.issue(session, people, campaign, until, house.keyring)
        await invitations.mark_invited(session, [number or 0 for _, number in drawn], house.clock())
    return issued


async def signed_in(browser: Browser, address: str, path: str, role: str) -> Page:
    """Let a colleague in by a one-time link, in a browser of their own."""
    context = await browser.new_context(viewport=DESKTOP, locale="en-GB")
    page = await context.new_page()
    await page.goto(address + path)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.get_by_text("Under which name do colleagues see you?")).to_be_visible()
    await write(page, role.title())
    await expect(page.get_by_text(GREETINGS[role])).to_be_visible()
    return page


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Write a message").fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_label("Write a message")).to_have_value("")


async def press(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name, exact=True).last.click()


async def invited_by(owner: Page, role: str) -> str:
    """Let the owner invite a colleague in the chat; give the link's path."""
    messages = owner.locator("li.message", has_text=f"Invitation to the role: {role}.")
    before = await messages.count()
    await write(owner, f"/roles invite {role}")
    await expect(messages).to_have_count(before + 1)
    found = re.search(r"/staff/[A-Z0-9]+", await messages.last.inner_text())
    assert found is not None
    return found[0]


async def voted(page: Page, address: str, code: str) -> str:
    """Come in as a resident by a letter's code, answer everything, and give what was said of the results."""
    await page.goto(f"{address}/c/{code}")
    assert await violations(page) == []
    await page.locator("main button").click()
    labels = re.compile("^(Osallistun|Jatka|Aloita nyt|En halua kertoa|Samaa mieltä)$")
    latest = page.locator("li.message:last-child")
    results = latest.get_by_role("button", name="Näytä tulokset")
    for _ in range(20):
        button = latest.get_by_role("button", name=labels)
        await expect(button.or_(results).first).to_be_visible()
        if await results.count():
            break
        card = await latest.get_attribute("id")
        if await button.first.inner_text() == "Samaa mieltä":
            assert await violations(page) == []
            await picture(page, "campaign-card")
        await button.first.click()
        await expect(page.locator(f"li.message:last-child:not(#{card})")).to_be_visible()
    await results.click()
    await expect(page.get_by_text("/r/ilta")).to_be_visible()
    assert await violations(page) == []
    await picture(page, "campaign-resident")
    return await page.locator("li.message").last.inner_text()


async def others_vote(house: Installation, crowd: Crowd, issued: list[codes.Issued]) -> None:
    """Let the others who got a letter come in and answer what they are shown."""
    for number, letter in enumerate(issued):
        crowd.says(f"other-{number}", f"/start {letter.link}")
    for turn in range(14):
        await crowd.settle()
        for number, _ in enumerate(issued):
            card = crowd.sees(f"other-{number}")
            if card is None or "/r/ilta" in card.text:
                continue
            crowd.presses(f"other-{number}", number % 2 if len(card.buttons) == 4 and turn > 3 else 0)
    await crowd.settle()


async def test_a_campaign_from_the_pasted_file_to_the_public_report(tmp_path: Path) -> None:
    """The whole work is done in browsers by four people, none of whom needs anything but a link."""
    house = await opened(tmp_path / "var")
    try:
        with ThreadPoolExecutor(1) as pool:
            async with browsing() as browser, serving(house.web_app(), house.hub.close) as address:
                await play(house, Ticks(house, pool), browser, address)
    finally:
        await house.database.close()


async def launched(house: Installation, ticks: Ticks, browser: Browser, address: str) -> Page:
    """Let a planner write a campaign and an owner approve it, which opens it; gives the owner's page."""
    async with house.database.write() as session:
        code = await invite(session, house.keyring, Role.OWNER, house.organisation_id, None, house.clock())
    owner = await signed_in(browser, address, f"/staff/{code}", "owner")
    planner = await signed_in(browser, address, await invited_by(owner, "planner"), "planner")
    await write(planner, f"/new {document(house)}")
    await expect(planner.get_by_text("Campaign ilta is made")).to_be_visible()
    await write(planner, "/sample ilta")
    await press(planner, "Accept")
    await write(planner, "/launch ilta")
    await press(planner, "Ask for approval")
    await expect(owner.get_by_text("Planner asks to launch: ilta")).to_be_visible()
    assert await violations(planner) == []
    await picture(planner, "campaign-planner")
    await press(owner, "Approve")
    await expect(planner.get_by_text("ilta is running")).to_be_visible()
    await ticks.campaigns()
    return owner


async def play(house: Installation, ticks: Ticks, browser: Browser, address: str) -> None:
    async with working(house):
        owner = await launched(house, ticks, browser, address)
        moderator = await signed_in(browser, address, await invited_by(owner, "moderator"), "moderator")
        campaign = await campaign_of(house)
        await moderate(house, ticks, moderator, campaign)
        issued = await letters(house, campaign)
        assert len(issued) == DRAWN
        context = await browser.new_context(viewport=PHONE, locale="fi-FI")
        resident = await context.new_page()
        await voted(resident, address, issued[0].link)
    crowd = Crowd(house)
    await others_vote(house, crowd, issued[1:])
    crowd.leave()
    await ticks.map(campaign)
    await ticks.audit()
    async with working(house):
        await write(owner, "/report ilta")
        await expect(owner.get_by_text("ilta: 24 people")).to_be_visible()
        assert await violations(owner) == []
        await picture(owner, "campaign-owner")
    await read_report(resident, address)


async def moderate(house: Installation, ticks: Ticks, moderator: Page, campaign: CampaignId) -> None:
    """Bring two residents' statements to the moderator, who lets one through."""
    async with house.database.write() as session:
        news = [New(GOOD, "en"), New(BAD, "en")]
        await add(session, house.organisation_id, campaign, news, Origin.RESIDENT, house.clock())
    await ticks.moderators()
    await expect(moderator.get_by_text(GOOD)).to_be_visible()
    await press(moderator, "Approve")
    await expect(moderator.get_by_text(BAD)).to_be_visible()
    assert await violations(moderator) == []
    await press(moderator, "Reject")
    await press(moderator, "Insult or threat")
    await expect(moderator.get_by_text("rejected, insults or threatens a person")).to_be_visible()
    await picture(moderator, "campaign-moderator")


async def read_report(page: Page, address: str) -> None:
    """Read the public report and the draw's record as anyone may, on a phone and on a desk."""
    await page.goto(f"{address}/r/ilta?lang=en")
    await expect(page.get_by_role("heading", name="Results: Evening clinics")).to_be_visible()
    await expect(page.get_by_text("24 people answered.")).to_be_visible()
    assert BAD not in await page.inner_text("main")
    assert GOOD in await page.inner_text("main")
    assert await violations(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await picture(page, "campaign-report")
    await page.set_viewport_size(DESKTOP)
    assert await violations(page) == []
    await page.get_by_role("link", name="Check the draw").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Evening clinics")
    assert await violations(page) == []
