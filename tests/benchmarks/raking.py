"""Raking against ipfn in the same run: `python -m tests.benchmarks.raking`. Seconds of wall time, best of three."""

import warnings
from time import perf_counter

import numpy as np
import pandas as pd
from ipfn import ipfn

from core.sampling.raking import Margin, rake

CASES = ((10_000, 5), (20_000, 6))
VALUES = "abcdefgh"


def main() -> None:
    """Print a table: ours, the peer's, the ratio, and how far the weights are apart."""
    warnings.simplefilter("ignore")  # the peer's
    print("people x margins   ours s   ipfn s   ipfn / ours   largest difference of a weight")
    for people, count in CASES:
        rng = np.random.default_rng(people)
        names = [f"t{n}" for n in range(count)]
        told = {name: rng.choice(list(VALUES), people, p=rng.dirichlet(np.full(8, 40))) for name in names}
        lives = {name: dict(zip(VALUES, rng.dirichlet(np.full(8, 60)), strict=True)) for name in names}
        margins = [Margin(name, told[name].tolist(), lives[name]) for name in names]
        frame = pd.DataFrame({**told, "total": 1.0})
        shares = []
        for name in names:
            series = pd.Series(lives[name], name="total") * people
            series.index.name = name
            shares.append(series)
        ours, theirs = [], []
        for _ in range(3):
            start = perf_counter()
            raked = rake(margins, [1.0] * people)
            ours.append(perf_counter() - start)
            start = perf_counter()
            peer = ipfn.ipfn(frame.copy(), shares, [[n] for n in names], convergence_rate=1e-6).iteration()
            theirs.append(perf_counter() - start)
        weights = peer["total"].to_numpy()
        apart = np.abs(raked.weights - weights / weights.mean()).max()
        trimmed = f" (trimmed {raked.trimmed_share:.1%})" if raked.trimmed_share else ""
        print(
            f"{people:>8} x {count:<7} {min(ours):8.3f} {min(theirs):8.3f} {min(theirs) / min(ours):10.1f} "
            f"{apart:14.1e}{trimmed}"
        )


if __name__ == "__main__":
    main()
