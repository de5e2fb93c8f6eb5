"""The XPath of XLSForm as far as conditions and limits need it, as a tree (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from lark import Lark, LarkError, Token, Transformer, v_args

SELF: Final = "."
_LONGEST: Final = 2000
FLIPPED: Final[Mapping[str, str]] = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
"""Signs as they are read from the right."""


@dataclass(frozen=True, slots=True)
class Ref:
    """`${name}`, or the answer itself as "."."""

    name: str


@dataclass(frozen=True, slots=True)
class Size:
    """`count-selected(ref)` or, of words, `string-length(ref)`."""

    of: Ref
    letters: bool


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, number or day as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two things and the sign between them; `!=` and `=` as XPath writes them."""

    left: "Ref | Size | Literal"
    sign: str
    right: "Ref | Size | Literal"


@dataclass(frozen=True, slots=True)
class Selected:
    """`selected(ref, 'code')`."""

    ref: Ref
    code: str


@dataclass(frozen=True, slots=True)
class Negated:
    """`not(part)`."""

    part: "Tree"


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts with `and`, or with `or`, between."""

    all: bool
    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """`true()` or `false()`; understood as a branch of `if` only."""

    value: bool


Tree = Compared | Selected | Negated | Joined | Truth

_GRAMMAR: Final = r"""
?start: either
?either: both (OR both)*
?both: one (AND one)*
?one: NOT "(" either ")" -> negated
    | "(" either ")"
    | IF "(" either "," either "," either ")" -> branched
    | TRUTH "(" ")" -> truth
    | operand SIGN operand -> compared
    | SELECTED "(" ref "," literal ")" -> selected
?operand: ref | literal
    | COUNT "(" ref ")" -> count
    | LENGTH "(" ref ")" -> length
ref: REF | SELF
literal: TEXT | NUMBER
    | DATE "(" TEXT ")" -> day
OR: "or"
AND: "and"
NOT: "not"
IF: "if"
TRUTH: "true" | "false"
SELECTED: "selected"
COUNT: "count-selected"
LENGTH: "string-length"
DATE: "date"
SIGN: "!=" | "<=" | ">=" | "=" | "<" | ">"
REF: /\$\{\s*[^{}\s]+\s*\}/
SELF.-1: "."
NUMBER: /-?\s*([0-9]+(\.[0-9]+)?|\.[0-9]+)/
TEXT: /"[^"]*"|'[^']*'/
%ignore /\s+/
"""


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, parser="lalr")


@v_args(inline=True)
class _Building(Transformer[Token, Tree]):
    def either(self, *parts: Tree | Token) -> Tree:
        return Joined(False, tuple(part for part in parts if not isinstance(part, Token)))

    def both(self, *parts: Tree | Token) -> Tree:
        return Joined(True, tuple(part for part in parts if not isinstance(part, Token)))

    def negated(self, _: Token, part: Tree) -> Tree:
        return Negated(part)

    def branched(self, _: Token, asked: Tree, met: Tree, unmet: Tree) -> Tree:
        if isinstance(unmet, Truth):
            return Joined(False, (Negated(asked), met)) if unmet.value else Joined(True, (asked, met))
        if isinstance(met, Truth):
            return Joined(False, (asked, unmet)) if met.value else Joined(True, (Negated(asked), unmet))
        return Joined(False, (Joined(True, (asked, met)), Joined(True, (Negated(asked), unmet))))

    def truth(self, word: Token) -> Tree:
        return Truth(word == "true")

    def compared(self, left: Ref | Size | Literal, sign: Token, right: Ref | Size | Literal) -> Tree:
        return Compared(left, str(sign), right)

    def selected(self, _: Token, ref: Ref, code: Literal) -> Tree:
        return Selected(ref, code.text)

    def count(self, _: Token, ref: Ref) -> Size:
        return Size(ref, letters=False)

    def length(self, _: Token, ref: Ref) -> Size:
        return Size(ref, letters=True)

    def ref(self, token: Token) -> Ref:
        return Ref(SELF if token == SELF else token[2:-1].strip())

    def literal(self, token: Token) -> Literal:
        return Literal(token[1:-1] if token.type == "TEXT" else token.replace(" ", ""))

    def day(self, _: Token, text: Token) -> Literal:
        return Literal(text[1:-1])


def tree(text: str) -> Tree | None:
    """The parts of an XPath expression; None if it has any that isn't known here. Never raises on any text."""
    if len(text) > _LONGEST:
        return None
    try:
        return _Building().transform(_parser().parse(text))
    except (LarkError, RecursionError):
        return None
