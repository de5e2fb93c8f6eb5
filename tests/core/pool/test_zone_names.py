"""People name their clock by a city."""

import pytest

from core.pool.zone_names import clock_of, find_zone, place_of


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Tukholma", "Europe/Stockholm"),
        ("stockholm", "Europe/Stockholm"),
        ("Köpenhamn", "Europe/Copenhagen"),
        (" new  york ", "America/New_York"),
        ("America/New_York", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Reykjavík", "Atlantic/Reykjavik"),
        ("Nowhere", None),
        ("Etc/GMT+5", None),
        ("US/Eastern", None),
        ("../../etc/passwd", None),
        ("", None),
        ("\x00", None),
    ],
)
def test_a_city_is_found_however_it_is_written(written: str, zone: str | None) -> None:
    """In Finnish, in Swedish, in English, without accents or as the list of zones has it."""
    assert find_zone(written) == zone


def test_a_zone_is_told_as_its_city_in_ones_own_language() -> None:
    """Nobody has to know what an underscore is."""
    assert place_of("Europe/Stockholm", "fi-easy") == "Tukholma"
    assert place_of("Europe/Stockholm", "sv") == "Stockholm"
    assert place_of("America/New_York", "fi") == "New York"


def test_every_name_of_ours_is_a_zones() -> None:
    """Each leads to a clock, and back to itself."""
    for name, language in (("Lontoo", "fi"), ("Peking", "sv"), ("Kiova", "fi"), ("Helsingfors", "sv")):
        zone = find_zone(name)
        assert zone is not None
        assert clock_of(zone) is not None
        assert place_of(zone, language) == name


def test_a_zone_that_is_no_more_has_no_clock() -> None:
    """A list of zones that lost a name halts no reminders."""
    assert clock_of("Europe/Atlantis") is None
    assert clock_of("../passwd") is None
    assert clock_of(None) is None
