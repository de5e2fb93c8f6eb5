"""When people may be written to unasked: not at night, not on Sundays and public holidays (pure)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Final

_SUNDAY: Final = 6


@dataclass(frozen=True)
class Hours:
    """The quiet hours of a day on the residents' clock; they may go over midnight."""

    zone: tzinfo
    quiet_from: int = 21
    quiet_to: int = 8
    country: str = "FI"  # whose public holidays are kept

    @classmethod
    def read(cls, written: str, zone: tzinfo) -> "Hours":
        """Read a setting such as `21-08`; two equal hours mean that no hour is quiet."""
        begin, _, end = written.partition("-")
        return cls(zone, int(begin), int(end))

    def there(self, zone: tzinfo | None) -> "Hours":
        """Give the same hours by another clock; None: by this one."""
        return self if zone is None else replace(self, zone=zone)

    def awake(self, moment: datetime) -> bool:
        """Say whether people may be written to at this moment."""
        hour = moment.astimezone(self.zone).hour
        if self.quiet_from <= self.quiet_to:
            return not self.quiet_from <= hour < self.quiet_to
        return self.quiet_to <= hour < self.quiet_from

    def awake_from(self, moment: datetime) -> datetime:
        """Give the first moment, this one or later, at which people may be written to."""
        if self.awake(moment):
            return moment
        hour = moment.astimezone(self.zone).hour
        return self.at(moment, 0 if hour < self.quiet_to else 1, self.quiet_to)

    def day_off(self, moment: datetime) -> bool:
        """Say whether it is a Sunday or a public holiday on the residents' calendar."""
        here = moment.astimezone(self.zone).date()
        return here.weekday() == _SUNDAY or here in _holidays(self.country, here.year)

    def sends_from(self, moment: datetime) -> datetime:
        """Give the first moment, this one or later, at which invitations go: by day, and not on a day off."""
        first = self.awake_from(moment)
        while self.day_off(first):
            first = self.awake_from(self.at(first, 1, 0))
        return first

    def at(self, moment: datetime, days: int, hour: int) -> datetime:
        """Give the moment of a whole hour so many days later, by the local clock also when it is changed."""
        local = moment.astimezone(self.zone).date() + timedelta(days=days)
        return datetime.combine(local, time(hour), self.zone)

    def offered(self, now: datetime, closes: datetime, zone: tzinfo | None = None) -> dict[str, datetime]:
        """Name the times that "later" may mean: to come, by day and before closing.

        They are those of the clock of `zone`, and left out where it isn't day by both clocks.
        """
        there = self.there(zone)
        times = {
            "today": there.at(now, 0, 18),
            "tomorrow": there.at(now, 1, 10),
            "week": there.at(now, 7, 10),
        }
        both = self, there
        return {
            key: at
            for key, at in times.items()
            if now < at < closes and all(hours.awake(at) for hours in both)
        }


@lru_cache(maxsize=16)
def _holidays(country: str, year: int) -> frozenset[date]:
    # Importing it takes a fifth of a second, and what never writes unasked needs it never.
    from holidays import country_holidays

    return frozenset(country_holidays(country, years=year))
