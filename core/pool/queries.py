"""A group by query over traits, such as `municipality == Nokia and age_group != 80+` (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from core.documents.expressions import Among, And, Compare, Expression, Or, Test, atoms, compiled, parse
from core.documents.traits import BUILT_IN, Traits

LONGEST: Final = 300


@dataclass(frozen=True)
class Query:
    """A condition on traits; who didn't tell a trait is in no group by it."""

    condition: Expression

    def matches(self, told: Mapping[str, str]) -> bool:
        """Whether somebody with these traits is in the group."""
        return self._test({name: _folded(name, value) for name, value in told.items()})

    @cached_property
    def _test(self) -> Test:
        return compiled(self.condition)


@dataclass(frozen=True)
class Wrong:
    """Why a query is none: a text id with its values."""

    text: str
    args: Mapping[str, str]


def read_query(text: str, traits: Traits) -> Query | Wrong:
    """Read a query; it may name these traits and their options only, with `==`, `!=`, `in`, `and` and `or`."""
    found = parse(text.strip()) if 0 < len(text.strip()) <= LONGEST else None
    if found is None or not _plain(found):
        return Wrong("st-group-unread", {})
    for atom in atoms(found):
        if atom.question not in traits.names:
            return Wrong(
                "st-group-no-trait", {"trait": atom.question[:40], "traits": ", ".join(traits.names)}
            )
        options = traits.options(atom.question)
        for value in _values(atom):
            if options and value not in options:
                args = {"trait": atom.question, "value": value[:40], "options": ", ".join(options)}
                return Wrong("st-group-no-option", args)
    return Query(_folding(found))


def _plain(condition: Expression) -> bool:
    # `not` would put those who told nothing into the group.
    match condition:
        case And(parts) | Or(parts):
            return all(map(_plain, parts))
        case Compare(_, sign, _):
            return sign in ("==", "!=")
        case _:
            return isinstance(condition, Among)


def _values(atom: Expression) -> tuple[str, ...]:
    match atom:
        case Compare(_, _, value):
            return (value,)
        case Among(_, values):
            return values
        case _:
            return ()


def _folding(condition: Expression) -> Expression:
    match condition:
        case And(parts):
            return And(tuple(map(_folding, parts)))
        case Or(parts):
            return Or(tuple(map(_folding, parts)))
        case Compare(name, sign, value):
            return Compare(name, sign, _folded(name, value))
        case Among(name, values):
            return Among(name, tuple(_folded(name, value) for value in values))
        case _:
            return condition


_NAMES: Final = tuple(name for name, options in BUILT_IN.items() if not options)


def _folded(name: str, value: str) -> str:
    """Names of municipalities are the same in capitals."""
    return value.casefold() if name in _NAMES else value
