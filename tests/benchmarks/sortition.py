"""Panels by lot against the field's own tool: `python -m tests.benchmarks.sortition [--peer PYTHON]`.

The peer, sortition-algorithms, is GPL and no dependency of ours: name an interpreter of an environment that has it,
and its maximin (its leximin needs a commercial solver) runs over the same pool in the same run, as a process of
its own. Seconds are wall time; the peer's without its start.
"""

import argparse
import json
import subprocess
from time import perf_counter

import numpy as np

from core.sampling.panel_types import Quota, Volunteer, types_of
from core.sampling.relaxing import relaxations, relaxed
from core.sampling.sortition import prepare

VALUES = (4, 2, 5, 3)
CASES = ((200, 20, True), (500, 75, True), (1000, 40, False), (1000, 100, False))

PEER = """
import json, sys, time
from sortition_algorithms import CSVStringDataSource, SelectionData, Settings, run_stratification
case = json.load(sys.stdin)
settings = Settings(id_column="id", columns_to_keep=[], selection_algorithm="maximin")
data = SelectionData(CSVStringDataSource(case["quotas"], case["people"]))
features, _ = data.load_features(number_to_select=case["seats"])
people, _ = data.load_people(settings, features)
start = time.perf_counter()
good, panels, report = run_stratification(features, people, case["seats"], settings, max_seconds=case["limit"])
print(json.dumps({"seconds": time.perf_counter() - start, "good": good, "said": report.as_text()}))
"""


def invented(people: int, seats: int, shared: float) -> tuple[list[Volunteer], list[Quota]]:
    """Invent a pool whose composition isn't the population's, and quotas that some panel keeps."""
    rng = np.random.default_rng(people + seats)
    pool = [rng.dirichlet(np.full(values, 3)) for values in VALUES]
    wanted = [rng.dirichlet(np.full(values, 8)) * seats for values in VALUES]
    told = np.stack([rng.choice(len(share), people, p=share) for share in pool], 1)
    homes = [f"h{rng.integers(people)}" if rng.random() < shared else "" for _ in range(people)]
    volunteers = [
        Volunteer(f"v{n:04}", {f"t{trait}": str(value) for trait, value in enumerate(row)}, homes[n])
        for n, row in enumerate(told)
    ]
    quotas = [
        Quota(f"t{trait}", str(value), max(0, int(share) - 1), int(share) + 2)
        for trait, shares in enumerate(wanted)
        for value, share in enumerate(shares)
    ]
    return volunteers, relaxed(quotas, relaxations(types_of(volunteers, quotas, seats)))


def peer(
    python: str, volunteers: list[Volunteer], quotas: list[Quota], seats: int, limit: int
) -> tuple[float, str]:
    """Let the peer find its lottery; its seconds, and the smallest chance as it reports it."""
    rows = [",".join(["id", *volunteers[0].traits])]
    rows += [",".join([one.id, *one.traits.values()]) for one in volunteers]
    lines = ["feature,value,min,max", *(f"{q.trait},{q.value},{q.least},{q.most}" for q in quotas)]
    case = {"people": "\n".join(rows), "quotas": "\n".join(lines), "seats": seats, "limit": limit}
    try:
        done = subprocess.run(
            [python, "-c", PEER],
            input=json.dumps(case),
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return float(limit), f"unfinished after {limit} s"
    if done.returncode:
        return float("nan"), done.stderr.strip().splitlines()[-1]
    told = json.loads(done.stdout.splitlines()[-1])
    found = [line for line in told["said"].splitlines() if "probability" in line.lower()]
    return told["seconds"], (found or ["?"])[-1].strip()[:60]


def main() -> None:
    """Print a table: our leximin, with and without shared households, and the peer's maximin."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--peer", default="")
    asked.add_argument("--limit", type=int, default=300)
    options = asked.parse_args()
    print("volunteers/seats  households  types  leximin s  smallest chance  peer's maximin s  ratio")
    for people, seats, against in CASES:
        for shared in (0.0, 0.2):
            volunteers, quotas = invented(people, seats, shared)
            start = perf_counter()
            prepared = prepare(volunteers, quotas, seats)
            seconds = perf_counter() - start
            theirs, said = float("nan"), "not run"
            if options.peer and against and not shared:
                theirs, said = peer(options.peer, volunteers, quotas, seats, options.limit)
            print(
                f"{people}/{seats:<12} {'20 %' if shared else 'none':>10} {len(prepared.types.keys):6} "
                f"{seconds:10.2f} {min(prepared.probabilities.values()):16.6f} {theirs:17.1f} "
                f"{theirs / seconds:6.1f}  {said}",
                flush=True,
            )


if __name__ == "__main__":
    main()
