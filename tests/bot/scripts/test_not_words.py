"""Scripts of what comes beside words and buttons: never silence where somebody spoke, and never a vote."""

import pytest
from sqlmodel import select

from core.messaging.tables import Conversation
from core.messaging.values import Attachment, Blocked, Body, Edited, Joined, Reaction, Redacted
from core.statements.tables import Vote
from tests.support.town import Town

SENT = ("photo", "voice", "sticker", "location", "contact", "document")


async def votes(town: Town) -> int:
    """Count the votes."""
    async with town.house.database.read() as session:
        return len(list(await session.exec(select(Vote))))


async def test_what_is_not_words_is_answered_and_votes_for_nothing(town: Town) -> None:
    """Somebody who sends a picture or their place learns how to answer, and the card waits for them."""
    await town.votes_on()
    r = await town.member()
    for kind in SENT:
        await r.does(Attachment(kind))
        r.sees("no-media")
        r.sees("vote-card")
    await r.presses("agree")
    assert await votes(town) == 1


async def test_an_edit_of_what_was_no_answer_is_none_on_the_next_statement(town: Town) -> None:
    """Who edits some other message of theirs is told how to change an answer."""
    await town.votes_on()
    r = await town.member()
    await r.says("apua")
    ref = r.ref or "1"
    await r.says("1")
    r.sees("vote-card")
    await r.does(Edited("2", ref))
    r.sees("no-edit")
    r.sees("vote-card")
    assert await votes(town) == 1
    await r.says("undo")
    r.sees("vote-undone")


@pytest.mark.parametrize("text", ["stop", "/stop"])
async def test_a_stop_word_counts_also_in_an_edited_message(web_town: Town, text: str) -> None:
    """Nobody has to know how to say it right: it is heard wherever it stands as the whole message."""
    await web_town.votes_on()
    r = await web_town.member()
    await r.does(Edited(text, "1"))
    r.sees("stop-now")


async def test_acute_need_is_heard_in_an_edited_message(web_town: Town) -> None:
    """Numbers to call come at once, whatever was edited."""
    await web_town.votes_on()
    r = await web_town.member()
    await r.does(Edited("I want to kill myself", "1"))
    r.sees("acute")


@pytest.mark.parametrize("body", [Reaction("5"), Redacted("5"), Joined()])
async def test_what_is_done_without_words_is_met_with_none(web_town: Town, body: Body) -> None:
    """A heart on a card is no vote, and the open question stays open."""
    await web_town.votes_on()
    r = await web_town.member()
    await r.does(body)
    r.sees_nothing()
    await r.presses("agree")
    r.sees("vote-card")
    assert await votes(web_town) == 1


@pytest.mark.parametrize(
    ("acts", "reached"),
    [((Blocked(),), False), ((Blocked(), Joined()), True), ((Blocked(), Joined(), Blocked()), False)],
)
async def test_who_blocks_the_bot_and_lets_it_back_is_reached(
    web_town: Town, acts: tuple[Body, ...], reached: bool
) -> None:
    """Also when both came at once, before the first was handled: the last of them holds."""
    await web_town.votes_on()
    r = await web_town.member()
    await web_town.send([r.event(body) for body in acts])
    async with web_town.house.database.read() as session:
        found = select(Conversation.unreachable_at).where(Conversation.side == "resident")
        (unreachable,) = await session.exec(found)
    assert (unreachable is None) == reached
