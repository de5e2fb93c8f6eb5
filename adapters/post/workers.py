"""The processes that set letters beside each other."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread


@contextmanager
def processes(count: int | None = None) -> Iterator[Executor]:
    """Give as many as there are processors; they end with their parent, also when it is killed."""
    # Fresh ones: a process that was split off in the middle of a loop's work inherits its locks.
    start = get_context("spawn")
    with ProcessPoolExecutor(count or os.cpu_count() or 1, start, _follow_parent) as pool:
        yield pool


def _follow_parent() -> None:
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
