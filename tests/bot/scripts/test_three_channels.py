"""A whole campaign with its people on Telegram, on Matrix and on the page at once; one of them moves in the middle."""

from pathlib import Path

import pytest
from sqlmodel import col, func, select

from bot.cli.exchange import bring_in, bring_out
from core.campaigns.tables import Participation
from core.messaging.tables import Conversation
from core.messaging.values import Side
from core.statements import refreshing
from core.statements.tables import Vote
from core.surveys.tables import Answer
from tests.bot.scripts.test_linking import shown_code
from tests.bot.scripts.test_survey import EASY, VISITED
from tests.support.matrix_town import MATRIX
from tests.support.telegram import RESIDENTS
from tests.support.town import WEB, Resident, Town

LAST = "4"


async def come(town: Town, channel: str, language: str) -> Resident:
    town.speaks = channel
    return await town.member(language, first="q-card")


async def votes(r: Resident, *choices: str) -> None:
    for choice in choices:
        r.sees("vote-card")
        await r.presses(choice)


async def ends(r: Resident) -> None:
    r.sees("q-card")
    await r.says(LAST)
    r.sees("vote-cap", n=3, left=9)


@pytest.mark.long
@pytest.mark.parametrize("town", [("everywhere", False)], indirect=True)
async def test_one_campaign_on_three_channels(town: Town, tmp_path: Path) -> None:
    """Everybody's voice counts once wherever it was raised, and the map is the one of these votes anywhere."""
    step = {"statements": {"cap": 3, "own": False}}
    campaign = await town.asks(VISITED, step, EASY)
    people = [
        await come(town, channel, language)
        for channel, language in ((WEB, "en"), (RESIDENTS, "en"), (MATRIX, "en"), (WEB, "sv"), (MATRIX, "sv"))
    ]
    mover = await come(town, RESIDENTS, "fi")
    for place, r in enumerate(people):
        await r.presses(r.choices()[0])
        await votes(r, *(("agree", "disagree", "agree") if place % 2 else ("disagree", "agree", "disagree")))
        await ends(r)
    # Half is said on Telegram, the rest in a room.
    await mover.presses(mover.choices()[0])
    await votes(mover, "agree")
    code = await shown_code(mover)
    town.speaks = MATRIX
    room = town.stranger("fi")
    await room.says(code)
    room.sees("link-wait")
    mover.sees("link-ask")
    await mover.presses("yes")
    room.sees("link-done")
    await room.presses("go-on")
    await votes(room, "disagree", "agree")
    await ends(room)
    house = town.house
    async with house.database.read() as session:
        chats = select(Conversation.channel).where(col(Conversation.side) == Side.RESIDENT.value)
        assert sorted(await session.exec(chats)) == sorted([WEB] * 2 + [RESIDENTS] * 2 + [MATRIX] * 3)
        assert (await session.exec(select(func.count()).select_from(Vote))).one() == 18
        assert (await session.exec(select(func.count()).select_from(Participation))).one() == 6
        assert (await session.exec(select(func.count()).select_from(Answer))).one() == 12
        voices = select(Vote.voter_id).distinct()
        assert len(list(await session.exec(voices))) == 6
    await bring_out(house, "kysely", "opendata", tmp_path / "out")
    copy = await bring_in(house, tmp_path / "out", "copy", "en")
    async with house.database.read() as session:
        read = [await refreshing.read_votes(session, one) for one in (campaign, copy.campaign)]
    ours, theirs = [refreshing.computed(one).opinions.as_json_object() for one in read]
    assert ours["votes"] == 18
    for key in ("participants", "votes", "consensus", "mean"):
        assert ours[key] == theirs[key], key
    assert [len(one["members"]) for one in ours["groups"]] == [
        len(one["members"]) for one in theirs["groups"]
    ]
    assert [one["representative"] for one in ours["groups"]] == [
        one["representative"] for one in theirs["groups"]
    ]
