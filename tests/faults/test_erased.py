"""Somebody who has everything erased in the middle of a sitting, with messages on their way."""

from datetime import timedelta
from pathlib import Path

from sqlmodel import col, select

from core.audit import sealer
from core.audit.tables import AuditRow
from core.audit.verify import verify
from core.messaging import inbox, outbox
from core.messaging.outbox import Letter
from core.messaging.tables import Conversation, Outbox
from core.messaging.values import ConversationId, Part
from core.pool import personal_data
from core.pool.tables import Member
from tests.faults.invariants import check, recorded
from tests.faults.scene import AGREE, Scene, scene

ALL = 0
UNASKED = "Something that nobody asked for."


async def test_what_waits_for_an_erased_person_is_never_sent(empty_url: str, tmp_path: Path) -> None:
    """Case 29: killed in the erasing, all is still there; done at last, only the receipt goes out."""
    async with scene(empty_url, tmp_path, people=2) as made:
        await made.say(*[(f"v{n}", f"p{n}", ((await made.prompt(f"p{n}")).token, AGREE)) for n in range(2)])
        await made.say(("f0", "p0", "/forget"))
        press = ("f1", "p0", ((await made.prompt("p0")).token, ALL))
        await _queue(made, "p0")
        await _queue(made, "p1")
        before = recorded(tmp_path)

        await made.killed("accept", "settle", die="handled", events=[press])
        assert recorded(tmp_path) == before
        assert await _members_with_a_key(made) == 2

        restarted = await made.process("settle")
        assert await restarted.go() == (0, ["settle"])
        assert await _members_with_a_key(made) == 1
        sent = [(line["address"], str(line["text"])) for line in recorded(tmp_path)[len(before) :]]
        assert ("p1", UNASKED) in sent
        # The card that was pressed closes too: both are the reply to that very press.
        *closed, receipt = [text for address, text in sent if address == "p0"]
        assert "Receipt: " in receipt
        assert len(closed) <= 1
        assert UNASKED not in closed

        async with made.house.database.write() as session:
            assert await personal_data.forget_nobodys(session) == 1
        index = inbox.address_index(made.house.keyring, "web", "p0")
        async with made.house.database.read() as session:
            left = select(Conversation.id).where(col(Conversation.address_index) == index)
            assert (await session.exec(left)).all() == []
        assert len(await made.votes()) == 2
        await _holds(made)
        await check(made.house.database, None)


async def test_what_a_dead_sender_had_in_hand_is_not_sent_again(empty_url: str, tmp_path: Path) -> None:
    """Case 29: also where a send may be repeated, there is nothing left to repeat."""
    async with scene(empty_url, tmp_path) as made:
        await made.say(("f0", "p0", "/forget"))
        press = ("f1", "p0", ((await made.prompt("p0")).token, ALL))
        await _queue(made, "p0")
        await made.killed("settle", die="sent")
        assert [line["text"] for line in recorded(tmp_path)].count(UNASKED) == 1
        await made.say(press)
        async with made.house.database.write() as session:
            later = made.house.clock() + outbox.LEASE + timedelta(seconds=1)
            assert await outbox.reclaim(session, "web", repeatable=True, now=later) == 0
        await made.house.settle()
        assert [line["text"] for line in recorded(tmp_path)].count(UNASKED) == 1
        async with made.house.database.write() as session:
            assert await personal_data.forget_nobodys(session) == 1
        async with made.house.database.read() as session:
            assert (await session.exec(select(Outbox.id))).all() == []


async def _queue(made: Scene, address: str) -> None:
    index = inbox.address_index(made.house.keyring, "web", address)
    async with made.house.database.write() as session:
        found = select(Conversation.id).where(col(Conversation.address_index) == index)
        chat = ConversationId((await session.exec(found)).one() or 0)
        letter = Letter(chat, "web", Part(UNASKED), unasked=True)
        await outbox.queue(session, [letter], made.house.clock())


async def _members_with_a_key(made: Scene) -> int:
    async with made.house.database.read() as session:
        return len((await session.exec(select(Member.id).where(col(Member.key_sealed).is_not(None)))).all())


async def _holds(made: Scene) -> None:
    """Seal what was logged, and require that the chain holds with the erasure in it."""
    async with made.house.database.write() as session:
        await sealer.seal(session, made.house.clock())
    async with made.house.database.read() as session:
        acts = list(await session.exec(select(AuditRow.act)))
        verdict = await verify(session)
    assert acts.count("member-erased") == 1
    assert (verdict.broken, verdict.waiting) == (None, 0)
