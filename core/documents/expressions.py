"""The language of conditions such as `when == evening and count(times) >= 2`: read, named, evaluated (pure).

docs/reference/expressions.md tells it to those who write questionnaires. Whoever was not asked a question or
skipped it makes every comparison with it false, `!=` too; only `not` and `answered()` can tell of silence.
"""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, Final, Literal, cast

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedToken, v_args

from core.documents.condition import (
    Among,
    And,
    Answered,
    Atom,
    Compare,
    CountOf,
    Expression,
    Has,
    Not,
    Operator,
    Or,
    atoms,
    names,
    written,
)

__all__ = [
    "LONGEST",
    "Among",
    "And",
    "Answered",
    "Answers",
    "Atom",
    "Compare",
    "CountOf",
    "Expression",
    "Has",
    "Not",
    "Operator",
    "Or",
    "Test",
    "Unread",
    "Value",
    "Wanted",
    "atoms",
    "compiled",
    "day",
    "names",
    "number",
    "parse",
    "read",
    "written",
]

LONGEST: Final = 500  # characters; the depth of what can be written in them stays within any stack

Value = str | float | int | tuple[str, ...] | date | None  # code; number; codes chosen; day; not answered
Answers = Mapping[str, Value]
Test = Callable[[Answers], bool]
Wanted = Literal[
    "question", "operator", "value", "opening", "closing", "joint", "quote", "character", "shorter"
]


@dataclass(frozen=True, slots=True)
class Unread:
    """Where a text stops being an expression (the first character is 1), and what was wanted there."""

    column: int
    wanted: Wanted


_GRAMMAR: Final = r"""
?start: either
?either: both ("or" both)*
?both: one ("and" one)*
?one: "not" one -> negation
    | "(" either ")"
    | word OPERATOR word -> compare
    | word "in" "(" word ("," word)* ")" -> among
    | word "has" word -> has
    | ANSWERED word ")" -> answered
    | COUNT word ")" OPERATOR word -> count
word: WORD | QUOTED
OPERATOR: "==" | "!=" | "<=" | ">=" | "<" | ">"
ANSWERED.2: /answered\s*\(/
COUNT.2: /count\s*\(/
WORD: /[\w.+-]+/
QUOTED: /"[^"\n]*"|'[^'\n]*'/
%ignore /\s+/
"""


def parse(text: str) -> Expression | None:
    """The expression, or None if the text isn't one; `read` tells why."""
    found = read(text)
    return None if isinstance(found, Unread) else found


@lru_cache(maxsize=2000)
def read(text: str) -> Expression | Unread:
    """The expression, or the place where the text stops being one. Never raises on any text."""
    if len(text) > LONGEST:
        return Unread(LONGEST + 1, "shorter")
    try:
        tree = _parser().parse(text)
    except UnexpectedCharacters as error:
        place = error.pos_in_stream or 0
        found = text[place]
        wanted: Wanted = "operator" if found == "=" else "quote" if found in "\"'" else "character"
        return Unread(place + 1, wanted)
    except UnexpectedToken as error:
        at_end = error.token.type == "$END" or error.token.start_pos is None
        column = len(text.rstrip()) + 1 if at_end else cast(int, error.token.start_pos) + 1
        return Unread(column, _wanted(error))
    return _Building().transform(tree)


@cache
def _parser() -> Lark:
    # The basic lexer keeps `and`, `or`, `not`, `in` and `has` for the language, wherever they stand.
    return Lark(_GRAMMAR, parser="lalr", lexer="basic")


def _wanted(error: UnexpectedToken) -> Wanted:
    accepted = error.accepts or error.expected or set()
    if "OPERATOR" in accepted:
        return "operator"
    if "ANSWERED" in accepted:
        return "question"
    if "WORD" in accepted:
        before = error.interactive_parser.parser_state.value_stack[-1]
        return "question" if getattr(before, "type", "") in ("ANSWERED", "COUNT") else "value"
    if "LPAR" in accepted:
        return "opening"
    return "closing" if "RPAR" in accepted else "joint"


@v_args(inline=True)
class _Building(Transformer[Token, Expression]):
    """From the parser's tree to ours."""

    def either(self, *parts: Expression) -> Expression:
        return Or(parts)

    def both(self, *parts: Expression) -> Expression:
        return And(parts)

    def negation(self, part: Expression) -> Expression:
        return Not(part)

    def compare(self, question: str, sign: Token, value: str) -> Expression:
        return Compare(question, cast(Operator, str(sign)), value)

    def among(self, question: str, *values: str) -> Expression:
        return Among(question, values)

    def has(self, question: str, value: str) -> Expression:
        return Has(question, value)

    def answered(self, _: Token, question: str) -> Expression:
        return Answered(question)

    def count(self, _: Token, question: str, sign: Token, value: str) -> Expression:
        return CountOf(question, cast(Operator, str(sign)), value)

    def word(self, token: Token) -> str:
        return str(token[1:-1] if token.type == "QUOTED" else token)


def number(text: str) -> float | None:
    """The number a value stands for, written as in `12` or `-0.5`."""
    try:
        found = float(text)
    except ValueError:
        return None
    # float() also reads "nan", "inf" and "1_000", which nobody means.
    return found if found - found == 0 and "_" not in text else None


def day(text: str) -> date | None:
    """The day a value stands for, written as in `2026-12-01`."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


_SIGNS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


def compiled(expression: Expression) -> Test:
    """The expression as a function of the answers so far; the same answers always give the same.

    A question that is missing among the answers, or None there, has not been answered. A comparison that the
    answer's kind can't have (a number with a word, a code with `<`) is false; the checker refuses it beforehand.
    """
    match expression:
        case And(parts):
            return _all([compiled(part) for part in parts])
        case Or(parts):
            return _any([compiled(part) for part in parts])
        case Not(part):
            test = compiled(part)
            return lambda answers: not test(answers)
        case Answered(question):
            return lambda answers: answers.get(question) is not None
        case Compare(question, sign, value):
            return _compared(question, sign, value)
        case Has(question, value):
            return _compared(question, "==", value)
        case Among(question, values):
            return _any([_compared(question, "==", value) for value in values])
        case CountOf(question, sign, value):
            return _counted(question, sign, value)


def _all(tests: list[Test]) -> Test:
    def test(answers: Answers) -> bool:
        for each in tests:  # noqa: SIM110  a generator costs three times as much
            if not each(answers):
                return False
        return True

    return test


def _any(tests: list[Test]) -> Test:
    def test(answers: Answers) -> bool:
        for each in tests:  # noqa: SIM110
            if each(answers):
                return True
        return False

    return test


def _compared(question: str, sign: Operator, value: str) -> Test:
    holds, as_number, as_day = _SIGNS[sign], number(value), day(value)
    equality, wanted = sign in ("==", "!="), sign == "=="

    def test(answers: Answers) -> bool:
        answer = answers.get(question)
        if answer is None:
            return False
        kind = type(answer)
        if kind is str:
            return equality and (answer == value) is wanted
        if kind is tuple:
            return equality and (value in cast(tuple[str, ...], answer)) is wanted
        if kind is int or kind is float:
            return as_number is not None and holds(answer, as_number)
        return kind is date and as_day is not None and holds(answer, as_day)

    return test


def _counted(question: str, sign: Operator, value: str) -> Test:
    holds, wanted = _SIGNS[sign], number(value)

    def test(answers: Answers) -> bool:
        answer = answers.get(question)
        return type(answer) is tuple and wanted is not None and holds(len(answer), wanted)

    return test
