"""What a condition is made of, and how it is written (pure); core.documents.expressions reads and evaluates it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Operator = Literal["==", "!=", "<=", ">=", "<", ">"]


@dataclass(frozen=True, slots=True)
class Compare:
    """`question operator value`; the value is a code, a number or a day as written."""

    question: str
    operator: Operator
    value: str


@dataclass(frozen=True, slots=True)
class Among:
    """`question in (a, b)`: one of them; of many choices, at least one."""

    question: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """`question has code`: the code is among those chosen or ranked."""

    question: str
    value: str


@dataclass(frozen=True, slots=True)
class Answered:
    """`answered(question)`: asked and not skipped."""

    question: str


@dataclass(frozen=True, slots=True)
class CountOf:
    """`count(question) operator number`: how many were chosen or ranked."""

    question: str
    operator: Operator
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; true also where the part is false for want of an answer."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    parts: tuple["Expression", ...]


Atom = Compare | Among | Has | Answered | CountOf
Expression = Atom | Not | And | Or


def atoms(expression: Expression) -> Iterator[Atom]:
    """Every comparison in it, in the order written."""
    match expression:
        case And(parts) | Or(parts):
            for part in parts:
                yield from atoms(part)
        case Not(part):
            yield from atoms(part)
        case _:
            yield expression


def names(expression: Expression) -> set[str]:
    """The questions it asks about."""
    return {atom.question for atom in atoms(expression)}


def written(expression: Expression) -> str:
    """The expression as text that reads as the same expression again."""
    match expression:
        case Or(parts):
            return " or ".join(f"({written(p)})" if isinstance(p, Or) else written(p) for p in parts)
        case And(parts):
            return " and ".join(f"({written(p)})" if isinstance(p, And | Or) else written(p) for p in parts)
        case Not(part):
            return f"not ({written(part)})" if isinstance(part, And | Or) else f"not {written(part)}"
        case Compare(question, sign, value):
            return f"{_word(question)} {sign} {_word(value)}"
        case Among(question, values):
            return f"{_word(question)} in ({', '.join(map(_word, values))})"
        case Has(question, value):
            return f"{_word(question)} has {_word(value)}"
        case Answered(question):
            return f"answered({_word(question)})"
        case CountOf(question, sign, value):
            return f"count({_word(question)}) {sign} {_word(value)}"


def _word(text: str) -> str:
    bare = bool(text) and all(c.isalnum() or c in "_.+-" for c in text)
    if bare and text not in ("and", "or", "not", "in", "has"):
        return text
    return f"'{text}'" if '"' in text else f'"{text}"'
