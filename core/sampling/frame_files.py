"""Frames as CSV files: a column `id`, a column for each trait that makes a stratum; others are ignored."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from core.sampling.draw import BadFrameError, Frame, frame_of, pseudonyms

UNKNOWN: Final = "unknown"


def read_rows(lines: Iterable[str], traits: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(id, stratum key) of each row; an empty trait is "unknown". BadFrameError names the line."""
    reader = csv.reader(lines, strict=True)
    try:
        header = next(reader, [])
        places = [_column(header, trait) for trait in ("id", *traits)]
        width = max(places) + 1
        for row in reader:
            if not row:
                continue
            if len(row) < width:
                raise BadFrameError(f"line {reader.line_num}: {len(row)} columns where {width} are needed")
            name, *values = [row[place] for place in places]
            if not name:
                raise BadFrameError(f"line {reader.line_num}: the id is empty")
            # Two different pairs of values must never become one key.
            if any("|" in value for value in values):
                raise BadFrameError(
                    f"line {reader.line_num}: a trait has the character |, which joins strata"
                )
            yield name, "|".join([value or UNKNOWN for value in values])
    except csv.Error as error:
        raise BadFrameError(f"line {reader.line_num}: no valid CSV ({error})") from None


def read_frame(lines: Iterable[str], traits: Sequence[str], draw_key: bytes | None = None) -> Frame:
    """The frame of a file; with a key its ids become pseudonyms, without one they are pseudonyms already.

    BadFrameError on anything that the draw's rules refuse, and on a frame with nobody in it.
    """
    rows = list(read_rows(lines, traits))
    if not rows:
        raise BadFrameError("the frame has no rows")
    if draw_key is not None:
        ids = [name for name, _ in rows]
        rows = list(zip(pseudonyms(draw_key, ids), [key for _, key in rows], strict=True))
        if len(set(ids)) != len(ids):
            raise BadFrameError("an id is in the frame twice")
    return frame_of(rows)


def auditors_frame(frame: Frame, traits: Sequence[str]) -> Iterator[list[str]]:
    """The rows of a file with pseudonyms in place of ids, header first: for an auditor, never for the public."""
    yield ["id", *traits]
    for name, key in zip(frame.pseudonyms, frame.strata, strict=True):
        yield [name, *(key.split("|") if traits else [])]


def _column(header: Sequence[str], name: str) -> int:
    if header.count(name) != 1:
        raise BadFrameError(f"the header must have the column {name} once; it has: {', '.join(header)[:200]}")
    return header.index(name)
