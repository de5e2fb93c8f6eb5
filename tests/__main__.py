"""`./run test`: the suites from a bare machine; `faults`, `long`, `matrix`, or any path and option of pytest's."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support import language_models, synapse

SUITES = {"faults": "faults", "long": "long and not matrix", "matrix": "matrix"}
"""The named suites; what is in none of them is the default one."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Each worker starts a PostgreSQL of its own; a file stays on one, for what its tests share.
WORKERS = 2
# Two workers with a thread a core each wait on each other: one small product takes seconds so.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def arguments(given: Sequence[str], cores: int) -> list[str]:
    """Tell pytest what to run: the default suite, a named one, or exactly what was asked for."""
    workers = ["-n", str(WORKERS), "--dist", "loadfile"] if cores >= WORKERS else []
    if given and given[0] in SUITES:
        # A fault case shares nothing with its neighbour, and many of them wait: they go one by one to who is free.
        spread = ["--dist", "load"] if workers and given[0] == "faults" else []
        return ["-m", SUITES[given[0]], *workers, *spread, *given[1:]]
    if any(Path(one.partition("::")[0]).exists() for one in given):
        return list(given)
    return ["-m", "not faults and not long and not matrix", *workers, *given]


def ensure_browser() -> None:
    """Have a Chromium if this machine can get one; without it the browser tests say so themselves."""
    if any(map(shutil.which, BROWSERS)):
        return
    print("Fetching Chromium for the browser tests (once) ...", file=sys.stderr, flush=True)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        ways = [["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]]
    else:
        ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    for way in ways:
        # What an installer says belongs to stderr: the last line on stdout is pytest's.
        if subprocess.run(way, stdout=sys.stderr, check=False, env=os.environ | _QUIET).returncode:
            print(f"{way[0]} failed; going on without a browser.", file=sys.stderr, flush=True)
            return


_QUIET = {"DEBIAN_FRONTEND": "noninteractive"}

if __name__ == "__main__":
    asked = sys.argv[1:]
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    if asked[:1] != ["faults"]:
        ensure_browser()
    if asked[:1] == ["long"]:
        language_models.install()
    synapse.install()
    ended = pytest.main(arguments(asked, os.cpu_count() or 1))
    # A named suite may be empty for a time; a path that names no test is a slip of whoever typed it.
    sys.exit(0 if ended == pytest.ExitCode.NO_TESTS_COLLECTED and set(asked[:1]) & set(SUITES) else ended)
