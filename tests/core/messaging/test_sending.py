"""A message goes out once, at its channel's pace, and is given up only after a known number of tries."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlmodel import col, select

from adapters.database.engine import Database
from bot import unspoken
from bot.sender import Sender
from core.messaging import inbox, outbox, prompts
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Gone, Moved, Outcome, Retry, Sent, Uncertain
from core.messaging.outbox import MOST_ATTEMPTS, Letter
from core.messaging.reach import Why
from core.messaging.tables import Conversation, Outbox, Prompt, Sending
from core.messaging.values import Ask, Blocked, Body, Event, Part, Side, Text
from core.privacy.keys import Keyring, new_secret

START = datetime(2026, 11, 24, 12, tzinfo=UTC)


def zeros(count: int) -> bytes:
    return bytes(range(count))


class Slow:
    """A channel that lets one message a second into a chat and answers as told."""

    name = "slow"
    capabilities = Capabilities()
    messages_per_second = 30.0

    def __init__(self, *answers: Outcome) -> None:
        self.answers = answers
        self.sent: list[str] = []

    def pause(self, address: str) -> float:
        return 1.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        self.sent += [delivery.part.text for delivery in deliveries]
        return [self._answer(delivery) for delivery in deliveries]

    def _answer(self, delivery: Delivery) -> Outcome:
        """As told; an answer for one chat leaves the others alone."""
        if self.answers and delivery.address in ("chat", "old"):
            return self.answers[0]
        return Sent(f"ref-{delivery.key}")


class Post:
    """A sender over a channel with two messages for one chat, and a clock moved by hand."""

    def __init__(self, database: Database, channel: Slow) -> None:
        self.now = START
        self.database = database
        self.channel = channel
        self.keyring = Keyring([new_secret(zeros)], zeros)
        self.sender = Sender(channel, database, self.keyring, lambda: self.now)

    async def writes(self, *texts: str, to: str = "chat", unasked: bool = False) -> None:
        await self.queues(*(Part(text) for text in texts), to=to, unasked=unasked)

    async def queues(self, *parts: Part, to: str = "chat", unasked: bool = False) -> None:
        async with self.database.write() as session:
            ids = await inbox.conversations(session, [self.event(to)], self.keyring)
            letters = [Letter(ids["slow", to], "slow", part, unasked) for part in parts]
            await outbox.queue(session, letters, self.now)

    def event(self, address: str, body: Body | None = None) -> Event:
        return Event("slow", f"{address}-{self.now}", "slow", Side.RESIDENT, address, body or Text("hei"))

    async def chat(self, address: str) -> Conversation:
        index = inbox.address_index(self.keyring, "slow", address)
        async with self.database.read() as session:
            return (await session.exec(select(Conversation).where(Conversation.address_index == index))).one()

    async def runs(self, seconds: float) -> None:
        """Let the clock run in hundredths, with the sender behind it."""
        for _ in range(int(seconds * 100)):
            await self.sender.drain()
            self.now += timedelta(milliseconds=10)

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
        post.now += timedelta(seconds=outbox.LONGEST_WAIT + 1)
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


async def test_no_second_has_more_than_the_limit_and_hardly_less(database: Database) -> None:
    """Telegram counts in any second: thirty of thirty-one would be sent, and the next ones refused for longer."""
    post = Post(database, Slow())
    for number in range(50):
        await post.writes(f"{number}", to=f"c{number}", unasked=True)
    sent: list[datetime] = []
    for _ in range(750):
        before = len(post.channel.sent)
        await post.sender.drain()
        sent += [post.now] * (len(post.channel.sent) - before)
        post.now += timedelta(milliseconds=2)
    assert max(sum(0 <= (at - start).total_seconds() < 1 for at in sent) for start in sent) <= 30
    assert len(sent) >= 0.95 * 30 * 1.5


async def test_a_reply_overtakes_a_wave_and_a_wave_still_moves(database: Database) -> None:
    """Whoever just answered isn't kept waiting by ten thousand invitations, nor these for ever by answers."""
    post = Post(database, Slow())
    for number in range(12):
        await post.writes(f"invite {number}", to=f"w{number}", unasked=True)
    for number in range(12):
        await post.writes(f"reply {number}", to=f"r{number}")
    await post.runs(0.25)
    first = post.channel.sent[:9]
    assert [one.partition(" ")[0] for one in first] == ["reply", "reply", "invite"] * 3


async def test_an_answered_card_takes_its_next_card_along(database: Database) -> None:
    """The edit and the next question come together; a third message waits its second."""
    post = Post(database, Slow())
    await post.queues(Part("card", ("A",), "t1"))
    await post.runs(1.1)
    await post.queues(Part("card: A", replaces="t1"), Part("next"), Part("and more"))
    await post.sender.drain()
    assert post.channel.sent == ["card", "card: A", "next"]
    assert [row.attempts for row in await post.rows()] == [1, 1, 1, 0]
    await post.runs(1.1)
    assert post.channel.sent[-1] == "and more"


async def test_two_senders_share_one_limit(database: Database) -> None:
    """A second process makes nothing faster than the channel allows."""
    post = Post(database, Slow())
    other = Sender(post.channel, database, post.keyring, lambda: post.now)
    for number in range(30):
        await post.writes(f"{number}", to=f"c{number}")
    for _ in range(50):
        await post.sender.drain()
        await other.drain()
        post.now += timedelta(milliseconds=10)
    assert 12 <= len(post.channel.sent) <= 15
    assert len(set(post.channel.sent)) == len(post.channel.sent)


async def test_a_chat_told_to_wait_holds_nobody_else(database: Database) -> None:
    """What overtook a message of its chat would answer a question that wasn't asked yet."""
    post = Post(database, Slow(Retry(7)))
    await post.writes("first", "second")
    await post.writes("other", to="elsewhere")
    await post.runs(2)
    assert post.channel.sent == ["first", "other"]
    post.channel.answers = ()
    await post.runs(7)
    assert post.channel.sent == ["first", "other", "first", "second"]


async def test_an_account_told_to_wait_holds_all_and_counts_for_none(database: Database) -> None:
    """A refused token isn't any message's fault: none is given up for it."""
    post = Post(database, Slow(Retry(60, account=True)))
    await post.writes("first")
    await post.sender.drain()
    await post.writes("other", to="elsewhere")
    await post.runs(2)
    assert post.channel.sent == ["first"]
    assert [row.attempts for row in await post.rows()] == [0, 0]
    post.now += timedelta(seconds=60)
    post.channel.answers = ()
    await post.runs(1)
    assert post.channel.sent == ["first", "first", "other"]


async def test_who_is_gone_gets_no_more_until_they_write(database: Database) -> None:
    """What waited for them is over, and what they are asked next arrives again."""
    post = Post(database, Slow(Gone("blocked")))
    await post.writes("first", "second")
    await post.sender.drain()
    assert [row.state for row in await post.rows()] == [Sending.FAILED, Sending.FAILED]
    chat = await post.chat("chat")
    assert (chat.unreachable_at, chat.unreachable_why) == (post.now, Why.BLOCKED)
    async with database.write() as session:
        await inbox.accept(session, [post.event("chat")], post.keyring, post.now)
    assert (await post.chat("chat")).unreachable_at is None


async def test_blocking_is_noted_without_a_message(database: Database) -> None:
    """Telegram tells it; nobody has to find out by writing."""
    post = Post(database, Slow())
    await post.writes("waits")
    async with database.write() as session:
        await inbox.accept(session, [post.event("chat", Blocked())], post.keyring, post.now)
        ids = await inbox.claim(session, 10)
        events = await inbox.arrived(session, ids)
        assert await unspoken.note(session, events, post.keyring, post.now) == []
    assert (await post.chat("chat")).unreachable_why == Why.BLOCKED
    await post.sender.drain()
    assert post.channel.sent == []


async def test_a_moved_chat_is_written_to_once_at_its_new_address(database: Database) -> None:
    """And found again by it: a group that grew goes on where it was."""
    post = Post(database, Slow(Moved("-100123")))
    await post.writes("only", to="old")
    await post.runs(2)
    assert post.channel.sent == ["only", "only"]
    assert [row.state for row in await post.rows()] == [Sending.SENT]
    assert (await post.chat("-100123")).id == (await post.rows())[0].conversation_id


async def test_a_moved_chat_that_has_written_already_goes_on_as_one(database: Database) -> None:
    """The news of the move may come after the first message from the new address."""
    post = Post(database, Slow(Moved("-100123")))
    await post.writes("only", to="old")
    async with database.write() as session:
        await inbox.accept(session, [post.event("-100123")], post.keyring, post.now)
    await post.runs(2)
    assert post.channel.sent == ["only", "only"]
    assert (await post.chat("old")).unreachable_why == Why.GONE
    assert [row.conversation_id for row in await post.rows()] == [(await post.chat("-100123")).id]


async def test_a_question_that_may_be_lost_is_asked_once_more_after_a_day(database: Database) -> None:
    """Not at once, or it might stand there twice; not if it was answered; and not for ever."""
    post = Post(database, Slow(Uncertain("no answer")))
    await post.queues(Part("asked", ("A",), "t1"), Part("told"))
    async with database.write() as session:
        ids = await inbox.conversations(session, [post.event("chat")], post.keyring)
        row = prompts.row(
            ids["slow", "chat"],
            Ask("vote-card", choices=("agree",)),
            "voting",
            "t1",
            post.now,
            keyring=post.keyring,
        )
        await prompts.open_all(session, [row])
    await post.runs(2)
    assert [row.state for row in await post.rows()] == [Sending.UNCERTAIN, Sending.UNCERTAIN]
    async with database.write() as session:
        assert await outbox.ask_again(session, post.now) == 0
        post.now += outbox.QUIET
        assert await outbox.ask_again(session, post.now) == 1
    post.channel.answers = ()
    await post.runs(1)
    assert post.channel.sent == ["asked", "told", "asked"]
    async with database.read() as session:
        assert (await session.exec(select(Prompt))).one().token == "t1"


async def test_whoever_writes_is_answered_before_their_own_invitation(database: Database) -> None:
    """Their place in a long wave may be an hour away."""
    post = Post(database, Slow())
    for number in range(9):
        await post.writes(f"invite {number}", to=f"w{number}", unasked=True)
    await post.writes("reply", to="w8")
    await post.sender.drain()
    assert "reply" in post.channel.sent
    await post.runs(3)
    assert sorted(post.channel.sent) == sorted([*(f"invite {number}" for number in range(9)), "reply"])
