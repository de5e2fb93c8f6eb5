"""A group by query over traits, such as `municipality == Nokia and age_group != 80+` (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.documents.questionnaire import Comparison, parse
from core.documents.traits import BUILT_IN, Traits

LONGEST: Final = 300


@dataclass(frozen=True)
class Query:
    """Alternatives of comparisons that must all hold; who didn't tell a trait is in no group by it."""

    alternatives: tuple[tuple[Comparison, ...], ...]

    def matches(self, told: Mapping[str, str]) -> bool:
        """Whether somebody with these traits is in the group."""
        return any(all(_holds(one, told) for one in together) for together in self.alternatives)


@dataclass(frozen=True)
class Wrong:
    """Why a query is none: a text id with its values."""

    text: str
    args: Mapping[str, str]


def read_query(text: str, traits: Traits) -> Query | Wrong:
    """Read a query; it may name these traits and their options only, with `==`, `!=`, `and` and `or`."""
    written = parse(text.strip()) if 0 < len(text.strip()) <= LONGEST else None
    if written is None or any(one.operator not in ("==", "!=") for part in written for one in part):
        return Wrong("st-group-unread", {})
    for together in written:
        for one in together:
            if one.question not in traits.names:
                return Wrong(
                    "st-group-no-trait", {"trait": one.question[:40], "traits": ", ".join(traits.names)}
                )
            options = traits.options(one.question)
            if options and one.value not in options:
                args = {"trait": one.question, "value": one.value[:40], "options": ", ".join(options)}
                return Wrong("st-group-no-option", args)
    return Query(tuple(tuple(together) for together in written))


def _holds(one: Comparison, told: Mapping[str, str]) -> bool:
    value = told.get(one.question)
    if value is None:
        return False
    same = value.casefold() == one.value.casefold() if one.question in _NAMES else value == one.value
    return same == (one.operator == "==")


_NAMES: Final = tuple(name for name, options in BUILT_IN.items() if not options)
