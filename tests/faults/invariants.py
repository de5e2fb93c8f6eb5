"""What must hold after every fault case, whatever was killed."""

import json
from collections import Counter
from pathlib import Path

from sqlmodel import select

from adapters.database.engine import Database
from core.campaigns.tables import Participation
from core.messaging.tables import Inbox, Outbox, Sending, Waiting
from core.statements.tables import Vote


def recorded(folder: Path) -> list[dict[str, object]]:
    """All that the channel was given, in order."""
    file = folder / "sent.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


async def check(database: Database, sent: Path | None, *, dead: int = 0, uncertain: int = 0) -> None:
    """Hold the database to the promise; `sent` is the folder of what the channel recorded, if it did.

    At most `dead` events may have ended in the dead letter, and exactly `uncertain` sends may be in doubt.
    """
    async with database.read() as session:
        events = list(await session.exec(select(Inbox)))
        votes = list(await session.exec(select(Vote)))
        voices = list(await session.exec(select(Participation)))
        messages = list(await session.exec(select(Outbox)))
    assert {event.state for event in events} <= {Waiting.DONE, Waiting.DEAD}, "an event was left waiting"
    buried = [event for event in events if event.state == Waiting.DEAD]
    assert all(event.reason for event in buried)
    assert len(buried) <= dead, [event.reason for event in buried]
    assert len({(event.source, event.event_key) for event in events}) == len(events)

    assert len({(vote.voter_id, vote.statement_id) for vote in votes}) == len(votes)
    cast = Counter(vote.voter_id for vote in votes if vote.choice is not None)
    assert {voice.id: voice.answers for voice in voices if voice.answers} == dict(cast)

    states = Counter(message.state for message in messages)
    assert set(states) <= {Sending.SENT, Sending.UNCERTAIN}, f"unsettled sends: {states}"
    assert states[Sending.UNCERTAIN] == uncertain
    if sent is not None:
        given = Counter(int(str(line["key"])) for line in recorded(sent))
        settled = {message.id for message in messages if message.state == Sending.SENT}
        doubtful = {message.id for message in messages if message.state == Sending.UNCERTAIN}
        assert settled <= set(given) <= settled | doubtful, (
            "the outbox tells of other messages than were sent"
        )
        assert all(count == 1 for count in given.values()), "a message was sent twice"
