"""What a campaign made of answers promises: a sound file, or one with the usual faults where a text is missing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.checking import check_campaign
from core.documents.guided import Guide, example_of, read, texts_of
from core.documents.guided_dates import Slip, two_days
from core.documents.guided_writing import slug, write
from core.language.cleaning import clean

TODAY = date(2026, 11, 27)
TYPED = {
    "decision": "Iltavastaanottojen ajat, laajuus, aluehallitus",
    "meets": "15.2.2027 31.3.2027",
    "title": 'Ilta "ajat": #1',
    "asks": "Miten iltavastaanotot järjestetään?",
    "statements": "- Iltavastaanottoja tarvitaan.\n\n- Etävastaanotto: riittää.",
    "size": "1 200",
    "open": "1.12.–15.12.2026",
}
QUESTIONS = [
    {"id": "q1", "kind": "single", "words": {"ask": "Sopiiko?", "choices": ["Kyllä", "Ei"]}, "skip": True},
    {"id": "q2", "kind": "text", "words": {"ask": "Miksi?", "choices": []}, "skip": True},
]
PRESSED = {"kind": "both", "who": "pool", "strata": "municipality", "languages": "easy", "approver": "later"}


def answered(guide: Guide, **other: str) -> dict[str, Any]:
    """Answer all questions, each when it is asked."""
    answers: dict[str, Any] = {}
    while (step := guide.due(answers)) is not None:
        told = TYPED | other
        if step == "questions":
            answers[step] = QUESTIONS
            continue
        if step in PRESSED:
            answers[step] = other.get(step, PRESSED[step])
            continue
        typed = told.get(step) or "\n".join(f"{step} {n}" for n, _ in enumerate(texts_of(answers)))
        answers[step] = read(step, typed, answers, TODAY)
        assert not isinstance(answers[step], Slip), answers[step]
    return answers


@pytest.mark.parametrize("kind", ["statements", "survey", "both"])
@pytest.mark.parametrize("who", ["pool", "everyone"])
@pytest.mark.parametrize("strata", ["age-gender", "municipality", "nothing"])
def test_answers_that_were_checked_make_a_file_without_faults(kind: str, who: str, strata: str) -> None:
    """Who has answered eight questions isn't sent back by the file's check."""
    guide = Guide(base="fi")
    answers = answered(guide, kind=kind, who=who, strata=strata)
    made = check_campaign(write(answers, guide, "ilta", ["Päätös: ajat"]))
    assert not isinstance(made, list), made
    assert made.title["fi"] == TYPED["title"]
    assert made.title["sv"] == "in-sv 1"
    assert made.decision.body["fi"] == "aluehallitus"
    assert made.open.end == date(2026, 12, 15)
    assert (made.sample.size, made.reminders is not None) == (
        (1200, True) if who == "pool" else (None, False)
    )
    assert [step.id for step in made.steps] == {
        "statements": ["statements"],
        "survey": ["q1", "q2"],
        "both": ["statements", "q1", "q2"],
    }[kind]


def test_languages_left_for_later_are_the_files_usual_faults() -> None:
    """The file says itself what is missing, each with its line."""
    guide = Guide(base="sv")
    faults = check_campaign(write(answered(guide, kind="statements", languages="later"), guide, "ilta"))
    assert isinstance(faults, list)
    assert {fault.id for fault in faults} == {"fault-text-empty"}
    assert len(faults) == 5 * 2  # body, title, asks and two statements in Finnish and English


def test_one_language_alone_is_not_asked_about() -> None:
    """Where residents read one language, there is nothing to choose."""
    guide = Guide(["fi"], "fi")
    assert "languages" not in answered(guide)


@given(st.text(max_size=80), st.sampled_from(["title", "asks", "decision", "statements"]))
def test_whatever_is_typed_is_a_slip_or_fits_the_file(typed: str, step: str) -> None:
    """No text can break the file that it goes into."""
    words = clean(typed)
    guide = Guide(["fi"], "fi")
    answers = answered(guide)
    value = read(step, words, answers, TODAY)
    if words and not isinstance(value, Slip):
        made = check_campaign(write(answers | {step: value}, guide, "ilta"), ["fi"])
        # Not every code point is a character, and a file may hold characters only.
        assert not isinstance(made, list) or {fault.id for fault in made} == {"fault-control-character"}


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("1.12.2026–15.12.2026", ["2026-12-01", "2026-12-15"]),
        ("1.12.-15.1.", ["2026-12-01", "2027-01-15"]),
        ("from 2026-12-01 to 2026-12-01", ["2026-12-01", "2026-12-01"]),
        ("1/2/2027 and 2/2/2027", ["2027-02-01", "2027-02-02"]),
        (example_of("open", TODAY), ["2026-12-11", "2026-12-25"]),
        (example_of("meets", TODAY), ["2027-01-26", "2027-03-12"]),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, days: list[str]) -> None:
    """Figures in any of our spellings; a day without a year is the next one."""
    assert two_days(typed, TODAY, "") == days


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("soon", "st-new-dates-bad"),
        ("1.12.2026", "st-new-dates-bad"),
        ("30.2.2027 1.3.2027", "st-new-day-none"),
        ("1.12.2025 1.12.2026", "st-new-dates-past"),
        ("15.12.2026 1.12.2026", "st-new-dates-order"),
        ("1.12.2026 16.2.2027", "st-new-dates-late"),
    ],
)
def test_a_slip_in_the_days_is_named(typed: str, slip: str) -> None:
    """A planner learns what to change, not only that something is wrong."""
    found = two_days(typed, TODAY, "", date(2027, 2, 15))
    assert isinstance(found, Slip)
    assert found.id == slip


@pytest.mark.parametrize(
    ("step", "typed", "slip"),
    [
        ("decision", "aluehallitus", "st-new-decision-bad"),
        ("title", "x" * 61, "st-new-long"),
        ("statements", "\n".join(["Väite."] * 21), "st-new-many"),
        ("statements", f"Väite.\n{'x' * 161}", "st-new-long"),
        ("size", "many", "st-new-number-bad"),
        ("size", "0", "st-new-number-bad"),
        ("in-sv", "en rad", "st-new-lines-bad"),
    ],
)
def test_an_answer_that_the_file_would_refuse_is_refused_at_once(step: str, typed: str, slip: str) -> None:
    """Nobody answers eight questions to learn that the second one was too long."""
    found = read(step, typed, answered(Guide(["fi"], "fi")), TODAY)
    assert isinstance(found, Slip)
    assert found.id == slip


def test_a_name_is_made_of_the_title() -> None:
    """The name stands in addresses and commands, so it has plain letters only."""
    assert slug("Äijänsuon Iltavastaanotot, 2027!") == "aijansuon-iltavastaanotot-2027"
    assert slug("Привет") == "campaign"
