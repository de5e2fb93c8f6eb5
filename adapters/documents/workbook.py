"""A report as a workbook: a sheet a table, the same bytes for the same report."""

import io
from datetime import UTC

from core.language.cells import defused
from core.results.formats import sheets
from core.results.values import Report

WIDEST = 60  # characters of a column


def as_xlsx(report: Report) -> bytes:
    """Write all tables of the report; what it hides is an empty cell, and no text is taken as a formula."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    # The date of the figures, not of the file, or two copies of one report would differ.
    book.set_properties(
        {"title": report.name, "created": report.updated.astimezone(UTC).replace(tzinfo=None)}
    )
    head = book.add_format({"bold": True, "text_wrap": True})
    for name, tables in sheets(report).items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        wide: dict[int, int] = {}
        top = 0
        for header, rows in tables:
            sheet.write_row(top, 0, header, head)
            for place, row in enumerate(rows, start=top + 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(place, column, defused(cell))
                    elif cell is not None:
                        sheet.write_number(place, column, cell)
            for column, title in enumerate(header):
                longest = max([len(title), *(len(str(row[column])) for row in rows)])
                wide[column] = max(wide.get(column, 0), min(WIDEST, longest + 2))
            top += len(rows) + 2
        for column, width in wide.items():
            sheet.set_column(column, column, width)
    book.close()
    return file.getvalue()
