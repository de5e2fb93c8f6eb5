"""Reading a file of free text as people save it: any separator, and encodings older than UTF-8."""

import codecs
import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.sampling.csv_rows import BadRowsError, rows_of

CODES: Final = ("fi", "sv", "en")
_SPREADSHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SEPARATORS: Final = ",;\t|"
_SAVE: Final = "save it as CSV in UTF-8"


@dataclass(frozen=True)
class Replies:
    """The rows of a file, column by column; of a language or group that wasn't asked for, nothing."""

    texts: list[str]
    languages: list[str]  # as the file names them
    groups: list[str]
    warning: str  # "": nothing to be warned of


def read_replies(path: Path, column: str, language: str, group: str) -> Replies:
    """Read a file's texts, and by which column their language and group are told. BadRowsError, OSError."""
    text, warning = _decoded(path)
    try:
        replies = _columns(text, column, language, group)
    except BadRowsError as error:
        raise BadRowsError(f"{path.name}: {error}") from None
    return Replies(*replies, warning)


def _decoded(path: Path) -> tuple[str, str]:
    """Give the file as text, and a sentence if it wasn't UTF-8."""
    data = path.read_bytes()
    if not data.strip():
        raise BadRowsError(f"{path.name} is empty")
    if data.startswith(_SPREADSHEETS):
        raise BadRowsError(f"{path.name} is a spreadsheet; {_SAVE}")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), f"{path.name} is UTF-16; it was read as such."
        except UnicodeDecodeError:
            raise BadRowsError(f"{path.name} begins as UTF-16 and isn't; {_SAVE}") from None
    if b"\0" in data[:1000]:
        raise BadRowsError(f"{path.name} is no text file; {_SAVE}")
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    whole = sum(character > "\x7f" for character in mended) - broken
    if whole > broken:
        # Read as anything else, all that is right in it would come out wrong.
        raise BadRowsError(
            f"line {line} of {path.name} isn't UTF-8, though the rest is; mend that line, or {_SAVE}"
        )
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise BadRowsError(f"line {line} of {path.name} isn't UTF-8; {_SAVE}") from None
    return text, (
        f"Line {line} of {path.name} isn't UTF-8: all was read as Windows-1252. If letters look wrong, {_SAVE}."
    )


def _columns(text: str, column: str, language: str, group: str) -> tuple[list[str], list[str], list[str]]:
    separator = _separator(text, column)
    column = column or _only(text, separator)
    told_by = "" if language in ("", *CODES) else language
    rows = rows_of(io.StringIO(text, newline=""), [one for one in (column, group) if one], separator)
    if told_by and told_by not in rows.columns:
        columns = ", ".join(rows.columns)[:200]
        raise BadRowsError(
            f"there is no language or column `{told_by}`; languages: {', '.join(CODES)}; columns: {columns}"
        )
    # Again, so that a column that stands twice is refused also if it tells the language.
    needed = [one for one in (column, told_by, group) if one]
    rows = rows_of(io.StringIO(text, newline=""), needed, separator)
    at = dict(zip(needed, rows.places(needed), strict=True))
    taken = [row for _, row in rows.lines]
    if not taken:
        raise BadRowsError("there is a header and no rows")
    return (
        [row[at[column]] for row in taken],
        [row[at[told_by]].strip() for row in taken] if told_by else [],
        [" ".join(row[at[group]].split()) for row in taken] if group else [],
    )


def _only(text: str, separator: str) -> str:
    """Name a file's only column; of several, whoever knows the file says which."""
    columns = rows_of(io.StringIO(text, newline=""), [], separator).columns
    if len(columns) > 1:
        raise BadRowsError(f"say which column has the texts, as --column NAME: {', '.join(columns)[:200]}")
    return "".join(columns)


def _separator(text: str, column: str) -> str:
    """Find what stands between columns: what makes the one that is asked for, else the most of them."""
    header = text.partition("\n")[0].rstrip("\r")

    def made_by(separator: str) -> tuple[bool, int]:
        try:
            names = [name.strip() for name in next(csv.reader([header], delimiter=separator), [])]
        except csv.Error:
            return False, 0
        return column in names, len(names)

    return max(_SEPARATORS, key=made_by)
