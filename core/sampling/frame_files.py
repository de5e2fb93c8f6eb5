"""Frames as CSV files: a column `id`, a column for each trait that makes a stratum; others are ignored."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from core.sampling.csv_rows import BadRowsError, rows_of
from core.sampling.draw import BadFrameError, Frame, frame_of, pseudonyms

UNKNOWN: Final = "unknown"


def read_rows(lines: Iterable[str], traits: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(id, stratum key) of each row; an empty trait is "unknown". BadFrameError names the line."""
    try:
        rows = rows_of(lines, ("id", *traits))
        places = rows.places(("id", *traits))
        for line, row in rows.lines:
            name, *values = [row[place] for place in places]
            if not name:
                raise BadFrameError(f"line {line}: the id is empty")
            # Two different pairs of values must never become one key.
            if any("|" in value for value in values):
                raise BadFrameError(f"line {line}: a trait has the character |, which joins strata")
            yield name, "|".join([value or UNKNOWN for value in values])
    except BadRowsError as error:
        raise BadFrameError(str(error)) from None


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
