"""Files that people hand in: what is needed is read, and what is wrong is told with its line."""

import pytest

from core.sampling.csv_rows import BadRowsError, rows_of

FILE = ["id, age ,note,note\r\n", 'a, 18-34 ,"x, y",\r\n', "\r\n", "b,35-49,,\r\n"]


def test_rows_come_with_their_lines_and_what_isnt_needed_is_ignored() -> None:
    """A spreadsheet's own columns, its blanks and its empty lines don't stop anybody."""
    rows = rows_of(FILE, ("id", "age"))
    assert rows.places(("age", "id")) == [1, 0]
    assert [(line, row["id"], row["age"]) for line, row in rows.named()] == [
        (2, "a", "18-34"),
        (4, "b", "35-49"),
    ]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([], "the file has no column `id`; it has: –"),
        (["id,id\n"], "the file has two columns `id`; rename one"),
        (["id,age\n", "a\n"], "line 2 has another number of columns than the header"),
        (["id,age\n", 'a,"18-34" x\n'], "line 2: no valid CSV (',' expected after '\"')"),
        (['"id\n'], "line 1: no valid CSV (unexpected end of data)"),
    ],
)
def test_a_damaged_file_is_told_with_its_line(lines: list[str], sentence: str) -> None:
    """Half a file is never read as a whole one."""
    with pytest.raises(BadRowsError) as told:
        list(rows_of(lines, ("id",)).lines)
    assert str(told.value) == sentence
