"""A voting round in an encrypted room, staff's too: the homeserver learns neither statements nor votes."""

import pytest
from sqlmodel import col, select

from core.statements.tables import Vote
from tests.support.town import SEEDS, Town


@pytest.mark.long
@pytest.mark.parametrize("town", [("sealed", False)], indirect=True)
async def test_votes_in_an_encrypted_room_are_read_by_nobody_else(town: Town) -> None:
    """Launched, voted and thanked in encrypted rooms; what the homeserver stores of them is no clear text."""
    await town.votes_on(*SEEDS[:2])
    r = await town.member("en")
    await r.presses("agree")
    r.sees("vote-card")
    await r.presses("disagree")
    r.sees("vote-empty")
    async with town.house.database.read() as session:
        assert list(await session.exec(select(Vote.choice).order_by(col(Vote.cast_at)))) == [1, -1]
    assert town.matrix is not None
    for talk in town.matrix.talks.values():
        events = [one for one in talk.raw() if "state_key" not in one]
        assert len(events) > 3
        assert {one["type"] for one in events} == {"m.room.encrypted"}
        assert not any("body" in one["content"] for one in events)
    assert "Claim number" not in town.matrix.home.server.log
