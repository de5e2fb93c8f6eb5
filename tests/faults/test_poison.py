"""An event that can't be handled harms nobody else's: refused by the database, a fault of ours, or deadly."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.worker import AllFailed
from core.messaging.tables import Inbox, Waiting
from core.statements import voting
from core.statements.turns import Turn
from tests.faults.invariants import check
from tests.faults.process import event_of
from tests.faults.scene import AGREE, Scene, scene, voter_of

PEOPLE = 100
POISONED = 57
DEADLY = "a text that no process survives"


async def test_one_poison_event_among_100_ends_alone(empty_url: str, tmp_path: Path) -> None:
    """The other 99 are handled, and the person learns that the fault is ours."""
    async with scene(empty_url, tmp_path, people=PEOPLE) as made:
        voter = await voter_of(made, POISONED)
        async with made.house.database.write() as session:
            for statement in _refusing(made.house.database.dialect, voter):
                await (await session.connection()).execute(text(statement))
        async with made.house.database.read() as session:
            prompts = [(await made.prompt(f"p{n}")).token for n in range(PEOPLE)]
        await made.house.accept([event_of(f"k{n}", f"p{n}", (prompts[n], AGREE)) for n in range(PEOPLE)])
        await made.house.settle()
        votes = await made.votes()
        assert len(votes) == PEOPLE - 1
        assert voter not in {vote.voter_id for vote in votes}
        dead = await _dead(made)
        assert [row.event_key for row in dead] == [f"k{POISONED}"]
        told = (await made.shown(f"p{POISONED}"))[-1].text
        assert told == made.house.texts.say("en", "err-ours")
        await check(made.house.database, tmp_path, dead=1)


async def test_an_event_that_kills_the_process_takes_nobody_with_it(empty_url: str, tmp_path: Path) -> None:
    """It is tried three times, alone after the first, and then its sender is told; the other 100 are handled."""
    async with scene(empty_url, tmp_path, people=PEOPLE + 1) as made:
        tokens = [(await made.prompt(f"p{n}")).token for n in range(PEOPLE + 1)]
        events: list[tuple[str, str, Any]] = [
            (f"k{n}", f"p{n}", (tokens[n], AGREE)) for n in range(PEOPLE + 1)
        ]
        events[POISONED] = (f"k{POISONED}", f"p{POISONED}", DEADLY)
        await made.house.accept([event_of(*one) for one in events])
        deaths = 0
        for _ in range(5):
            other = await made.process("settle", deadly=DEADLY)
            code, _ = await other.go()
            if code == 0:
                break
            deaths += 1
        assert deaths == 3
        assert len(await made.votes()) == PEOPLE
        [dead] = await _dead(made)
        assert (dead.event_key, dead.reason) == (f"k{POISONED}", "its process died 3 times")
        told = (await made.shown(f"p{POISONED}"))[-1].text
        assert told == made.house.texts.say("en", "err-ours")
        await check(made.house.database, tmp_path, dead=1)


async def test_a_process_beside_it_notices_the_death(empty_url: str, tmp_path: Path) -> None:
    """With several workers nobody waits for the dead one's restart: any of them may count what it had in hand."""
    async with scene(empty_url, tmp_path, people=2) as made:
        token = (await made.prompt("p1")).token
        await made.house.accept([event_of("k0", "p0", DEADLY), event_of("k1", "p1", (token, AGREE))])
        await (await made.process("settle", deadly=DEADLY)).go()
        [worker], [sender] = made.house.workers, made.house.senders
        worker.clock = sender.clock = lambda: datetime.now(UTC) + timedelta(minutes=1)
        await made.house.settle()  # here the words kill nobody
        assert len(await made.votes()) == 1
        async with made.house.database.read() as session:
            starts = select(Inbox.starts).where(col(Inbox.event_key).in_(["k0", "k1"]))
            assert list(await session.exec(starts)) == [1, 1]
        await check(made.house.database, tmp_path)


async def test_a_fault_of_ours_in_one_persons_answer_is_theirs_alone(
    empty_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip in our code after the reply was read ends in the dead letter, not in a process that ends."""
    async with scene(empty_url, tmp_path, people=10) as made:
        voter = await voter_of(made, 7)
        _slip(monkeypatch, lambda turns: any(turn.voter == voter for turn in turns))
        tokens = [(await made.prompt(f"p{n}")).token for n in range(10)]
        await made.house.accept([event_of(f"k{n}", f"p{n}", (tokens[n], AGREE)) for n in range(10)])
        await made.house.settle()
        assert len(await made.votes()) == 9
        [dead] = await _dead(made)
        assert (dead.event_key, dead.reason) == ("k7", "ZeroDivisionError while it was handled")
        assert (await made.shown("p7"))[-1].text == made.house.texts.say("en", "err-ours")
        await check(made.house.database, tmp_path, dead=1)


async def test_a_fault_that_all_meet_alike_buries_nobody(
    empty_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When every answer fails in one way, the answers wait for us to mend it."""
    async with scene(empty_url, tmp_path, people=10) as made:
        tokens = [(await made.prompt(f"p{n}")).token for n in range(10)]
        await made.house.accept([event_of(f"k{n}", f"p{n}", (tokens[n], AGREE)) for n in range(10)])
        with monkeypatch.context() as broken:
            _slip(broken, lambda _: True)
            with pytest.raises(AllFailed):
                await made.house.settle()
        await made.house.settle()
        assert len(await made.votes()) == 10
        await check(made.house.database, tmp_path)


def _slip(monkeypatch: pytest.MonkeyPatch, meant: Callable[[Sequence[Turn]], bool]) -> None:
    inner = voting.record

    async def record(session: AsyncSession, turns: Sequence[Turn], *rest: Any) -> None:
        if meant(turns):
            raise ZeroDivisionError
        await inner(session, turns, *rest)

    monkeypatch.setattr(voting, "record", record)


async def _dead(made: Scene) -> list[Inbox]:
    async with made.house.database.read() as session:
        return list(await session.exec(select(Inbox).where(col(Inbox.state) == Waiting.DEAD)))


def _refusing(dialect: str, voter: int) -> list[str]:
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER refuse BEFORE INSERT ON vote WHEN NEW.voter_id = {voter} "
            "BEGIN SELECT RAISE(ABORT, 'refused'); END"
        ]
    return [
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'refused'; END $$",
        f"CREATE TRIGGER refuse BEFORE INSERT ON vote FOR EACH ROW WHEN (NEW.voter_id = {voter}) "
        "EXECUTE FUNCTION refuse()",
    ]
