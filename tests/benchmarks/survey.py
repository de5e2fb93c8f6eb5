"""Answers to questions beside votes, and the next of 100 questions: `python -m tests.benchmarks.survey [answers]`.

Answers go the whole path of `pipeline`, in the same process right after the recorded votes did: the figure that
counts is the ratio of the two. The next question is what is asked of one person, from the facts to the card:
microseconds of a questionnaire of 100 questions of every kind with conditions, half of them answered.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml
from sqlmodel import col, func, select

from adapters.database.engine import open_database
from bot.demonstration.recording import read_recording
from bot.dialogue import AnyDialogue, Person
from bot.dialogues.survey import ask
from bot.dialogues.survey_cards import Facts
from bot.dialogues.traits import Places
from bot.facts.survey import survey_dialogues
from core.access.tables import OrganisationId
from core.campaigns.tables import Campaign, ParticipationId
from core.documents.questionnaire import Question
from core.language.catalogue import texts
from core.messaging.values import ConversationId, Event, Part, Press, Text
from core.pool.tables import MemberId
from core.surveys import flow
from core.surveys.answering import Sitting
from core.surveys.flow import Held
from core.surveys.sheets import made_of
from core.surveys.tables import Answer, State
from tests.benchmarks.pipeline import DOCUMENT, Bench

ZONE = ZoneInfo("Europe/Helsinki")
QUESTIONS, ROUNDS = 20, 2000
WORDS = {"fi": "Kysymys?", "sv": "Fråga?", "en": "A question?"}


class Asking(Bench):
    """The same people, asked a questionnaire instead of statements."""

    def dialogues(self) -> list[AnyDialogue]:
        first, behind = survey_dialogues(
            keyring=self.keyring,
            texts=texts(),
            organisation=OrganisationId(1),
            public_url="http://localhost",
            zone=ZONE,
            places=Places(),
        )
        return [first, *super().dialogues(), behind]

    async def answer(self, at_most: int, width: int) -> tuple[float, float]:
        """Answer so many, `width` people at once; gives answers a second, and in the rounds that were full."""
        people = [f"person-{n}" for n in range(len(self.recording.voters))]
        for start in range(0, len(people), 100):
            await self.through([self.event(p, Text("jatka")) for p in people[start : start + 100]])
            await self.worker.drain()
            await self.sender.drain()
        ready: deque[tuple[str, Part]] = deque(self.asked())
        answers, began, full, spent = 0, time.perf_counter(), 0, 0.0
        while ready and answers < at_most:
            taken = [ready.popleft() for _ in range(min(width, len(ready)))]
            events: list[Event] = [self.event(person, Press(part.token, 1)) for person, part in taken]
            at = time.perf_counter()
            await self.through(events)
            answers += len(taken)
            if len(taken) == width:
                full += width
                spent += time.perf_counter() - at
            ready += self.asked()
        return answers / (time.perf_counter() - began), full / spent

    def asked(self) -> list[tuple[str, Part]]:
        """Give whom a question was just put to."""
        latest = {address: part for address, part in self.channel.sent if part.buttons}
        self.channel.sent.clear()
        return list(latest.items())


def questionnaire(count: int) -> str:
    """Write a survey of so many single questions, each third with a condition."""
    body = yaml.safe_load(DOCUMENT) | {"campaign": "kysely", "kind": "survey"}
    body.pop("seeds", None)
    body["steps"] = [{"question": question(number)} for number in range(count)]
    return yaml.dump(body, Dumper=Plain, allow_unicode=True)


class Plain(yaml.SafeDumper):
    """Writes what stands twice twice: a document may hold no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def question(number: int, kind: str = "single") -> dict[str, object]:
    """Write one question."""
    choices = dict.fromkeys(("a", "b", "c", "d"), WORDS)
    kinds: dict[str, object] = {"single": choices, "multiple": choices, "scale": {}, "number": {}, "text": {}}
    one: dict[str, object] = {"id": f"q{number}", "ask": WORDS, kind: kinds[kind]}
    if number % 3 == 2 and kind == "single":
        one["if"] = f"q{number - 1} != z and answered(q{number - 2})" if number > 1 else "answered(q0)"
    return one


async def whole_path(answers: int) -> None:
    recording = read_recording(Path("examples/conversation"))
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{folder}/votes.db")
        bench = Bench(database, recording, 100)
        await bench.set_up(DOCUMENT)
        votes, burst_of_votes, _ = await bench.cast(answers, 100)
        await database.close()
        database = open_database(f"sqlite:///{folder}/answers.db")
        asking = Asking(database, recording, 100)
        await asking.set_up(questionnaire(QUESTIONS))
        speed, burst = await asking.answer(answers, 100)
        async with database.read() as session:
            given = select(func.count()).where(col(Answer.state) == State.GIVEN.value)
            kept = (await session.exec(given)).one()
        await database.close()
    print(f"votes,   100 a batch {votes:7.0f} a second, full batches {burst_of_votes:6.0f}   1.00")
    print(
        f"answers, 100 a batch {speed:7.0f} a second, full batches {burst:6.0f}   {burst / burst_of_votes:4.2f}"
        f"   {kept} kept"
    )


def next_question(count: int) -> None:
    kinds = ("single", "multiple", "scale", "number", "text")
    written = [question(number, kinds[number % len(kinds)]) for number in range(count)]
    for number in range(10, count, 4):
        written[number]["if"] = f"answered(q{number - 10})"
    sheet = made_of([Question.model_validate(one, context={"languages": ()}) for one in written])
    values = {"single": "a", "multiple": ("a", "b"), "scale": 3, "number": 12, "text": "x"}
    half = sheet.questions[: count // 2]
    held = {one.id: Held(State.GIVEN, values[one.kind]) for one in half}  # type: ignore[arg-type]
    now = datetime(2026, 12, 3, tzinfo=UTC)
    campaign = Campaign(organisation_id=1, name="k", document="", opens=now, closes=now, created_by=1)
    sitting = Sitting(ParticipationId(7), sheet, held, flow.standing(sheet, held, 7))
    person = Person(ConversationId(1), MemberId(1), "fi", "web")
    facts = Facts(person, sitting, campaign, texts(), now, "15.12.", "15.12.2026", "aluehallitus", "http://x")
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        at = flow.standing(sheet, held, 7)
        asked = ask(replace(facts, sitting=replace(sitting, at=at)))
        times.append(1e6 * (time.perf_counter() - began))
        assert asked is not None
    late = sorted(times)[int(0.99 * ROUNDS)]
    print(
        f"next of {count} questions: median {statistics.median(times):5.0f} us, 99th percentile {late:5.0f} us"
    )


if __name__ == "__main__":
    next_question(100)
    asyncio.run(whole_path(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
