"""The opinion map's time and memory beside its peer, red-dwarf: `python -m tests.benchmarks.opinion_map`.

Each engine runs in a fresh process with one BLAS thread on the same invented votes. Seconds are those of the
computation, from arrays (ours) or from its list of dictionaries (red-dwarf), without imports; megabytes are the
whole process's peak. "files" is `kuulolla map DIR --json` whole: start, reading, computing, printing.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from argparse import ArgumentParser
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).parents[2]
PEERS = REPOSITORY / ".cache/peers"
SIZES = {
    "334x148": 17_335,
    "2000x200": 60_000,
    "10000x500": 580_000,
    "33422x783": 1_950_000,
}
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
ARRAYS = """
from time import perf_counter
import numpy as np
columns = np.load(sys.argv[1])
voters, statements, signs, timestamps = (columns[n] for n in ("voters", "statements", "signs", "timestamps"))
"""
OURS = """
from core.statements.opinion_map.compute import compute
from core.statements.opinion_map.votes import latest
start = perf_counter()
compute(latest(voters, statements, signs, timestamps)).as_json_object()
"""
PEER = """
from reddwarf.implementations.base import run_pipeline
votes = [
    {"participant_id": p, "statement_id": s, "vote": v, "modified": t}
    for p, s, v, t in zip(voters.tolist(), statements.tolist(), signs.tolist(), timestamps.tolist())
]
start = perf_counter()
run_pipeline(votes=votes, random_state=0)
"""
FILES = """
from time import perf_counter
start = perf_counter()
from pathlib import Path
from bot.cli.opinion_map import map_command
sys.stdout = open(os.devnull, "w")
map_command(Path(sys.argv[1]), as_json=True)
sys.stdout = sys.__stdout__
"""
REPORT = """
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([perf_counter() - start, peak]))
"""


def main() -> None:
    """Print the table for the sizes asked for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", help=f"of {', '.join(SIZES)}; all if none is named")
    parser.add_argument("--ours", action="store_true", help="leave red-dwarf out")
    wishes = parser.parse_args()
    chosen = wishes.sizes or list(SIZES)
    if unknown := [size for size in chosen if size not in SIZES]:
        parser.error(f"no size {unknown[0]}; there are {', '.join(SIZES)}")
    peer = None if wishes.ours else _peer()
    head = ("people x statements", "votes", "ours s / MB", "files s / MB", "red-dwarf s / MB", "times faster")
    print(("{:>19}  {:>9}  {:>14}  {:>14}  {:>16}  {:>12}").format(*head), flush=True)
    for size in chosen:
        print(_row(size, peer), flush=True)


def _row(size: str, peer: Path | None) -> str:
    people, statements = map(int, size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        arrays = Path(folder) / "votes.npz"
        votes = invent(people, statements, SIZES[size], Path(folder))
        ours = _run(Path(sys.executable), ARRAYS + OURS, arrays)
        files = _run(Path(sys.executable), FILES, Path(folder))
        theirs = _run(peer, ARRAYS + PEER, arrays) if peer else None
    cells = [f"{cell[0]:.2f} / {cell[1]:,.0f}" if cell else "" for cell in (ours, files, theirs)]
    ratio = f"{theirs[0] / ours[0]:.0f}" if theirs else ""
    return f"{size:>19}  {votes:>9,}  {cells[0]:>14}  {cells[1]:>14}  {cells[2]:>16}  {ratio:>12}"


def invent(people: int, statements: int, votes: int, folder: Path) -> int:
    """Write votes.npz, votes.csv and comments.csv of two camps, some people answering far more than others."""
    rng = np.random.default_rng(people)
    zeal = rng.lognormal(0, 1, people)
    counts = np.clip(np.rint(zeal * votes / zeal.sum()), 1, statements).astype(int)
    for _ in range(50):  # what the clipping took away goes to those who have statements left
        missing = votes - counts.sum()
        room = np.flatnonzero(counts < statements) if missing > 0 else np.flatnonzero(counts > 1)
        some = rng.permutation(room)[: abs(missing)]
        counts[some] += np.sign(missing)
    who = np.repeat(np.arange(people), counts)
    what = np.concatenate([rng.permutation(statements)[:count] for count in counts])
    lean = rng.normal(0, 1, (2, statements))
    camp = (rng.random(people) < 0.4).astype(int)
    signs = np.sign(np.rint(lean[camp[who], what] + rng.normal(0, 1, len(who)))).astype(np.int8)
    order = rng.permutation(len(who))
    who, what, signs = who[order], what[order], signs[order]
    when = 1_700_000_000_000 + np.arange(len(who))
    np.savez(folder / "votes.npz", voters=who, statements=what, signs=signs, timestamps=when)
    with (folder / "votes.csv").open("w") as file:
        file.write("timestamp,datetime,comment-id,voter-id,vote\n")
        rows = zip(when.tolist(), what.tolist(), who.tolist(), signs.tolist(), strict=True)
        file.writelines(f"{t},Tue Nov 14 22:13:20 UTC 2023,{s},{p},{v}\n" for t, s, p, v in rows)
    (folder / "comments.csv").write_text("comment-id,moderated,comment-body\n")
    return len(who)


def _run(python: Path, code: str, argument: Path) -> tuple[float, float]:
    """Run a script in a fresh process: seconds and peak megabytes."""
    script = "import json, os, resource, sys\n" + code + REPORT
    environment = {**os.environ, **dict.fromkeys(THREADS, "1"), "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [python, "-W", "ignore", "-c", script, argument],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    seconds, peak = json.loads(done.stdout.splitlines()[-1])
    return seconds, peak


def _peer() -> Path:
    """Install red-dwarf into an environment of its own, once."""
    python = PEERS / "bin/python"
    if not python.exists():
        venv.create(PEERS, with_pip=True)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "red-dwarf"], check=True
    )
    return python


if __name__ == "__main__":
    main()
