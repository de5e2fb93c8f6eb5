"""Our conditions in the XPath of XLSForm, and back (pure).

XPath sees no difference between an empty answer and none, and `!=` is true of it; ours is false. So "isn't" goes
out as `${q} != 'a' and ${q} != ''`, and comes back as one comparison. What has no counterpart is None.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from core.documents.expressions import (
    Among,
    And,
    Answered,
    Compare,
    CountOf,
    Expression,
    Has,
    Not,
    Operator,
    Or,
    compiled,
    day,
    number,
)
from core.documents.xpath import FLIPPED, Compared, Joined, Literal, Negated, Ref, Selected, Size, Tree, tree


@dataclass(frozen=True, slots=True)
class Asks:
    """What an XPath condition must know of a question that it names."""

    several: bool = False  # many choices, or ranked ones
    codes: Sequence[str] = ()  # of a question with one choice
    day: bool = False
    ordered: bool = False  # a number, a scale or a day
    told: bool = True  # False: its answers can't be compared, only that there is one


def condition(text: str, asks: Callable[[str], tuple[str, Asks] | None]) -> Expression | None:
    """The condition that an XPath expression is; `asks` tells our name of a question by the form's, and what it is."""
    found = tree(text)
    return None if found is None else _condition(found, asks)


def _condition(part: Tree, asks: Callable[[str], tuple[str, Asks] | None]) -> Expression | None:
    match part:
        case Negated(inner):
            turned = _condition(inner, asks)
            return None if turned is None else _negated(turned)
        case Joined(together, parts):
            read = [_condition(each, asks) for each in parts]
            known = [each for each in read if each is not None]
            if len(known) < len(read):
                return None
            return _all(known) if together else _some(known)
        case Selected(ref, code):
            about = asks(ref.name)
            if about is None or not about[1].told:
                return None
            return Has(about[0], code) if about[1].several else Compare(about[0], "==", code)
        case Compared(Literal() as left, sign, right) if not isinstance(right, Literal):
            return _condition(Compared(right, FLIPPED.get(sign, sign), left), asks)
        case Compared(Size(ref, letters), sign, Literal(value)):
            about = asks(ref.name)
            return None if about is None else _sized(about, letters, _ours(sign), value)
        case Compared(Ref(name), sign, Literal(value)):
            about = asks(name)
            return None if about is None else _valued(about, _ours(sign), value)
    return None


def _ours(sign: str) -> Operator:
    return cast(Operator, "==" if sign == "=" else sign)


def _negated(part: Expression) -> Expression:
    return part.part if isinstance(part, Not) and isinstance(part.part, Answered) else Not(part)


def _sized(about: tuple[str, Asks], letters: bool, sign: Operator, value: str) -> Expression | None:
    name, asked = about
    if letters:
        there = (sign, value) in ((">", "0"), ("!=", "0"), (">=", "1"))
        if there or (sign, value) in (("==", "0"), ("<", "1"), ("<=", "0")):
            return Answered(name) if there else Not(Answered(name))
        return None
    if not asked.several or number(value) is None:
        return None
    counted = CountOf(name, sign, value)
    return Or((counted, Not(Answered(name)))) if _holds_for_none(counted) else counted


def _holds_for_none(counted: CountOf) -> bool:
    return compiled(counted)({counted.question: ()})


def _valued(about: tuple[str, Asks], sign: Operator, value: str) -> Expression | None:
    name, asked = about
    if value == "":
        if sign not in ("==", "!="):
            return None
        return Answered(name) if sign == "!=" else Not(Answered(name))
    if not asked.told:
        return None
    if asked.several:
        # Of many choices XPath compares the whole answer: this one, and no other.
        alone = And((Has(name, value), CountOf(name, "==", "1")))
        return alone if sign == "==" else Not(alone) if sign == "!=" else None
    if sign == "==":
        return Compare(name, "==", value)
    if sign == "!=":
        return Not(Compare(name, "==", value))
    if asked.ordered:
        return Compare(name, sign, value)
    # Codes may be numbers to XPath.
    wanted = compiled(Compare(name, sign, value))
    numbers = {code: number(code) for code in asked.codes}
    if not numbers or None in numbers.values():
        return None
    fitting = tuple(code for code, as_number in numbers.items() if wanted({name: as_number}))
    return Among(name, fitting) if len(fitting) > 1 else Compare(name, "==", fitting[0]) if fitting else None


def _all(parts: list[Expression]) -> Expression:
    kept: list[Expression] = []
    skip = False
    for part, following in pairwise([*parts, None]):
        assert part is not None
        joined = None if skip or following is None else _answered_otherwise(part, following)
        if joined is not None:
            kept.append(joined)
        elif not skip:
            kept.append(part)
        skip = joined is not None
    return kept[0] if len(kept) == 1 else And(tuple(kept))


def _answered_otherwise(part: Expression, following: Expression) -> Expression | None:
    """What two parts say together, if the second one only asks that there is an answer."""
    if not isinstance(following, Answered):
        return None
    match part:
        case Not(Compare(name, "==", value) | Has(name, value)) if name == following.question:
            return Compare(name, "!=", value)
        case Or((CountOf(name) as counted, Not(Answered(other)))) if name == other == following.question:
            return counted
    return None


def _some(parts: list[Expression]) -> Expression:
    for kind in (Compare, Has):
        same = [part for part in parts if isinstance(part, kind)]
        plain = all(not isinstance(part, Compare) or part.operator == "==" for part in same)
        if plain and len(same) == len(parts) and len({part.question for part in same}) == 1:
            return Among(same[0].question, tuple(part.value for part in same))
    return Or(tuple(parts))


def written(expression: Expression, asks: Callable[[str], tuple[str, Asks] | None]) -> str | None:
    """Our condition in XPath; `asks` tells the form's name of a question by ours, and what it is."""
    match expression:
        case And(parts) | Or(parts):
            several = [written(part, asks) for part in parts]
            known = [text for text in several if text is not None]
            if len(known) < len(several):
                return None
            between = " and " if isinstance(expression, And) else " or "
            return between.join(
                f"({text})" if isinstance(part, And | Or) else text
                for part, text in zip(parts, known, strict=True)
            )
        case Not(part):
            inner = written(part, asks)
            return None if inner is None else f"not({inner})"
    about = asks(expression.question)
    return None if about is None else _written(expression, f"${{{about[0]}}}", about[1])


def _written(atom: Expression, ref: str, asked: Asks) -> str | None:
    if isinstance(atom, Answered):
        return f"{ref} != ''"
    if not asked.told:
        return None
    match atom:
        case Compare(_, "!=", value):
            return f"({_is_not(ref, value, asked)} and {ref} != '')"
        case Compare(_, "==", value) | Has(_, value):
            return _is(ref, value, asked)
        case Compare(_, sign, value):
            return f"{ref} {sign} {_literal(value, asked)}"
        case Among(_, (value,)):
            return _is(ref, value, asked)
        case Among(_, values):
            return f"({' or '.join(_is(ref, value, asked) for value in values)})"
        case CountOf(_, sign, value):
            plain = f"count-selected({ref}) {'=' if sign == '==' else sign} {value}"
            return f"({plain} and {ref} != '')" if _holds_for_none(atom) else plain
    return None


def _is(ref: str, value: str, asked: Asks) -> str:
    return f"selected({ref}, {_quoted(value)})" if asked.several else f"{ref} = {_literal(value, asked)}"


def _is_not(ref: str, value: str, asked: Asks) -> str:
    return f"not({_is(ref, value, asked)})" if asked.several else f"{ref} != {_literal(value, asked)}"


def _literal(value: str, asked: Asks) -> str:
    if asked.day and day(value) is not None:
        return f"date({_quoted(value)})"
    return value if asked.ordered else _quoted(value)


def _quoted(text: str) -> str:
    return f'"{text}"' if "'" in text else f"'{text}'"
