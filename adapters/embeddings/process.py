"""A model in a process of its own: it may take its time and its memory, or die, and nobody else notices."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any, Final

import numpy as np

from adapters.embeddings import child
from core.embeddings.port import EmbeddingFailed, Model, ModelMissing, Vectors

READ: Final = 2000
"""Characters of a text that a model is given: what somebody is after stands there, and time grows with length."""

AT_ONCE: Final = 16  # texts that go over in one go, so that a hang is noticed soon

_ROOT: Final = Path(__file__).parents[2]
_ENVIRONMENT: Final = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    "OMP_WAIT_POLICY": "passive",  # threads that spin while they wait take the bot's time
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
}


@dataclass
class ModelProcess:
    """An embedder whose model is loaded by `MODULE.load(argument)` in a child; the next call starts it anew."""

    model: Model
    module: str
    argument: str = ""
    loading: float = 300.0  # seconds until a model has to be there
    patience: float = 120.0  # seconds for what goes over in one go
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _ended: int = field(default=0, repr=False)  # how often it was let go of
    _child: "tuple[subprocess.Popen[bytes], Connection[Any, Any]] | None" = field(default=None, repr=False)

    @property
    def pid(self) -> int | None:
        """The child's number, while there is one."""
        return None if self._child is None else self._child[0].pid

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give one row a text; an empty text has a row of zeros. EmbeddingFailed: nothing of the batch is known."""
        rows = np.zeros((len(texts), self.model.dimensions), dtype=np.float32)
        places = [place for place, text in enumerate(texts) if text.strip()]
        begun = self._ended
        with self._turn:
            for portion in _portions(places):
                rows[portion] = self._asked([_plain(texts[place]) for place in portion], begun)
        return rows

    def close(self) -> None:
        """End the child, whatever it does; a call in hand fails."""
        self._ended += 1
        if self._child is None:
            return
        process, _ = self._child  # whoever listens at the connection now hears that it has ended
        self._child = None
        process.kill()
        process.wait()

    def _asked(self, texts: list[str], begun: int) -> Vectors:
        _, connection = self._child or self._started(begun)
        try:
            connection.send(texts)
            said, what = self._heard(connection, self.patience)
        except OSError:
            raise self._died() from None
        if said != child.VECTORS:
            raise EmbeddingFailed(f"{self.model.name} failed over a text ({what})")
        vectors: Vectors = what
        if vectors.shape != (len(texts), self.model.dimensions):
            self.close()
            told = f"{self.model.dimensions} numbers a text are expected, it gives {vectors.shape[-1]}"
            raise ModelMissing(f"{self.model.name} isn't what it says it is: {told}")
        return vectors

    def _started(self, begun: int) -> "tuple[subprocess.Popen[bytes], Connection[Any, Any]]":
        ours, theirs = Pipe()
        # -P: only our own folders are looked for modules, never the one that the caller happens to stand in.
        arguments = ["-P", "-m", child.__name__, str(theirs.fileno()), self.module, self.argument]
        paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env={**os.environ, **_ENVIRONMENT, "PYTHONPATH": os.pathsep.join(paths)},
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr.fileno() if _real(sys.stderr) else subprocess.DEVNULL,
        )
        theirs.close()
        self._child = process, ours
        if self._ended != begun:  # between two batches, or just now: nobody waits for this one any more
            self.close()
            raise EmbeddingFailed(f"the process of {self.model.name} was ended")
        try:
            said, what = self._heard(ours, self.loading)
        except OSError:
            raise self._died() from None
        if said != child.READY:
            self.close()
            raise ModelMissing(f"{self.model.name} can't be loaded ({what})")
        return process, ours

    def _heard(self, connection: "Connection[Any, Any]", seconds: float) -> tuple[str, Any]:
        ends = monotonic() + seconds
        if not connection.poll(max(0.0, ends - monotonic())):
            self.close()
            raise EmbeddingFailed(f"{self.model.name} took longer than {seconds:.0f} seconds")
        try:
            heard: tuple[str, Any] = connection.recv()
        except EOFError:
            raise self._died() from None
        return heard

    def _died(self) -> EmbeddingFailed:
        process = self._child[0] if self._child is not None else None
        self.close()
        ended = "" if process is None else f" (it ended with {process.returncode})"
        return EmbeddingFailed(f"the process of {self.model.name} died{ended}")


def _portions(places: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(places), AT_ONCE):
        yield list(places[start : start + AT_ONCE])


def _plain(text: str) -> str:
    """Give the text without what a library in C stumbles over: a zero, and halves of a character."""
    return text[:READ].replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _real(stream: Any) -> bool:
    """Whether the stream is a file that a child can write to; under tests it may not be."""
    try:
        return stream is not None and stream.fileno() >= 0
    except (OSError, ValueError, AttributeError):
        return False
