"""A quote at the moderators' page: decided there as in the chat."""

from sqlmodel import col, select

from core.access.rights import Role
from core.access.tables import StaffId
from core.messaging.tables import Conversation
from core.messaging.values import Side
from tests.bot.scripts.test_moderation import browser, form, signs_in
from tests.bot.staff.test_quotes import shown_in, written
from tests.support.town import Town


async def test_a_quote_is_decided_at_the_page_too(web_town: Town) -> None:
    """It is named as what it is, with the reasons that fit it, and nothing that is only done to statements."""
    house, now = web_town.house, web_town.now
    await web_town.votes_on()
    await web_town.staff(Role.ANALYST)
    async with house.database.read() as session:
        chats = select(Conversation.party).where(col(Conversation.side) == Side.STAFF.value)
        analyst = (await session.exec(chats.order_by(col(Conversation.id).desc()))).first()
    await written(
        house.database, house.house, StaffId(analyst or 0), now, "Lisää <b>busseja</b> illalla kiitos"
    )
    async with browser(web_town) as client:
        await signs_in(web_town, client, Role.MODERATOR, "Aino")
        page = " ".join((await client.get("/staff/queue")).text.split())
        assert "Quote 1 ·" in page
        assert "Lisää &lt;b&gt;busseja&lt;/b&gt; illalla kiitos" in page
        assert 'value="identifies"' in page
        assert 'value="two-things"' not in page
        assert 'value="reword"' not in page
        posted = await client.post("/staff/queue", data={**form(page, 1), "act": "approve"})
        page = " ".join((await client.get(posted.headers["location"])).text.split())
        assert "quote 1 · approved · Aino" in page
    assert await shown_in(house.database) == ["Lisää <b>busseja</b> illalla kiitos"]
