"""The time of choosing the next card of 1,000 statements while a map is computed: `python -m tests.benchmarks.next_card`.

The map of a large conversation is computed over and over in another process, as the scheduler does it. Microseconds
are wall time of one whole choice by the lottery, including the mask of what the voter has seen.
"""

from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from time import perf_counter

import numpy as np

from core.campaigns.tables import CampaignId
from core.statements.board import Board, Tally
from core.statements.opinion_map.compute import compute
from core.statements.opinion_map.votes import Floats, Votes
from core.statements.tables import StatementId
from core.statements.voting import Lottery

STATEMENTS, VOTERS, ROUNDS = 1000, 5000, 20_000


def board() -> Board:
    """Make a board of so many statements with uneven priorities."""
    ids = tuple(StatementId(number) for number in range(1, STATEMENTS + 1))
    return Board(
        campaign=CampaignId(1),
        version=1,
        name="benchmark",
        closes=datetime(2027, 1, 1, tzinfo=UTC),
        cap=10,
        ids=ids,
        priorities=np.random.default_rng(0).random(STATEMENTS) + 0.01,
        texts=({"": "x"},) * STATEMENTS,
        authors=(None,) * STATEMENTS,
        tallies=(Tally(0, 0, 0),) * STATEMENTS,
        people=0,
        place={number: at for at, number in enumerate(ids)},
    )


def recompute(seed: int) -> int:
    """Compute the map of an invented conversation."""
    rng = np.random.default_rng(seed)
    cells = rng.choice(VOTERS * STATEMENTS, size=300_000, replace=False)
    signs = rng.integers(-1, 2, size=len(cells)).astype(np.int8)
    return compute(Votes(cells // STATEMENTS, cells % STATEMENTS, signs)).participants


def microseconds(busy: bool) -> Floats:
    """Time each choice, alone or while the map is recomputed."""
    up, lottery, rng = board(), Lottery(), np.random.default_rng(1)
    seen = [frozenset(rng.choice(STATEMENTS, 50, replace=False).tolist()) for _ in range(200)]
    times: list[float] = []
    with ProcessPoolExecutor(1) as other:
        waiting = [other.submit(recompute, seed) for seed in range(2)] if busy else []
        while any(not one.done() for one in waiting) if busy else len(times) < ROUNDS:
            turn = len(times)
            start = perf_counter()
            lottery.draw(up, seen[turn % 200], frozenset(), turn, turn)
            times.append(perf_counter() - start)
    return np.array(times) * 1e6


def main() -> None:
    """Print the median and the 99th percentile, alone and beside a map."""
    for busy in (False, True):
        times = microseconds(busy)
        name = "while a map is recomputed" if busy else "alone"
        print(
            f"{name}: {len(times)} cards, median {np.median(times):.0f} µs, 99 % under {np.percentile(times, 99):.0f} µs"
        )


if __name__ == "__main__":
    main()
