"""Numbers and days are read out of what people type, or they are told what would fit."""

from datetime import date

import pytest

from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Read, Wrong
from tests.core.surveys.kinds import (
    ENDS,
    asked,
    press,
    question,
    read,
    value,
    why,
)

SCALE = question(scale={"from": 1, "to": 5, **ENDS})
KILOMETRES = question(number={"min": 0, "max": 300, "unit": {"fi": "km", "sv": "km", "en": "km"}})
WHOLE = question(number={"whole": True})
ANY = question(number={})


# ── numbers


def test_the_hint_names_the_unit() -> None:
    """Whoever isn't told writes minutes, and what the hint says can be written."""
    hint = kind_of(KILOMETRES).hint(asked(KILOMETRES))
    assert hint is not None
    assert hint.args["example"] == "12\u00a0km"
    assert read(KILOMETRES, str(hint.args["example"])) == Read(12)
    bare = kind_of(ANY).hint(asked(ANY))
    assert bare is not None
    assert bare.args["example"] == "12"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("noin 12 km", 12),
        ("12km", 12),
        ("n. 5", 5),
        ("n.5", 5),
        ("~ 5", 5),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("2½", 2.5),
        ("½ km", 0.5),
        ("viisi", 5),
        ("kaksitoista", 12),
        ("ehkä kaksikymmentäviisi kilometriä", 25),
        ("twenty-five", 25),
        ("twenty five kilometres", 25),
        ("tjugofem", 25),
        ("puolitoista", 1.5),
        ("noin puoli kilometriä", 0.5),
        ("sata", 100),
        ("kaksisataa", 200),
        ("١٢", 12),
        ("12.", 12),
        ("(12)", 12),
        ("5 m2", 5),
        ("5 m²", 5),
        ("0", 0),
        ("nolla", 0),
    ],
)
def test_a_number_is_read_out_of_a_sentence(text: str, number: float) -> None:
    """People answer as they speak."""
    assert value(read(KILOMETRES, text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12 345", 12345),
        ("12\u00a0345", 12345),
        ("1 234 567,5", 1234567.5),
        ("1.234.567", 1234567),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("-5", -5),
        ("−5,5 astetta", -5.5),
        ("miinus viisi", -5),
        ("minus 5", -5),
        ("2 tuhatta", 2000),
        ("kaksi tuhatta", 2000),
        ("two thousand", 2000),
        ("2,5 miljoonaa", 2_500_000),
        ("tuhat", 1000),
    ],
)
def test_thousands_and_signs_are_read(text: str, number: float) -> None:
    """ "2 tuhatta" is not two."""
    assert value(read(ANY, text)) == number


def test_a_comma_before_three_digits_means_what_the_language_means_by_it() -> None:
    """Only there can't it be told from the figure itself, unless decimals make no sense."""
    assert value(read(ANY, "1,234", "fi")) == 1.234
    assert value(read(ANY, "1,234", "en")) == 1234
    assert value(read(WHOLE, "1.234", "fi")) == 1234
    assert value(read(ANY, "1.234", "en")) == 1.234


@pytest.mark.parametrize(
    "text", ["10-12", "10–12 km", "viisi tai kuusi", "3 tai 4", "12:30", "1/2", "kaksi, 3"]
)
def test_two_numbers_are_not_one_answer(text: str) -> None:
    """Which of them was meant is for the person to say."""
    assert why(read(KILOMETRES, text)) == "Kirjoita vain yksi luku, esimerkiksi: 12"


@pytest.mark.parametrize("text", ["en tiedä", "", "A4", "30.2.2027", "5k", "1" * 20, "miljoona " * 9, "?"])
def test_what_is_no_number_is_told_with_an_example(text: str) -> None:
    """The example is one that would do."""
    assert why(read(KILOMETRES, text)) == "Robotti ei löytänyt lukua. Kirjoita luku, esimerkiksi: 12"


def test_a_number_keeps_its_bounds() -> None:
    """A slip of the finger doesn't become a distance around the world."""
    assert why(read(KILOMETRES, "1200")) == "Luvun pitää olla 0–300. Esimerkiksi: 12"
    assert why(read(question(number={"min": 18}), "17")).startswith("Luvun pitää olla vähintään 18.")
    assert why(read(question(number={"max": 5, "min": 1, "whole": True}), "2,5")).startswith(
        "Kirjoita kokonaisluku, esimerkiksi: 3"
    )
    assert kind_of(KILOMETRES).say(asked(KILOMETRES), 12.5) == "12,5\u00a0km"


@pytest.mark.parametrize(
    "text", ["800 m", "800m", "noin 800 metriä", "viisi mailia", "2 tuhatta metriä", "5 meters."]
)
def test_another_unit_is_no_answer(text: str) -> None:
    """Eight hundred metres kept as kilometres would be a journey across the country."""
    assert why(read(KILOMETRES, text)).startswith("Kirjoita luku, jonka yksikkö on km. Esimerkiksi: 12")


@pytest.mark.parametrize(
    "text", ["8 km", "8 kilometriä", "8 tai jotain", "8 min kävellen", "8 m² piha", "8 mukavaa"]
)
def test_other_words_behind_a_number_do_not_matter(text: str) -> None:
    """Only a unit of the same kind can be mistaken for the one that is asked for."""
    assert value(read(KILOMETRES, text)) == 8
    assert value(read(ANY, "800 m")) == 800


@pytest.mark.parametrize("text", ["2", "kaksi", "two", "2.", "ehkä 2"])
def test_a_scale_is_answered_by_its_number(text: str) -> None:
    """On a scale a number is itself, not the place of a choice."""
    assert value(read(SCALE, text)) == 2


def test_a_scale_keeps_its_ends_and_knows_their_words() -> None:
    """Who writes "very easy" means five."""
    assert why(read(SCALE, "7")) == "Luvun pitää olla 1–5. Esimerkiksi: 3"
    assert isinstance(read(SCALE, "2,5"), Wrong)
    assert value(read(SCALE, "erittäin helppoa")) == 5
    assert value(read(SCALE, "mycket svårt")) == 1
    assert read(SCALE, "erittäin") == Wrong()
    assert value(read(question(scale={"from": 0, "to": 10}), "10")) == 10
    assert press(SCALE, "4") == Read(4)


# ── days


@pytest.mark.parametrize(
    "text",
    [
        "3.4.2027",
        "03.04.2027",
        "3. 4. 2027",
        "3.4.27",
        "3/4/2027",
        "3.4.",
        "3.4",
        "2027-04-03",
        "20270403",
        "3. huhtikuuta 2027",
        "3. huhtikuuta",
        "huhtikuun 3. päivä",
        "den 3 april",
        "3:e april 2027",
        "April 3, 2027",
        "3rd of April",
        "3 apr",
        "ehkä 3.4., jos sopii",
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    """In any language, with its year or without."""
    assert value(read(question(date={}), text)) == date(2027, 4, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [("eilen", 19), ("tänään", 20), ("i går", 19), ("yesterday", 19), ("toissapäivänä", 18), ("Idag!", 20)],
)
def test_yesterday_is_a_day(text: str, day: int) -> None:
    """The person's own yesterday."""
    assert value(read(question(date={}), text)) == date(2027, 3, day)


def test_a_day_without_its_year_is_the_nearest_that_is_asked_for() -> None:
    """At New Year "28.12." is last month; where last year's days are asked for, it is theirs."""
    assert value(read(question(date={}), "28.12.")) == date(2026, 12, 28)
    born = question(date={"earliest": date(1920, 1, 1), "latest": date(2009, 12, 31)})
    assert value(read(born, "3.4.85")) == date(1985, 4, 3)


@pytest.mark.parametrize("text", ["30.2.2027", "31.4.", "4/13/2027", "2027-02-30", "30. helmikuuta"])
def test_a_day_that_the_calendar_lacks_is_told(text: str) -> None:
    """It isn't moved to the next that there is."""
    assert why(read(question(date={}), text)).startswith("Tällaista päivää ei ole: ")


def test_a_day_keeps_its_bounds() -> None:
    """What is outside them is told with them."""
    year = question(date={"earliest": date(2027, 1, 1), "latest": date(2027, 12, 31)})
    assert why(read(year, "3.4.2026")) == "Päivän pitää olla väliltä 1.1.2027 – 31.12.2027."
    assert why(read(year, "ensi viikolla")).endswith("esimerkiksi: 20.3.2027")
    assert why(read(year, "3.4. tai 5.4.")).startswith("Kirjoita vain yksi päivä")
    assert why(read(year, "3.4.2026", "en"), "en").startswith("The day must be between 1 January 2027")
