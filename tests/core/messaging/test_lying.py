"""What an operator sees of messages that aren't over."""

from datetime import UTC, datetime

from adapters.database.engine import Database
from core.messaging import inbox, intake, lying, outbox
from core.messaging.intake import Batch
from core.messaging.lying import Heap
from core.messaging.outbox import Letter
from core.messaging.values import Event, Part, Side, Text
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
KEYRING = Keyring([new_secret(lambda n: bytes(n))], lambda n: bytes(n))


async def test_what_waits_and_what_is_dead_is_counted_by_channel(database: Database) -> None:
    """The moment a channel stands still shows as a heap that grows, whatever the history behind it."""
    events = [
        Event("bot", str(n), "telegram", Side.RESIDENT, f"{n % 2}", Text("words")) for n in range(5)
    ] + [Event("web", "1", "web", Side.RESIDENT, "a", Text("words"))]
    async with database.write() as session:
        await intake.keep(session, Batch(events), KEYRING, NOW)
        chats = await inbox.conversations(session, events, KEYRING)
        await outbox.queue(session, [Letter(chats["telegram", "0"], "telegram", Part("hei"))] * 2, NOW)
        [first, second, *_] = await inbox.claim(session, 10)
        await inbox.done(session, [first])
        await inbox.bury(session, second, "unreadable")
    async with database.read() as session:
        found = await lying.heaps(session)
    assert sorted(found, key=repr) == sorted(
        [
            Heap("telegram", "inbox", "waiting", 3),
            Heap("telegram", "inbox", "dead", 1),
            Heap("telegram", "outbox", "waiting", 2),
            Heap("web", "inbox", "waiting", 1),
        ],
        key=repr,
    )
