"""Cells of CSV files that no spreadsheet takes for a formula (pure)."""

from typing import Final

_FORMULA: Final = tuple("=+-@\t\r＝＋－＠")


def defused(cell: str | int | float | None) -> str:
    """Write a cell so that no spreadsheet takes it for a formula: an apostrophe stands before such a text."""
    if cell is None:
        return ""
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and _risky(text) else text


def read_defused(text: str) -> str:
    """Give back the text that `defused` wrote; any other stays as it is."""
    return text[1:] if text.startswith("'") and _risky(text[1:]) else text


def _risky(text: str) -> bool:
    # Spreadsheets skip white space in front of a formula.
    return text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
