"""Processes killed in the midst of a questionnaire: no answer is halved, lost or asked for twice."""

from pathlib import Path

import pytest
from sqlmodel import col, select

from core.campaigns.tables import Participation
from core.surveys.tables import Answer
from tests.faults.invariants import check, recorded
from tests.faults.scene import ROOT, Scene, scene

SURVEY = (ROOT / "examples" / "campaigns" / "ilta-kysely.yaml").read_text(encoding="utf-8")
TO_THE_END = ("1", "3 4", "4", "12", "1")  # the appointment is easy to get: no reason is asked for
BEEN, SEND = 0, 0


async def answers(made: Scene) -> list[tuple[int, str, str]]:
    """What counts, by voice and question."""
    async with made.house.database.read() as session:
        rows = select(Answer).order_by(col(Answer.voter_id), col(Answer.question))
        return [(int(row.voter_id), row.question, str(row.state)) for row in await session.exec(rows)]


async def voices(made: Scene) -> list[Participation]:
    async with made.house.database.read() as session:
        return list(await session.exec(select(Participation).order_by(col(Participation.id))))


@pytest.mark.parametrize("point", ["accepted", "claimed", "handled"])
async def test_a_death_between_any_two_steps_changes_nothing(
    empty_url: str, tmp_path: Path, point: str
) -> None:
    """Cases 1 to 3: one answers the first question and one sends all; both happen once, wholly, after the restart."""
    async with scene(empty_url, tmp_path, people=2, statements=0, document=SURVEY) as made:
        for place, said in enumerate(TO_THE_END):
            await made.say((f"a{place}", "p1", said))
        assert (await made.prompt("p0")).text == "q-card"
        assert (await made.prompt("p1")).text == "survey-review"
        before = await answers(made), recorded(tmp_path)
        assert len(before[0]) == 5
        acts = [
            ("k0", "p0", ((await made.prompt("p0")).token, BEEN)),
            ("k1", "p1", ((await made.prompt("p1")).token, SEND)),
        ]
        await made.killed("accept", "settle", die=point, events=acts)
        assert (await answers(made), recorded(tmp_path)) == before
        assert [one.finished_at for one in await voices(made)] == [None, None]
        # The channel had no answer in the first case and delivers again; in the others that is one event too many.
        again = await made.process("accept", "settle", events=acts)
        assert await again.go() == (0, ["accept", "settle"])
        first, second = await voices(made)
        assert sorted(await answers(made)) == sorted([*before[0], (int(first.id or 0), "visited", "given")])
        assert (first.settled, first.finished_at) == (1, None)
        assert (second.settled, second.finished_at is not None) == (6, True)
        assert "Question 2/6" in (await made.shown("p0"))[-1].text
        thanks = [
            part for part in await made.shown("p1") if part.text.startswith("Thank you for your answers")
        ]
        assert len(thanks) == 1
        await check(made.house.database, tmp_path)


async def test_answers_to_one_question_from_two_processes_are_one(empty_url: str, tmp_path: Path) -> None:
    """Case 7: two workers, two quick presses of one card: the first counts, and the second is told that it is old."""
    async with scene(empty_url, tmp_path, statements=0, document=SURVEY) as made:
        card = (await made.prompt("p0")).token
        first = await made.process("accept", "settle", events=[("k0", "p0", (card, 0))])
        second = await made.process("accept", "settle", events=[("k1", "p0", (card, 1))])
        await first.go()
        await second.go()
        assert [row[1:] for row in await answers(made)] == [("visited", "given")]
        (voice,) = await voices(made)
        assert voice.settled == 1
        assert (await made.prompt("p0")).about == 1
        await check(made.house.database, tmp_path)
