"""A model of two numbers a text, in a process as a real one is; some words are more than it can bear."""

import os
import threading
from collections.abc import Callable, Sequence

import numpy as np

from adapters.embeddings.process import ModelProcess
from core.embeddings.port import Model, Vectors

LANGUAGES = frozenset({"fi", "sv", "en"})
MODEL = Model("small", "1", 2, LANGUAGES)


def small(argument: str = "", model: Model = MODEL, patience: float = 60.0) -> ModelProcess:
    """Make its embedder; `argument` may be "missing", "dead", "dies" or "wide"."""
    return ModelProcess(model, __name__, argument, patience=patience)


def load(argument: str) -> Callable[[Sequence[str]], Vectors]:
    """Load it, as a child does."""
    if argument == "missing":
        raise FileNotFoundError("model.safetensors")
    if argument == "dead":
        os._exit(3)

    def embed(texts: Sequence[str]) -> Vectors:
        for text in texts:
            if "poison" in text or argument == "dies":
                os._exit(9)
            if "stuck" in text:
                threading.Event().wait()
            if "puzzle" in text:
                raise ValueError(f"what does {text} mean?")
            if "whoami" in text:
                threads = os.environ["OMP_NUM_THREADS"] == "1" and os.environ["OMP_WAIT_POLICY"] == "passive"
                return np.array([[os.nice(0), threads]], dtype=np.float32)
        width = 3 if argument == "wide" else 2
        rows = np.array([[len(text), *[1] * (width - 1)] for text in texts], dtype=np.float32)
        made: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return made

    return embed
