"""Finding statements that say much the same: `python -m tests.benchmarks.similar`.

Time over 5,000 statements, reading them included, against the standard library's difflib on the same machine in
the same run; and what is found of paraphrases made for the test, beside pairs that share most words only.
"""

import asyncio
import csv
import difflib
import os
import tempfile
import time
from pathlib import Path

from sqlmodel import SQLModel

import core.tables
from adapters.database.engine import open_database
from core.access.roles import ensure_organisation
from core.campaigns.tables import Campaign, CampaignId, Stage
from core.statements.adding import New, add
from core.statements.likeness import likeness
from core.statements.similar import ALIKE, similar_to
from core.statements.tables import Origin, Standing
from tests.benchmarks.pipeline import DOCUMENT, now
from tests.support import postgres

PAIRS = [
    line.split("\t")
    for line in Path("tests/data/paraphrases/pairs.tsv").read_text(encoding="utf-8").splitlines()
]
TEXTS = sorted({text for _, _, *pair in PAIRS for text in pair})
MANY = 5_000
ASKED = "Iltavastaanottoja lisää joka kuntaan"


def many() -> list[str]:
    with Path("examples/conversation/comments.csv").open(encoding="utf-8") as file:
        real = [row["comment-body"] for row in csv.DictReader(file)]
    texts = TEXTS + real
    return [f"{texts[n % len(texts)]} {n}" for n in range(MANY)]


async def timed(engine: str, url: str) -> None:
    assert core.tables.METADATA.tables
    database = open_database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    async with database.write() as session:
        organisation = await ensure_organisation(session, "Benchmark")
        session.add(
            Campaign(
                id=CampaignId(1),
                organisation_id=organisation,
                name="verot",
                document=DOCUMENT,
                stage=Stage.OPEN,
                opens=now(),
                closes=now(),
                created_by=1,
            )
        )
        await session.flush()
        news = [New(text, "fi") for text in many()]
        await add(
            session, organisation, CampaignId(1), news, Origin.RESIDENT, now(), standing=Standing.APPROVED
        )
    seconds = []
    for _ in range(20):
        async with database.read() as session:
            began = time.perf_counter()
            await similar_to(session, CampaignId(1), ASKED)
            seconds.append(time.perf_counter() - began)
    await database.close()
    print(
        f"{engine:<11} alike among {MANY}, read and compared   {1000 * sorted(seconds)[10]:7.1f} ms (median)"
    )


def found_of(pairs: list[list[str]]) -> str:
    hits = {"same": [0, 0], "other": [0, 0]}
    for _, kind, text, other in pairs:
        others = [one for one in TEXTS if one != text]
        shown = [others[i] for i, alike in likeness(text, others) if alike >= ALIKE][:2]
        hits[kind][0] += other in shown
        hits[kind][1] += 1
    return "{}/{} paraphrases shown, {}/{} near misses shown".format(*hits["same"], *hits["other"])


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await timed("SQLite", f"sqlite:///{folder}/similar.db")
    await timed("PostgreSQL", await postgres.make_database(f"kuulolla_similar_{os.getpid()}"))
    texts = many()
    began = time.perf_counter()
    for text in texts:
        difflib.SequenceMatcher(None, text, ASKED).ratio()
    print(f"difflib     the same, compared only               {1000 * (time.perf_counter() - began):7.1f} ms")
    print(f"even pairs (the bar was chosen on these): {found_of(PAIRS[::2])}")
    print(f"odd pairs (held out):                     {found_of(PAIRS[1::2])}")


if __name__ == "__main__":
    asyncio.run(main())
