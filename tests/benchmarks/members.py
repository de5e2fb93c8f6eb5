"""The time and memory of reading 500,000 people in: `python -m tests.benchmarks.members [ROWS]`.

Each in a process of its own, on the same file: our import into an empty SQLite database, the same file again, and
pandas reading it and writing it to SQLite as it is, without checks, keys, seals, traits or a log.
"""

import asyncio
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.support.register import MAP, rows, write

ROWS = 500_000


def ours(folder: Path) -> None:
    """Read the file in as the command does."""
    from bot.app import open_installation
    from bot.cli.importing import bring_in
    from bot.settings import Settings

    async def run() -> None:
        house = await open_installation(Settings(data_dir=folder / "var"))
        try:
            await bring_in(house, folder / "extract.csv", folder / "map.yaml")
        finally:
            await house.database.close()

    asyncio.run(run())


def again(folder: Path) -> None:
    """Read in a file with the same rows and one comment more, so that every row is looked at."""
    (folder / "map.yaml").write_text(f"# once more\n{MAP}", encoding="utf-8")
    ours(folder)


def pandas(folder: Path) -> None:
    """Read the file and write it to a table as it is."""
    import sqlite3

    import pandas as pd

    frame = pd.read_csv(folder / "extract.csv", sep=";", dtype=str)
    with sqlite3.connect(folder / "pandas.db") as database:
        frame.to_sql("people", database, index=False)


WAYS: dict[str, Callable[[Path], None]] = {"kuulolla": ours, "the same again": again, "pandas": pandas}


def one(way: str, folder: Path) -> None:
    """Do it one way in this process, and print seconds and megabytes."""
    start = perf_counter()
    WAYS[way](folder)
    seconds = perf_counter() - start
    print(f"RESULT {seconds} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")


def main(count: int) -> None:
    """Do it each way and print the table."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "extract.csv", rows(count))
        (folder / "map.yaml").write_text(MAP, encoding="utf-8")
        found: dict[str, tuple[float, float]] = {}
        for way in WAYS:
            command = [sys.executable, "-m", "tests.benchmarks.members", "--one", way, place]
            done = subprocess.run(
                command,
                capture_output=True,
                text=True,
                check=True,
                env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )
            line = next(line for line in done.stdout.splitlines() if line.startswith("RESULT"))
            seconds, megabytes = map(float, line.split()[1:])
            found[way] = seconds, megabytes
        peer = found["pandas"]
        print(f"{count} rows")
        print(f"{'way':16}{'seconds':>9}{'rows/s':>10}{'MB':>7}{'x pandas s':>12}{'x pandas MB':>13}")
        for way, (seconds, megabytes) in found.items():
            print(
                f"{way:16}{seconds:9.1f}{count / seconds:10.0f}{megabytes:7.0f}"
                f"{seconds / peer[0]:12.1f}{megabytes / peer[1]:13.2f}"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
