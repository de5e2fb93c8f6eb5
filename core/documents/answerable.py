"""What a question can be answered with: which comparisons its kind can have, and answers that stand for all (pure)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, combinations, pairwise
from math import ceil, floor
from typing import Final

from core.documents.expressions import (
    Among,
    Answered,
    Atom,
    Compare,
    CountOf,
    Has,
    Value,
    day,
    number,
)
from core.documents.questionnaire import Question

AGREEMENT: Final = ("agree", "disagree", "pass")
_ORDERED: Final = ("scale", "number", "date")
_SEVERAL: Final = ("multiple", "ranking")
_CODED: Final = ("single", "place", "agree", *_SEVERAL)

Misfit = tuple[str, dict[str, str]]  # a text id and its values


def misfit(atom: Atom, question: Question) -> Misfit | None:
    """Why a question of this kind can't be compared so, as a text id with values; None if it can."""
    kind = question.kind
    if not _can_have(atom, kind):
        return "fault-condition-kind", {"name": question.id, "kind": kind, "comparison": _sign(atom)}
    for value in _values(atom):
        if isinstance(atom, CountOf):
            wrong: Misfit | None = _number_misfit(value, *counts(question))
        elif kind == "scale" and question.scale is not None:
            wrong = _number_misfit(value, question.scale.low, question.scale.high)
        elif kind == "number" and question.number is not None:
            wrong = _number_misfit(value, question.number.min, question.number.max)
        elif kind == "date":
            wrong = _day_misfit(value, question)
        elif kind != "place" and value not in codes(question):
            wrong = ("fault-condition-code", {})
        else:
            wrong = None
        if wrong is not None:
            return wrong[0], {"name": question.id, "value": value[:40], **wrong[1]}
    return None


def codes(question: Question) -> Sequence[str]:
    """The codes that an answer may be or hold; empty for the kinds without."""
    return AGREEMENT if question.agree is not None else tuple(question.choices)


def counts(question: Question) -> tuple[int, int]:
    """The fewest and the most that may be chosen or ranked; an exclusive choice is one, alone."""
    most = question.at_most or len(question.choices) - len(question.exclusive)
    return 1 if question.exclusive else question.at_least or 1, most


def answers(question: Question, compared: Iterable[Atom]) -> list[Value]:
    """Answers such that any answer is told from the others by these comparisons as one of them is."""
    compared = list(compared)
    values = [value for atom in compared for value in _values(atom)]
    match question.kind:
        case "single" | "agree":
            return list(codes(question))
        case "multiple" | "ranking":
            return list(_choices(question, {v for v in values if v in question.choices}))
        case "scale":
            assert question.scale is not None
            return list(range(question.scale.low, question.scale.high + 1))
        case "number":
            return list(_numbers(question, [n for n in map(number, values) if n is not None]))
        case "date":
            return list(_days(question, [d for d in map(day, values) if d is not None]))
        case "place":
            return [*dict.fromkeys(values), "\0elsewhere"]
        case "info":
            return []
    return ["\0something"]


def _choices(question: Question, mentioned: set[str]) -> Iterator[Value]:
    exclusive = [code for code in question.choices if code in question.exclusive]
    yield from ((code,) for code in exclusive)
    free = [code for code in question.choices if code not in question.exclusive]
    apart = [code for code in free if code in mentioned]
    rest = [code for code in free if code not in mentioned]
    least, most = question.at_least or 1, counts(question)[1]
    for some in chain.from_iterable(combinations(apart, size) for size in range(len(apart) + 1)):
        for more in range(len(rest) + 1):
            if least <= len(some) + more <= most:
                yield (*some, *rest[:more])


def _numbers(question: Question, constants: list[float]) -> Iterator[Value]:
    asked = question.number
    assert asked is not None
    low, high = asked.min, asked.max
    if asked.whole:
        near = [n for c in constants for n in (floor(c) - 1, floor(c), ceil(c), ceil(c) + 1)]
        ends = [ceil(low)] if low is not None else []
        ends += [floor(high)] if high is not None else []
        candidates: Iterable[float] = {*near, *ends} or {0}
    else:
        marks = sorted({*constants, *(end for end in (low, high) if end is not None)})
        between = [(one + other) / 2 for one, other in pairwise(marks)]
        candidates = {*marks, *between, marks[0] - 1, marks[-1] + 1} if marks else {0}
    for candidate in sorted(candidates):
        if (low is None or candidate >= low) and (high is None or candidate <= high):
            yield candidate


def _days(question: Question, constants: list[date]) -> Iterator[Value]:
    asked = question.date
    assert asked is not None
    ends = [end for end in (asked.earliest, asked.latest) if end is not None]
    one = timedelta(days=1)
    near = {d + step for d in constants for step in (-one, 0 * one, one) if date.min < d < date.max}
    for candidate in sorted({*near, *constants, *ends} or {date(2000, 1, 1)}):
        if (asked.earliest is None or candidate >= asked.earliest) and (
            asked.latest is None or candidate <= asked.latest
        ):
            yield candidate


def _can_have(atom: Atom, kind: str) -> bool:
    match atom:
        case Answered():
            return kind != "info"
        case Has() | CountOf():
            return kind in _SEVERAL
        case Compare(_, "==" | "!=", _) | Among():
            return kind in _CODED or kind in _ORDERED
        case _:
            return kind in _ORDERED


def _sign(atom: Atom) -> str:
    match atom:
        case Compare(_, sign, _):
            return sign
        case Among():
            return "in"
        case Has():
            return "has"
        case Answered():
            return "answered"
        case CountOf():
            return "count"


def _values(atom: Atom) -> Sequence[str]:
    match atom:
        case Among(_, values):
            return values
        case Answered():
            return ()
        case Compare(_, _, value) | Has(_, value) | CountOf(_, _, value):
            return (value,)


def _number_misfit(value: str, low: float | None, high: float | None) -> Misfit | None:
    found = number(value)
    if found is None:
        return "fault-condition-number", {}
    if (low is not None and found < low) or (high is not None and found > high):
        return "fault-condition-bounds", {"bounds": _bounds(low, high)}
    return None


def _bounds(low: float | None, high: float | None) -> str:
    if low is None:
        return f"≤ {high:g}"
    return f"≥ {low:g}" if high is None else f"{low:g}–{high:g}"


def _day_misfit(value: str, question: Question) -> Misfit | None:
    found, asked = day(value), question.date
    assert asked is not None
    if found is None:
        return "fault-condition-day", {}
    early = asked.earliest is not None and found < asked.earliest
    if early or (asked.latest is not None and found > asked.latest):
        ends = [end.isoformat() if end else "" for end in (asked.earliest, asked.latest)]
        return "fault-condition-bounds", {"bounds": "–".join(ends)}
    return None
