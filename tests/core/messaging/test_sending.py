"""A message goes out once, at its channel's pace, and is given up only after a known number of tries."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlmodel import col, select

from adapters.database.engine import Database
from bot.sender import Sender
from core.messaging import inbox, outbox
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Outcome, Retry, Sent
from core.messaging.outbox import MOST_ATTEMPTS, Letter
from core.messaging.tables import Outbox, Sending
from core.messaging.values import Event, Part, Side, Text
from core.privacy.keys import Keyring, new_secret

START = datetime(2026, 11, 24, 12, tzinfo=UTC)


def zeros(count: int) -> bytes:
    return bytes(range(count))


class Slow:
    """A channel that lets one message a second into a chat and answers as told."""

    name = "slow"
    capabilities = Capabilities()
    messages_per_second = 30.0
    messages_per_second_each = 1.0

    def __init__(self, *answers: Outcome) -> None:
        self.answers = answers
        self.sent: list[str] = []

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        self.sent += [delivery.part.text for delivery in deliveries]
        return [self.answers[0] if self.answers else Sent("ref") for _ in deliveries]


class Post:
    """A sender over a channel with two messages for one chat, and a clock moved by hand."""

    def __init__(self, database: Database, channel: Slow) -> None:
        self.now = START
        self.database = database
        self.channel = channel
        self.keyring = Keyring([new_secret(zeros)], zeros)
        self.sender = Sender(channel, database, self.keyring, lambda: self.now)

    async def writes(self, *texts: str) -> None:
        event = Event("slow", "1", "slow", Side.RESIDENT, "chat", Text("hei"))
        async with self.database.write() as session:
            ids = await inbox.conversations(session, [event], self.keyring)
            letters = [Letter(ids["slow", "chat"], "slow", Part(text)) for text in texts]
            await outbox.queue(session, letters, self.now)

    async def rows(self) -> list[Outbox]:
        async with self.database.read() as session:
            return list((await session.exec(select(Outbox).order_by(col(Outbox.id)))).all())


async def test_a_chat_gets_its_messages_in_order_at_its_pace(database: Database) -> None:
    """Nobody is flooded, and waiting for one's turn is no failed attempt."""
    post = Post(database, Slow())
    await post.writes("first", "second")
    await post.sender.once()
    assert post.channel.sent == ["first"]
    assert [row.attempts for row in await post.rows()] == [1, 0]
    post.now += timedelta(seconds=1)
    await post.sender.once()
    assert post.channel.sent == ["first", "second"]
    assert [row.state for row in await post.rows()] == [Sending.SENT, Sending.SENT]


async def test_a_channel_that_keeps_refusing_is_given_up(database: Database) -> None:
    """A message doesn't haunt a broken channel for ever, and staff can see why it ended."""
    post = Post(database, Slow(Retry(5)))
    await post.writes("only")
    for _ in range(MOST_ATTEMPTS + 3):
        await post.sender.once()
        post.now += timedelta(seconds=6)
    (row,) = await post.rows()
    assert (row.state, len(post.channel.sent)) == (Sending.FAILED, MOST_ATTEMPTS)
    assert row.reason is not None
    assert str(MOST_ATTEMPTS) in row.reason


async def test_what_a_dead_sender_held_is_never_sent_blindly(database: Database) -> None:
    """It may have been seen already: it becomes uncertain and is counted, not repeated."""
    post = Post(database, Slow())
    await post.writes("only")
    async with database.write() as session:
        await outbox.claim(session, "slow", 10, post.now, post.keyring)
    post.now += outbox.LEASE
    async with database.write() as session:
        assert await outbox.reclaim(session, "slow", False, post.now) == 1
    await post.sender.once()
    assert post.channel.sent == []
    assert [row.state for row in await post.rows()] == [Sending.UNCERTAIN]
