"""What may be known of a member: the traits that an organisation asks for, and those worked out from others (pure)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from core.documents.checking import parse
from core.documents.faults import Fault, FaultyDocumentError, in_order
from core.documents.questionnaire import Choices, Part
from core.documents.texts import LANGUAGES, QuestionTexts, Texts, TitleTexts, say
from core.documents.yaml_lines import Document, read

DECLINED: Final = "declined"  # an answer too: it isn't asked again
AGE_GROUPS: Final = ("18-29", "30-44", "45-64", "65-79", "80+")
BUILT_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "age_group": AGE_GROUPS,
    "gender": ("female", "male", "other"),
    "municipality": (),  # any name of the population file
    "language": ("fi", "sv", "other"),
}
"""Traits whose questions the catalogue words, in the order of asking."""
BIRTH_YEAR: Final = "birth_year"
_LONGEST: Final = 60
_FIRST_YEAR, _LAST_YEAR = 1890, 2200

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
Role = Literal["owner", "planner", "moderator", "analyst", "dpo"]


class Trait(Part):
    """One question about a person, with what it is for and who of the staff may see the answers."""

    name: Name
    kind: Literal["one"] = "one"
    ask: QuestionTexts
    called: TitleTexts  # as in "service use", where it is listed
    options: Choices
    purpose: TitleTexts
    seen_by: list[Role] = Field(["planner", "analyst"], min_length=1)


class Derived(Part):
    """A trait that another one tells, such as the sub-region of a municipality."""

    name: Name
    of: Name
    called: TitleTexts
    values: dict[str, str] = Field(min_length=1, max_length=400)  # value of the other: our code


class TraitsDocument(Part):
    """The built-in ones in use, in the order of asking, then the organisation's own."""

    built_in: list[Literal["age_group", "gender", "municipality", "language"]] = Field(
        ["age_group", "gender", "municipality", "language"]
    )
    own: list[Trait] = Field(default_factory=list, max_length=8)
    derived: list[Derived] = Field(default_factory=list, max_length=8)


@dataclass(frozen=True)
class Traits:
    """The traits of an installation: which are asked, which values each may have, which follow from others."""

    asked: tuple[str, ...] = tuple(BUILT_IN)
    own: Mapping[str, Trait] = field(default_factory=dict)
    derived: Mapping[str, Derived] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Every trait that a group, a stratum or a table may use."""
        return (*self.asked, *self.derived)

    @property
    def categories(self) -> dict[str, int]:
        """How many categories each trait of the organisation's own has."""
        return {name: len(self.options(name)) for name in (*self.own, *self.derived)}

    def options(self, name: str) -> tuple[str, ...]:
        """The option codes of a trait; none where any name may be one."""
        if name in self.own:
            return tuple(self.own[name].options)
        if name in self.derived:
            return tuple(dict.fromkeys(self.derived[name].values.values()))
        return BUILT_IN.get(name, ())

    def has(self, name: str, value: str) -> bool:
        """Whether a member may be known to have that value of the trait."""
        if name == BIRTH_YEAR:
            return value.isdecimal() and _FIRST_YEAR <= int(value) <= _LAST_YEAR
        if name not in BUILT_IN and name not in self.own:
            return False
        if value == DECLINED:
            return True
        if name == "municipality":
            return bool(value.strip()) and len(value) <= _LONGEST
        return value in self.options(name)

    def whole(self, told: Mapping[str, str], year: int) -> dict[str, str]:
        """Add what follows from what was told: the age group of this year, and the derived traits."""
        known = dict(told)
        born = known.pop(BIRTH_YEAR, None)
        if born is not None and (group := age_group(year - int(born))) is not None:
            known["age_group"] = group
        for name, derived in self.derived.items():
            value = derived.values.get(known.get(derived.of, ""))
            if value is not None:
                known[name] = value
        return known

    def kept(self, told: Mapping[str, str], year: int) -> dict[str, str]:
        """Add to what was told the age group of that year, as it is stored beside the year of birth."""
        born = told.get(BIRTH_YEAR)
        group = None if born is None else age_group(year - int(born))
        return {**told, **({} if group is None else {"age_group": group})}

    def seen_by(self, name: str, roles: Collection[str]) -> bool:
        """Whether staff with these roles may see the trait; a built-in one, everyone who may see the pool."""
        return name not in self.own or any(role in self.own[name].seen_by for role in roles)

    def visible_to(self, roles: Collection[str]) -> "Traits":
        """Leave what staff with these roles may see, in tables and in the conditions of groups."""
        own = {name: one for name, one in self.own.items() if self.seen_by(name, roles)}
        derived = {name: one for name, one in self.derived.items() if one.of in BUILT_IN or one.of in own}
        asked = tuple(name for name in self.asked if name in BUILT_IN or name in own)
        return replace(self, asked=asked, own=own, derived=derived)

    def label(self, name: str, value: str, language: str) -> str:
        """Word an option of an own trait; of others, its code."""
        texts: Texts | None = self.own[name].options.get(value) if name in self.own else None
        return value if texts is None else say(texts, language)


_STARTS: Final = tuple((int(code[:2]), code) for code in reversed(AGE_GROUPS))

DEFAULT: Final = Traits()
"""The four traits of an installation that doesn't name its own."""


def age_group(age: int) -> str | None:
    """Give the option code of an adult's age in years; None for a child."""
    return next((code for start, code in _STARTS if age >= start), None)


def check_traits(text: str, languages: Sequence[str] = LANGUAGES) -> Traits | list[Fault]:
    """The traits, or all faults of their document in the order of lines. Never raises on any text."""
    document = read(text)
    if isinstance(document, list):
        return document
    _, faults = parse(document, TraitsDocument, languages)
    if not faults:
        faults = list(_names(document))
    if faults:
        return in_order(faults)
    written = TraitsDocument.model_validate(document.value, context={"languages": languages})
    return Traits(
        (*written.built_in, *(one.name for one in written.own)),
        {one.name: one for one in written.own},
        {one.name: one for one in written.derived},
    )


def _names(document: Document) -> Iterator[Fault]:
    """Find names that stand twice, and derived traits of nothing."""
    seen = {*BUILT_IN, BIRTH_YEAR}
    for part in ("own", "derived"):
        known = seen - {BIRTH_YEAR}
        named: Any = document.value.get(part) or []
        for number, one in enumerate(named):
            line = document.line((part, number, "name"))
            if one["name"] in seen:
                yield Fault(line, "fault-twice", {"key": f"{part}.name", "value": one["name"]})
            if part == "derived" and one["of"] not in known:
                yield Fault(line, "fault-choice", {"key": "derived.of", "allowed": ", ".join(sorted(known))})
            seen.add(one["name"])


def load_traits(path: Path | None, languages: Sequence[str] = LANGUAGES) -> Traits:
    """The traits of a file; without one the default. FaultyDocumentError with all faults; OSError."""
    if path is None:
        return DEFAULT
    found = check_traits(path.read_text(encoding="utf-8"), languages)
    if isinstance(found, list):
        raise FaultyDocumentError(found)
    return found
