"""What the checker finds between questions, and that it finds exactly what there is."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, combinations, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents import reachable
from core.documents.branching import cautions, disagreements
from core.documents.checking import cautions as cautions_of_file
from core.documents.expressions import Answers, Value, compiled, parse
from core.documents.questionnaire import Question, Step
from tests.core.documents.questionnaires import TEXT, choices, step
from tests.core.documents.test_campaign import EVENINGS, edited


def found(*steps: Step, size: int | None = None) -> list[tuple[str, str]]:
    """Each fault with the question it is at."""
    return [(str(f.args.get("question")), f.id) for f in disagreements(steps, size)]


def noted(*steps: Step) -> list[tuple[str, str]]:
    return [(f.args["question"], f.id) for f in cautions(steps)]


FIRST = (
    step("when", single=choices("day", "evening", "weekend")),
    step("times", multiple=choices("early", "late", "none"), exclusive=["none"]),
    step("ease", scale={"from": 1, "to": 5}),
    step("age", number={"min": 18.0, "max": 110.0, "whole": True}),
    step("moved", date={"earliest": date(2026, 1, 1), "latest": date(2026, 12, 31)}),
    step("order", ranking=choices("a", "b", "c")),
    step("words", text={}),
    step("spot", place={}),
    step("card", info={}),
    step("fine", agree={}),
)


@pytest.mark.parametrize(
    "condition",
    [
        "when == day", "when in (day, weekend)", "times has late", "times == early and times == late",
        "count(times) == 2", "ease >= 4", "age < 30 or age > 65", "moved >= 2026-06-01", "order has a",
        "answered(words)", "spot == Tampere", "fine == agree", "not answered(when)", "times has none",
        "not (when == day or ease < 2)", "answered(spot)", "count(order) < 3",
    ],
)  # fmt: skip
def test_a_condition_that_can_be_meant_is_no_fault(condition: str) -> None:
    """The checker stops nobody who knows what they write."""
    assert found(*FIRST, step("last", if_=condition)) == []


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        ("whem == day", "fault-condition-question"),
        ("when == night", "fault-condition-code"),
        ("times has night", "fault-condition-code"),
        ("fine == maybe", "fault-condition-code"),
        ("when in (day, night)", "fault-condition-code"),
        ("when < day", "fault-condition-kind"),
        ("when has day", "fault-condition-kind"),
        ("count(when) == 1", "fault-condition-kind"),
        ("words == hello", "fault-condition-kind"),
        ("answered(card)", "fault-condition-kind"),
        ("ease == easy", "fault-condition-number"),
        ("count(times) > many", "fault-condition-number"),
        ("moved > 3", "fault-condition-day"),
        ("ease == 6", "fault-condition-bounds"),
        ("age > 200", "fault-condition-bounds"),
        ("moved > 2027-01-01", "fault-condition-bounds"),
        ("count(times) == 3", "fault-condition-bounds"),
        ("last == yes", "fault-condition-circle"),
        ("when is day", "fault-condition-wants-operator"),
        ("when == day and when == evening", "fault-unreachable"),
        ("when == day and not answered(when)", "fault-unreachable"),
        ("times has none and times has late", "fault-unreachable"),
        ("count(times) == 2 and not times has late", "fault-unreachable"),
        ("age > 40 and age < 41", "fault-unreachable"),
        ("moved > 2026-05-01 and moved < 2026-05-02", "fault-unreachable"),
        ("ease > 4 and ease != 5", "fault-unreachable"),
        ("when == day or (ease > 4 and ease < 2)", "fault-condition-part"),
    ],
)
def test_each_slip_in_a_condition_has_its_sentence(condition: str, fault: str) -> None:
    """A planner learns what is wrong, not only that something is."""
    assert found(*FIRST, step("last", if_=condition)) == [("last", fault)]


def test_what_depends_on_the_impossible_is_impossible() -> None:
    """Each condition may be fine alone: the way to the question isn't."""
    steps = [
        step("car"),
        step("bus", if_="car == no"),
        step("line", if_="bus == yes"),
        step("petrol", if_="line == yes and car == yes"),
    ]
    assert found(*steps) == [("petrol", "fault-unreachable")]


def test_a_circle_is_named_once_and_whole() -> None:
    """Whoever mends it sees all of it."""
    steps = [
        step("a", if_="c == yes"),
        step("b", if_="a == yes"),
        step("c", if_="b == yes"),
        step("d", if_="e == no"),
    ]
    faults = disagreements([*steps, step("e")])
    assert [(f.id, f.args.get("circle")) for f in faults] == [
        ("fault-condition-circle", "a -> c -> b -> a"),
        ("fault-condition-question", None),
    ]


def test_a_condition_that_holds_for_everybody_is_noted_and_no_fault() -> None:
    """A must-answer question with a condition that names all its choices is asked of all."""
    steps = [
        step("car", optional=False),
        step("why", if_="car in (yes, no)"),
        step("how", if_="why in (yes, no)"),
    ]
    assert found(*steps) == []
    assert noted(*steps) == [("why", "fault-condition-always")]


def test_texts_show_only_answers_that_can_be_there() -> None:
    """Nobody reads a sentence with a hole in it."""
    asks = {**TEXT, "sv": "Varför {car}?"}
    assert found(step("why", ask=asks), step("car")) == [("why", "fault-pipe")]
    assert found(step("car", ask=asks)) == [("car", "fault-pipe")]
    assert found(step("why", ask={**TEXT, "en": "Why { car }?"})) == [("why", "fault-pipe")]
    assert found(step("car", photo={}), step("why", ask=asks)) == [("why", "fault-pipe-kind")]
    assert noted(step("car"), step("why", ask=asks)) == [("why", "fault-pipe-silent")]
    assert noted(step("car"), step("why", ask=asks, if_="answered(car)")) == []
    assert noted(step("car", optional=False), step("why", ask=asks)) == []
    assert noted(step("car", optional=False, quota=5), step("why", ask=asks)) == [
        ("why", "fault-pipe-silent")
    ]


def test_questions_of_a_block_stand_together_and_on_their_own() -> None:
    """Their order is drawn by lot, so none may need another."""
    apart = [step("a", block="x"), step("b"), step("c", block="x")]
    assert found(*apart) == [("c", "fault-block-apart")]
    assert found(step("a", block="x"), step("b", block="x", if_="a == yes")) == [("b", "fault-block-refers")]
    piped = step("b", block="x", ask={**TEXT, "fi": "{a}?"})
    assert found(step("a", block="x"), piped) == [("b", "fault-block-refers")]
    assert found(step("a", block="x"), step("b", block="x"), step("c", if_="a == yes", block="y")) == []


@pytest.mark.parametrize(
    ("rest", "fault"),
    [
        ({"multiple": choices("a", "b"), "at_least": 3}, "fault-choices-few"),
        ({"multiple": choices("a", "b"), "exclusive": ["b"], "at_most": 2}, "fault-choices-few"),
        ({"multiple": choices("a", "b"), "exclusive": ["a", "b"]}, "fault-choices-few"),
        ({"multiple": choices("a", "b", "c"), "at_least": 3, "at_most": 2}, "fault-limits-order"),
        ({"multiple": choices("a", "b"), "exclusive": ["c"]}, "fault-choice"),
        ({"single": choices("a", "b"), "last": ["c"]}, "fault-choice"),
        ({"single": choices("a", "b"), "exclusive": ["a"]}, "fault-key-kind"),
        ({"scale": {}, "shuffle": True}, "fault-key-kind"),
        ({"quota": 801}, "fault-quota-exceeds-size"),
    ],
)
def test_limits_that_do_not_fit_are_found(rest: dict[str, Any], fault: str) -> None:
    """A question that nobody can answer is found before anybody is asked."""
    assert [id_ for _, id_ in found(step("a", **rest), size=800)] == [fault]


def test_a_file_is_told_its_notes_with_lines_only_when_it_is_sound() -> None:
    """First what must be mended, then what might be."""
    asks = "fi: Miksi ilta sopii sinulle parhaiten?"
    piped = edited((asks, "fi: Miksi {when} sopii sinulle parhaiten?"))
    assert cautions_of_file(piped) == []  # asked only of those who chose the evening
    unsure = piped.replace("      if: when == evening\n", "")
    assert [(note.line, note.id) for note in cautions_of_file(unsure)] == [(53, "fault-pipe-silent")]
    assert cautions_of_file(unsure.replace("minutes: 5", "minutes: 0")) == []
    assert cautions_of_file(EVENINGS) == []


def test_a_hundred_tangled_questions_are_decided_in_some_thousand_steps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever sends a file in chat waits for the answer; ten thousand steps take about a second."""
    monkeypatch.setattr(reachable, "MOST_STEPS", 2000)
    steps = [step("q0", multiple=choices(*"abcdefgh"))]
    for n in range(1, 100):
        back = [max(0, n - k) for k in (1, 2, 5)]
        asked: dict[str, Any] = (
            {"number": {"min": 0.0, "max": 99.0}} if n % 2 else {"multiple": choices(*"abcdefgh")}
        )
        parts = [f"q{b} > {n % 7} and q{b} < 90" if b % 2 else f"q{b} has a and not q{b} has b" for b in back]
        steps.append(step(f"q{n}", **asked, if_=f"({parts[0]}) or ({parts[1]}) or not ({parts[2]})"))
    # The last can't be reached, which is found only if nothing before it was too hard.
    steps.append(step("end", if_="q99 > 5 and not answered(q99)"))
    assert found(*steps) == [("end", "fault-unreachable")]


def test_conditions_too_tangled_to_decide_are_told_and_stop_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence about them would be taken for a pass."""
    monkeypatch.setattr(reachable, "MOST_STEPS", 2)
    steps = [
        step("a"),
        step("b"),
        step("c", if_="a == yes and b == no"),
        step("d", if_="c == yes or b == yes"),
    ]
    assert disagreements(steps) == []
    assert [note.id for note in cautions(steps)] == ["fault-conditions-tangled"]


# What follows compares with every answer that everybody could give, one by one.

KINDS: list[tuple[dict[str, Any], list[str]]] = [
    ({"single": choices("a", "b")}, ["{} == a", "{} != b", "{} in (a, b)"]),
    (
        {"multiple": choices("a", "b", "c"), "exclusive": ["c"]},
        ["{} has a", "{} == b", "{} != c", "{} in (a, b)", "count({}) == 1"],
    ),
    ({"multiple": choices("a", "b", "c"), "at_least": 2}, ["{} has a", "{} != b", "count({}) > 2"]),
    ({"ranking": choices("a", "b"), "at_most": 1}, ["{} has a", "{} != b", "count({}) == 1"]),
    ({"scale": {"from": 1, "to": 3}}, ["{} > 1", "{} <= 2", "{} != 2", "{} in (1, 3)"]),
    ({"number": {"min": 0.0, "max": 3.0, "whole": True}}, ["{} > 1.5", "{} <= 1", "{} == 2", "{} < 3"]),
    (
        {"date": {"earliest": date(2026, 1, 1), "latest": date(2026, 1, 3)}},
        ["{} == 2026-01-02", "{} > 2026-01-01", "{} != 2026-01-03"],
    ),
    ({"number": {"min": 0.0, "max": 2.0}}, ["{} > 0.5", "{} <= 1.5", "{} != 2", "{} < 0.5"]),
    ({"text": {}}, []),
]


@st.composite
def questionnaires(draw: st.DrawFn) -> list[Step]:
    steps: list[Step] = []
    comparable: list[str] = []
    for n in range(draw(st.integers(2, 4))):
        kind, compared = draw(st.sampled_from(KINDS))
        rest = {**kind, "optional": draw(st.booleans())}
        if n and draw(st.integers(0, 3)):
            parts = draw(
                st.lists(st.tuples(st.booleans(), st.sampled_from(comparable)), min_size=1, max_size=3)
            )
            joint = draw(st.sampled_from([" and ", " or "]))
            rest["if_"] = joint.join("not " * turned + part for turned, part in parts)
        steps.append(step(f"q{n}", **rest))
        comparable += [atom.format(f"q{n}") for atom in (*compared, "answered({})")]
    return steps


def everything(question: Question) -> Iterator[Value]:
    """Every answer that somebody could give."""
    if question.single:
        yield from question.single
    elif question.multiple:
        free = [code for code in question.multiple if code not in question.exclusive]
        yield from ((code,) for code in question.exclusive)
        sizes = range(question.at_least or 1, (question.at_most or len(free)) + 1)
        yield from chain.from_iterable(combinations(free, size) for size in sizes)
    elif question.ranking:
        sizes = range(question.at_least or 1, (question.at_most or len(question.ranking)) + 1)
        yield from chain.from_iterable(permutations(question.ranking, size) for size in sizes)
    elif question.scale:
        yield from range(question.scale.low, question.scale.high + 1)
    elif question.number:
        # Between the halves that conditions name, one number stands for all.
        whole = question.number.whole
        yield from range(4) if whole else (quarter / 4 for quarter in range(9))
    elif question.date:
        yield from (date(2026, 1, 1) + timedelta(days=days) for days in range(3))
    else:
        yield "words"


def sheets(questions: Sequence[Question], answers: dict[str, Value]) -> Iterator[tuple[Answers, set[str]]]:
    """Everybody's answers with the questions they were asked."""
    if len(answers) == len(questions):
        yield answers, set()
        return
    question = questions[len(answers)]
    expression = parse(question.condition) if question.condition else None
    asked = expression is None or compiled(expression)(answers)
    possible: list[Value] = list(everything(question)) if asked else [None]
    if asked and question.is_optional:
        possible.append(None)
    for answer in possible:
        for whole, others in sheets(questions, {**answers, question.id: answer}):
            yield whole, others | ({question.id} if asked else set())


@given(questionnaires())
def test_it_agrees_with_asking_everybody_one_by_one(steps: list[Step]) -> None:
    """No question is called unreachable that somebody would be asked, and none is missed."""
    faults = disagreements(steps)
    assert {fault.id for fault in faults} <= {"fault-unreachable", "fault-condition-part"}
    questions = [s.question for s in steps if s.question is not None]
    asked: set[str] = set()
    everybody: set[str] = {question.id for question in questions if question.condition}
    for _, these in sheets(questions, {}):
        asked |= these
        everybody &= these
    unreachable = {fault.args["question"] for fault in faults if fault.id == "fault-unreachable"}
    assert unreachable == {question.id for question in questions} - asked
    always = {note.args["question"] for note in cautions(steps) if note.id == "fault-condition-always"}
    assert always == everybody
