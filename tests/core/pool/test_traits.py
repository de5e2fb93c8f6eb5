"""Option codes, and finding a municipality in what people write."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pool.traits import UnknownOption, check_option, find_municipality

FILE = Path(__file__).parents[3] / "examples" / "population" / "pirkanmaa23_ageband_sex_2019.csv"
NAMES = sorted({row["municipality"] for row in csv.DictReader(FILE.read_text(encoding="utf-8").splitlines())})


@pytest.mark.parametrize(
    "typed", ["mänttä", "Mantta", "MV", "mänttä-vilppula", "Mänttä Vilppula.", "vilppula"]
)
def test_a_part_or_the_initials_are_enough(typed: str) -> None:
    """Places are where people get stuck in chat."""
    found = find_municipality(typed, NAMES)
    assert found is not None
    assert (found.name, found.sure) == ("Mänttä-Vilppula", True)


@pytest.mark.parametrize(
    ("typed", "name"), [("Tamprere", "Tampere"), ("lempäla", "Lempäälä"), ("valkeak", "Valkeakoski")]
)
def test_a_near_spelling_is_asked_back(typed: str, name: str) -> None:
    """A guess is never stored as an answer."""
    found = find_municipality(typed, NAMES)
    assert found is not None
    assert (found.name, found.sure) == (name, False)


def test_an_alias_names_its_municipality() -> None:
    """Swedish speakers write Tammerfors."""
    found = find_municipality("tammerfors", NAMES, {"Tammerfors": "Tampere"})
    assert found is not None
    assert found.name == "Tampere"


@pytest.mark.parametrize("typed", ["", "?", "x", "Helsinki", "en kerro", "a" * 500])
def test_what_is_near_nothing_is_not_found(typed: str) -> None:
    """A wrong municipality would be worse than none."""
    assert find_municipality(typed, NAMES) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_municipality_is_found_by_its_name(name: str) -> None:
    """23 of 23."""
    found = find_municipality(name.upper(), NAMES)
    assert found is not None
    assert (found.name, found.sure) == (name, True)


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    """People write anything."""
    found = find_municipality(text, NAMES)
    assert found is None or found.name in NAMES


def test_an_unknown_option_is_refused() -> None:
    """A code that no report knows would make a stratum of its own."""
    check_option("age_group", "declined")
    for trait, value in (("age_group", "17"), ("shoe", "43"), ("municipality", " ")):
        with pytest.raises(UnknownOption):
            check_option(trait, value)
