"""How many codes may be tried, by one chat and from one network, on both engines."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlmodel import col, func, select

from adapters.database.engine import Database
from core.messaging import inbox
from core.messaging.tables import Conversation
from core.messaging.values import Command, ConversationId, Event, Side
from core.pool import codes, members, return_codes
from core.pool.codes import TRIES, TRIES_AROUND, Attempt, Issued, Result
from core.pool.members import NewMember
from core.pool.tables import CodeTry, MemberId, Tier
from core.privacy.codes import letter_code
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)
LIBRARY, HOME = "1.1.1.1", "9.9.9.9"


async def chats(database: Database, origin: str | None, *names: str) -> list[ConversationId]:
    """Hear from each chat, from that network."""
    heard = [
        Event("web", "k", "web", Side.RESIDENT, name, Command("start"), "fi", "", origin) for name in names
    ]
    async with database.write() as session:
        known = await inbox.conversations(session, heard, KEYS)
    return [known["web", name] for name in names]


async def letters(database: Database, count: int) -> list[Issued]:
    async with database.write() as session:
        people = await members.add(session, [NewMember("fi") for _ in range(count)], KEYS, NOW)
        return await codes.issue(session, people, None, NOW + timedelta(days=9), KEYS)


async def tries(
    database: Database, who: Sequence[ConversationId], code: Issued | None = None, now: datetime = NOW
) -> list[Result]:
    """Let each chat try the letter's code, or one that nobody has."""
    hashed = KEYS.code_hash(code.letter) if code else "nobody's"
    async with database.write() as session:
        redeemed = await codes.redeem(session, [Attempt(chat, hashed) for chat in who], now)
    return [redeemed[chat].result for chat in who]


async def crowd(database: Database, origin: str) -> None:
    """Spend all tries of a network, none of its chats more than its own five."""
    people = await chats(database, origin, *(f"guesser {n}" for n in range(TRIES_AROUND // TRIES)))
    for _ in range(TRIES):
        assert set(await tries(database, people)) == {Result.REFUSED}


async def test_new_accounts_from_one_network_share_a_limit(database: Database) -> None:
    """An account in the web chat costs nothing, so five tries each would be no limit at all."""
    [mine, later, abroad] = await letters(database, 3)
    await crowd(database, LIBRARY)
    [here] = await chats(database, LIBRARY, "a reader")
    [there] = await chats(database, HOME, "at home")
    [unknown] = await chats(database, None, "a messenger")
    assert await tries(database, [here], mine) == [Result.WAIT]
    assert await tries(database, [there], abroad) == [Result.JOINED]
    assert await tries(database, [unknown], later) == [Result.JOINED]
    an_hour_on = NOW + codes.WITHIN + timedelta(seconds=1)
    assert await tries(database, [here], mine, an_hour_on) == [Result.JOINED]


async def test_a_library_may_mistype_a_good_deal(database: Database) -> None:
    """Nineteen people who each spend all of their tries keep nobody else at the same desk out."""
    [mine] = await letters(database, 1)
    people = await chats(database, LIBRARY, *(f"reader {n}" for n in range(19)))
    for _ in range(TRIES + 1):
        await tries(database, people)
    [here] = await chats(database, LIBRARY, "a reader")
    assert await tries(database, [here], mine) == [Result.JOINED]


async def test_return_codes_share_the_limit(database: Database) -> None:
    """Whoever guesses must not get a second hundred by guessing at the other kind."""
    code = letter_code(KEYS.random)
    async with database.write() as session:
        [member] = await members.add(session, [NewMember("fi", Tier.SELF_DECLARED)], KEYS, NOW)
        await return_codes.issue(session, {KEYS.code_hash(code): MemberId(member)}, NOW)
    await crowd(database, LIBRARY)
    [here, there] = await chats(database, LIBRARY, "here"), await chats(database, HOME, "there")
    for chat, opens in ((here[0], False), (there[0], True)):
        async with database.write() as session:
            opened = await return_codes.redeem(session, [Attempt(chat, KEYS.code_hash(code))], NOW)
        assert (chat in opened) is opens


async def test_a_chat_that_moves_is_counted_where_it_is(database: Database) -> None:
    """A phone that leaves the library leaves its limit behind."""
    [mine] = await letters(database, 1)
    await crowd(database, LIBRARY)
    [phone] = await chats(database, LIBRARY, "a phone")
    assert await tries(database, [phone], mine) == [Result.WAIT]
    assert await chats(database, HOME, "a phone") == [phone]
    assert await tries(database, [phone], mine) == [Result.JOINED]


async def test_networks_and_tries_are_forgotten(database: Database) -> None:
    """Where people write from is kept no longer than the limit needs it, and never in clear."""
    [chat] = await chats(database, HOME, "a chat")
    [guesser] = await chats(database, LIBRARY, "a guesser")
    await tries(database, [guesser])
    kept = select(Conversation.id).where(col(Conversation.origin_index).is_not(None))
    async with database.write() as session:
        shown = list(await session.exec(select(Conversation.origin_index)))
        assert not {HOME, LIBRARY} & set(shown)
        assert len(set(shown)) == 2
        await codes.forget_tries(session, NOW)
        assert list(await session.exec(kept)) == [guesser]
        await codes.forget_tries(session, NOW + timedelta(seconds=1))
        assert list(await session.exec(kept)) == []
        assert (await session.exec(select(func.count()).select_from(CodeTry))).one() == 0
    assert await chats(database, HOME, "a chat") == [chat]
