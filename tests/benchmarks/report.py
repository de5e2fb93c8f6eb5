"""A large report, from its stored votes to its page: `python -m tests.benchmarks.report [PEOPLExSTATEMENTS]`.

A conversation is invented and brought in on SQLite with its map; then a fresh process reads the report and writes
its page. "read" is the same process's bare reading of the same votes from the database, a row a vote. On a busy machine the seconds
of CPU say more.
"""

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from sqlalchemy import text

from adapters.web.pages.languages import others
from adapters.web.pages.report import report_html
from adapters.web.rendering import Pages
from bot.app import open_installation
from bot.cli.exchange import bring_in
from bot.settings import Settings
from core.campaigns import life
from core.results.report import read_report
from tests.benchmarks.opinion_map import SIZES, invent

LARGEST = "33422x783"
NAME = "large"


def main() -> None:
    """Print the table; with a folder as the second argument, measure the report in it."""
    size = sys.argv[1] if len(sys.argv) > 1 else LARGEST
    if len(sys.argv) > 2:
        print(json.dumps(asyncio.run(_measured(Path(sys.argv[2])))))
        return
    people, statements = map(int, size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        votes = invent(people, statements, SIZES[size], Path(folder))
        start = perf_counter()
        asyncio.run(_import(Path(folder)))
        imported = perf_counter() - start
        command = [sys.executable, "-m", "tests.benchmarks.report", size, folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    read, report, cpu, page, peak = json.loads(done.stdout.splitlines()[-1])
    print(
        f"{size}, {votes:,} votes, seconds: brought in with its map {imported:.1f}; bare reading {read:.1f};"
    )
    print(
        f"report {report:.1f} ({report / read:.1f} times the reading; {cpu:.1f} of CPU), its page {page:.2f};"
        f" peak {peak:,.0f} MB."
    )


def _settings(folder: Path) -> Settings:
    return Settings(data_dir=folder / "var", database_url=f"sqlite:///{folder / 'k.db'}", secret_key="s" * 43)


async def _import(folder: Path) -> None:
    house = await open_installation(_settings(folder))
    await bring_in(house, folder, NAME, "en")
    await house.database.close()


async def _measured(folder: Path) -> tuple[float, float, float, float, float]:
    house = await open_installation(_settings(folder))
    pages = Pages(house.texts, {"en": "County"})
    async with house.database.read() as session:
        campaign = await life.named(session, house.organisation_id, NAME)
        assert campaign is not None
        start = perf_counter()
        connection = await session.connection()
        (await connection.execute(text("SELECT voter_id, statement_id, choice FROM vote"))).all()
        read = perf_counter() - start
        start, busy = perf_counter(), process_time()
        report = await read_report(session, campaign, lambda _: None, 10, house.clock())
        whole, cpu = perf_counter() - start, process_time() - busy
    start = perf_counter()
    report_html(pages, report, "en", house.settings.zone, others("/r/large", "en"))
    page = perf_counter() - start
    await house.database.close()
    return read, whole, cpu, page, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
