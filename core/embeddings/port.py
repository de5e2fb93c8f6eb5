"""What turns texts into vectors: the port that a language model stands behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""One row a text, of length 1; a row of zeros where nothing in the text is known."""


class EmbeddingFailed(Exception):  # noqa: N818  it says what is so
    """The model couldn't be loaded, or died over a text; nothing of the batch is known."""


@dataclass(frozen=True)
class Model:
    """Which model makes the vectors; kept with each of them, since vectors of two models don't compare."""

    name: str
    version: str
    dimensions: int
    languages: frozenset[str]  # fi, sv, en ... that it was made for; a text in another is not given to it

    @property
    def key(self) -> str:
        """Name the model and its version in one word."""
        return f"{self.name}@{self.version}"


class ModelMissing(EmbeddingFailed):
    """The model isn't on this machine, or can't be loaded there; it says why."""


class Embedder(Protocol):
    """Embeds texts with one model. `embed` blocks and may take seconds: call it beside the event loop."""

    @property
    def model(self) -> Model:
        """Tell the model; known without loading it."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give one row a text, alone or in company the same. EmbeddingFailed: try again later, all of them."""

    def close(self) -> None:
        """Let go of the model and its memory; the next `embed` loads it again."""
