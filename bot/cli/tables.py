"""Opening the CSV files of offline commands, and saying in a sentence what is wrong with one."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from core.sampling.csv_rows import BadRowsError

T = TypeVar("T")


def read_file(path: Path, read: Callable[[Iterable[str]], T]) -> T:
    """Read a file as rows. BadRowsError names it; OSError if it can't be opened."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return read(lines)
    except UnicodeDecodeError:
        raise BadRowsError(f"{path.name} must be UTF-8 text") from None
    except BadRowsError as error:
        raise BadRowsError(f"{path.name}: {error}") from None


def refuse(error: Exception) -> int:
    """Say why nothing came of it; the exit code is 1."""
    if isinstance(error, OSError):
        print(f"{error.filename} can't be read: {error.strerror}", file=sys.stderr)
    else:
        print(str(error), file=sys.stderr)
    return 1
