"""Scripts of the moderators: cards in two chats, the queue as a page, and what both make of one statement."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from sqlmodel import col, select

from core.access.invites import invite
from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import StaffId
from core.messaging.tables import Conversation
from core.messaging.values import Press, Side
from core.statements.tables import Standing, Statement
from tests.support.town import Town

SAME_SITE = {"sec-fetch-site": "same-origin"}


@asynccontextmanager
async def browser(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    """A browser without a script at the real app."""
    transport = httpx.ASGITransport(town.house.web_app())
    headers = {"accept-language": "en", **SAME_SITE}
    async with httpx.AsyncClient(
        transport=transport, base_url="https://kuulolla.example", headers=headers
    ) as client:
        yield client


async def signs_in(town: Town, client: httpx.AsyncClient, role: Role, name: str) -> None:
    """Use a one-time link, and tell the name that colleagues see."""
    async with town.house.database.write() as session:
        code = await invite(session, town.house.keyring, role, town.house.organisation_id, None, town.now)
    script = {"accept": "application/json"}
    await client.post(f"/staff/{code}", headers=script)
    await town.house.settle()
    await client.post("/staff/say", data={"text": name}, headers=script)
    await town.house.settle()


def form(page: str, item: int) -> dict[str, str]:
    """Read what the form of an item would post."""
    found = re.search(rf'name="item" value="{item}">\s*<input type="hidden" name="seen" value="(\d+)">', page)
    assert found is not None, page
    return {"item": str(item), "seen": found[1]}


async def standing(town: Town, text: str) -> str:
    async with town.house.database.read() as session:
        query = select(Statement.standing).where(col(Statement.text) == text)
        return str((await session.exec(query)).one())


async def test_the_page_and_the_chat_decide_the_same_queue(web_town: Town) -> None:
    """Script 17 with one of the two at the page: first press wins, the other's card tells whose it was, undo."""
    town = web_town
    campaign = await town.votes_on()
    await town.written(campaign, "Buses first.", "Trams <b>first</b>.")
    m = await town.staff(Role.MODERATOR, name="Eino")
    m.sees("mod-card-alone", statement="Buses first.")
    late = m.card()
    async with browser(town) as client:
        await signs_in(town, client, Role.MODERATOR, "Aino")
        page = (await client.get("/staff/queue")).text
        assert "Trams &lt;b&gt;first&lt;/b&gt;." in page
        assert "2 statements in the queue" in page
        stale = form(page, 1)
        posted = await client.post("/staff/queue", data={**stale, "act": "approve"})
        assert (posted.status_code, posted.headers["location"]) == (303, "/staff/queue?item=1")
        assert await standing(town, "Buses first.") == Standing.APPROVED
        await m.does(Press(late.token, 1))
        m.sees("mod-done", who="Aino")
        m.sees("mod-card-alone", statement="Trams <b>first</b>.")
        m.sees("mod-taken", who="Aino")
        page = (await client.get("/staff/queue?item=1")).text
        assert "statement 13 · approved · Aino" in page
        again = await client.post("/staff/queue", data={**stale, "act": "reject", "reason": "insult"})
        assert again.status_code == 303
        assert await standing(town, "Buses first.") == Standing.APPROVED
        await client.post("/staff/queue", data={**form(page, 1), "act": "undo"})
        assert await standing(town, "Buses first.") == Standing.WAITING
        await client.post("/staff/queue", data={**stale, "act": "approve"})
        assert await standing(town, "Buses first.") == Standing.WAITING


async def test_the_page_is_for_moderators_only_and_for_our_own_forms(web_town: Town) -> None:
    """No cookie, no role, a role that was taken away, another site: nothing is shown and nothing is decided."""
    town = web_town
    campaign = await town.votes_on()
    await town.written(campaign, "Buses first.")
    act = {"item": "1", "seen": "0", "act": "approve"}
    async with browser(town) as client:
        assert (await client.get("/staff/queue")).status_code == 403
        assert (await client.post("/staff/queue", data=act)).status_code == 403
        await signs_in(town, client, Role.PLANNER, "Pirkko")
        refused = await client.get("/staff/queue")
        assert (refused.status_code, "Buses first." in refused.text) == (403, False)
        assert (await client.post("/staff/queue", data=act)).status_code == 403
    async with browser(town) as client:
        await signs_in(town, client, Role.MODERATOR, "Aino")
        foreign = {"sec-fetch-site": "cross-site"}
        assert (await client.post("/staff/queue", data=act, headers=foreign)).status_code == 403
        for broken in ({"item": "x"}, {"item": "²"}, {"act": "reject"}, {"act": "shout"}, {"seen": ""}):
            assert (await client.post("/staff/queue", data={**act, **broken})).status_code == 400
        page = await client.get("/staff/queue")
        assert page.headers["cache-control"] == "no-store"
        assert "script-src 'self'" in page.headers["content-security-policy"]
        async with town.house.database.write() as session:
            query = select(Conversation).where(col(Conversation.side) == Side.STAFF.value)
            aino = (await session.exec(query.order_by(col(Conversation.id).desc()))).first()
            assert aino is not None
            here = town.house.organisation_id
            await revoke(session, StaffId(aino.party or 0), Role.MODERATOR, here, None, town.now)
        assert (await client.post("/staff/queue", data=act)).status_code == 403
    assert await standing(town, "Buses first.") == Standing.WAITING
