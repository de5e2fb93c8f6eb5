"""What a questionnaire made of answers promises: whatever was accepted is a sound file, and reads as it was meant."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.guided import Guide
from core.documents.guided import read as given_in
from core.documents.guided_dates import Slip
from core.documents.guided_questions import (
    STEPS,
    Draft,
    as_numbered,
    due,
    fresh,
    many,
    moved,
    needed,
    read,
    without,
)
from core.documents.guided_writing import write
from core.language.cleaning import clean

TODAY = date(2026, 11, 27)
GUIDE = Guide(["fi"], "fi")
REST: dict[str, Any] = {
    "decision": {"what": "ajat", "body": "aluehallitus"},
    "meets": ["2027-02-15", "2027-03-31"],
    "title": "Ilta",
    "asks": "Miten?",
    "kind": "survey",
    "who": "everyone",
    "open": ["2026-12-01", "2026-12-15"],
}
TYPED: dict[str, dict[str, Any]] = {
    "single": {"words": "Oletko käynyt?\nKyllä\nEn\n8–16"},
    "multiple": {"words": "Milloin?\nAamulla\nIllalla\nYöllä\nEi mikään", "alone": True, "most": "2"},
    "scale": {"words": "Kuinka helppoa?", "ends": "1 vaikeaa, 5 helppoa"},
    "number": {"words": "Kuinka kaukana?", "bounds": "0–200,5 km"},
    "date": {"words": "Milloin kävit?", "days": "1.1.2020–31.12.2026"},
    "ranking": {"words": "Mikä ensin?\nAjat\nMatka\nHinta", "most": "2"},
    "info": {"words": "Seuraavat kysymykset koskevat ajanvarausta."},
}


def made(kind: str, earlier: list[Draft], **typed: Any) -> Draft:
    """Answer all steps of one question, each when it is asked."""
    draft: Draft = {"kind": kind}
    told = {"words": "Mitä mieltä olet?", "skip": True, "only": "", **TYPED.get(kind, {}), **typed}
    while (step := due(draft, earlier)) is not None:
        value = told[step]
        if isinstance(value, str) and value:
            value = read(step, value, draft, earlier, TODAY)
        assert not isinstance(value, Slip), value
        draft[step] = value
    return {"id": fresh(earlier), **draft}


def document(questions: list[Draft]) -> Campaign:
    found = check_campaign(write(REST | {"questions": questions}, GUIDE, "ilta"), ["fi"])
    assert isinstance(found, Campaign), found
    return found


def test_each_kind_is_written_as_it_was_answered() -> None:
    """What a planner typed in a chat is what the document says."""
    listed: list[Draft] = []
    for kind in STEPS:
        listed.append(made(kind, listed))
    found = {question.kind: question for question in document(listed).questions}
    assert list(found) == list(STEPS)
    assert list(found["single"].choices) == ["kylla", "en", "8-16"]
    assert (found["multiple"].exclusive, found["multiple"].at_most) == (["ei-mikaan"], 2)
    scale, number, day = found["scale"].scale, found["number"].number, found["date"].date
    assert scale is not None
    assert number is not None
    assert day is not None
    assert (scale.low, scale.high, scale.low_text, scale.high_text) == (
        1,
        5,
        {"fi": "vaikeaa"},
        {"fi": "helppoa"},
    )
    assert (number.min, number.max, number.unit) == (0, 200.5, {"fi": "km"})
    assert (day.earliest, day.latest) == (date(2020, 1, 1), date(2026, 12, 31))
    assert found["ranking"].at_most == 2
    assert found["info"].info is not None


@pytest.mark.parametrize(
    ("kind", "answers", "condition"),
    [
        ("single", "1", "q1 == kylla"),
        ("single", "1, 3", "q1 in (kylla, 8-16)"),
        ("multiple", "2 3", "q1 in (illalla, yolla)"),
        ("scale", "1 2", "q1 in (1, 2)"),
        ("agree", "2", "q1 == disagree"),
    ],
)
def test_a_condition_is_an_earlier_question_and_its_answers(kind: str, answers: str, condition: str) -> None:
    """No planner has to learn the language of conditions to ask "why" of those who said no."""
    first = made(kind, [])
    second = made("text", [first], only="1", codes=answers)
    assert document([first, second]).questions[1].condition == condition


def test_a_question_moves_but_never_before_what_it_hangs_on() -> None:
    """The list stays sound whatever is done to it, and names are made anew when it is written."""
    first = made("single", [])
    second = made("text", [first])
    third = made("text", [first, second], only="1", codes="1")
    listed = [first, second, third]
    assert moved(listed, 3, 1) == Slip("st-new-q-order", {"first": "1", "second": "3"})
    assert without(listed, 1) == Slip("st-new-q-needed", {"first": "1", "second": "3"})
    assert needed(listed, "q2") is None
    swapped = moved(listed, 2, 1)
    assert not isinstance(swapped, Slip)
    written = document(swapped)
    assert [question.id for question in written.questions] == ["q1", "q2", "q3"]
    assert written.questions[2].condition == "q2 == kylla"
    assert without(listed, 2) == [first, third]


def test_an_earlier_answer_is_shown_by_the_number_of_its_question() -> None:
    """In the chat questions have numbers, and the list may be put in another order after that."""
    first, second = made("single", []), made("scale", [made("single", [])])
    third = made("text", [first, second], words="Vastasit {2}. Miksi?")
    listed = [first, second, third]
    assert moved(listed, 3, 1) == Slip("st-new-q-order", {"first": "2", "second": "3"})
    assert without(listed, 2) == Slip("st-new-q-needed", {"first": "2", "second": "3"})
    swapped = moved(listed, 2, 1)
    assert not isinstance(swapped, Slip)
    assert as_numbered(third["words"]["ask"], swapped) == "Vastasit {1}. Miksi?"
    answers = REST | {"questions": swapped, "kind": "survey"}
    lines = ["styrelsen", "Kväll", "Hur?", "Hur lätt?", "svårt", "lätt", "Varit?", "Ja", "Nej", "8–16"]
    told = given_in("in-sv", "\n".join([*lines, "Du svarade {1}. Varför?"]), answers, TODAY)
    assert not isinstance(told, Slip), told
    wrong = given_in("in-sv", "\n".join([*lines, "Du svarade {2}. Varför?"]), answers, TODAY)
    assert wrong == Slip("st-new-q-braces")
    text = write(answers | {"in-sv": told}, Guide(["fi", "sv"], "fi"), "ilta")
    found = check_campaign(text, ["fi", "sv"])
    assert isinstance(found, Campaign), found
    assert found.questions[2].ask == {"fi": "Vastasit {q1}. Miksi?", "sv": "Du svarade {q1}. Varför?"}


def test_several_questions_can_be_written_at_once() -> None:
    """Whoever has the questions on paper pastes them and is done."""
    found = many("Mihin aikaan?\nArkena\nIllalla\n\nMiksi?", 30)
    assert not isinstance(found, Slip)
    assert [one["kind"] for one in found] == ["single", "text"]
    assert many("a\n\nb\n\nc", 2) == Slip("st-new-many", {"limit": "2"})


@pytest.mark.parametrize(
    ("kind", "step", "typed", "slip"),
    [
        ("single", "words", "Miksi?\nAinoa", "st-new-choices-bad"),
        ("single", "words", "Miksi?\nSama\nsama", "st-new-choices-bad"),
        ("single", "words", f"Miksi?\nLyhyt\n{'x' * 21}", "st-new-long"),
        ("text", "words", "x" * 301, "st-new-long"),
        ("text", "words", "Vastasit: {q1}. Miksi?", "st-new-q-braces"),
        ("multiple", "most", "4", "st-new-q-number-bad"),
        ("multiple", "most", "kaksi", "st-new-q-number-bad"),
        ("scale", "ends", "5 helppoa, 1 vaikeaa", "st-new-q-ends-bad"),
        ("scale", "ends", "1–11", "st-new-q-ends-bad"),
        ("scale", "ends", f"1 {'x' * 61}, 5 y", "st-new-long"),
        ("number", "bounds", "200–0", "st-new-q-bounds-bad"),
        ("number", "bounds", "paljon", "st-new-q-bounds-bad"),
        ("date", "days", "1.1.2020", "st-new-dates-bad"),
        ("text", "only", "2", "st-new-q-none"),
        ("text", "codes", "4", "st-new-q-number-bad"),
        ("text", "codes", "1 2 3", "st-new-q-all"),
    ],
)
def test_a_slip_is_named_when_it_is_made(kind: str, step: str, typed: str, slip: str) -> None:
    """Nobody answers thirty questions to learn that the second one was wrong."""
    earlier = [made("single", []), made("text", [made("single", [])])]
    draft = {**made(kind, earlier), "only": "q1"}
    found = read(step, typed, draft, earlier, TODAY)
    assert isinstance(found, Slip)
    assert found.id == slip


@given(
    st.sampled_from(
        [(kind, step) for kind, steps in STEPS.items() for step in steps if step not in ("alone", "skip")]
    ),
    st.text(max_size=80) | st.from_regex(r"[0-9][0-9 ,.–-]{0,8}[a-z ,]{0,6}[0-9]{0,2}", fullmatch=True),
)
def test_whatever_is_typed_is_a_slip_or_fits_the_file(where: tuple[str, str], typed: str) -> None:
    """No text can break the file that it goes into."""
    kind, step = where
    words = clean(typed)
    earlier = [made("single", [])]
    draft = made(kind, earlier, only="1", codes="1")
    value = read(step, words, draft, earlier, TODAY)
    if not words or isinstance(value, Slip):
        return
    draft = draft | {step: value}
    if step == "words":
        draft = {name: value for name, value in draft.items() if name not in ("alone", "most")}
    found = check_campaign(write(REST | {"questions": [*earlier, draft]}, GUIDE, "ilta"), ["fi"])
    # Not every code point is a character, and a file may hold characters only.
    assert isinstance(found, Campaign) or {fault.id for fault in found} == {"fault-control-character"}
