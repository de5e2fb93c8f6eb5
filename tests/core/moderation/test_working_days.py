"""The days on which moderators get a digest."""

from datetime import date

import pytest

from core.moderation.working_days import before, is_working


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 12, 6),  # Independence Day, a Sunday
        date(2027, 1, 1),
        date(2027, 1, 6),
        date(2027, 3, 26),  # Good Friday: Easter is on 28 March 2027
        date(2027, 3, 29),
        date(2027, 5, 6),  # Ascension Day
        date(2027, 6, 25),  # Midsummer Eve
        date(2027, 12, 24),
        date(2024, 3, 29),  # Easter on 31 March 2024
        date(2038, 4, 26),  # the latest Easter there is, 25 April
        date(2026, 11, 28),
    ],
)
def test_nobody_is_written_to_on_a_day_off(day: date) -> None:
    """Dates by the Finnish almanac."""
    assert not is_working(day)


@pytest.mark.parametrize("day", [date(2026, 12, 7), date(2027, 1, 7), date(2027, 3, 25), date(2027, 6, 24)])
def test_other_days_are_working_days(day: date) -> None:
    """The days beside the holidays."""
    assert is_working(day)


def test_after_christmas_the_digest_goes_back_to_the_day_before_its_eve() -> None:
    """What was done on the 23rd is told on the 28th: the 24th to the 27th are days off in 2026."""
    assert before(date(2026, 12, 28)) == date(2026, 12, 23)
