"""The volunteers and the quotas of a sortition as files (interface.md, `sortition`)."""

import csv
from collections.abc import Iterable

from core.sampling.panel_types import BadPoolError, Quota, Volunteer


def read_pool(lines: Iterable[str]) -> list[Volunteer]:
    """The volunteers of a CSV with `id`, a column per trait and perhaps `household`. BadPoolError."""
    rows = csv.DictReader(lines)
    if "id" not in (rows.fieldnames or ()):
        raise BadPoolError("the file has no column `id`")
    people = []
    for row in rows:
        if None in row or None in row.values():
            raise BadPoolError(f"line {rows.line_num} has another number of columns than the header")
        told = {name.strip(): value.strip() for name, value in row.items()}
        if not told["id"] or not told["id"].isprintable():
            raise BadPoolError(f"line {rows.line_num} has no id")
        person, home = told.pop("id"), told.pop("household", "")
        people.append(Volunteer(person, told, home))
    return people


def read_quotas(lines: Iterable[str]) -> list[Quota]:
    """The quotas of a CSV with `trait,value,min,max`. BadPoolError."""
    rows = csv.DictReader(lines)
    lacking = [name for name in ("trait", "value", "min", "max") if name not in (rows.fieldnames or ())]
    if lacking:
        raise BadPoolError(f"the file has no column `{lacking[0]}`")
    quotas = []
    for row in rows:
        trait, value = (str(row[name] or "").strip() for name in ("trait", "value"))
        try:
            least, most = int(row["min"] or ""), int(row["max"] or "")
        except ValueError:
            raise BadPoolError(f"line {rows.line_num}: min and max must be whole numbers") from None
        if not trait:
            raise BadPoolError(f"line {rows.line_num} names no trait")
        quotas.append(Quota(trait, value, least, most))
    return quotas
