"""Which days Finnish offices are open: no weekends, no public holidays, no eves that are days off (pure)."""

from datetime import date, timedelta
from functools import lru_cache

# New Year, Epiphany, May Day, Independence Day, Christmas Eve, Christmas Day and the day after it.
_FIXED = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))


def is_working(day: date) -> bool:
    """Say whether an office is open on the day."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def before(day: date) -> date:
    """Give the last working day before."""
    earlier = day - timedelta(days=1)
    return earlier if is_working(earlier) else before(earlier)


@lru_cache(maxsize=8)
def _holidays(year: int) -> frozenset[date]:
    easter = _easter(year)
    by_easter = (-2, 1, 39)  # Good Friday, Easter Monday, Ascension Day; Whit Sunday is a Sunday
    midsummer_eve = next(day for n in range(19, 26) if (day := date(year, 6, n)).weekday() == 4)
    return frozenset(
        [date(year, month, day) for month, day in _FIXED]
        + [easter + timedelta(days=days) for days in by_easter]
        + [midsummer_eve]
    )


def _easter(year: int) -> date:
    """Compute Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leaps, odd = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quarter, rest = divmod(in_century, 4)
    weekday = (32 + 2 * odd + 2 * quarter - epact - rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
