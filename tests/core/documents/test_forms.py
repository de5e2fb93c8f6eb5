"""Questionnaires that travel to another tool and back, and what a foreign form loses on the way."""

import operator as op
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.branching import disagreements
from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.drafts import draft
from core.documents.expressions import Value, compiled, day, number, parse
from core.documents.expressions import written as ours
from core.documents.form import MARK, Form, Row, Unfit, Words, as_text, from_text
from core.documents.form_limits import limits
from core.documents.form_reading import Draft, read_form
from core.documents.form_writing import form_of
from core.documents.questionnaire import Question, Step
from core.documents.texts import LANGUAGES
from core.documents.xpath import Compared, Joined, Literal, Negated, Ref, Selected, Size, Tree, tree
from core.documents.xpath_conditions import Asks, condition, written
from core.documents.yaml_lines import Document, read
from tests.core.documents.test_campaign import EVENINGS

WORDS = Words(
    dict.fromkeys(LANGUAGES, "Other"),
    dict.fromkeys(LANGUAGES, "What other?"),
    {code: dict.fromkeys(LANGUAGES, code) for code in ("agree", "disagree", "pass")},
)
KNOWN = {
    "when": Asks(codes=("day", "evening")),
    "rank-1": Asks(codes=("1", "2", "3")),
    "times": Asks(several=True),
    "age": Asks(ordered=True),
    "moved": Asks(ordered=True, day=True),
    "words": Asks(told=False),
}


def about(name: str) -> tuple[str, Asks] | None:
    return (name, KNOWN[name]) if name in KNOWN else None


@pytest.mark.parametrize(
    ("ours_text", "theirs"),
    [
        ("when == day", "${when} = 'day'"),
        ("when != day", "(${when} != 'day' and ${when} != '')"),
        ("not when == day", "not(${when} = 'day')"),
        ("when in (day, evening)", "(${when} = 'day' or ${when} = 'evening')"),
        ("times has early", "selected(${times}, 'early')"),
        ("times != early", "(not(selected(${times}, 'early')) and ${times} != '')"),
        ("times in (early, late)", "(selected(${times}, 'early') or selected(${times}, 'late'))"),
        ("count(times) >= 2", "count-selected(${times}) >= 2"),
        ("count(times) < 2", "(count-selected(${times}) < 2 and ${times} != '')"),
        ("age > 30 and age <= 64.5", "${age} > 30 and ${age} <= 64.5"),
        ("moved >= 2026-01-01", "${moved} >= date('2026-01-01')"),
        ("answered(words)", "${words} != ''"),
        ("not answered(words)", "not(${words} != '')"),
        ("(when == day or age < 3) and not (times has a or answered(words))",
         "(${when} = 'day' or ${age} < 3) and not(selected(${times}, 'a') or ${words} != '')"),
    ],
)  # fmt: skip
def test_a_condition_goes_out_and_comes_back_as_it_was(ours_text: str, theirs: str) -> None:
    """The right column is what ODK's own documentation teaches; silence stays false on both sides."""
    expression = parse(ours_text)
    assert expression is not None
    assert written(expression, about) == theirs
    assert condition(theirs, about) == expression


@pytest.mark.parametrize(
    ("theirs", "ours_text"),
    [
        ("${rank-1} > 1", "rank-1 in (2, 3)"),
        ("'day'=${when}", "when == day"),
        ("-1 < ${age}", "age > -1"),
        ("${when} != 'day'", "not when == day"),
        ("${times} = 'early'", "times has early and count(times) == 1"),
        ("string-length(${words}) > 0", "answered(words)"),
        ("${words} = ''", "not answered(words)"),
        ("count-selected(${times}) < 2", "count(times) < 2 or not answered(times)"),
        ("selected(${when}, 'day')", "when == day"),
        ("if(${age} > 3, ${when} = 'day', false())", "age > 3 and when == day"),
    ],
)
def test_what_others_write_means_the_same_here(theirs: str, ours_text: str) -> None:
    """Form authors write conditions in many ways; an empty answer is none."""
    found = condition(theirs, about)
    assert found is not None
    assert ours(found) == ours_text


@pytest.mark.parametrize("theirs", ["today() > 3", "if(${age} > 3, 1, 0) = 1", "${age}", "${nobody} = 1", "pulldata('a')",
                                    "${words} = 'x'", "${age} = ${rank-1}", "(" * 900])  # fmt: skip
def test_what_has_no_counterpart_is_no_condition(theirs: str) -> None:
    """Better told than guessed."""
    assert condition(theirs, about) is None


@given(st.text(alphabet="${}ab'\"()=!<>., 0123selctdoanr-", max_size=50))
def test_no_xpath_raises(text: str) -> None:
    """A workbook can hold anything."""
    tree(text)


def as_xpath(part: Tree, said: Mapping[str, str]) -> bool:
    """What a form's engine makes of a condition: answers are texts, none is an empty one, and isn't a number."""
    match part:
        case Negated(inner):
            return not as_xpath(inner, said)
        case Joined(together, parts):
            return (all if together else any)(as_xpath(each, said) for each in parts)
        case Selected(ref, code):
            return code in said[ref.name].split()
        case Compared(left, sign, right):
            one, other = _text(left, said), _text(right, said)
            numbers = [number(text) if number(text) is not None else _days(text) for text in (one, other)]
            numeric = any(value is not None for value in numbers) or sign not in ("=", "!=")
            pair = (
                [float("nan") if value is None else value for value in numbers] if numeric else [one, other]
            )
            return bool(SIGNS[sign](*pair))
    raise AssertionError(part)


SIGNS = {"=": op.eq, "!=": op.ne, "<": op.lt, ">": op.gt, "<=": op.le, ">=": op.ge}


def _text(side: Ref | Size | Literal, said: Mapping[str, str]) -> str:
    match side:
        case Ref(name):
            return said[name]
        case Size(ref, letters):
            return str(len(said[ref.name]) if letters else len(said[ref.name].split()))
        case Literal(text):
            return text


def _days(text: str) -> float | None:
    found = day(text)
    return None if found is None else float(found.toordinal())


def said_of(value: Value) -> str:
    if value is None:
        return ""
    return " ".join(value) if isinstance(value, tuple) else str(value)


sheets = st.fixed_dictionaries(
    {
        "when": st.sampled_from([None, "day", "evening"]),
        "rank-1": st.sampled_from([None, "1", "2", "3"]),
        "times": st.sampled_from([None, ("early",), ("late",), ("early", "late")]),
        "age": st.sampled_from([None, 0, 3, 30.5, 64]),
        "moved": st.sampled_from([None, date(2025, 12, 31), date(2026, 1, 1), date(2026, 5, 5)]),
        "words": st.sampled_from([None, "hello"]),
    }
)
ATOMS = [
    "when == day", "when != day", "when in (day, evening)", "rank-1 == 2", "times has early", "times != early",
    "times in (early, late)", "count(times) >= 2", "count(times) < 2", "count(times) != 1", "age > 3", "age <= 30.5",
    "age == 0", "age != 3", "moved >= 2026-01-01", "moved != 2026-01-01", "answered(words)", "answered(times)",
]  # fmt: skip
compounds = st.recursive(
    st.sampled_from(ATOMS),
    lambda inner: st.one_of(
        inner.map("not ({})".format),
        st.tuples(inner, inner).map("({0[0]}) and ({0[1]})".format),
        st.tuples(inner, inner).map("({0[0]}) or ({0[1]})".format),
    ),
    max_leaves=5,
)


@given(compounds, sheets)
def test_conditions_mean_the_same_on_both_sides(text: str, answers: dict[str, Value]) -> None:
    """The other tool asks whom we would ask, silence included; and what comes back asks them again."""
    expression = parse(text)
    assert expression is not None
    out = written(expression, about)
    assert out is not None
    read_back = tree(out)
    assert read_back is not None
    said = {name: said_of(value) for name, value in answers.items()}
    meant = compiled(expression)(answers)
    assert as_xpath(read_back, said) is meant
    came = condition(out, about)
    assert came is not None
    assert compiled(came)(answers) is meant


THEIRS = [
    "${when} = 'day'", "${when} != 'day'", "${when} = ''", "${rank-1} > 1", "${rank-1} != 2", "selected(${times}, 'late')",
    "${times} = 'early'", "count-selected(${times}) < 2", "count-selected(${times}) = 0", "${age} < 30", "3 <= ${age}",
    "${age} != 3", "${moved} > date('2026-01-01')", "string-length(${words}) > 0", "string-length(${words}) = 0",
]  # fmt: skip
foreign = st.recursive(
    st.sampled_from(THEIRS),
    lambda inner: st.one_of(
        inner.map("not({})".format),
        st.tuples(inner, inner).map("({0[0]}) and ({0[1]})".format),
        st.tuples(inner, inner).map("{0[0]} or {0[1]}".format),
        st.tuples(inner, inner, inner).map("if({0[0]}, {0[1]}, {0[2]})".format),
    ),
    max_leaves=5,
)


@given(foreign, sheets)
def test_what_others_write_asks_the_same_people_here(text: str, answers: dict[str, Value]) -> None:
    """A form's logic was tested by its author; it comes over with its meaning, not with its letters."""
    theirs, came = tree(text), condition(text, about)
    assert theirs is not None
    assert came is not None
    said = {name: said_of(value) for name, value in answers.items()}
    assert compiled(came)(answers) is as_xpath(theirs, said)


def back(campaign: Campaign) -> list[Step]:
    """The steps of the document that the campaign's form becomes."""
    form, _ = form_of(campaign, WORDS)
    found = read_form(form, WORDS)
    return steps_of(found)


def steps_of(found: Draft, *, lenient: bool = False) -> list[Step]:
    document = read(draft(found.name, found.title, found.questions, "x"))
    assert isinstance(document, Document), document
    steps = document.value["steps"]
    assert isinstance(steps, list)
    return [Step.model_validate(step, context={"lenient": lenient}) for step in steps]


def campaign_of(steps: Sequence[Step]) -> Campaign:
    sound = check_campaign(EVENINGS)
    assert isinstance(sound, Campaign)
    return sound.model_copy(update={"steps": list(steps)})


texts = st.fixed_dictionaries(
    {
        language: st.sampled_from(["Kyllä", "Missä?", "a: b # c", "\"'{}", "50 %", "no"])
        for language in LANGUAGES[:3]
    }
)
codes = st.lists(st.sampled_from(["a", "b-1", "c_2", "1", "2026", "no"]), min_size=2, max_size=4, unique=True)
bounds = st.tuples(st.integers(-5, 5), st.integers(6, 90))


@st.composite
def questions(draw: st.DrawFn, name: str, earlier: list[Question]) -> Question:
    """A question of a kind that both have, with what both can say of it."""
    choices = draw(st.dictionaries(st.sampled_from(draw(codes)), texts, min_size=2, max_size=4))
    low, high = draw(bounds)
    kind: dict[str, Any] = draw(
        st.sampled_from(
            [
                {"single": choices, "shuffle": draw(st.booleans())},
                {"multiple": choices, "exclusive": [next(iter(choices))]},
                {"multiple": choices, "at_least": 1, "at_most": 2},
                {"ranking": choices, "at_least": 2},
                {"scale": {"from": 0, "to": 10}},
                {"scale": {"from": 1, "to": 5, "low": draw(texts), "high": draw(texts)}},
                {"number": {"min": low, "max": high, "whole": True}},
                {"number": {"min": low + 0.5}},
                {"number": {}},
                {"date": {"earliest": date(2026, 1, 1), "latest": date(2027, 1, 31)}},
                {"text": {"max": draw(st.sampled_from([20, 2000, 4000]))}},
                {"photo": {}},
                {"place": {}},
                {"agree": {}},
                {"info": {}},
            ]
        )
    )
    written_one: dict[str, Any] = {"id": name, "ask": draw(texts), **kind}
    if draw(st.booleans()) and "info" not in kind:
        written_one["optional"] = False
    conditional = draw(st.booleans())
    if earlier and conditional:
        written_one["if"] = draw(conditions(earlier))
    return Question.model_validate(written_one)


@st.composite
def conditions(draw: st.DrawFn, earlier: list[Question]) -> str:
    parts = []
    for question in draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=3)):
        name, kind = question.id, question.kind
        written_ones = {
            "single": [
                f"{name} == {next(iter(question.choices or 'x'))}",
                f"{name} != {next(iter(question.choices or 'x'))}",
            ],
            "multiple": [f"{name} has {next(iter(question.choices or 'x'))}", f"count({name}) < 2"],
            "ranking": [f"{name} != {next(iter(question.choices or 'x'))}"],
            "scale": [f"{name} >= 3", f"{name} == 2"],
            "number": [f"{name} < 6.5"],
            "date": [f"{name} > 2026-06-01"],
            "agree": [f"{name} in (agree, pass)"],
        }.get(kind, [])
        atom = draw(st.sampled_from([*written_ones, f"answered({name})"])) if kind != "info" else ""
        if atom:
            parts.append(draw(st.sampled_from(["", "not "])) + atom)
    # An "and" of nothing else than an answer is read back shorter; that is another test's matter.
    return " or ".join([*dict.fromkeys(parts), f"answered({earlier[0].id})"])


@st.composite
def questionnaires(draw: st.DrawFn) -> list[Step]:
    found: list[Question] = []
    for name in draw(
        st.lists(st.sampled_from(["q1", "1st", "Why-not", "x_y"]), min_size=1, max_size=4, unique=True)
    ):
        found.append(draw(questions(name, [q for q in found if q.info is None])))
    return [
        Step.model_validate({"question": question.model_dump(by_alias=True, exclude_none=True)})
        for question in found
    ]


@given(questionnaires())
def test_a_questionnaire_comes_back_from_a_form_as_it_went(steps: list[Step]) -> None:
    """Whoever corrects a form in another tool sends the same questions back."""
    assert back(campaign_of(steps)) == steps


def test_what_a_form_cannot_say_is_listed_with_its_row() -> None:
    """Nobody finds out from the answers that a quota stayed behind."""
    base = {"ask": dict.fromkeys(LANGUAGES[:3], "x")}
    choices = {"a": base["ask"], "b": base["ask"]}
    steps: list[dict[str, Any]] = [
        {"statements": {}},
        {"question": {"id": "a", "arms": {"x": base["ask"], "y": base["ask"]}, "text": {}}},
        {"question": {"id": "b", **base, "single": choices, "last": ["b"], "quota": 5, "block": "z"}},
        {"question": {"id": "c", **base, "number": {"unit": base["ask"]}}},
        {"question": {"id": "d", **base, "place": {"pin": False}, "if": "b == a"}},
        {"question": {"id": "e", **base, "text": {}, "if": "d == Nokia"}},
    ]
    _, lost = form_of(campaign_of([Step.model_validate(step) for step in steps]), WORDS)
    assert [(one.row, one.id, one.args.get("key", "")) for one in lost] == [
        (2, "form-lost-statements", ""),
        (2, "form-lost-arms", ""),
        (3, "form-lost-key", "last"),
        (3, "form-lost-key", "block"),
        (3, "form-lost-key", "quota"),
        (4, "form-lost-key", "number.unit"),
        (5, "form-lost-key", "place.pin"),
        (6, "form-lost-condition", ""),
    ]


def form(*rows: dict[str, str], choices: Sequence[str] = (), **settings: str) -> Form:
    """A form of these rows; choices are written `list code label`."""
    listed = [
        dict(zip(("list_name", "name", "label"), choice.split(" ", 2), strict=True)) for choice in choices
    ]
    return Form(
        [Row(number, row) for number, row in enumerate(rows, start=2)],
        [Row(number, row) for number, row in enumerate(listed, start=2)],
        settings,
    )


def test_a_foreign_form_becomes_questions_and_a_list_of_what_is_left_out() -> None:
    """Every row is either there or told of."""
    found = read_form(
        form(
            {"type": "start", "name": "start"},
            {
                "type": "select_one yn or_other",
                "name": "car",
                "label::Finnish (fi)": "Auto?",
                "label::French (fr)": "?",
            },
            {"type": "begin group", "name": "g", "label": "Driving", "relevant": "${car} = 'y'"},
            {
                "type": "integer",
                "name": "km.day",
                "label": "How far, ${car}?",
                "constraint": ". > 0 and . < 500",
                "hint": "km",
            },
            {"type": "decimal", "name": "x", "label": "x", "constraint": ". > 0", "relevant": "today() > 3"},
            {"type": "end group"},
            {"type": "begin_repeat", "name": "child", "label": "Child"},
            {"type": "text", "name": "child_name", "label": "Name"},
            {"type": "end_repeat"},
            {"type": "range", "name": "mark", "label": "Mark", "parameters": "start=0 end=100 step=10"},
            {
                "type": "select_multiple yn",
                "name": "many",
                "label": "m",
                "constraint": "not(selected(., 'n') and count-selected(.) > 1)",
            },
            {"type": "calculate", "name": "sum", "calculation": "1 + 1"},
            {"type": "note", "name": "bye", "label": "Thanks", "media::image": "a.png", "required": "yes"},
            choices=("yn y Yes", "yn n No", "yn don't Don't know"),
            form_title="Travel",
            form_id="travel_2026",
        ),
        WORDS,
    )
    assert (found.name, found.title) == ("travel-2026", {"en": "Travel"})
    assert [question["id"] for question in found.questions] == [
        "car",
        "car-other",
        "km-day",
        "x",
        "mark",
        "many",
        "bye",
    ]
    by_id = {question["id"]: question for question in found.questions}
    assert list(by_id["car"]["single"]) == ["y", "n", "don-t", "other"]
    assert by_id["car-other"]["if"] == "car == other"
    assert by_id["km-day"]["ask"] == {"en": "How far, {car}?\nkm"}
    assert (by_id["km-day"]["number"], by_id["km-day"]["if"]) == (
        {"whole": True, "min": 1, "max": 499},
        "car == y",
    )
    assert by_id["x"]["if"] == "car == y"
    assert by_id["mark"]["number"] == {"min": 0, "max": 100, "whole": True}
    assert by_id["many"]["exclusive"] == ["n"]
    assert "optional" not in by_id["bye"]
    assert [(one.sheet, one.row, one.id) for one in found.lost] == [
        ("choices", 4, "form-lost-name"),
        ("survey", 1, "form-lost-language"),
        ("survey", 2, "form-lost-type"),
        ("survey", 4, "form-lost-title"),
        ("survey", 5, "form-lost-name"),
        ("survey", 6, "form-lost-constraint"),
        ("survey", 6, "form-lost-relevant"),
        ("survey", 8, "form-lost-repeat"),
        ("survey", 11, "form-lost-range"),
        ("survey", 13, "form-lost-type"),
        ("survey", 14, "form-lost-column"),
    ]
    assert disagreements(steps_of(found, lenient=True)) == []


@pytest.mark.parametrize(
    ("kind", "constraint", "values", "whole"),
    [
        ("integer", ". > 0 and . < 500", {"min": 1, "max": 499}, True),
        ("integer", "17 < . and 2.5 <= .", {"min": 3}, True),
        ("number", ". >= -0.5", {"min": -0.5}, True),
        ("number", ". > 0", {"min": 0.0}, False),
        ("number", ". >= 0 and . <= ${others}", {"min": 0.0}, False),
        ("date", ". > date('2026-01-01')", {"earliest": date(2026, 1, 2)}, True),
        ("date", ". <= today()", {}, False),
        ("date", ". > date('9999-12-31')", {}, False),
        ("text", "string-length(.) < 141", {"max": 140}, True),
        ("text", "regex(., 'a')", {}, False),
        ("multiple", "count-selected(.) = 2", {"at_least": 2, "at_most": 2}, True),
        ("multiple", "not(selected(., 'x') and count-selected(.) >= 2)", {"exclusive": ["x"]}, True),
        ("multiple", "if(selected(., 'x'), count-selected(.) = 1, true())", {"exclusive": ["x"]}, True),
        ("multiple", "not(selected(., 'x')) or count-selected(.) = 1", {"exclusive": ["x"]}, True),
        ("ranking", "count-selected(.) > 1", {"at_least": 2}, True),
    ],
)
def test_limits_are_read_in_the_ways_that_authors_write_them(
    kind: str, constraint: str, values: dict[str, Any], whole: bool
) -> None:
    """ODK's documentation, Kobo's and SurveyCTO's each teach another way."""
    assert limits(kind, constraint) == (values, whole)


def test_a_range_that_says_no_numbers_is_the_standard_s_own() -> None:
    """One to ten: what a form means that doesn't say."""
    found = read_form(
        form({"type": "range", "name": "a", "label": "A", "parameters": "start=x end=1"}), WORDS
    )
    assert found.questions[0]["scale"] == {"from": 1, "to": 10}


cells = st.dictionaries(
    st.sampled_from(["type", "name", "label", "label::fi", "relevant", "constraint", "required", "parameters", "list_name"]),
    st.sampled_from(["select_one a or_other", "select_multiple a", "rank a", "range", "integer", "begin group", "end group",
                     "a", "_", "é é", "${a} = 'b'", ". > 1", "yes", "start=x end=1", "=1+1", "\n", "text", "note"]),
)  # fmt: skip


@given(st.lists(cells, max_size=6), st.lists(cells, max_size=3))
def test_no_form_raises_and_all_that_comes_is_a_document(
    survey: list[dict[str, str]], choices: list[dict[str, str]]
) -> None:
    """A workbook from anywhere becomes a file that the check can speak of."""
    found = read_form(
        Form(
            [Row(n, row) for n, row in enumerate(survey, 2)],
            [Row(n, row) for n, row in enumerate(choices, 2)],
        ),
        WORDS,
    )
    checked = check_campaign(draft(found.name, found.title, found.questions, "x"))
    assert isinstance(checked, list)
    assert not {fault.id for fault in checked} & {"fault-not-yaml", "fault-duplicate-key", "fault-twice"}


@given(questionnaires(), st.text(max_size=30))
def test_a_form_can_be_handed_on_as_text(steps: list[Step], other: str) -> None:
    """Chat carries texts; any other text is no form, and a torn one is told as such."""
    form, _ = form_of(campaign_of(steps), WORDS)
    assert from_text(as_text(form)) == form
    assert from_text(as_text(Unfit(other))) == Unfit(other)
    assert from_text(other) is None
    assert isinstance(from_text(MARK + other), Unfit)
