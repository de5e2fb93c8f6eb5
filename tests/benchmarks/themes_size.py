"""How long and how large grouping is: `python -m tests.benchmarks.themes_size [--peer PYTHON] [--most 10000]`.

Rows are given, of 384 dimensions, with one thread; each size runs in a process of its own, whose peak memory is shown
beside that of the same process with the rows and texts alone. Seconds are those of
the processor, so that others at work on the machine don't count; theirs too. The peer is BERTopic over the same rows in the same run
(an environment of its own, as in themes_quality), up to `--most` replies; the physical limit is reading each row once
against each of the themes found, as refining does it five times.
"""

import argparse
import json
import resource
import subprocess
import sys
from time import process_time

import numpy as np

from core.embeddings.centring import centred, unit
from core.embeddings.port import Vectors
from core.themes.clustering import cluster
from core.themes.grouping import Text, group
from tests.benchmarks.theme_rows import Case, bertopic, one_thread
from tests.core.themes.sentences import utterances

SIZES = (1_000, 3_000, 10_000, 30_000)


def invented(count: int) -> tuple[list[Text], Vectors]:
    """Invent replies: real sentences with a word of another in them, and rows around forty directions."""
    rng = np.random.default_rng(count)
    said = [one.texts["fi"] for one in utterances()]
    words = " ".join(said).split()
    first, extra = rng.integers(len(said), size=count), rng.integers(len(words), size=(count, 2))
    texts = [
        Text(n, f"{said[first[n]]} {words[extra[n, 0]]} {words[extra[n, 1]]}", "fi") for n in range(count)
    ]
    rows = rng.standard_normal(size=(count, 384), dtype=np.float32)
    rows *= 1.2
    rows += rng.standard_normal(size=(40, 384), dtype=np.float32)[first % 40]
    rows[:, 0] += 8
    return texts, unit(rows)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one(count: int, what: str) -> dict[str, float]:
    """Group so many once, in this process."""
    texts, vectors = invented(count)
    rows = centred(vectors, ["fi"] * count)
    cluster(rows[:40], range(40), "warm")
    before = peak()
    began = process_time()
    if what == "rows":
        themes = len(cluster(rows, range(count), "town").centroids)
    else:
        themes = len(group(texts, vectors if what == "texts and rows" else None, "town").clusters)
    seconds = process_time() - began
    began = process_time()
    for _ in range(5):
        (rows @ rows[: max(themes, 1)].T).argmax(axis=1)
    return {
        "seconds": seconds,
        "limit": process_time() - began,
        "themes": themes,
        "before": before,
        "peak": peak(),
    }


def main() -> None:
    """Print a table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--peer", default="")
    asked.add_argument("--most", type=int, default=10_000)
    asked.add_argument("--one", nargs=2, default=(), help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.one:
        with one_thread():
            print(json.dumps(one(int(options.one[0]), options.one[1])))
        return
    print("replies what             themes  seconds  limit  ratio   peak MB  of it given  BERTopic s  ratio")
    for count in SIZES:
        theirs = float("nan")
        if options.peer and count <= options.most:
            texts, vectors = invented(count)
            case = Case([text.text for text in texts], centred(vectors, ["fi"] * count))
            theirs = bertopic(options.peer, [case])[0].seconds
        for what in ("rows", "texts and rows", "wording"):
            command = [sys.executable, "-m", "tests.benchmarks.themes_size", "--one", str(count), what]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            told = json.loads(done.stdout.splitlines()[-1])
            print(
                f"{count:7} {what:<15} {told['themes']:7.0f} {told['seconds']:8.2f} {told['limit']:6.2f} "
                f"{told['seconds'] / told['limit']:6.1f} {told['peak']:9.0f} {told['before']:12.0f} "
                f"{theirs:11.1f} {told['seconds'] / theirs:6.3f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
