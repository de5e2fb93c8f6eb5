"""Rows of CSV files that people hand in: the columns that are needed, and the line of what is wrong (pure)."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


class BadRowsError(Exception):
    """The file can't be read as rows; the message says where and why."""


@dataclass(frozen=True)
class Rows:
    """A file's columns, and its rows with their lines, as they are written; empty lines are passed over."""

    columns: tuple[str, ...]
    lines: Iterator[tuple[int, list[str]]]

    def places(self, names: Sequence[str]) -> list[int]:
        """Say at which places these columns stand."""
        return [self.columns.index(name) for name in names]

    def named(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Give each row by its columns' names, without the blanks around a value."""
        for line, row in self.lines:
            yield line, {name: value.strip() for name, value in zip(self.columns, row, strict=True)}


def refuse_twice(columns: Sequence[str], needed: Sequence[str]) -> None:
    """Refuse a column that is read and stands twice; others may. BadRowsError."""
    for name in needed:
        if name and columns.count(name) > 1:
            raise BadRowsError(f"the file has two columns `{name}`; rename one")


def rows_of(lines: Iterable[str], needed: Sequence[str], delimiter: str = ",") -> Rows:
    """Read a file with a header. BadRowsError, now or at its row: a column lacks or stands twice, or no CSV."""
    reader = csv.reader(lines, strict=True, delimiter=delimiter)
    try:
        columns = tuple(name.strip() for name in next(reader, ()))
    except csv.Error as error:
        raise BadRowsError(f"line {reader.line_num}: no valid CSV ({error})") from None
    for name in needed:
        if name not in columns:
            raise BadRowsError(f"the file has no column `{name}`; it has: {', '.join(columns)[:200] or '–'}")
    refuse_twice(columns, needed)

    def read() -> Iterator[tuple[int, list[str]]]:
        try:
            for row in reader:
                if len(row) == len(columns):
                    yield reader.line_num, row
                elif row:
                    raise BadRowsError(
                        f"line {reader.line_num} has another number of columns than the header"
                    )
        except csv.Error as error:
            raise BadRowsError(f"line {reader.line_num}: no valid CSV ({error})") from None

    return Rows(columns, read())
