"""What each worker has in hand, noted beside the database, so that a crash shows who was there."""

import fcntl
import itertools
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import structlog

log = structlog.get_logger()

MOST = 8192  # bytes: a hundred ids of nineteen digits are 2,000


@dataclass
class Journal:
    """One worker's note of the events it has in hand; it outlives the process, but not the machine.

    The file's lock, not a process number, tells whether its worker lives: the kernel frees a lock at any
    kind of death, and in containers every process is number 1.
    """

    folder: Path
    _file: int | None = field(default=None, init=False)
    _path: Path | None = field(default=None, init=False)

    def begin(self, events: Sequence[int]) -> None:
        """Note the events before they are handled."""
        self._write(" ".join(map(str, events)) + "\n")

    def end(self) -> None:
        """Note that nothing is in hand: the batch is committed, or its fault was found."""
        self._write("\n")

    def close(self) -> None:
        """Take the note away, as nobody has died here."""
        if self._file is not None and self._path is not None:
            self._path.unlink(missing_ok=True)
            os.close(self._file)
        self._file = self._path = None

    @contextmanager
    def died(self) -> Iterator[list[int]]:
        """Give the events that dead workers of this folder had in hand; their notes go when the block ends well."""
        found: list[int] = []
        held: list[tuple[Path, int]] = []
        try:
            for path in sorted(self.folder.glob("working-*")):
                if path == self._path:
                    continue
                file = _opened(path, os.O_RDONLY)
                if file is not None:
                    held.append((path, file))
                    found += _read(file)
            yield found
            for path, _ in held:
                path.unlink(missing_ok=True)
        finally:
            for _, file in held:
                os.close(file)

    def _write(self, line: str) -> None:
        # In place and without fsync: the page outlives the process, which is all that is asked of it. 3 µs.
        try:
            if self._file is None:
                self._path, self._file = self._new()
            os.pwrite(self._file, line.encode(), 0)
        except OSError as error:  # a full disk must not stop who works on a database elsewhere
            log.warning("journal-not-written", reason=error.strerror)

    def _new(self) -> tuple[Path, int]:
        for number in itertools.count():
            path = self.folder / f"working-{os.getpid()}-{number}"
            file = _opened(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
            if file is not None:
                return path, file
        raise AssertionError  # count() has no end


def _opened(path: Path, how: int) -> int | None:
    """Open and lock a note; None if someone else has it, or has just taken it away."""
    try:
        file = os.open(path, how, 0o600)
    except (FileExistsError, FileNotFoundError):
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    if os.fstat(file).st_nlink == 0:
        os.close(file)
        return None
    return file


def _read(file: int) -> list[int]:
    line, ended, _ = os.pread(file, MOST, 0).decode("ascii", "replace").partition("\n")
    # Shorter lines are written over longer ones: what follows the first end of line is old.
    return [int(word) for word in line.split() if word.isdigit()] if ended else []
