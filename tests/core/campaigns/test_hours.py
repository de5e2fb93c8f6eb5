"""Quiet hours and the times that "later" may mean, by the residents' clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.campaigns.hours import Hours

HOURS = Hours.read("21-08", ZoneInfo("Europe/Helsinki"))
FAR = datetime(2027, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "awake"),
    [
        ("2026-10-25T05:59+00:00", False),  # 7.59 in winter time, which has begun this night
        ("2026-10-25T06:00+00:00", True),
        ("2026-10-24T17:59+00:00", True),  # 20.59 in summer time
        ("2026-10-24T18:00+00:00", False),
        ("2027-03-28T04:59+00:00", False),  # 7.59 in summer time, an hour of this night is missing
        ("2027-03-28T05:00+00:00", True),
    ],
)
def test_quiet_hours_follow_the_clock_on_the_wall(moment: str, awake: bool) -> None:
    """Also in the nights in which it is changed."""
    assert HOURS.awake(datetime.fromisoformat(moment)) is awake


def test_equal_hours_mean_that_none_is_quiet() -> None:
    """An operator may switch quiet hours off."""
    always = Hours.read("00-00", HOURS.zone)
    assert all(always.awake(FAR + timedelta(hours=n)) for n in range(24))


@pytest.mark.parametrize("hours", ["21-08", "00-07", "12-12"])
def test_the_first_moment_to_write_is_the_next_that_is_awake(hours: str) -> None:
    """Staff are told when the first invitations go, and they go then."""
    those = Hours.read(hours, HOURS.zone)
    for n in range(72):
        moment = FAR + timedelta(minutes=30 * n)
        first = those.awake_from(moment)
        assert those.awake(first)
        assert first == moment or not those.awake(first - timedelta(minutes=1))
        assert moment <= first < moment + timedelta(hours=12)


def test_later_offers_only_what_is_to_come_before_closing() -> None:
    """A reminder after closing would be a mockery."""
    morning = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    assert list(HOURS.offered(morning, FAR)) == ["today", "tomorrow", "week"]
    assert list(HOURS.offered(morning + timedelta(hours=8), FAR)) == ["tomorrow", "week"]
    assert list(HOURS.offered(morning, morning + timedelta(days=3))) == ["today", "tomorrow"]
    assert HOURS.offered(morning, morning + timedelta(hours=1)) == {}


def test_a_named_time_is_local_also_over_a_change_of_clocks() -> None:
    """Ten o'clock is ten o'clock."""
    before = datetime(2026, 10, 24, 9, 0, tzinfo=UTC)
    assert HOURS.offered(before, FAR)["tomorrow"].astimezone(UTC).hour == 8


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2026-11-28", False),  # a Saturday
        ("2026-11-29", True),  # a Sunday
        ("2026-12-06", True),  # Independence Day, a Sunday too
        ("2026-12-24", True),
        ("2027-01-06", True),  # Epiphany, a Wednesday
        ("2027-03-26", True),  # Good Friday
        ("2027-03-25", False),
    ],
)
def test_sundays_and_public_holidays_are_days_off(day: str, off: bool) -> None:
    """Nobody is written to unasked at the Christmas table."""
    assert HOURS.day_off(datetime.fromisoformat(f"{day}T12:00+02:00")) is off


def test_a_day_begins_at_midnight_on_the_wall() -> None:
    """23 o'clock on Saturday in UTC is Sunday here."""
    assert HOURS.day_off(datetime.fromisoformat("2026-11-28T22:30+00:00"))
    assert not HOURS.day_off(datetime.fromisoformat("2026-11-29T22:30+00:00"))


def test_invitations_wait_for_the_first_morning_that_is_no_day_off() -> None:
    """Asked for on the eve of Christmas Eve in the evening: the 28th is a Monday, after three holidays and a Sunday."""
    asked = datetime.fromisoformat("2026-12-23T21:30+02:00")
    assert HOURS.sends_from(asked) == datetime.fromisoformat("2026-12-28T08:00+02:00")
    noon = datetime.fromisoformat("2026-12-23T12:00+02:00")
    assert HOURS.sends_from(noon) == noon


def test_the_hours_of_a_member_are_by_their_own_clock() -> None:
    """At ten in Tampere it is three at night in New York, and in the weeks between two changes of clocks it is four."""
    there = HOURS.there(ZoneInfo("America/New_York"))
    assert not there.awake(datetime.fromisoformat("2026-12-02T14:59+02:00"))
    assert there.awake(datetime.fromisoformat("2026-12-02T15:00+02:00"))
    assert not there.awake(datetime.fromisoformat("2026-10-28T13:59+02:00"))
    assert there.awake(datetime.fromisoformat("2026-10-28T14:00+02:00"))
    assert HOURS.there(None) is HOURS


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kolkata"])
def test_everywhere_some_hour_is_day_in_both_places(zone: str) -> None:
    """Nobody is left without invitations by the usual hours, on any day of a year."""
    there = HOURS.there(ZoneInfo(zone))
    for day in range(365):
        hours = (FAR + timedelta(days=day, hours=n) for n in range(24))
        assert any(HOURS.awake(hour) and there.awake(hour) for hour in hours)


def test_later_is_offered_by_the_members_clock_while_it_is_day_here_too() -> None:
    """Six in the evening of New York is one at night in Tampere: a promise that nobody would keep."""
    zone, now = ZoneInfo("America/New_York"), datetime(2026, 12, 2, 14, 30, tzinfo=UTC)
    offered = HOURS.offered(now, FAR, zone)
    assert list(offered) == ["tomorrow", "week"]
    assert offered["tomorrow"] == datetime(2026, 12, 3, 10, tzinfo=zone)
