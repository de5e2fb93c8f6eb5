"""The volunteers and the quotas of a sortition as files (interface.md, `sortition`)."""

from collections.abc import Iterable

from core.sampling.csv_rows import BadRowsError, refuse_twice, rows_of
from core.sampling.panel_types import BadPoolError, Quota, Volunteer


def read_pool(lines: Iterable[str]) -> list[Volunteer]:
    """The volunteers of a CSV with `id`, a column per trait and perhaps `household`. BadPoolError."""
    people = []
    try:
        rows = rows_of(lines, ("id",))
        refuse_twice(rows.columns, rows.columns)  # each is a trait
        for line, told in rows.named():
            person, home = told.pop("id"), told.pop("household", "")
            if not person or not person.isprintable():
                raise BadPoolError(f"line {line} has no id")
            people.append(Volunteer(person, told, home))
    except BadRowsError as error:
        raise BadPoolError(str(error)) from None
    return people


def read_quotas(lines: Iterable[str]) -> list[Quota]:
    """The quotas of a CSV with `trait,value,min,max`. BadPoolError."""
    quotas = []
    try:
        for line, row in rows_of(lines, ("trait", "value", "min", "max")).named():
            try:
                least, most = int(row["min"]), int(row["max"])
            except ValueError:
                raise BadPoolError(f"line {line}: min and max must be whole numbers") from None
            if not row["trait"]:
                raise BadPoolError(f"line {line} names no trait")
            quotas.append(Quota(row["trait"], row["value"], least, most))
    except BadRowsError as error:
        raise BadPoolError(str(error)) from None
    return quotas
