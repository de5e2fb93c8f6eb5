"""Population figures as statistics offices give them: a JSON-stat 2 dataset by area, age and sex (pure)."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from core.documents.traits import AGE_GROUPS, age_group

ADULT: Final = 18
OLDEST: Final = 150
_SEXES: Final = {
    **dict.fromkeys(("male", "males", "men", "miehet", "män", "mies"), "male"),
    **dict.fromkeys(("female", "females", "women", "naiset", "kvinnor", "nainen"), "female"),
}
_TOTALS: Final = {"total", "yhteensä", "totalt", "sss", "whole country", "koko maa", "hela landet"}
_AREA: Final = re.compile(r"area|region|municipality|alue|kunta|kommun|område", re.IGNORECASE)
_PEOPLE: Final = re.compile(r"population|väestö|befolkning|folkmängd", re.IGNORECASE)
_AGE: Final = re.compile(
    r"(\d{1,3})(?:\s*[-\u2013]\s*(\d{1,3})?|\s*\+)?(?: (?:years?|vuotta|år))?", re.IGNORECASE
)


class UnfitFigures(ValueError):  # noqa: N818  it says what is so
    """The dataset can't be read as a population; the text says why, with the names on both sides."""


@dataclass(frozen=True)
class Figures:
    """Adults by municipality, age group and sex, with whose figures they are and of when."""

    people: Mapping[tuple[str, str, str], int]
    source: str
    dated: str


@dataclass(frozen=True)
class _Dimension:
    name: str
    codes: Sequence[str]
    labels: Sequence[str]

    def readable(self) -> str:
        return ", ".join(self.labels[:4])


def read_json_stat(text: str) -> Figures:
    """Read the dataset; of several years the last counts. UnfitFigures."""
    try:
        dataset = json.loads(text)
        dimensions = [_dimension(dataset, name) for name in dataset["id"]]
        sizes = [len(one.codes) for one in dimensions]
        values = dataset["value"]
        roles: Mapping[str, Sequence[str]] = dataset.get("role") or {}
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        raise UnfitFigures("it isn't a JSON-stat 2 dataset with id, dimension and value") from None
    area, age, sex = _area(dimensions, roles), _age(dimensions), _sex(dimensions)
    chosen = {area.name: _areas(area), age.name: dict(_groups(age)), sex.name: _sexes(sex)}
    dated = ""
    for one in dimensions:
        if one.name not in chosen:
            place = _one_of(one, roles)
            chosen[one.name] = {place: ""}
            dated = one.labels[place] if one.name in (roles.get("time") or ()) else dated
    people: Counter[tuple[str, str, str]] = Counter()
    for places in product(*(chosen[one.name] for one in dimensions)):
        at = 0
        for size, place in zip(sizes, places, strict=True):
            at = at * size + place
        value = values.get(str(at)) if isinstance(values, dict) else values[at] if at < len(values) else None
        named = {one.name: chosen[one.name][place] for one, place in zip(dimensions, places, strict=True)}
        if value is not None:
            people[named[area.name], named[age.name], named[sex.name]] += int(value)
    return Figures(people, str(dataset.get("source") or ""), dated or str(dataset.get("updated") or "")[:10])


def _dimension(dataset: Any, name: str) -> _Dimension:
    category = dataset["dimension"][name]["category"]
    labels: Mapping[str, str] = category.get("label") or {}
    index = category.get("index") or list(labels)
    codes = sorted(index, key=index.__getitem__) if isinstance(index, dict) else list(index)
    return _Dimension(name, codes, [str(labels.get(code, code)).strip() for code in codes])


def _area(dimensions: Sequence[_Dimension], roles: Mapping[str, Sequence[str]]) -> _Dimension:
    geo = roles.get("geo") or ()
    for one in dimensions:
        if one.name in geo or _AREA.search(one.name):
            return one
    raise UnfitFigures("it has no dimension of municipalities (a role geo, or a name such as Area or Alue)")


def _age(dimensions: Sequence[_Dimension]) -> _Dimension:
    for one in dimensions:
        told = [label for label in one.labels if not _is_total(label)]
        if len(told) > 1 and all(_AGE.fullmatch(label) for label in told) and not _are_years(told):
            return one
    raise UnfitFigures("it has no dimension of ages in years or bands of years")


def _sex(dimensions: Sequence[_Dimension]) -> _Dimension:
    for one in dimensions:
        if any(label.casefold() in _SEXES for label in one.labels):
            return one
    raise UnfitFigures(
        "it has no dimension of sexes with Males and Females, Miehet and Naiset or Män and Kvinnor"
    )


def _areas(area: _Dimension) -> dict[int, str]:
    found = {
        place: label
        for place, (code, label) in enumerate(zip(area.codes, area.labels, strict=True))
        if not _is_total(label) and not _is_total(code)
    }
    if not found:
        raise UnfitFigures(f"its {area.name} names no municipality: {area.readable()}")
    return found


def _groups(age: _Dimension) -> Iterator[tuple[int, str]]:
    for place, label in enumerate(age.labels):
        if _is_total(label):
            continue
        match = _AGE.fullmatch(label)
        assert match is not None  # or it would be no dimension of ages
        first = int(match[1])
        open_ended = match[2] is None and not label.split(" ")[0].isdecimal()
        last = OLDEST if open_ended or label.endswith(("-", "+")) else int(match[2] or first)
        if last < ADULT:
            continue
        group = age_group(first)
        if group is None or group != age_group(last):
            raise UnfitFigures(
                f"its age band {label!r} isn't inside one of the age groups {', '.join(AGE_GROUPS)}; "
                "take single years of age"
            )
        yield place, group


def _sexes(sex: _Dimension) -> dict[int, str]:
    found = {}
    for place, label in enumerate(sex.labels):
        if _is_total(label) or _is_total(sex.codes[place]):
            continue
        if label.casefold() not in _SEXES:
            raise UnfitFigures(f"its {sex.name} {label!r} is neither of the genders male and female")
        found[place] = _SEXES[label.casefold()]
    return found


def _one_of(one: _Dimension, roles: Mapping[str, Sequence[str]]) -> int:
    """Choose the one category that counts of what is neither area, age nor sex."""
    if one.name in (roles.get("time") or ()) or _are_years(one.labels):
        return max(range(len(one.labels)), key=lambda place: one.labels[place])
    for place, (code, label) in enumerate(zip(one.codes, one.labels, strict=True)):
        if len(one.codes) == 1 or _is_total(label) or _is_total(code) or _PEOPLE.search(label):
            return place
    raise UnfitFigures(f"it is also by {one.name} ({one.readable()}), which no trait of ours is")


def _is_total(label: str) -> bool:
    return label.casefold() in _TOTALS


def _are_years(labels: Sequence[str]) -> bool:
    return all(re.fullmatch(r"(19|20)\d\d", label) for label in labels)
