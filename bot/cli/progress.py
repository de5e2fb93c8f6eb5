"""How far long work is: a bar on a terminal, a plain line for each tenth elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[int], None]


@contextmanager
def progress(total: int, what: str) -> Iterator[Step]:
    """Show on stderr how many of `total` are done; what is given is called with how many more."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task(what, total=total)
            yield lambda count: bar.advance(task, count)
        return
    done = tenths = 0

    def step(count: int) -> None:
        nonlocal done, tenths
        done += count
        if done * 10 // total > tenths:
            tenths = done * 10 // total
            print(f"{done} of {total} {what}", file=sys.stderr)

    yield step
