"""Letters as PDF: a sheet each, printed on both sides, with the address where the envelope has its window."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import get_ident
from typing import Any, Final, Literal

from adapters.documents.qr import square_code
from core.campaigns.post import Parcel, Sheet, Side
from core.language.catalogue import html_language
from core.privacy.codes import in_fours

TEMPLATE: Final = Path(__file__).with_name("letter.typ")
SIDES, SIDES_WITH_SLIP = 2, 4


class TooLong(Exception):  # noqa: N818  it says what is so
    """A letter's words don't fit on their side of the sheet; `place` is its place in the batch."""

    def __init__(self, place: int) -> None:
        super().__init__(f"letter {place} is too long for its page")
        self.place = place


def content(parcel: Parcel, sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Give all that the template needs of these letters, as JSON knows it; words that many share stand once."""
    words: dict[Side, int] = {}
    slips: dict[Any, int] = {}
    rows = []
    for sheet in sheets:
        rows.append(
            {
                "place": sheet.place,
                "address": sheet.address.lines(),
                "code": in_fours(sheet.code),
                "link": sheet.link,
                "front": words.setdefault(sheet.front, len(words)),
                "back": words.setdefault(sheet.back, len(words)),
                "slip": 0 if sheet.slip is None else slips.setdefault(sheet.slip, len(slips)),
            }
        )
    return {
        "title": parcel.reference,
        "author": parcel.sender[0] if parcel.sender else "",
        "sender": list(parcel.sender),
        "mark": parcel.reference,
        "sides": SIDES_WITH_SLIP if slips else SIDES,
        "words": [_tongues(asdict(side)) for side in words],
        "slips": [_tongues(asdict(slip)) for slip in slips],
        "sheets": rows,
    }


def digest(told: dict[str, Any]) -> str:
    """Name the content by a hash: the same content makes the same letters."""
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def as_pdf(told: dict[str, Any]) -> bytes:
    """Set the letters as one tagged PDF for any printer. TooLong: a side overflows."""
    made = _compile(told, "pdf")
    assert isinstance(made, bytes)
    return made


def as_pictures(told: dict[str, Any], ppi: int = 70) -> list[bytes]:
    """Set the letters as PNG pictures, one a side, for looking at. TooLong."""
    made = _compile(told, "png", ppi)
    return made if isinstance(made, list) else [made]


def _compile(
    told: dict[str, Any], form: Literal["pdf", "png"], ppi: int | None = None
) -> bytes | list[bytes]:
    from typst import TypstError

    # Drawn here and not before: it is half of the work, and this runs in many processes.
    drawn = [sheet | {"qr": square_code(sheet["link"])} for sheet in told["sheets"]]
    inputs = {"data": json.dumps(told | {"sheets": drawn})}
    standards: Any = ["ua-1"] if form == "pdf" else []
    try:
        made = _compiler(get_ident()).compile(
            TEMPLATE.read_bytes(),
            format=form,
            ppi=ppi,
            sys_inputs=inputs,
            pdf_standards=standards,
            timestamp=0,
        )
    except TypstError as error:
        told_of = str(error.message)
        if "too long: letter " in told_of:
            raise TooLong(int(told_of.rsplit("too long: letter ", 1)[1].split()[0].strip('"'))) from None
        raise
    finally:
        _forget()
    assert isinstance(made, bytes | list)
    return made


def _forget() -> None:
    """Let the library drop what it keeps of the last ten documents: 8,000 letters would take 1.7 GB, so 0.35."""
    for _ in range(11):
        _compiler(get_ident()).compile(b"", format="svg")


@cache
def _compiler(thread: int) -> Any:
    """Give each thread its own: two can't share one."""
    from typst import Compiler

    # The fonts that come with the library: the same letter on every machine, and free to print.
    return Compiler(ignore_system_fonts=True)


def _tongues(part: dict[str, Any]) -> dict[str, Any]:
    told = part | {"lang": html_language(part["language"])}
    if "other_language" in part:
        told["other_lang"] = html_language(part["other_language"])
    return told
