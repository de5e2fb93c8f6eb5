"""A pulse in a campaign's file: what is refused, and which days its rounds get."""

from datetime import date
from pathlib import Path

import pytest

from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.faults import Fault
from core.documents.pulse import Pulse, round_of

SURVEY = Path("examples/campaigns/ilta-kysely.yaml").read_text(encoding="utf-8")
PULSE = SURVEY + "\npulse: {every: 3 months, rounds: 8}\n"


def _sound(text: str) -> Campaign:
    found = check_campaign(text)
    assert isinstance(found, Campaign), found
    return found


def _faults(text: str) -> list[str]:
    found = check_campaign(text)
    assert isinstance(found, list)
    assert all(isinstance(one, Fault) for one in found)
    return [one.id for one in found]


def test_a_round_is_the_first_ones_file_with_its_days_moved() -> None:
    """Staff read what is asked in the spring as they wrote it in the autumn, notes and all."""
    first = _sound(PULSE)
    assert first.pulse is not None
    text = round_of(PULSE, first.pulse, 3, "kysely-r3", first.days)
    third = _sound(text)
    assert third.campaign == "kysely-r3"
    for path, day in first.days.items():
        assert third.days[path] == first.pulse.shifted(day, 3)
    changed = [pair for pair in zip(PULSE.splitlines(), text.splitlines(), strict=True) if len(set(pair)) > 1]
    assert len(changed) <= 5


@pytest.mark.parametrize(
    ("every", "number", "day"),
    [
        ("1 month", 2, date(2027, 2, 28)),
        ("1 month", 3, date(2027, 3, 31)),
        ("3 months", 5, date(2028, 1, 31)),
        ("1 year", 3, date(2029, 1, 31)),
        ("2 weeks", 2, date(2027, 2, 14)),
    ],
)
def test_rounds_begin_on_the_same_day_of_a_month_or_its_last(every: str, number: int, day: date) -> None:
    """The 31st of January is followed by the last of February, and that by the 31st of March."""
    pulse = Pulse.model_validate({"every": every, "rounds": 8})
    assert pulse.shifted(date(2027, 1, 31), number) == day


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("every: 3 months", "every: often"), "fault-pulse-every"),
        (("every: 3 months", "every: 1 week"), "fault-pulse-overlap"),
        (("kind: survey", "kind: panel"), "fault-pulse-survey"),
        (("rounds: 8", "rounds: 1"), "fault-at-least"),
        (("campaign: ilta-kysely", "campaign: ilta-kysely-with-a-name-that-is-longer"), "fault-pulse-name"),
    ],
)
def test_what_no_calendar_could_do_is_refused(change: tuple[str, str], fault: str) -> None:
    """Rounds that overlap would ask the same people at once; it is said before the first is launched."""
    assert change[0] in PULSE
    assert fault in _faults(PULSE.replace(*change))
