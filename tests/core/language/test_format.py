"""Dates, times, shares and waits in each language."""

from datetime import date, time, timedelta

import pytest

from core.language.format import amount, clock, day, percent, points, round_half_up, waited

WHEN = date(2027, 2, 5)


@pytest.mark.parametrize(
    ("language", "short", "long", "at", "many", "margin"),
    [
        ("fi", "5.2.", "5.2.2027", "9.05", "12\u00a0345", "3,4"),
        ("fi-easy", "5.2.", "5.2.2027", "9.05", "12\u00a0345", "3,4"),
        ("sv", "5.2", "5.2.2027", "9.05", "12\u00a0345", "3,4"),
        ("en", "5 February", "5 February 2027", "9:05", "12,345", "3.4"),
        ("ar", "5 February", "5 February 2027", "9:05", "12,345", "3.4"),
    ],
)
def test_figures_are_written_as_readers_expect(
    language: str, short: str, long: str, at: str, many: str, margin: str
) -> None:
    """A date in a letter must not be taken for another."""
    assert day(WHEN, language) == short
    assert day(WHEN, language, year=True) == long
    assert clock(time(9, 5), language) == at
    assert amount(12345, language) == many
    assert points(3.4, language) == margin


def test_shares_are_whole_percent_and_halves_go_up() -> None:
    """58.5 % is 59 %, as people round, not as machines do."""
    assert percent(0.58, "fi") == "58 %"
    assert percent(0.585, "sv") == "59 %"
    assert [round_half_up(x) for x in (0.5, 1.5, 2.5, -2.5)] == [1, 2, 3, -3]


@pytest.mark.parametrize(
    ("age", "fi", "sv", "en"),
    [
        (timedelta(seconds=59), "0 min", "0 min", "0 min"),
        (timedelta(minutes=59), "59 min", "59 min", "59 min"),
        (timedelta(hours=23, minutes=59), "23 h", "23 h", "23 h"),
        (timedelta(days=1), "1 päivä", "1 dygn", "1 day"),
        (timedelta(days=2), "2 päivää", "2 dygn", "2 days"),
        (timedelta(seconds=-5), "0 min", "0 min", "0 min"),
    ],
)
def test_a_wait_is_told_in_its_largest_unit(age: timedelta, fi: str, sv: str, en: str) -> None:
    """A moderator sees at a glance what is late."""
    assert [waited(age, language) for language in ("fi", "sv", "en")] == [fi, sv, en]
