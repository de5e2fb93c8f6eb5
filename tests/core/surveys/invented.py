"""Questionnaires and answers made up by hypothesis, read by the kinds themselves from what people type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from hypothesis import strategies as st

from core.documents import expressions
from core.documents.questionnaire import Question
from core.surveys import flow
from core.surveys.columns import GIVEN, SKIPPED, Columns, Raw, columns_of
from core.surveys.flow import Held, Sheet
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Asked, Read
from core.surveys.tables import State
from core.surveys.values import Value

TOWNS = ("Akaa", "Nokia", "Tampere")
STATES = {State.GIVEN: GIVEN, State.SKIPPED: SKIPPED}


def question(name: str, kind: str, **more: object) -> Question:
    """Make a question of one kind with all that it needs."""
    bodies: dict[str, object] = {
        "single": choices(3),
        "multiple": choices(3),
        "ranking": choices(3),
        "scale": {"from": 0, "to": 10},
        "number": {"whole": True, "min": 0, "max": 50},
        "date": {},
        "text": {},
        "place": {},
        "agree": {},
        "info": {},
    }
    document = {"id": name, "ask": {"en": f"{name}?"}, kind: bodies[kind], **more}
    return Question.model_validate(document, context={"languages": ()})


def choices(count: int) -> dict[str, object]:
    return {code: {"en": code.upper()} for code in "abcdefghi"[:count]}


def sheet_of(questions: Sequence[Question], version: int = 1) -> Sheet:
    """Make a questionnaire ready, as core.surveys.sheets does with a document."""
    read = [None if q.condition is None else expressions.parse(q.condition) for q in questions]
    return Sheet(
        tuple(questions),
        tuple(None if one is None else expressions.compiled(one) for one in read),
        tuple(frozenset() if one is None else frozenset(expressions.names(one)) for one in read),
        version,
    )


@dataclass(frozen=True)
class Given:
    """One answer as its row keeps it."""

    value: Value = None
    state: State = State.GIVEN
    seconds: int = -1
    assisted: bool = False
    version: int = 1


def columns(sheet: Sheet, people: Mapping[int, Mapping[str, Given]], finished: Sequence[int] = ()) -> Columns:
    """Set people's answers out as columns."""
    voters = np.array(sorted(people), dtype=np.int64)
    rows = [
        Raw(
            name,
            STATES[one.state],
            one.value,
            one.version,
            one.assisted,
            np.array([voter], dtype=np.int64),
            np.array([one.seconds], dtype=np.int64),
        )
        for voter, answers in people.items()
        for name, one in answers.items()
    ]
    return columns_of(sheet, voters, np.isin(voters, np.array(finished, dtype=np.int64)), rows)


@st.composite
def towns(draw: st.DrawFn, kinds: Sequence[str]) -> tuple[Sheet, dict[int, dict[str, Given]]]:
    """Make a questionnaire with a branch and people who type their answers, skip some and stop somewhere."""
    asked = [question("first", "single")]
    for place, kind in enumerate(draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=4))):
        branch = {"if": "first == a"} if draw(st.booleans()) else {}
        asked.append(question(f"q-{place}", kind, **branch))
    sheet = sheet_of(asked)
    people: dict[int, dict[str, Given]] = {}
    for voter in range(1, draw(st.integers(1, 25)) + 1):
        answers: dict[str, Given] = {}
        held: dict[str, Held] = {}
        for _ in range(draw(st.integers(0, len(asked)))):
            at = flow.standing(sheet, held, voter)
            if at.current is None:
                break
            one = sheet.questions[at.current]
            value = draw(typed(one))
            answer = Given(state=State.SKIPPED) if value is None else Given(value.value)
            answers[one.id] = answer
            held[one.id] = Held(answer.state, answer.value)
        if answers:
            people[voter] = answers
    return sheet, people


@st.composite
def typed(draw: st.DrawFn, one: Question) -> Read | None:
    """Let somebody type an answer; None: it is skipped."""
    if draw(st.integers(0, 5)) == 0:
        return None
    words = {
        "single": st.sampled_from(["1", "2", "C"]),
        "multiple": st.sampled_from(["1", "2 3", "1 2 3", "B"]),
        "ranking": st.sampled_from(["1 2 3", "3 1 2", "2", "2 1"]),
        "scale": st.integers(0, 10).map(str),
        "number": st.integers(0, 50).map(str),
        "date": st.integers(0, 400).map(lambda days: (date(2026, 1, 1) + timedelta(days)).isoformat()),
        "text": st.sampled_from(["Good.", "=1+1"]),
        "place": st.sampled_from([*TOWNS, "61.5, 23.8"]),
        "agree": st.sampled_from(["1", "2", "3"]),
        "info": st.just("1"),
    }
    asked = Asked(one, "en", tuple(one.choices), municipalities=TOWNS, today=date(2027, 6, 1))
    reading = kind_of(one).read(asked, draw(words[one.kind]))
    assert isinstance(reading, Read), (one.kind, reading)
    return reading
