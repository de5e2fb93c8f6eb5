"""A model of sentence-transformers, as a county would name one: loaded from its folder, in a process of its own."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from adapters.embeddings import sentence
from adapters.embeddings.process import ModelProcess
from core.embeddings.languages import lacked
from core.embeddings.port import EmbeddingFailed, ModelMissing
from tests.support import language_models

pytestmark = pytest.mark.long

BUSES = ("Buses should run more often", "We need more frequent buses")
DOCTORS = ("Seeing a doctor takes too long", "The queue to the doctor is endless")


@pytest.fixture(scope="module")
def model() -> Iterator[ModelProcess]:
    """The small English model, loaded once."""
    language_models.needed("sentence_transformers")
    made = sentence.embedder(language_models.minilm())
    yield made
    made.close()


def test_replies_that_mean_the_same_are_near(model: ModelProcess) -> None:
    """The library's own code, run on real weights, without a network."""
    rows = model.embed([*BUSES, *DOCTORS, "👍👍", "", "word " * 4000])
    near = rows @ rows.T
    assert min(near[0, 1], near[2, 3]) > near[:2, 2:4].max() + 0.2
    assert rows.shape == (7, 384)
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 1, 1, 1, 1, 0, 1], atol=1e-5)
    assert np.allclose(model.embed([BUSES[1]])[0], rows[1], atol=1e-5)


def test_it_says_itself_that_it_knows_english_alone(model: ModelProcess) -> None:
    """Its card does; so it is refused where people write Finnish, whoever set it up."""
    assert lacked(model.model, ("fi", "sv", "en", "fi-easy")) == ("fi", "sv")


def test_its_memory_is_bounded(model: ModelProcess) -> None:
    """A server of a county has two gigabytes for everything."""
    for turn in range(2):
        model.embed([f"word {turn} " * 20] * 32)
    status = Path(f"/proc/{model.pid}/status").read_text().splitlines()
    [line] = [line for line in status if line.startswith("VmHWM")]
    assert int(line.split()[1]) / 1024 < 1200


def test_killed_in_the_middle_it_comes_back(model: ModelProcess) -> None:
    """The system took the memory back: the same text has the same vector afterwards."""
    before = model.embed(BUSES)
    child = model.pid
    assert child is not None
    threading.Timer(0.3, os.kill, (child, signal.SIGKILL)).start()
    with pytest.raises(EmbeddingFailed, match="died"):
        model.embed(["many words " * 180] * 128)
    assert np.allclose(model.embed(BUSES), before, atol=1e-6)


def test_a_torn_model_is_missing(tmp_path: Path) -> None:
    """A copy broke off: whoever maintains the server learns it, and replies wait."""
    language_models.needed("sentence_transformers")
    whole = Path(language_models.minilm())
    for path in whole.rglob("*"):
        if path.is_file() and path.name != "model.safetensors":
            copy = tmp_path / path.relative_to(whole)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    torn = sentence.embedder(str(tmp_path))
    with pytest.raises(ModelMissing, match="can't be loaded"):
        torn.embed(BUSES)
