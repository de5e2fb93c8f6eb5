"""The pool's operations, for many members at once, on both engines."""

import asyncio
import os
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from adapters.database.engine import Database
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.pool import codes, composition, consents, members, personal_data
from core.pool.codes import Attempt, Result
from core.pool.frame import available
from core.pool.members import NewMember
from core.pool.tables import InviteCode, Member, Purpose, Tier
from core.pool.telling import Told, tell, traits_of
from core.pool.traits import UnknownOption
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)


async def chats(database: Database, count: int) -> list[ConversationId]:
    async with database.write() as session:
        rows = [
            Conversation(channel="web", side=Side.RESIDENT, address_index=str(i), address_sealed=b"x")
            for i in range(count)
        ]
        session.add_all(rows)
        await session.flush()
        return [ConversationId(row.id or 0) for row in rows]


async def test_ids_come_in_the_order_of_the_people(database: Database) -> None:
    """A register's rows and the letters made from them must not change places."""
    people = [NewMember("fi", traits={"municipality": f"Kunta {i}"}) for i in range(500)]
    async with database.write() as session:
        ids = await members.add(session, people, KEYS, NOW)
        told = await traits_of(session, ids)
        keys = list(await session.exec(select(Member.key_sealed)))
    assert [told[number]["municipality"] for number in ids] == [f"Kunta {i}" for i in range(500)]
    assert len(set(keys)) == 500


async def test_an_unknown_trait_adds_nobody(database: Database) -> None:
    """Half a register is worse than none."""
    async with database.write() as session:
        [member] = await members.add(session, [NewMember()], KEYS, NOW)
        with pytest.raises(UnknownOption):
            await tell(session, [Told(member, "gender", "x"), Told(member, "language", "fi")], NOW)
        assert await traits_of(session, [member]) == {member: {}}


async def test_the_latest_consent_counts_and_the_earlier_stays(database: Database) -> None:
    """A withdrawal must not hide that a yes was once given."""
    async with database.write() as session:
        a, b = await members.add(session, [NewMember(), NewMember()], KEYS, NOW)
        yes = [consents.Answer(m, 1, Purpose.POOL, True, "1/fi") for m in (a, b)]
        await consents.record(session, yes, NOW)
        await consents.record(session, [consents.Answer(a, 1, Purpose.POOL, False, "1/fi")], NOW)
        assert await consents.current(session, [a, b], 1) == {
            (a, Purpose.POOL): False,
            (b, Purpose.POOL): True,
        }
        assert await consents.current(session, [a, b], 2) == {}
        assert list(await available(session, 1, NOW)) == [b]


async def test_whoever_said_no_to_quotes_has_answered(database: Database) -> None:
    """Asking until the answer suits us is no asking."""
    async with database.write() as session:
        a, b, c = await members.add(session, [NewMember() for _ in range(3)], KEYS, NOW)
        said = [(a, Purpose.QUOTES, False), (b, Purpose.QUOTES, True), (c, Purpose.POOL, True)]
        answers = [consents.Answer(m, 1, purpose, given, "1/fi") for m, purpose, given in said]
        await consents.record(session, answers, NOW)
        assert await consents.asked_quotes(session, [a, b, c], 1) == {a, b}
        assert await consents.asked_quotes(session, [a, b, c], 2) == set()


async def test_whoever_stopped_or_paused_is_not_available(database: Database) -> None:
    """A draw of people who must not be written to is a draw of silence."""
    async with database.write() as session:
        a, b, c = await members.add(session, [NewMember() for _ in range(3)], KEYS, NOW)
        await members.stop(session, [a])
        await members.pause(session, [b], NOW + timedelta(days=1))
        assert list(await available(session, 1, NOW, consented=False)) == [c]
        later = NOW + timedelta(days=2)
        assert list(await available(session, 1, later, consented=False)) == [b, c]
        await members.resume(session, [a])
        assert list(await available(session, 1, later, consented=False)) == [a, b, c]


async def test_a_code_opens_once_and_its_pair_with_it(database: Database) -> None:
    """The letter's two codes are one way in."""
    first, second, third = await chats(database, 3)
    async with database.write() as session:
        ids = await members.add(session, [NewMember("sv"), NewMember("fi")], KEYS, NOW)
        one, two = await codes.issue(session, ids, None, NOW + timedelta(days=1), KEYS)
        stored = list(await session.exec(select(InviteCode.code_hash)))
    assert one.link not in stored
    assert one.letter not in stored
    async with database.write() as session:
        got = await codes.redeem(
            session,
            [
                Attempt(first, KEYS.code_hash(one.link)),
                Attempt(second, KEYS.code_hash(one.letter)),
                Attempt(third, KEYS.code_hash(two.letter)),
            ],
            NOW,
        )
    results = [got[chat].result for chat in (first, second, third)]
    assert sorted(results[:2]) == [Result.JOINED, Result.REFUSED]
    assert results[2] == Result.JOINED
    winner = first if results[0] == Result.JOINED else second
    async with database.write() as session:
        again = await codes.redeem(session, [Attempt(winner, KEYS.code_hash(one.letter))], NOW)
        assert again[winner].result == Result.AGAIN
        chat = await session.get_one(Conversation, winner)
        member = await session.get_one(Member, ids[0])
    assert (chat.party, chat.language) == (ids[0], "sv")
    assert member.tier == Tier.LETTER_CODE


async def test_a_code_raced_in_two_transactions_has_one_winner(database: Database) -> None:
    """Two accounts on two workers press the same photographed letter."""
    pair = await chats(database, 2)
    async with database.write() as session:
        ids = await members.add(session, [NewMember()], KEYS, NOW)
        [issued] = await codes.issue(session, ids, None, NOW + timedelta(days=1), KEYS)

    async def press(chat: ConversationId) -> Result:
        async with database.write() as session:
            got = await codes.redeem(session, [Attempt(chat, KEYS.code_hash(issued.link))], NOW)
            return got[chat].result

    assert sorted(await asyncio.gather(*map(press, pair))) == [Result.JOINED, Result.REFUSED]


async def test_composition_sums_to_the_pool(database: Database) -> None:
    """A gap in what we know is shown, not hidden."""
    people = [NewMember(traits={"gender": "female"}), NewMember(traits={"gender": "declined"}), NewMember()]
    async with database.write() as session:
        await members.add(session, people, KEYS, NOW)
        assert await composition.composition(session, ["gender"]) == {"gender": {"female": 1, "unknown": 2}}
        assert await composition.tiers(session) == {"self-declared": 3}


async def test_an_erased_member_leaves_an_empty_row(database: Database) -> None:
    """Nothing that we keep may lead back to an erased person."""
    [chat] = await chats(database, 1)
    async with database.write() as session:
        [member] = await members.add(session, [NewMember("fi", traits={"gender": "male"})], KEYS, NOW)
        [issued] = await codes.issue(session, [member], None, NOW + timedelta(days=1), KEYS)
        await codes.redeem(session, [Attempt(chat, KEYS.code_hash(issued.link))], NOW)
        shown = await personal_data.export(session, member, KEYS)
        assert shown["traits"] == {"gender": "male"}
        assert len(shown["chats"]) == 1
        await personal_data.erase(session, member, KEYS)
        assert await personal_data.forget_nobodys(session) == 1
    async with database.read() as session:
        row = await session.get_one(Member, member)
        assert row.key_sealed is None
        assert list(await session.exec(select(Conversation))) == []
        assert list(await session.exec(select(InviteCode))) == []
        assert (await traits_of(session, [member]))[member] == {}
