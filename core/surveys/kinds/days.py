"""Days of the calendar as people write them in a sentence, in all languages at once (pure)."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = (
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "january february march april may june july august september october november december",
)
_SHORT: Final = (
    "jan feb mar apr maj jun jul aug sep okt nov dec",
    "jan feb mar apr may jun jul aug sept oct nov dec",
)
_AWAY: Final = {
    "toissapäivänä": -2,
    "i förrgår": -2,
    "eilen": -1,
    "i går": -1,
    "igår": -1,
    "yesterday": -1,
    "tänään": 0,
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "huomenna": 1,
    "i morgon": 1,
    "imorgon": 1,
    "tomorrow": 1,
    "ylihuomenna": 2,
    "i övermorgon": 2,
}


def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for stem, number in zip(_MONTHS[0].split(), range(1, 13), strict=True):
        found |= {stem: number} | {f"{stem}{ending}": number for ending in ("kuu", "kuuta", "kuun", "k")}
    for names in (*_MONTHS[1:], *_SHORT):
        found |= {name: number for number, name in enumerate(names.split(), start=1)}
    return found


_MONTH_OF: Final = _months()
_NAMES: Final = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_YEAR: Final = r"(?:[12][0-9]{3})"
_DAY: Final = re.compile(
    rf"(?<![0-9])(?P<y1>{_YEAR})[-/.](?P<m1>[0-9]{{1,2}})[-/.](?P<d1>[0-9]{{1,2}})(?![0-9])"
    rf"|(?<![0-9])(?P<y2>{_YEAR})(?P<m2>[0-9]{{2}})(?P<d2>[0-9]{{2}})(?![0-9])"
    rf"|(?<![0-9])(?P<d3>[0-9]{{1,2}})\s?[./-]\s?(?P<m3>[0-9]{{1,2}})\s?[./-]\s?(?P<y3>{_YEAR}|[0-9]{{2}})(?![0-9])"
    r"|(?<![0-9])(?P<d4>[0-9]{1,2})\s?[./]\s?(?P<m4>[0-9]{1,2})\.?(?![0-9])"
    rf"|(?<![0-9])(?P<d5>[0-9]{{1,2}})(?:\.|st|nd|rd|th|:e|:a)?\s*(?:of\s+)?(?P<n5>{_NAMES})\b\.?(?:,?\s*(?P<y5>{_YEAR}))?"
    rf"|\b(?P<n6>{_NAMES})\.?\s+(?P<d6>[0-9]{{1,2}})(?:\.|st|nd|rd|th)?(?![0-9])(?:\s*päivä\w*)?"
    rf"(?:,?\s+(?P<y6>{_YEAR}))?"
    rf"|\b(?P<word>{'|'.join(sorted(_AWAY, key=len, reverse=True))})\b"
)


@dataclass(frozen=True)
class NoSuchDay:
    """What is written like a day, but the calendar doesn't have it."""

    written: str


@dataclass(frozen=True)
class Between:
    """The days that are asked for, and the one that it is."""

    earliest: date | None = None
    latest: date | None = None
    today: date | None = None

    def has(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        return (self.earliest is None or day >= self.earliest) and (self.latest is None or day <= self.latest)


def days_in(text: str, between: Between) -> list[date | NoSuchDay]:
    """Give the days of a text, in its order; the month's day comes before the month, as in all our languages.

    A day without its year is the nearest to today of those that are asked for; without a "today" it is one
    only where there is no other. A year of two digits is in the nearest century.
    """
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    found: list[date | NoSuchDay] = []
    for match in _DAY.finditer(folded):
        parts = {name[0]: value for name, value in match.groupdict().items() if value is not None}
        if "w" in parts:
            if between.today is not None:
                found.append(between.today + timedelta(days=_AWAY[parts["w"]]))
            continue
        month = _MONTH_OF[parts["n"]] if "n" in parts else int(parts["m"])
        years = _years(parts.get("y"), between)
        days = [day for year in years if (day := _day(year, month, int(parts["d"]))) is not None]
        if not days and years:
            found.append(NoSuchDay(match[0].strip()))
        chosen = _nearest(days, between)
        if chosen is not None:
            found.append(chosen)
    return found


def _years(written: str | None, between: Between) -> Sequence[int]:
    """Give the years that may be meant."""
    if written is not None and len(written) == 4:
        return [int(written)]
    known = [day.year for day in (between.earliest, between.latest, between.today) if day is not None]
    if not known:
        return []
    if written is not None:
        return [century + int(written) for century in (1900, 2000)]
    return range(max(min(known) - 1, 1), max(known) + 2)


def _nearest(days: Sequence[date], between: Between) -> date | None:
    if len(days) == 1:
        return days[0]
    fitting = [day for day in days if between.has(day)] or list(days)
    if len(fitting) == 1:
        return fitting[0]
    today = between.today
    return None if today is None or not fitting else min(fitting, key=lambda day: abs(day - today))


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
