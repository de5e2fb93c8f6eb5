"""Whether anybody can ever be asked a question: exact, over all that people could answer before it (pure).

A person's answers are one answer or silence for each question. Silence is possible where a question may be
skipped, and where its own condition is false; an answer only where its condition is true. Conditions tell only
some answers apart, so answers fall into few classes. Whether a condition can be true is decided from the last
question that it names backwards: each class of its answers leaves a shorter condition on the questions before,
to which that question's own condition is joined. Conditions met before are remembered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.documents.expressions import And, Atom, Expression, Not, Or, Value, atoms, compiled

MOST_STEPS: Final = 10_000  # about a second; hard in general, but real questionnaires take some hundreds


@dataclass(frozen=True)
class Asked:
    """A question as conditions see it: answers that stand for all, whether it may be passed over, its condition."""

    name: str
    answers: Sequence[Value]
    silent: bool
    condition: Expression | None = None


@dataclass(frozen=True, slots=True)
class _Within:
    """The answer to the question at this place is in one of these classes (bits; the lowest is silence)."""

    place: int
    classes: int


@dataclass(frozen=True, slots=True)
class _All:
    parts: frozenset["_Formula"]


@dataclass(frozen=True, slots=True)
class _Some:
    parts: frozenset["_Formula"]


_Formula = bool | _Within | _All | _Some


class TooHardError(Exception):
    """The conditions are tangled beyond what can be decided in a second."""


class Paths:
    """All ways through a questionnaire. Conditions may name only earlier questions of it."""

    def __init__(self, questions: Sequence[Asked], others: Iterable[Expression] = ()) -> None:
        """Make ready for the questions' own conditions and `others`, the only ones that may be put to it."""
        self._place = {question.name: place for place, question in enumerate(questions)}
        classes = _classes(questions, others)
        self._masks: list[Mapping[Atom, int]] = [masks for masks, _ in classes]
        self._all = [(1 << count) - 1 for _, count in classes]
        self._asked: list[_Formula] = []
        self._unasked: list[_Formula] = []
        for question in questions:
            met = True if question.condition is None else self._formula(question.condition, True)
            unmet = False if question.condition is None else self._formula(question.condition, False)
            self._asked.append(met)
            self._unasked.append(True if question.silent else unmet)
        self._known: dict[_Formula, bool] = {}
        self._steps = 0

    def can_hold(self, condition: Expression, *, opposite: bool = False) -> bool:
        """Whether somebody's answers make the condition true (false, if `opposite`). TooHardError."""
        return self._possible(self._formula(condition, not opposite))

    def can_miss(self, name: str, condition: Expression | None) -> bool:
        """Whether somebody for whom the condition is true has no answer to the question. TooHardError."""
        met = True if condition is None else self._formula(condition, True)
        return self._possible(self._both(met, self._within(self._place[name], 1)))

    def _formula(self, expression: Expression, wanted: bool) -> _Formula:
        match expression:
            case Not(part):
                return self._formula(part, not wanted)
            case And(parts) | Or(parts):
                formulas = [self._formula(part, wanted) for part in parts]
                joined: _Formula = isinstance(expression, And) is wanted
                join = self._both if joined else self._either
                for formula in formulas:
                    joined = join(joined, formula)
                return joined
            case _:
                place = self._place[expression.question]
                mask = self._masks[place][expression]
                return self._within(place, mask if wanted else self._all[place] & ~mask)

    def _within(self, place: int, classes: int) -> _Formula:
        if classes == 0:
            return False
        return True if classes == self._all[place] else _Within(place, classes)

    def _both(self, one: _Formula, other: _Formula) -> _Formula:
        return self._joined(one, other, _All)

    def _either(self, one: _Formula, other: _Formula) -> _Formula:
        return self._joined(one, other, _Some)

    def _joined(self, one: _Formula, other: _Formula, kind: type[_All] | type[_Some]) -> _Formula:
        deciding = kind is _Some  # true decides an "or", false an "and"
        rest: set[_Formula] = set()
        within: dict[int, int] = {}
        for formula in (one, other):
            for part in formula.parts if isinstance(formula, kind) else (formula,):
                if isinstance(part, bool):
                    if part is deciding:
                        return part
                elif isinstance(part, _Within):
                    before = within.get(part.place)
                    if before is None:
                        within[part.place] = part.classes
                    else:
                        within[part.place] = before | part.classes if deciding else before & part.classes
                else:
                    rest.add(part)
        for place, classes in within.items():
            made = self._within(place, classes)
            if made is deciding:
                return made
            if not isinstance(made, bool):
                rest.add(made)
        if not rest:
            return not deciding
        return next(iter(rest)) if len(rest) == 1 else kind(frozenset(rest))

    def _possible(self, formula: _Formula) -> bool:
        if isinstance(formula, bool):
            return formula
        known = self._known.get(formula)
        if known is None:
            known = self._known[formula] = self._searched(formula)
        return known

    def _searched(self, formula: _Formula) -> bool:
        place, masks = _latest(formula)
        tried: set[tuple[bool, ...]] = set()
        # Answers come before silence: most conditions want one.
        for answer in (*range(1, self._all[place].bit_length()), 0):
            sort = (answer == 0, *(bool(mask >> answer & 1) for mask in masks))
            if sort in tried:
                continue
            tried.add(sort)
            self._steps += 1
            if self._steps > MOST_STEPS:
                raise TooHardError
            left = self._given(formula, place, answer)
            if left is not False:
                left = self._both(left, self._asked[place] if answer else self._unasked[place])
                if self._possible(left):
                    return True
        return False

    def _given(self, formula: _Formula, place: int, answer: int) -> _Formula:
        """What is left of the formula when that answer is known."""
        if isinstance(formula, _Within):
            return bool(formula.classes >> answer & 1) if formula.place == place else formula
        if isinstance(formula, bool):
            return formula
        join = self._both if isinstance(formula, _All) else self._either
        left: _Formula = isinstance(formula, _All)
        for part in formula.parts:
            left = join(left, self._given(part, place, answer))
        return left


def _latest(formula: _Formula) -> tuple[int, list[int]]:
    """The last question that it names, and what it wants of that one's answer in each place."""
    found: dict[int, set[int]] = {}
    waiting = [formula]
    while waiting:
        part = waiting.pop()
        if isinstance(part, _Within):
            found.setdefault(part.place, set()).add(part.classes)
        elif not isinstance(part, bool):
            waiting.extend(part.parts)
    place = max(found)
    return place, sorted(found[place])


def _classes(questions: Sequence[Asked], others: Iterable[Expression]) -> list[tuple[dict[Atom, int], int]]:
    """For each question what every comparison with it holds for, as bits of classes; and how many classes."""
    by_name: dict[str, dict[Atom, None]] = {question.name: {} for question in questions}
    for expression in (*(q.condition for q in questions if q.condition is not None), *others):
        for atom in atoms(expression):
            by_name[atom.question][atom] = None
    found = []
    for question in questions:
        compared = list(by_name[question.name])
        tests = [compiled(atom) for atom in compared]
        sorts = {tuple(test({question.name: answer}) for test in tests) for answer in question.answers}
        masks = dict.fromkeys(compared, 0)
        for bit, sort in enumerate(sorted(sorts), start=1):
            for atom, holds in zip(compared, sort, strict=True):
                masks[atom] |= holds << bit
        found.append((masks, 1 + len(sorts)))
    return found
