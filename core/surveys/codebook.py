"""The variables that a questionnaire becomes in a file of rows: names, labels, codes (pure)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from core.documents.questionnaire import Question
from core.documents.texts import Texts, say
from core.surveys.kinds import kind_of
from core.surveys.kinds.agree import CODES
from core.surveys.kinds.kind import Measure

Holds = Literal["code", "scale", "yes-no", "rank", "number", "month", "place", "answered"]

LONGEST_NAME: Final = 32  # in Stata; elsewhere longer ones do
RESERVED: Final = frozenset(
    {
        *("row", "weight", "wave"),
        *("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"),  # SPSS
        *("byte", "double", "float", "if", "in", "int", "long", "strl", "using"),  # Stata; and str1, str2 ...
    }
)


@dataclass(frozen=True)
class Variable:
    """One column of the file."""

    name: str
    question: str
    holds: Holds
    text: Texts  # the question, by language; of several wordings the first
    option: str | None = None  # the choice that it is about, where a question becomes several variables
    option_text: Texts | None = None
    codes: tuple[tuple[str, Texts], ...] = ()  # in order; the first is 1 where codes are numbers
    ends: tuple[tuple[int, Texts], ...] = ()  # of a scale, where they have words
    unit: Texts | None = None
    condition: str | None = None

    def label(self, language: str) -> str:
        """Word the variable: the question, and the choice that it is about."""
        text = say(self.text, language)
        return text if self.option_text is None else f"{text} – {say(self.option_text, language)}"

    def value_labels(self, language: str) -> dict[int, str]:
        """Word the numbers that stand for codes."""
        ends = {value: f"{value} – {say(text, language)}" for value, text in self.ends}
        return ends | {place: say(text, language) for place, (_, text) in enumerate(self.codes, start=1)}


def variables(questions: Sequence[Question], agreement: Mapping[str, Texts]) -> list[Variable]:
    """List the variables in the document's order; `agreement` words the answers to a statement.

    A card to read is none. Of words and pictures it is told only whether there are any.
    """
    found: list[Variable] = []
    name = _Names()
    for question in questions:
        shared: dict[str, Any] = {"text": question.wording(), "condition": question.condition}
        match kind_of(question).measure:
            case Measure.NOMINAL if question.agree is not None:
                codes = tuple((code, agreement[code]) for code in CODES)
                found.append(Variable(name(question.id), question.id, "code", codes=codes, **shared))
            case Measure.NOMINAL:
                codes = tuple(question.choices.items())
                found.append(Variable(name(question.id), question.id, "code", codes=codes, **shared))
            case Measure.SEVERAL | Measure.RANKS as measure:
                holds: Holds = "yes-no" if measure is Measure.SEVERAL else "rank"
                found += [
                    Variable(
                        name(question.id, code), question.id, holds, option=code, option_text=text, **shared
                    )
                    for code, text in question.choices.items()
                ]
            case Measure.ORDINAL:
                found.append(
                    Variable(name(question.id), question.id, "scale", ends=_ends(question), **shared)
                )
            case Measure.INTERVAL:
                unit = None if question.number is None else question.number.unit
                found.append(Variable(name(question.id), question.id, "number", unit=unit, **shared))
            case Measure.DAY:
                found.append(Variable(name(question.id), question.id, "month", **shared))
            case Measure.SPOT:
                found.append(Variable(name(question.id), question.id, "place", **shared))
            case Measure.WORDS | Measure.FILE:
                found.append(Variable(name(question.id), question.id, "answered", **shared))
    return found


def trait_names(listed: Sequence[Variable], traits: Sequence[str]) -> tuple[str, ...]:
    """Name the columns of traits beside these variables: a question may be called what a trait is."""
    name = _Names(one.name for one in listed)
    return tuple(name(trait) for trait in traits)


class _Names:
    """Gives out names that every program takes, no two alike whatever their case."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*RESERVED, *(one.lower() for one in taken)}

    def __call__(self, *parts: str) -> str:
        base = re.sub(r"\W", "_", "_".join(parts), flags=re.ASCII)
        base = (base if base[0].isalpha() else f"q{base}")[:LONGEST_NAME]
        free, number = base, 2
        while free.lower() in self._taken or re.fullmatch(r"str\d+", free.lower()):
            ending = f"_{number}"
            free, number = f"{base[: LONGEST_NAME - len(ending)]}{ending}", number + 1
        self._taken.add(free.lower())
        return free


def _ends(question: Question) -> tuple[tuple[int, Texts], ...]:
    scale = question.scale
    if scale is None:
        return ()
    worded = ((scale.low, scale.low_text), (scale.high, scale.high_text))
    return tuple((value, text) for value, text in worded if text is not None)


def as_rows(listed: Sequence[Variable], languages: Sequence[str]) -> tuple[list[str], list[list[str | int]]]:
    """Write the codebook as a table: a row a variable, then one for each of its codes."""
    header = ["variable", "question", "holds", "option", "value", "code", "asked_if"]
    header += [f"label_{language}" for language in languages]
    rows: list[list[str | int]] = []
    for one in listed:
        labels = [one.label(language) for language in languages]
        rows.append(
            [one.name, one.question, one.holds, one.option or "", "", "", one.condition or "", *labels]
        )
        for value, text in one.ends:
            rows.append(
                [
                    one.name,
                    one.question,
                    "",
                    "",
                    value,
                    "",
                    "",
                    *(say(text, language) for language in languages),
                ]
            )
        for place, (code, text) in enumerate(one.codes, start=1):
            worded = [say(text, language) for language in languages]
            rows.append([one.name, one.question, "", "", place, code, "", *worded])
    return header, rows


def as_json_object(listed: Sequence[Variable]) -> list[dict[str, Any]]:
    """Give the codebook as plain JSON values, texts by language."""
    return [
        {
            "variable": one.name,
            "question": one.question,
            "holds": one.holds,
            "text": dict(one.text),
            "option": one.option,
            "option_text": one.option_text,
            "unit": one.unit,
            "asked_if": one.condition,
            "ends": [{"value": value, "text": dict(text)} for value, text in one.ends],
            "codes": [
                {"value": place, "code": code, "text": dict(text)}
                for place, (code, text) in enumerate(one.codes, start=1)
            ],
        }
        for one in listed
    ]
