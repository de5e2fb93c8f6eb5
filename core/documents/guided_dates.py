"""Two days as people type them in a chat, or what is wrong with them (pure)."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

_DAY: Final = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})|(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<y>\d{4})?)?"
)


class Slip(NamedTuple):
    """What is wrong with an answer: a text id and its values; the question is asked again."""

    id: str
    args: Mapping[str, str] = {}


def example(today: date, first: int, last: int, between: str = "–") -> str:
    """Two days so many days from now, as they may be typed."""
    return between.join(written(today + timedelta(days=days)) for days in (first, last))


def written(day: date) -> str:
    """A day in figures, as all our languages read it."""
    return f"{day.day}.{day.month}.{day.year}"


def two_days(
    typed: str, today: date, sample: str, until: date | None = None, *, past: bool = False
) -> list[str] | Slip:
    """Read two days in their order, both to come, the last not after `until`; ISO text of each.

    `1.12.2026`, `1.12.`, `1/12/2026` and `2026-12-01` are understood; without a year it is the next such day.
    `sample` is what a slip shows as an example. `past`: days that are over will do.
    """
    shown = {"example": sample}
    found = list(_DAY.finditer(typed))
    if len(found) != 2:
        return Slip("st-new-dates-bad", shown)
    days: list[date] = []
    for match in found:
        day = _day(match, days[-1] if days else today)
        if day is None:
            return Slip("st-new-day-none", {"day": match[0], **shown})
        days.append(day)
    first, last = days
    if first < today and not past:
        return Slip("st-new-dates-past", {"day": written(first), **shown})
    if last < first:
        return Slip("st-new-dates-order", shown)
    if until is not None and last > until:
        return Slip("st-new-dates-late", {"day": written(until)})
    return [first.isoformat(), last.isoformat()]


def _day(match: re.Match[str], after: date) -> date | None:
    """The day that was typed; None: there is no such day."""
    try:
        if match["iso"]:
            year, month, day = map(int, match["iso"].split("-"))
            return date(year, month, day)
        day, month = int(match["d"]), int(match["m"])
        if match["y"]:
            return date(int(match["y"]), month, day)
        this = date(after.year, month, day)
        return this if this >= after else date(after.year + 1, month, day)
    except ValueError:
        return None
