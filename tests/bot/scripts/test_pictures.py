"""Scripts of pictures in the staff chat: they say what their caption says, to those who may see it."""

import struct

from sqlmodel import col, select

from adapters.documents.png import as_png
from core.language.catalogue import LANGUAGES
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from tests.support.town import Town


async def chat_of(town: Town, side: Side) -> ConversationId:
    """Find the first chat of a side."""
    async with town.house.database.read() as session:
        wanted = select(Conversation.id).where(col(Conversation.side) == side.value)
        found = (await session.exec(wanted.order_by(col(Conversation.id)))).first()
    assert found is not None
    return ConversationId(found)


async def test_a_planner_sees_the_sample_beside_the_population(town: Town) -> None:
    """Who decides on a sample sees at a glance whom it lacks; who can't see reads the same in the caption."""
    await town.votes_on()
    planner, _ = await town._staff()
    await planner.says("/sample ilta-ajat")
    planner.sees("st-sample")
    await planner.presses("picture")
    said = planner.sees("st-sample-picture", name="ilta-ajat")
    planner.sees("st-sample")
    (part,) = [part for part in planner.parts() if part.picture]
    assert said in part.text
    staff, resident = await chat_of(town, Side.STAFF), ConversationId(10_000)
    for language in LANGUAGES:
        drawn = await town.house.draw(staff, part.picture, language)
        assert drawn is not None
        assert "style" not in drawn
        assert await town.house.draw(resident, part.picture, language) is None
        content = await as_png(drawn)
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">I", content[16:20]) == (1280,)


async def test_progress_is_drawn_by_group(web_town: Town) -> None:
    """Which groups still lack answers, the worst first, as bars with the number wanted marked on each."""
    await web_town.votes_on()
    planner, _ = await web_town._staff()
    await planner.says("/status ilta-ajat")
    planner.sees("st-status")
    await planner.presses("picture")
    planner.sees("st-status-picture", name="ilta-ajat")
    (part,) = [part for part in planner.parts() if part.picture]
    drawn = await web_town.house.draw(await chat_of(web_town, Side.STAFF), part.picture, "fi")
    assert drawn is not None
    assert ">vastauksia</text>" in drawn


async def test_whoever_may_not_plan_any_more_is_shown_nothing(web_town: Town) -> None:
    """A picture is drawn when it is shown: a right taken away meanwhile holds for it too."""
    await web_town.votes_on()
    chat = await chat_of(web_town, Side.STAFF)
    assert await web_town.house.draw(chat, "sample 1", "en") is not None
    for name in ("sample 99", "sample", "sample x", "map 1", "sample 1 2"):
        assert await web_town.house.draw(chat, name, "en") is None
    async with web_town.house.database.write() as session:
        row = await session.get(Conversation, chat)
        assert row is not None
        assert row.party is not None
        row.party = None
        session.add(row)
    assert await web_town.house.draw(chat, "sample 1", "en") is None


async def test_a_resident_is_never_taken_for_a_colleague(web_town: Town) -> None:
    """Members and staff are numbered apart: the same number gives nobody the other's pictures."""
    await web_town.votes_on()
    await web_town.member()
    staff, resident = await chat_of(web_town, Side.STAFF), await chat_of(web_town, Side.RESIDENT)
    async with web_town.house.database.write() as session:
        theirs, own = await session.get(Conversation, staff), await session.get(Conversation, resident)
        assert theirs is not None
        assert own is not None
        own.party = theirs.party
        session.add(own)
    assert await web_town.house.draw(staff, "sample 1", "en") is not None
    assert await web_town.house.draw(resident, "sample 1", "en") is None


async def test_the_pool_is_drawn_beside_the_population(web_town: Town) -> None:
    """Whom the pool lacks is seen at a glance, by what those told who agreed to be in it."""
    await web_town.votes_on()
    planner, _ = await web_town._staff()
    await planner.says("/pool")
    planner.sees("st-pool")
    await planner.presses("picture")
    planner.sees("st-pool-picture")
    (part,) = [part for part in planner.parts() if part.picture]
    chat = await chat_of(web_town, Side.STAFF)
    drawn = await web_town.house.draw(chat, part.picture, "fi")
    assert drawn is not None
    assert ">pooli</text>" in drawn
