"""XLSForm workbooks: read and held to the standard by pyxform, written for it."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, Final

from core.documents.form import Form, Row, Unfit

LARGEST: Final = 5 * 1024 * 1024  # bytes of a file; a form of 100 questions has about 20,000
_UNPACKED: Final = 60 * 1024 * 1024
_ROWS, _COLUMNS = 3000, 200
_ORDER: Final = ("type", "name", "label", "required", "relevant", "constraint", "appearance", "parameters")
_WIDTHS: Final = {"label": 50, "relevant": 40, "constraint": 30, "type": 20, "name": 16}
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_QUOTES: Final = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "\xa0": " "}
)  # as spreadsheets correct them
_PLAIN: Final = ("relevant", "relevance", "constraint", "required", "parameters", "type", "name", "list_name")


def read(content: bytes) -> Form | Unfit:
    """The form in a workbook, or why it is none. Slow (about a second): not for the event loop."""
    from openpyxl import load_workbook

    if len(content) > LARGEST or not _fits(content):
        return Unfit()
    if refused := _refused(content):
        return refused
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError):
        return Unfit()
    try:
        sheets = {sheet.title.strip().casefold(): sheet for sheet in book.worksheets}
        survey, choices, settings = (
            list(_rows(sheets[name])) if name in sheets else [] for name in ("survey", "choices", "settings")
        )
    finally:
        book.close()
    return Form(survey, choices, dict(settings[0].cells) if settings else {})


def write(form: Form) -> bytes:
    """A workbook of the form; the same bytes for the same form."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    # No moment of writing, or two copies of one form would differ.
    book.set_properties({"title": form.settings.get("form_title", ""), "created": datetime(2000, 1, 1)})  # noqa: DTZ001  the file's format knows no zone
    settings = [Row(2, form.settings)] if form.settings else []
    for name, rows in (("survey", form.survey), ("choices", form.choices), ("settings", settings)):
        sheet = book.add_worksheet(name)
        head = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        columns = _columns(rows, _ORDER if name == "survey" else ())
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, head)
            sheet.set_column(place, place, _WIDTHS.get(column.partition("::")[0], 14), wrapped)
        for row in rows:
            for place, column in enumerate(columns):
                if column in row.cells:
                    sheet.write_string(row.number - 1, place, row.cells[column], wrapped)
    book.close()
    return file.getvalue()


def _columns(rows: Sequence[Row], order: Sequence[str]) -> list[str]:
    found = list(dict.fromkeys(column for row in rows for column in row.cells))
    places = {name: place for place, name in enumerate(order)}
    return sorted(found, key=lambda column: places.get(column.partition("::")[0], len(places)))


def _fits(content: bytes) -> bool:
    """Whether unpacking it would end well: a few kilobytes can hold gigabytes of nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return sum(item.file_size for item in archive.infolist()) <= _UNPACKED
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _refused(content: bytes) -> Unfit | None:
    from pyxform.errors import PyXFormError  # type: ignore[import-untyped]
    from pyxform.xls2xform import convert  # type: ignore[import-untyped]

    try:
        convert(io.BytesIO(content), file_type=".xlsx")
    except PyXFormError as error:
        return Unfit(" ".join(str(error).split())[:200])
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return Unfit()  # pyxform stumbles over sheets that are no form at all
    return None


def _rows(sheet: Any) -> Iterator[Row]:
    lines = islice(sheet.iter_rows(values_only=True, max_col=_COLUMNS), _ROWS)
    headings = [_heading(_text(cell)) for cell in next(lines, ())]
    for number, line in enumerate(lines, start=2):
        cells: dict[str, str] = {}
        for heading, cell in zip(headings, line, strict=False):
            text = _text(cell)
            if heading and text:
                cells[heading] = text.translate(_QUOTES) if heading in _PLAIN else text
        if cells:
            yield Row(number, cells)


def _heading(text: str) -> str:
    """A column's heading as the standard's newest edition writes it."""
    name, _, rest = re.sub(r":+", "::", text, count=1).partition("::")
    name, rest = name.strip().casefold().replace(" ", "_"), rest.strip()
    if name in ("bind", "control") and rest:
        return rest.casefold()
    return f"{name}::{rest}" if rest else name


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else _CONTROL.sub("", str(cell)).strip()
