"""`rates`: AAPOR's rates from a file of dispositions."""

import json
from collections.abc import Iterable
from pathlib import Path

from bot.cli.tables import read_file, refuse
from core.sampling.csv_rows import BadRowsError, rows_of
from core.sampling.rates import Disposition
from core.sampling.rates import rates as rates_of


def rates(dispositions: Path, as_json: bool) -> int:
    """Print all rates of a file of codes and counts; 1 and a sentence if it can't be read."""
    try:
        found = rates_of(read_file(dispositions, _counts))
    except (BadRowsError, OSError, ValueError) as error:
        return refuse(error)
    if as_json:
        print(json.dumps(found, indent=1))
        return 0
    for name, value in found.items():
        print(f"{name}: {'not defined' if value is None else f'{value:.4f}'}")
    return 0


def _counts(lines: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line, row in rows_of(lines, ("code", "count")).named():
        if row["code"] not in {*Disposition}:
            raise BadRowsError(f"line {line}: code must be one of {', '.join(Disposition)}")
        if not row["count"].isdecimal():
            raise BadRowsError(f"line {line}: count must be a whole number, 0 or more")
        counts[row["code"]] = counts.get(row["code"], 0) + int(row["count"])
    return counts
