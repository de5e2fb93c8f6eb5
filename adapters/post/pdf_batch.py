"""Letters as PDF files in a folder, for one's own printer or a printing house."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from adapters.documents.letter import as_pdf, content, digest
from adapters.post.folder import claim, note, write
from core.campaigns.post import Parcel, Receipt, Sheet

LETTERS_A_FILE: Final = 200
"""More in one file is more memory at once, and a longer wait for the first."""


class PdfBatch:
    """Writes a batch as PDF files with a manifest; what is there already isn't made again."""

    def __init__(self, out: Path, workers: Executor, letters_a_file: int = LETTERS_A_FILE) -> None:
        self._out, self._workers, self._size = out, workers, letters_a_file

    def send(self, parcel: Parcel, done: Callable[[int], None]) -> Receipt:
        """Write the files that are missing or hold other letters than they should. NotFree, TooLong, OSError."""
        told = claim(self._out, parcel.reference)
        files: dict[str, Any] = told["files"]
        waiting = []
        names = []
        for name, sheets in portions(parcel, self._size):
            names.append(name)
            inside = content(parcel, sheets)
            known = files.get(name, {})
            if known.get("content") == digest(inside) and (self._out / name).is_file():
                done(len(sheets))
                continue
            waiting.append((name, sheets, digest(inside), self._workers.submit(as_pdf, inside)))
        try:
            for name, sheets, made_of, job in waiting:
                pdf = job.result()
                write(self._out / name, pdf)
                files[name] = {
                    "letters": len(sheets),
                    "first": sheets[0].place,
                    "last": sheets[-1].place,
                    "content": made_of,
                    "sha256": hashlib.sha256(pdf).hexdigest(),
                }
                note(self._out, told)
                done(len(sheets))
        finally:
            for *_, job in waiting:
                job.cancel()
        return Receipt(parcel.reference, tuple(self._out / name for name in names))


def portions(parcel: Parcel, size: int) -> Iterator[tuple[str, Sequence[Sheet]]]:
    """Give the names of the files and the letters in each.

    By their places in the batch, so that a letter that falls out later moves no other one to another file.
    """
    for block, sheets in groupby(parcel.sheets, lambda sheet: (sheet.place - 1) // size):
        yield f"{parcel.reference}-{block * size + 1:05}-{(block + 1) * size:05}.pdf", list(sheets)
