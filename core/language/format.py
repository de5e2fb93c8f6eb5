"""Dates, times, shares and waits as people read them in each language (pure).

Everything comes back as a string, ready to be a value in a text: what is a string is never grouped or counted.
"""

from datetime import date, datetime, time, timedelta
from typing import Final

_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_UNITS: Final = {
    "fi": (("päivä", "päivää"), "h", "min"),
    "sv": (("dygn", "dygn"), "h", "min"),
    "en": (("day", "days"), "h", "min"),
}


def day(when: date, language: str, *, year: bool = False) -> str:
    """`15.12.` in Finnish, `15.12` in Swedish, `15 December` in English; with the year where a sentence ends."""
    if _base(language) == "en":
        return f"{when.day} {_MONTHS[when.month - 1]}" + f" {when.year}" * year
    if year:
        return f"{when.day}.{when.month}.{when.year}"
    # A Swedish date often ends its sentence, and the full stop would double.
    return f"{when.day}.{when.month}" + "." * (_base(language) == "fi")


def clock(when: datetime | time, language: str) -> str:
    """`18.00` in Finnish and Swedish, `18:00` in English; the caller has moved it to the reader's time zone."""
    return when.strftime("%H:%M" if _base(language) == "en" else "%H.%M").removeprefix("0")


def percent(share: float, language: str) -> str:
    """A share of 0..1 in whole percent, `58 %` in all our languages."""
    return f"{round_half_up(100 * share)} %"


def points(value: float, language: str) -> str:
    """A figure with one decimal, `3,4` in Finnish and Swedish, `3.4` in English."""
    text = f"{value:.1f}"
    return text if _base(language) == "en" else text.replace(".", ",")


def amount(count: int, language: str) -> str:
    """`12 345` with a no-break space in Finnish and Swedish, `12,345` in English."""
    return f"{count:,}" if _base(language) == "en" else f"{count:,}".replace(",", "\u00a0")


def waited(age: timedelta, language: str) -> str:
    """How long something has waited, in its largest whole unit: `5 min`, `3 h`, `2 päivää`."""
    (one, many), hours, minutes = _UNITS[_base(language)]
    if age >= timedelta(days=1):
        return f"{age.days} {one if age.days == 1 else many}"
    if age >= timedelta(hours=1):
        return f"{age // timedelta(hours=1)} {hours}"
    return f"{max(age, timedelta()) // timedelta(minutes=1)} {minutes}"


def round_half_up(value: float) -> int:
    """The nearest whole number, halves away from zero, as people round; 2.5 is 3."""
    return int(value + 0.5) if value >= 0 else -int(0.5 - value)


def _base(language: str) -> str:
    return "fi" if language == "fi-easy" else language if language in _UNITS else "en"
