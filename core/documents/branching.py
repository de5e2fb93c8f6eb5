"""What questions ask of one another: conditions that can come true, answers piped into texts, blocks, limits (pure)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from core.documents.answerable import answers, codes, misfit
from core.documents.expressions import And, Expression, Not, Or, Unread, atoms, names, read, written
from core.documents.faults import Disagreement, Path
from core.documents.faults import written as placed
from core.documents.questionnaire import Question, Step
from core.documents.reachable import Asked, Paths, TooHardError
from core.documents.texts import Texts

PIPED: Final = re.compile(r"\{ ?([A-Za-z0-9][A-Za-z0-9_-]*) ?\}")
_UNREAD: Final = {
    "question": "fault-condition-wants-question",
    "operator": "fault-condition-wants-operator",
    "value": "fault-condition-wants-value",
    "opening": "fault-condition-wants-opening",
    "closing": "fault-condition-wants-closing",
    "joint": "fault-condition-wants-joint",
    "quote": "fault-condition-wants-quote",
    "character": "fault-condition-wants-character",
    "shorter": "fault-condition-wants-shorter",
}


@dataclass
class _Read:
    """The questions that could be read, with their conditions, those without a fault."""

    places: dict[str, Path] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    conditions: dict[str, Expression] = field(default_factory=dict)

    def before(self, name: str) -> list[str]:
        listed = list(self.questions)
        return listed[: listed.index(name)]


def disagreements(steps: Sequence[Step], size: int | None = None) -> list[Disagreement]:
    """All that can't be meant; `size` is how many people are drawn, if they are."""
    found, wrong = _conditions(steps)
    return [
        *wrong,
        *_impossible(found),
        *_pipes(found),
        *_blocks(steps, found),
        *(
            fault
            for name, question in found.questions.items()
            for fault in _limits(found.places[name], question)
        ),
        *_quotas(found, size),
    ]


def cautions(steps: Sequence[Step]) -> list[Disagreement]:
    """What works but is hardly meant: conditions that hold for everybody, answers shown that may be missing.

    Conditions that are too tangled to be decided are told too, in place of what would follow from them.
    """
    found, _ = _conditions(steps)
    try:
        paths = _paths(found)
        return [*_always(found, paths), *_silent_pipes(found, paths)]
    except TooHardError:
        return [Disagreement(("steps",), "fault-conditions-tangled", {})]


def _conditions(steps: Sequence[Step]) -> tuple[_Read, list[Disagreement]]:
    found, wrong = _Read(), []
    for number, step in enumerate(steps):
        # A name that is there twice is a fault already; its first question is the one meant.
        if step.question is not None and step.question.id not in found.questions:
            found.questions[step.question.id] = step.question
            found.places[step.question.id] = ("steps", number, "question")
    wanted: dict[str, Expression] = {}
    for name, question in found.questions.items():
        if question.condition is None:
            continue
        expression = read(question.condition)
        if isinstance(expression, Unread):
            args = {"question": name, "column": str(expression.column)}
            wrong.append(Disagreement((*found.places[name], "if"), _UNREAD[expression.wanted], args))
        else:
            wanted[name] = expression
    circles = list(_circles(wanted))
    for circle in circles:
        shown = " -> ".join((*circle, circle[0]))
        args = {"question": circle[0], "circle": shown[:80]}
        wrong.append(Disagreement((*found.places[circle[0]], "if"), "fault-condition-circle", args))
    inside = {name for circle in circles for name in circle}
    for name, expression in wanted.items():
        faults = list(_references(found, name, expression, inside))
        wrong += faults
        if not faults and name not in inside:
            found.conditions[name] = expression
    return found, wrong


def _references(found: _Read, name: str, expression: Expression, circle: set[str]) -> Iterator[Disagreement]:
    here, before = (*found.places[name], "if"), found.before(name)
    for atom in dict.fromkeys(atoms(expression)):
        if atom.question not in before:
            if name not in circle or atom.question not in circle:
                args = {"question": name, "name": atom.question[:40]}
                yield Disagreement(here, "fault-condition-question", args)
        elif (fault := misfit(atom, found.questions[atom.question])) is not None:
            yield Disagreement(here, fault[0], {"question": name, **fault[1]})


def _circles(wanted: Mapping[str, Expression]) -> Iterator[list[str]]:
    """Questions that wait for one another, each circle once, from its first question."""
    named = {name: names(expression) for name, expression in wanted.items()}
    ahead = {name: [other for other in wanted if other in named[name]] for name in wanted}
    done: set[str] = set()
    for start in wanted:
        trail: list[str] = []
        at: list[Iterator[str]] = []
        step: str | None = start
        while step is not None:
            if step in trail:
                yield trail[trail.index(step) :]
            elif step not in done:
                trail.append(step)
                at.append(iter(ahead[step]))
            step = next(at[-1], None) if at else None
            while step is None and at:
                at.pop()
                done.add(trail.pop())
                step = next(at[-1], None) if at else None


def _paths(found: _Read, *others: Expression) -> Paths:
    compared = [atom for expression in (*found.conditions.values(), *others) for atom in atoms(expression)]
    asked = [
        Asked(
            name,
            answers(question, [atom for atom in compared if atom.question == name]),
            question.is_optional or question.quota is not None or question.info is not None,
            found.conditions.get(name),
        )
        for name, question in found.questions.items()
    ]
    return Paths(asked, others)


def _impossible(found: _Read) -> Iterator[Disagreement]:
    paths = _paths(found)
    for name, condition in found.conditions.items():
        here: Path = (*found.places[name], "if")
        try:
            if not paths.can_hold(condition):
                yield Disagreement(here, "fault-unreachable", {"question": name})
                continue
            for part in _alternatives(condition):
                if not paths.can_hold(part):
                    args = {"question": name, "part": written(part)[:100]}
                    yield Disagreement(here, "fault-condition-part", args)
        except TooHardError:
            return


def _alternatives(condition: Expression) -> Iterator[Expression]:
    """The parts of every `or` in it that have to be possible for the part to be worth writing."""
    match condition:
        case Or(parts):
            for part in parts:
                yield part
                yield from _alternatives(part)
        case And(parts):
            for part in parts:
                yield from _alternatives(part)
        case Not(Not(part)):
            yield from _alternatives(part)
        case _:
            return


def _always(found: _Read, paths: Paths) -> Iterator[Disagreement]:
    for name, condition in found.conditions.items():
        if not paths.can_hold(condition, opposite=True):
            yield Disagreement((*found.places[name], "if"), "fault-condition-always", {"question": name})


def piped(texts: Texts) -> list[str]:
    """The questions whose answers a text shows, in any language, each once."""
    written_ones = [
        text for text in texts.values() if isinstance(text, str)
    ]  # a second reading has what is wrong
    return list(dict.fromkeys(name for text in written_ones for name in PIPED.findall(text)))


def _shown(question: Question) -> Iterator[tuple[Path, list[str]]]:
    """Each place of the question with a text, and whose answers it shows."""
    if question.ask is not None:
        yield ("ask",), piped(question.ask)
    for arm, texts in (question.arms or {}).items():
        yield ("arms", arm), piped(texts)
    for code, texts in question.choices.items():
        yield (question.kind, code), piped(texts)


def _pipes(found: _Read) -> Iterator[Disagreement]:
    for name, question in found.questions.items():
        before = found.before(name)
        for place, shown in _shown(question):
            for other in shown:
                here = (*found.places[name], *place)
                if other not in before:
                    yield Disagreement(here, "fault-pipe", {"question": name, "name": other})
                elif found.questions[other].kind in ("info", "photo"):
                    yield Disagreement(here, "fault-pipe-kind", {"question": name, "name": other})


def _silent_pipes(found: _Read, paths: Paths) -> Iterator[Disagreement]:
    for name, question in found.questions.items():
        before = found.before(name)
        for place, shown in _shown(question):
            for other in shown:
                if other in before and paths.can_miss(other, found.conditions.get(name)):
                    args = {"question": name, "name": other}
                    yield Disagreement((*found.places[name], *place), "fault-pipe-silent", args)


def _blocks(steps: Sequence[Step], found: _Read) -> Iterator[Disagreement]:
    ended: set[str] = set()
    last: str | None = None
    for step in steps:
        question = step.question
        block = question.block if question is not None else None
        if last is not None and block != last:
            ended.add(last)
        last = block
        if question is None or block is None:
            continue
        here = (*found.places[question.id], "block")
        if block in ended:
            yield Disagreement(here, "fault-block-apart", {"question": question.id, "block": block})
        about = {name for _, shown in _shown(question) for name in shown}
        if question.condition is not None and not isinstance(expression := read(question.condition), Unread):
            about |= names(expression)
        for other in found.questions:
            if other != question.id and other in about and found.questions[other].block == block:
                args = {"question": question.id, "name": other, "block": block}
                yield Disagreement(here, "fault-block-refers", args)


def _limits(here: Path, question: Question) -> Iterator[Disagreement]:
    fitting = {
        "exclusive": ("multiple",),
        "at_least": ("multiple", "ranking"),
        "at_most": ("multiple", "ranking"),
        "shuffle": ("single", "multiple", "ranking"),
        "last": ("single", "multiple", "ranking"),
    }
    out_of_place = set()
    for key, kinds in fitting.items():
        if getattr(question, key) and question.kind not in kinds:
            out_of_place.add(key)
            args = {"question": question.id, "key": key, "kinds": ", ".join(kinds)}
            yield Disagreement((*here, key), "fault-key-kind", args)
    for key in ("exclusive", "last"):
        for code in getattr(question, key) if key not in out_of_place else ():
            if code not in codes(question):
                args = {"key": placed((*here, key)), "allowed": ", ".join(codes(question))[:100]}
                yield Disagreement((*here, key), "fault-choice", args)
    free = [code for code in question.choices if code not in question.exclusive]
    if question.multiple is not None and not free:
        args = {"question": question.id, "key": "exclusive", "count": "0"}
        yield Disagreement((*here, "exclusive"), "fault-choices-few", args)
        return
    for key in ("at_least", "at_most"):
        wanted = getattr(question, key)
        if key not in out_of_place and wanted is not None and wanted > len(free):
            args = {"question": question.id, "key": key, "count": str(len(free))}
            yield Disagreement((*here, key), "fault-choices-few", args)
    if (
        question.at_least is not None
        and question.at_most is not None
        and question.at_least > question.at_most
    ):
        yield Disagreement((*here, "at_least"), "fault-limits-order", {"question": question.id})


def _quotas(found: _Read, size: int | None) -> Iterator[Disagreement]:
    for name, question in found.questions.items():
        if size is not None and question.quota is not None and question.quota > size:
            args = {"question": name, "quota": str(question.quota), "size": str(size)}
            yield Disagreement((*found.places[name], "quota"), "fault-quota-exceeds-size", args)
