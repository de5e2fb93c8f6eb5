"""A model lives in a process of its own: it may die, hang or be missing, and whoever asked learns it and goes on."""

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from adapters.embeddings import process
from adapters.embeddings.process import AT_ONCE, READ, ModelProcess
from core.embeddings.port import EmbeddingFailed, ModelMissing
from tests.adapters.embeddings.small_model import small

ROOT = Path(__file__).parents[3]


@pytest.fixture
def model() -> Iterator[ModelProcess]:
    """A small model; no process of its own outlives the test."""
    made = small()
    yield made
    made.close()


def test_each_text_has_a_row_whatever_is_in_it(model: ModelProcess) -> None:
    """Replies are empty, of emoji only, torn, or as long as a book; a batch is of any size."""
    odd = ["", "  \n", "👍👍", "a\0b", "\ud83d", "x" * 20_000, "Lisää busseja"]
    rows = model.embed(odd + ["Fler bussar"] * (2 * AT_ONCE + 1))
    assert rows.dtype == np.float32
    assert rows.shape == (len(odd) + 2 * AT_ONCE + 1, 2)
    assert not rows[:2].any()
    assert np.allclose(np.linalg.norm(rows[2:], axis=1), 1)
    assert rows[5, 0] / rows[5, 1] == pytest.approx(READ)  # no more of it is read
    assert model.embed([]).shape == (0, 2)


def test_it_gives_way_to_the_bot(model: ModelProcess) -> None:
    """Who talks with residents goes first: one thread, no spinning, and a lower priority."""
    assert model.embed(["whoami"])[0].tolist() == [os.nice(0) + 10, 1]


def test_a_child_killed_in_the_middle_fails_the_batch_and_comes_back(model: ModelProcess) -> None:
    """The system kills what takes too much memory; the same texts again are the same rows."""
    before = model.embed(["Lisää busseja"])
    first = model.pid
    with pytest.raises(EmbeddingFailed, match=r"died \(it ended with 9\)"):
        model.embed(["Lisää busseja", "poison"])
    assert model.pid is None
    assert (model.embed(["Lisää busseja"]) == before).all()
    assert model.pid not in (None, first)


def test_a_child_killed_between_two_batches_fails_the_next(model: ModelProcess) -> None:
    """Nobody notices until something is asked; then all of it is asked again."""
    model.embed(["Lisää busseja"])
    assert model.pid is not None
    os.kill(model.pid, signal.SIGKILL)
    os.waitid(os.P_PID, model.pid, os.WEXITED | os.WNOWAIT)
    with pytest.raises(EmbeddingFailed, match="died"):
        model.embed(["Lisää busseja"])
    assert model.embed(["Lisää busseja"]).shape == (1, 2)


def test_a_child_that_hangs_is_ended() -> None:
    """A text over which a model thinks for ever holds up only itself."""
    model = small(patience=1.0)
    with pytest.raises(EmbeddingFailed, match="took longer than 1 seconds"):
        model.embed(["stuck"])
    assert model.pid is None


def test_ending_it_lets_go_whoever_waits(model: ModelProcess) -> None:
    """The installation stops in the middle of a batch: it mustn't wait until the batch is done."""
    model.embed(["Lisää busseja"])
    failed: list[str] = []

    def ask() -> None:
        try:
            model.embed(["stuck"])
        except EmbeddingFailed as why:
            failed.append(str(why))

    asking = threading.Thread(target=ask)
    asking.start()
    while asking.is_alive():  # it may only now be about to ask, and then asks a new child
        model.close()
        asking.join(0.1)
    assert len(failed) == 1


def test_ended_between_two_portions_it_is_not_started_again(
    model: ModelProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever stops the installation isn't left with a model that the rest of a batch called back."""

    def plain(text: str) -> str:
        if text == "last":
            model.close()
        return text

    monkeypatch.setattr(process, "_plain", plain)
    with pytest.raises(EmbeddingFailed, match="was ended"):
        model.embed(["Lisää busseja"] * AT_ONCE + ["last"])
    assert model.pid is None


def test_an_error_in_the_model_tells_its_kind_and_nothing_of_the_text(model: ModelProcess) -> None:
    """A log carries no words of residents; libraries quote what they stumble over."""
    with pytest.raises(EmbeddingFailed, match=r"failed over a text \(ValueError\)$") as caught:
        model.embed(["the puzzle of Anna Virtanen"])
    assert "Anna" not in str(caught.value)
    assert model.pid is not None


@pytest.mark.parametrize(
    ("argument", "kind", "says"),
    [
        ("missing", ModelMissing, r"can't be loaded \(FileNotFoundError: model.safetensors\)"),
        ("dead", EmbeddingFailed, r"died \(it ended with 3\)"),
        ("wide", ModelMissing, "2 numbers a text are expected, it gives 3"),
    ],
)
def test_a_model_that_cannot_be_had_says_why(argument: str, kind: type[Exception], says: str) -> None:
    """No model on disk, one that isn't what it says, too little memory for it: whoever maintains it learns which."""
    model = small(argument)
    with pytest.raises(kind, match=says):
        model.embed(["Lisää busseja"])
    assert model.pid is None


def test_the_child_ends_with_its_parent_also_in_the_middle() -> None:
    """A parent that is killed can't tidy up; hundreds of megabytes mustn't stay behind."""
    program = (
        "import threading\n"
        "from tests.adapters.embeddings.small_model import small\n"
        "model = small(); model.embed(['a'])\n"
        "threading.Thread(target=model.embed, args=(['stuck'],), daemon=True).start()\n"
        "print(model.pid, flush=True)\n"
        "threading.Event().wait()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        watched = os.pidfd_open(child)
        parent.kill()
    # A process file descriptor can be read when its process has ended.
    assert select.select([watched], [], [], 30)[0]
    os.close(watched)
