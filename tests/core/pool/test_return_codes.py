"""Return codes and being one person, on both engines."""

import asyncio
import os
from datetime import UTC, datetime, timedelta

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.pool import codes, consents, members, merging, personal_data, return_codes
from core.pool.codes import TRIES, Attempt, Result
from core.pool.members import NewMember
from core.pool.tables import Member, MemberId, Purpose
from core.pool.telling import Told, tell, traits_of
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)
GOOD = KEYS.code_hash("ABCD-EFGH-JKLM")


async def test_a_good_code_is_not_looked_at_after_five_bad_ones(database: Database) -> None:
    """Guessing must not pay, and a good code still opens when the hour is over."""
    member, chat = await _member(database), await _chat(database)
    async with database.write() as session:
        await return_codes.issue(session, {GOOD: member}, NOW)
        for n in range(TRIES):
            await codes.redeem(session, [Attempt(chat, f"bad {n}")], NOW)
        assert await return_codes.redeem(session, [Attempt(chat, GOOD)], NOW) == {}
        later = NOW + timedelta(minutes=61)
        opened = await return_codes.redeem(session, [Attempt(chat, GOOD)], later)
        assert opened[chat].result == Result.JOINED
        assert opened[chat].member == member


async def test_a_code_at_home_is_not_used_up(database: Database) -> None:
    """Whoever tries it on the device that showed it has lost nothing."""
    member, home, away = await _member(database), await _chat(database), await _chat(database)
    async with database.write() as session:
        await members.attach(session, {home: member})
        await return_codes.issue(session, {GOOD: member}, NOW)
        at_home = await return_codes.redeem(session, [Attempt(home, GOOD)], NOW)
        assert at_home[home].result == Result.AGAIN
        opened = await return_codes.redeem(session, [Attempt(away, GOOD)], NOW)
        assert opened[away].result == Result.JOINED


async def test_a_code_raced_in_two_transactions_opens_once(database: Database) -> None:
    """Two workers may meet the same code in the same moment."""
    member = await _member(database)
    both = [await _chat(database), await _chat(database)]
    async with database.write() as session:
        await return_codes.issue(session, {GOOD: member}, NOW)

    async def press(chat: ConversationId) -> bool:
        async with database.write() as session:
            return chat in await return_codes.redeem(session, [Attempt(chat, GOOD)], NOW)

    assert sorted(await asyncio.gather(*map(press, both))) == [False, True]


async def test_a_code_opens_for_thirty_days(database: Database) -> None:
    """A note found in a drawer next year is nobody's key."""
    member, chat = await _member(database), await _chat(database)
    async with database.write() as session:
        await return_codes.issue(session, {GOOD: member}, NOW)
        assert not await return_codes.redeem(session, [Attempt(chat, GOOD)], NOW + timedelta(days=30))
        last = NOW + timedelta(days=30, seconds=-1)
        await return_codes.forget(session, last)
        assert await return_codes.redeem(session, [Attempt(chat, GOOD)], last)
        await return_codes.forget(session, NOW + timedelta(days=30))
        assert await return_codes.known_to(session, [member]) == {}


async def test_the_code_of_one_who_was_erased_opens_nothing(database: Database) -> None:
    """Forgotten is forgotten on every device."""
    member, chat = await _member(database), await _chat(database)
    async with database.write() as session:
        await return_codes.issue(session, {GOOD: member}, NOW)
        await personal_data.erase(session, member, KEYS)
        assert not await return_codes.redeem(session, [Attempt(chat, GOOD)], NOW)


async def test_two_members_become_one_with_all_that_was_said(database: Database) -> None:
    """The latest consent counts, a refusal hides nothing that was known, and every device comes along."""
    was, to = await _member(database), await _member(database)
    here, there = await _chat(database), await _chat(database)
    later = NOW + timedelta(minutes=1)
    async with database.write() as session:
        await members.attach(session, {here: was, there: was})
        await tell(session, [Told(to, "gender", "female"), Told(to, "language", "fi")], NOW)
        told = {"gender": "declined", "language": "sv", "municipality": "Tampere"}
        await tell(session, [Told(was, name, value) for name, value in told.items()], later)
        await _answers(session, to, Purpose.POOL, False)
        await _answers(session, was, Purpose.POOL, True)
        await _answers(session, was, Purpose.QUOTES, False)
        await _answers(session, to, Purpose.QUOTES, True)
        await members.stop(session, [was])
        await merging.merge(session, was, to, KEYS)
        assert await consents.current(session, [was, to], 1) == {
            (to, Purpose.POOL): True,
            (to, Purpose.QUOTES): True,
        }
        assert await traits_of(session, [was, to]) == {
            was: {},
            to: {"gender": "female", "language": "sv", "municipality": "Tampere"},
        }
        theirs = select(Conversation.id).where(col(Conversation.party) == to)
        assert set(await session.exec(theirs)) == {here, there}
        rows = select(Member.stopped, Member.key_sealed).where(col(Member.id).in_([was, to]))
        (_, gone), (stopped, kept) = (await session.exec(rows.order_by(col(Member.id)))).all()
        assert stopped
        assert (gone is None, kept is None) == (True, False)


async def _answers(session: AsyncSession, member: MemberId, purpose: Purpose, given: bool) -> None:
    await consents.record(session, [consents.Answer(member, 1, purpose, given, "1/fi")], NOW)


async def _member(database: Database) -> MemberId:
    async with database.write() as session:
        [member] = await members.add(session, [NewMember("fi")], KEYS, NOW)
    return member


async def _chat(database: Database) -> ConversationId:
    async with database.write() as session:
        row = Conversation(
            channel="web", side=Side.RESIDENT, address_index=os.urandom(8).hex(), address_sealed=b"x"
        )
        session.add(row)
        await session.flush()
        return ConversationId(row.id or 0)
