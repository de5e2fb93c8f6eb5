"""A stratified draw from a large frame beside pandas: `python -m tests.benchmarks.draw [ROWS]`.

The draw makes the frame of rows in any order, its hash, and tickets that anyone can repeat; pandas picks rows by its
own random numbers (`groupby.sample`). Both draw 20 from each of 160 strata. Then an allocation over 500 strata, in
exact rationals. Seconds of the best of three; on a busy machine the ratios say more.
"""

import random
import resource
import sys
from collections.abc import Callable
from fractions import Fraction
from hashlib import sha256
from time import perf_counter
from typing import TypeVar

from core.sampling.allocation import Stratum, allocate
from core.sampling.draw import Frame, draw, frame_of

STRATA, EACH = 160, 20
T = TypeVar("T")
AIM, AIM_MB, AIM_ALLOCATION = 6, 400, 0.05


def main() -> None:
    """Print the table."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    chance = random.Random(1)
    people = [
        (sha256(str(n).encode()).hexdigest()[:32], f"m{n % 23:02}|{n % STRATA // 23}") for n in range(rows)
    ]
    chance.shuffle(people)
    framed, frame = _best(lambda: frame_of(people))
    hashed, _ = _best(lambda: Frame(frame.pseudonyms, frame.strata).hash)
    sizes = dict.fromkeys(frame.available, EACH)
    drawn, _ = _best(lambda: draw(frame, sizes, "5" * 64))
    # Before pandas is there, whose own memory isn't the draw's.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    from pandas import DataFrame

    table = DataFrame(people, columns=["id", "stratum"])
    peer, _ = _best(lambda: table.groupby("stratum").sample(n=EACH, random_state=1))
    whole = framed + hashed + drawn
    shared, _ = _best(lambda: allocate(_strata(chance), 8000))
    print(f"{rows:,} rows, {len(sizes)} strata, {EACH} from each: seconds")
    print(f"frame {framed:.2f}  hash {hashed:.2f}  tickets and order {drawn:.2f}  whole draw {whole:.2f}")
    print(f"pandas groupby.sample {peer:.2f}: the draw takes {whole / peer:.1f} times that (aim: {AIM})")
    print(f"peak {peak:,.0f} MB with the rows themselves (aim: {AIM_MB})")
    print(f"allocation of 500 strata {1000 * shared:.0f} ms (aim: {1000 * AIM_ALLOCATION:.0f})")


def _best(run: Callable[[], T]) -> tuple[float, T]:
    seconds = []
    for _ in range(3):
        start = perf_counter()
        made = run()
        seconds.append(perf_counter() - start)
    return min(seconds), made


def _strata(chance: random.Random) -> list[Stratum]:
    return [
        Stratum(
            str(n),
            Fraction(chance.randint(1, 100_000), chance.randint(1, 9)),
            chance.randint(0, 500),
            minimum=chance.randint(0, 3),
            oversample=Fraction(chance.randint(1, 30), 10),
        )
        for n in range(500)
    ]


if __name__ == "__main__":
    main()
