"""Scripts of the moderators: cards in two chats, the queue as a page, and what both make of one statement."""

import re
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx
from sqlmodel import col, select

from bot.scheduler import Ticks
from core.access.invites import invite
from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import OrganisationId, StaffId
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.messaging.tables import Conversation
from core.messaging.values import Press, Side
from core.statements import outcomes
from core.statements.outcomes import ProposalAnswer
from core.statements.tables import Standing, Statement, StatementId, Vote
from core.statements.writing import Draft, submit
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


async def signs_in(
    town: Town, client: httpx.AsyncClient, role: Role, name: str, of: OrganisationId | None = None
) -> None:
    """Use a one-time link, and tell the name that colleagues see."""
    async with town.house.database.write() as session:
        here = of or town.house.organisation_id
        code = await invite(session, town.house.keyring, role, here, None, town.now)
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
        assert "2 texts in the queue" in page
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
        assert again.headers["location"] == "/staff/queue?item=1&unchanged=1"
        assert "Nothing changed." in (await client.get(again.headers["location"])).text
        assert await standing(town, "Buses first.") == Standing.APPROVED
        await client.post("/staff/queue", data={**form(page, 1), "act": "undo"})
        assert await standing(town, "Buses first.") == Standing.WAITING
        await client.post("/staff/queue", data={**stale, "act": "approve"})
        assert await standing(town, "Buses first.") == Standing.WAITING


async def test_the_page_suggests_other_words_to_the_author(web_town: Town) -> None:
    """The same act as the chat's: the author is asked, and words that won't do are said to be so."""
    town = web_town
    campaign = await town.votes_on()
    r = await town.member("en")
    await wrote(town, campaign, "Buses before trams.")
    async with browser(town) as client:
        await signs_in(town, client, Role.MODERATOR, "Aino")
        page = (await client.get("/staff/queue")).text
        assert 'name="words" value="Buses before trams."' in page
        shown = {**form(page, 1), "act": "reword"}
        posted = await client.post("/staff/queue", data={**shown, "words": "x" * 161})
        assert "wasn&#39;t sent" in (await client.get(posted.headers["location"])).text
        assert await standing(town, "Buses before trams.") == Standing.WAITING
        await client.post("/staff/queue", data={**shown, "words": "Buses first, then trams."})
    await town.house.settle()
    await r.presses("agree")
    r.sees("own-reword", old="Buses before trams.", new="Buses first, then trams.")


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


async def wrote(town: Town, campaign: CampaignId, text: str) -> StatementId:
    """Let the resident who came in last write a statement."""
    async with town.house.database.write() as session:
        newest = select(Participation.id).order_by(col(Participation.id).desc())
        author = (await session.exec(newest)).first()
        assert author is not None
        draft = Draft(ParticipationId(author), await session.get_one(Campaign, campaign), text, "en")
        (written,) = await submit(session, [draft], town.now)
    return written


async def answers(town: Town, statement: StatementId, *, accepted: bool) -> None:
    async with town.house.database.write() as session:
        await outcomes.answer_proposals(session, [ProposalAnswer(statement, accepted)], town.now)


async def ticks(town: Town, **later: float) -> None:
    town.now += timedelta(**later)
    await town.ticks.moderators()
    await town.house.settle()


async def test_a_moderator_suggests_words_and_only_the_author_changes_them(web_town: Town) -> None:
    """Script 10, the moderators' half: refused words wait again, agreed ones are published, the log tells both."""
    town = web_town
    campaign = await town.votes_on()
    await town.member()
    written = await wrote(town, campaign, "Busses frist.")
    m = await town.staff(Role.MODERATOR, name="Aino")
    m.sees("mod-card-alone", statement="Busses frist.")
    await m.presses("reword")
    m.sees("mod-reword", statement="Busses frist.")
    await m.says("x" * 161)
    m.sees("mod-unfit", max=160)
    await m.says("Call 040 123 4567 about buses.")
    m.sees("mod-unfit", max=160)
    await m.says("Buses  first.")
    m.sees("mod-reword-sent", old="Busses frist.", new="Buses first.")
    assert await standing(town, "Busses frist.") == Standing.WAITING
    await m.says("/next")
    m.sees("mod-empty")
    await answers(town, written, accepted=False)
    await ticks(town, minutes=1)
    m.sees("mod-card-alone", statement="Busses frist.")
    await m.presses("reword")
    await m.says("Buses first.")
    await answers(town, written, accepted=True)
    assert await standing(town, "Buses first.") == Standing.APPROVED
    await m.says("/log")
    m.sees("mod-log")
    told = [line.split(" · ", 1)[1] for line in m.latest.splitlines()[1:]]
    assert told == [
        "statement 13 · wording agreed · the author",
        "statement 13 · rewording suggested · Aino",
        "statement 13 · wording refused · the author",
        "statement 13 · rewording suggested · Aino",
    ]


async def test_suggested_words_are_taken_back_or_run_out(web_town: Town) -> None:
    """A moderator may think again; an author who keeps silent for three days isn't published."""
    town = web_town
    campaign = await town.votes_on()
    await town.member()
    written = await wrote(town, campaign, "Busses frist.")
    m = await town.staff(Role.MODERATOR, name="Aino")
    m.sees("mod-card-alone")
    await m.presses("reword")
    await m.says("Buses first.")
    m.sees("mod-reword-sent")
    await m.does(Press(m.card().token, 0))
    m.sees("mod-undone", votes=1)
    m.sees("mod-card-alone", statement="Busses frist.")
    await answers(town, written, accepted=True)
    assert await standing(town, "Busses frist.") == Standing.WAITING
    await m.presses("reword")
    await m.says("Buses first.")
    await ticks(town, days=3)
    assert await standing(town, "Busses frist.") == Standing.REJECTED
    await m.says("/log")
    m.sees("mod-log")
    assert "statement 13 · author didn't answer · –" in m.latest


async def test_the_same_thought_is_joined_to_the_one_that_is_there(web_town: Town) -> None:
    """Script 10: the card shows what it resembles; joined, the author counts there, and undone, here again."""
    town = web_town
    campaign = await town.votes_on()
    await town.written(campaign, "Evening clinics are needed in every town.")
    m = await town.staff(Role.MODERATOR, name="Aino")
    m.sees("mod-card-alone")
    await m.presses("approve")
    await town.member()
    await wrote(town, campaign, "Evening clinics are needed in each town.")
    await ticks(town, minutes=1)
    m.sees("mod-card", dup_no="13", dup="Evening clinics are needed in every town.")
    await m.presses("Merge 13")
    m.sees("mod-done", no="14", decision="merged into 13", who="Aino")
    assert await voted(town, 13) == [1]
    await m.does(Press(m.card().token, 0))
    m.sees("mod-undone", votes=1)
    m.sees("mod-card", no="14")
    assert await voted(town, 13) == []


async def voted(town: Town, number: int) -> list[int | None]:
    async with town.house.database.read() as session:
        query = select(Vote.choice).join(Statement, col(Statement.id) == col(Vote.statement_id))
        return list(await session.exec(query.where(col(Statement.number) == number)))


async def test_a_second_check_comes_to_another_moderator(web_town: Town) -> None:
    """Script 10: whoever rejected it never checks it again, not by an old button either."""
    town = web_town
    campaign = await town.votes_on()
    await town.member()
    written = await wrote(town, campaign, "Buses first.")
    a = await town.staff(Role.MODERATOR, name="Aino")
    a.sees("mod-card-alone")
    await a.presses("reject")
    a.sees("mod-why", statement="Buses first.")
    await a.presses("off-topic")
    a.sees("mod-done", who="Aino")
    undo = a.card()
    async with town.house.database.write() as session:
        assert await outcomes.appeal(session, [written], town.now) == [written]
    await ticks(town, minutes=1)
    await a.says("/next")
    a.sees("mod-empty")
    await a.does(Press(undo.token, 0))
    a.sees("mod-appeal-own", no="13")
    b = await town.staff(Role.MODERATOR, name="Eino")
    b.sees("mod-card-alone", statement="Buses first.")
    await b.presses("approve")
    b.sees("mod-done", who="Eino")
    assert await standing(town, "Buses first.") == Standing.APPROVED


async def test_the_morning_after_each_moderator_hears_once(web_town: Town) -> None:
    """Script 17, its end: two schedulers ring at 8.30, and one digest comes to each moderator."""
    town = web_town
    campaign = await town.votes_on()
    await town.written(campaign, "Buses first.", "Forests are quiet.")
    m = await town.staff(Role.MODERATOR, name="Aino")
    m.sees("mod-card-alone")
    await m.presses("approve")
    town.now = datetime(2026, 12, 3, 6, 29, tzinfo=UTC)  # 8.29 in Tampere
    m._read = len(town.heard(m.channel, m.address))
    await ticks(town)
    m.sees_nothing()
    await ticks(town, minutes=1)
    await Ticks(town.house, ThreadPoolExecutor(1)).moderators()
    await ticks(town, seconds=5)
    m.sees("mod-digest", total=1, ok=1, rejected=0, merged=0, queue=1, appeals=0)
    assert len(m.parts()) == 1
    await m.presses("open")
    m.sees("mod-card-alone", statement="Forests are quiet.")
