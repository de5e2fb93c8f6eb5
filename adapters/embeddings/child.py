"""The process that holds a model: reads texts from its parent, gives vectors, and ends with it."""

import importlib
import os
import queue
import sys
import threading
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

NICENESS = 10  # who talks with residents goes first

READY, VECTORS, MISSING, FAILED = "ready", "vectors", "missing", "failed"


def main(descriptor: int, module: str, argument: str) -> None:
    """Load the model that the module knows, then answer list after list of texts until the parent is gone."""
    os.nice(NICENESS)
    parent: Connection[Any, Any] = Connection(descriptor)
    asked: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(parent, asked), daemon=True).start()
    try:
        embed = importlib.import_module(module).load(argument)
    except Exception as error:  # noqa: BLE001  libraries of models raise what they like; the parent is told
        parent.send((MISSING, f"{type(error).__name__}: {error}"))
        return
    parent.send((READY, ""))
    while True:
        texts = asked.get()
        try:
            rows = np.asarray(embed(texts), dtype=np.float32)
        except Exception as error:  # noqa: BLE001
            # The kind of error alone: its words may hold what people wrote.
            parent.send((FAILED, type(error).__name__))
            continue
        parent.send((VECTORS, rows))


def _listen(parent: "Connection[Any, Any]", asked: "queue.SimpleQueue[list[str]]") -> None:
    """Take in what is asked; with the parent dead nobody waits for what is in hand."""
    while True:
        try:
            asked.put(parent.recv())
        except (EOFError, OSError):
            os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3])
