"""A table of letters for a printing house, which sets them itself or finds each page by it."""

import csv
import hashlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from adapters.post.folder import claim, note, write
from adapters.post.pdf_batch import LETTERS_A_FILE, portions
from core.campaigns.post import Parcel, Receipt
from core.language.cells import defused
from core.privacy.codes import in_fours

COLUMNS: Final = (
    "letter",
    "name",
    "extra",
    "street",
    "postcode",
    "place",
    "language",
    "variant",
    "code",
    "link",
    "file",
    "first_page",
)


class PrintingHouse:
    """Writes a batch as CSV; no cell is a formula to a spreadsheet."""

    def __init__(self, out: Path, letters_a_file: int = LETTERS_A_FILE, sides: int = 2) -> None:
        self._out, self._size, self._sides = out, letters_a_file, sides

    def send(self, parcel: Parcel, done: Callable[[int], None]) -> Receipt:
        """Write the table, whole or not at all. NotFree, OSError."""
        told = claim(self._out, parcel.reference)
        lines = io.StringIO()
        table = csv.writer(lines, lineterminator="\r\n")
        table.writerow(COLUMNS)
        for name, sheets in portions(parcel, self._size):
            for at, sheet in enumerate(sheets):
                to = sheet.address
                cells = (
                    *(sheet.place, to.name, to.extra, to.street, to.postcode, to.place),
                    *(sheet.language, sheet.variant, in_fours(sheet.code), sheet.link),
                    *(name, at * self._sides + 1),
                )
                table.writerow([defused(cell) for cell in cells])
            done(len(sheets))
        path = self._out / f"{parcel.reference}.csv"
        # Marked as UTF-8: a spreadsheet would read åäö wrong.
        data = lines.getvalue().encode("utf-8-sig")
        write(path, data)
        told["files"][path.name] = {
            "letters": len(parcel.sheets),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        note(self._out, told)
        return Receipt(parcel.reference, (path,))
