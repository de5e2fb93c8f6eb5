"""Processes killed between any two steps of an answer's way: nothing is lost and nothing is done twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.messaging import outbox
from tests.faults.invariants import check, recorded
from tests.faults.scene import AGREE, scene


async def test_an_event_accepted_but_not_acknowledged_counts_once(empty_url: str, tmp_path: Path) -> None:
    """Case 1: the channel delivers again what it had no answer to."""
    async with scene(empty_url, tmp_path) as made:
        press = ("k1", "p0", ((await made.prompt("p0")).token, AGREE))
        await made.killed("accept", die="accepted", events=[press])
        assert await made.votes() == []
        again = await made.process("accept", "settle", events=[press])
        assert await again.go() == (0, ["accept", "settle"])
        assert len(await made.votes()) == 1
        await check(made.house.database, tmp_path)


@pytest.mark.parametrize("point", ["claimed", "handled"])
async def test_a_worker_killed_while_handling_leaves_no_half_vote(
    empty_url: str, tmp_path: Path, point: str
) -> None:
    """Cases 2 and 3: an acknowledged answer survives, and neither half of it does without the other."""
    async with scene(empty_url, tmp_path, people=3) as made:
        presses = [(f"k{n}", f"p{n}", ((await made.prompt(f"p{n}")).token, AGREE)) for n in range(3)]
        before = recorded(tmp_path)
        await made.killed("accept", "settle", die=point, events=presses)
        assert await made.votes() == []
        assert [len(await made.shown(f"p{n}")) for n in range(3)] == [len(before) // 3] * 3
        assert recorded(tmp_path) == before
        restarted = await made.process("settle")
        assert await restarted.go() == (0, ["settle"])
        assert len(await made.votes()) == 3
        await check(made.house.database, tmp_path)


async def test_a_send_whose_result_died_is_uncertain_and_not_repeated(empty_url: str, tmp_path: Path) -> None:
    """Case 4: on a channel that shows a repeated send twice, doubt is counted instead of sent again."""
    async with scene(empty_url, tmp_path) as made:
        press = ("k1", "p0", ((await made.prompt("p0")).token, AGREE))
        await made.killed("accept", "settle", die="sent", events=[press], repeatable=False)
        seen = recorded(tmp_path)
        later = made.house.clock() + outbox.LEASE + timedelta(seconds=1)
        async with made.house.database.write() as session:
            doubtful = await outbox.reclaim(session, "web", repeatable=False, now=later)
        assert doubtful == 2  # the receipt and the next card
        restarted = await made.process("settle", repeatable=False)
        assert await restarted.go() == (0, ["settle"])
        assert recorded(tmp_path) == seen
        assert len(await made.votes()) == 1
        await check(made.house.database, tmp_path, uncertain=doubtful)
