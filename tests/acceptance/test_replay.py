"""A recorded conversation replayed through the whole path: the same cards, votes and map wherever it runs."""

import asyncio
import csv
import json
import os
import shutil
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from adapters.database.engine import open_database
from bot.cli.opinion_map import map_command
from bot.demonstration.recording import Recording, read_recording
from core.campaigns.tables import CampaignId, ParticipationId
from core.messaging.channel import Delivery, Outcome
from core.statements import refreshing
from core.statements.open_data import read_conversation
from core.statements.outcomes import settle
from core.statements.tables import Standing
from tests.benchmarks.pipeline import DOCUMENT, Bench, Recorder, now
from tests.support import postgres

FOLDER = Path("examples/conversation")
RECORDING = read_recording(FOLDER)
WAYS = [("sqlite", 1), ("sqlite", 2), ("postgresql", 1), ("postgresql", 2)]
Card = tuple[str, tuple[str, ...], str, bool]  # words, choices, language and whether it takes another's place


@dataclass
class Remembering(Recorder):
    """A channel that keeps for each resident all that was shown, in order, but for the numbers of prompts."""

    shown: dict[str, list[Card]] = field(default_factory=lambda: defaultdict(list))
    sent: list[Any] = field(default_factory=list)

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        for one in deliveries:
            part = one.part
            self.shown[one.address].append((part.text, part.buttons, part.lang, part.replaces is not None))
        return await super().send(deliveries)


@dataclass(frozen=True)
class Replayed:
    """What one way of running it came to; `voters` are the participations of the recording's, in its order."""

    shown: Mapping[str, list[Card]]
    voters: tuple[ParticipationId, ...]
    map: str


@pytest.mark.parametrize("people", [10, pytest.param(len(RECORDING.voters), marks=pytest.mark.long)])
async def test_the_same_recording_gives_the_same_cards_and_map_wherever_it_runs(
    tmp_path: Path, people: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """A county may move to another database or add a worker, and nobody's opinion or next card moves with it.

    What a person meets next hangs on their own answers alone, here by the recording: the lottery draws by the
    board as well, which moves on with each map of the votes so far, and so with the hour.
    """
    recording = _first(people)
    ways = [await _replayed(tmp_path, engine, workers, recording) for engine, workers in WAYS]
    for way in ways[1:]:
        assert way == ways[0]
    # The same folder mapped offline is that map, but for the voters' numbers.
    capsys.readouterr()
    map_command(_folder_of(recording, tmp_path / "recorded"), as_json=True)
    offline = json.loads(capsys.readouterr().out)
    own = dict(zip(map(str, recording.voters), map(int, ways[0].voters), strict=True))
    assert json.dumps(_renumbered(offline, own), allow_nan=False) == ways[0].map


def _first(people: int) -> Recording:
    answers = RECORDING.answers[:people]
    return replace(
        RECORDING, answers=answers, voters=RECORDING.voters[:people], votes=sum(len(said) for said in answers)
    )


async def _replayed(tmp_path: Path, engine: str, workers: int, recording: Recording) -> Replayed:
    """Cast every recorded vote, take down what its moderators took down, and map what was kept."""
    name = f"kuulolla_replay_{os.getpid()}_{workers}"
    on_postgres = engine == "postgresql"
    url = await postgres.make_database(name) if on_postgres else f"sqlite:///{tmp_path}/{workers}.db"
    database = open_database(url)
    channel = Remembering()
    batch = max(4, len(recording.voters) // 16)  # small, so that two workers share what waits
    bench = Bench(database, recording, batch, channel)
    await bench.set_up(DOCUMENT)
    with _Helpers(url, bench, workers - 1) as helpers:
        bench.handle = helpers.beside(bench)
        await bench.cast(10 * recording.votes, min(100, len(recording.voters)))
    rejected = read_conversation(FOLDER).moderated_out
    async with database.write() as session:
        numbers = [bench.routing.statements[number] for number in sorted(rejected)]
        await settle(session, numbers, Standing.REJECTED, now())
    async with database.read() as session:
        reading = await refreshing.read_votes(session, CampaignId(1))
    await database.close()
    if on_postgres:
        await postgres.drop_database(name)
    said = {
        (int(voter), number, sign)
        for voter, answers in zip(bench.voters, recording.answers, strict=True)
        for number, sign in answers
    }
    columns = (reading.votes.voters, reading.votes.statements, reading.votes.signs)
    assert set(zip(*(column.tolist() for column in columns), strict=True)) == said
    body = refreshing.body_of(refreshing.computed(replace(reading, final=True)).opinions)
    return Replayed(channel.shown, bench.voters, body)


class _Helpers:
    """More workers on the same database, each on a thread, a loop and a connection of its own."""

    def __init__(self, url: str, bench: Bench, count: int) -> None:
        self._loops = [asyncio.new_event_loop() for _ in range(count)]
        self._threads = [Thread(target=loop.run_forever) for loop in self._loops]
        self._databases = [open_database(url) for _ in self._loops]
        self._workers = [bench.another(database) for database in self._databases]

    def __enter__(self) -> "_Helpers":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for loop, thread, database in zip(self._loops, self._threads, self._databases, strict=True):
            asyncio.run_coroutine_threadsafe(database.close(), loop).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def beside(self, bench: Bench) -> Callable[[], Awaitable[int]]:
        """Let all of them handle what waits, at once with the bench's own worker; then all is sent."""

        async def drain() -> int:
            theirs = [
                asyncio.wrap_future(asyncio.run_coroutine_threadsafe(worker.drain(), loop))
                for worker, loop in zip(self._workers, self._loops, strict=True)
            ]
            handled = sum(await asyncio.gather(bench.worker.drain(), *theirs))
            await bench.sender.drain()
            return handled

        return drain


def _folder_of(recording: Recording, folder: Path) -> Path:
    """Write the recording's voters as a folder of their own."""
    shutil.copytree(FOLDER, folder)
    with (FOLDER / "votes.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    ours = {str(voter) for voter in recording.voters}
    with (folder / "votes.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *(row for row in rows if row[header.index("voter-id")] in ours)])
    return folder


def _renumbered(body: dict[str, Any], own: Mapping[str, int]) -> dict[str, Any]:
    """Give the map with each voter's number replaced; nothing else changes, not even an order."""
    return {
        **body,
        "grouped": [own[str(voter)] for voter in body["grouped"]],
        "projection": {str(own[voter]): place for voter, place in body["projection"].items()},
        "groups": [
            {**group, "members": [own[str(voter)] for voter in group["members"]]} for group in body["groups"]
        ],
    }
