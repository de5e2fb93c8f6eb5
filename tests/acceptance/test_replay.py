"""A recorded conversation replayed through the whole path ends with the same votes and the same map."""

from dataclasses import replace
from pathlib import Path

import pytest

from adapters.database.engine import open_database
from bot.demonstration.recording import Recording, read_recording
from core.campaigns.tables import CampaignId
from core.statements import refreshing
from tests.benchmarks.pipeline import DOCUMENT, Bench
from tests.support import postgres

RECORDING = read_recording(Path("examples/conversation"))


@pytest.mark.parametrize("people", [40, pytest.param(len(RECORDING.voters), marks=pytest.mark.long)])
async def test_the_same_recording_gives_the_same_map_on_both_databases(tmp_path: Path, people: int) -> None:
    """A county may move to another database, and nobody's opinion moves with it."""
    recording = replace(
        RECORDING,
        answers=RECORDING.answers[:people],
        voters=RECORDING.voters[:people],
        votes=sum(len(said) for said in RECORDING.answers[:people]),
    )
    name = f"kuulolla_replay_{people}_{tmp_path.name.replace('-', '_')}"
    on_postgres = await postgres.make_database(name)
    maps = [await _replayed(url, recording) for url in (f"sqlite:///{tmp_path}/replay.db", on_postgres)]
    await postgres.drop_database(name)
    assert maps[0] == maps[1]


async def _replayed(url: str, recording: Recording) -> str:
    """Cast every recorded vote, and give the map of what was kept as the report would show it."""
    database = open_database(url)
    bench = Bench(database, recording, 100)
    await bench.set_up(DOCUMENT)
    await bench.cast(10 * recording.votes, 100)
    async with database.read() as session:
        reading = await refreshing.read_votes(session, CampaignId(1))
    await database.close()
    kept = set(
        zip(
            reading.votes.voters.tolist(),
            reading.votes.statements.tolist(),
            reading.votes.signs.tolist(),
            strict=True,
        )
    )
    said = {
        (voter, number, sign)
        for voter, index in bench.routing.whose.items()
        for number, sign in recording.answers[index]
    }
    assert kept == said
    return refreshing.body_of(refreshing.computed(replace(reading, final=True)).opinions)
