"""Letters by the thousand: `python -m tests.benchmarks.letters [LETTERS]`. Wall time of one run.

The peer is the obvious way, one document a letter; the floor is the same pages with no square code to draw,
and writing the same bytes to the same disk.
"""

import os
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter
from unittest.mock import patch

from adapters.documents.letter import as_pdf, content
from adapters.post.folder import write
from adapters.post.pdf_batch import PdfBatch
from adapters.post.printing_house import PrintingHouse
from adapters.post.workers import processes
from tests.adapters.documents.sheets import parcel

ALONE = 40  # letters made one by one, and without a code: a thousand of them would say the same


def main() -> None:
    """Print a table: seconds, ms a page, and each against ours."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    workers = os.cpu_count() or 1
    letters = parcel(count)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        before = sum(getrusage(RUSAGE_SELF)[:2])  # on a busy machine only the processor's own time compares
        start = perf_counter()
        with processes() as pool:
            receipt = PdfBatch(out, pool).send(letters, lambda _: None)
        ours = perf_counter() - start
        cpu = sum(sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) - before
        start = perf_counter()
        PrintingHouse(out).send(letters, lambda _: None)
        table = perf_counter() - start
        sizes = [path.stat().st_size for path in receipt.files]
        start = perf_counter()
        with processes() as pool:
            PdfBatch(out, pool).send(letters, lambda _: None)
        again = perf_counter() - start
        start = perf_counter()
        for path in receipt.files:
            write(out / "copy", path.read_bytes())
        disk = perf_counter() - start
    pages = 2 * count
    few = letters.sheets[:ALONE]
    as_pdf(content(letters, few[:1]))  # the fonts are read once
    start = perf_counter()
    for sheet in few:
        as_pdf(content(letters, [sheet]))
    one_by_one = (perf_counter() - start) / ALONE * count
    blank = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    with patch("adapters.documents.letter.square_code", lambda _: blank):
        start = perf_counter()
        as_pdf(content(letters, letters.sheets[:200]))
        plain = (perf_counter() - start) / min(200, count) * count / workers
    print(
        f"{count:,} letters, {pages:,} pages, {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB, {workers} processes"
    )
    print(f"our own work: {cpu:.0f} s of processor time, {1000 * cpu / pages:.2f} ms a page")
    print(f"{'way':<44}{'seconds':>9}{'ms/page':>9}{'x ours':>8}")
    for name, seconds in (
        ("PDF files with codes", ours),
        ("the same again, all there already", again),
        ("table for a printing house", table),
        ("peer: a document a letter, one process", one_by_one),
        ("floor: no square codes, all processes", plain),
        ("floor: the bytes to disk alone", disk),
    ):
        print(f"{name:<44}{seconds:>9.1f}{1000 * seconds / pages:>9.2f}{seconds / ours:>8.2f}")
    memory = getrusage(RUSAGE_CHILDREN).ru_maxrss, getrusage(RUSAGE_SELF).ru_maxrss
    print(f"memory: {memory[0] / 1024:.0f} MB in the largest process, {memory[1] / 1024:.0f} MB here")


if __name__ == "__main__":
    main()
