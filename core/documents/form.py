"""An XLSForm as values: rows of three sheets, and what of it has no counterpart (pure)."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from core.documents.texts import LANGUAGES, Texts

HEADINGS: Final[Mapping[str, str]] = {
    "fi": "Finnish (fi)",
    "sv": "Swedish (sv)",
    "en": "English (en)",
    "fi-easy": "Easy Finnish (fi-easy)",
}
"""How each language is headed in a form."""
_NAMES: Final[Mapping[str, str]] = {
    "finnish": "fi",
    "suomi": "fi",
    "finska": "fi",
    "swedish": "sv",
    "svenska": "sv",
    "ruotsi": "sv",
    "english": "en",
    "englanti": "en",
    "engelska": "en",
    "selkosuomi": "fi-easy",
    "easy finnish": "fi-easy",
}
_CODED: Final = re.compile(r"\(([A-Za-z-]+)\)\s*$")


class Row(NamedTuple):
    """One row of a sheet: its number there, and its cells that aren't empty, by their column's heading."""

    number: int
    cells: Mapping[str, str]


@dataclass
class Form:
    """The sheets of a form; `settings` is its one row."""

    survey: list[Row] = field(default_factory=list)
    choices: list[Row] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Unfit:
    """A file that is no form; `reason` is the standard's own checker's, in English, empty where it had none."""

    reason: str = ""


@dataclass(frozen=True)
class Lost:
    """One thing that couldn't be carried over: where it stands, a text id and its values."""

    sheet: str
    row: int
    id: str
    args: Mapping[str, str]


@dataclass(frozen=True)
class Words:
    """Texts that a form and a questionnaire share without writing them: from the catalogue."""

    other: Texts  # the choice that `or_other` adds
    which: Texts  # the question after it
    agreement: Mapping[str, Texts]  # answers to a statement, by code


MARK: Final = "xlsform: "
"""How a form begins that goes through chat as text."""


def as_text(form: Form | Unfit) -> str:
    """Write a form, or why a workbook is none, as a text that can be handed on like one that was pasted."""
    if isinstance(form, Unfit):
        said: dict[str, object] = {"unfit": form.reason}
    else:
        sheets = {"survey": form.survey, "choices": form.choices}
        said = {name: [[row.number, dict(row.cells)] for row in rows] for name, rows in sheets.items()}
        said["settings"] = form.settings
    return MARK + json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Form | Unfit | None:
    """Read what `as_text` wrote; None: the text is no form. Never raises on any text."""
    if not text.startswith(MARK):
        return None
    try:
        said = json.loads(text.removeprefix(MARK))
        if "unfit" in said:
            return Unfit(str(said["unfit"]))
        rows = {
            name: [
                Row(int(number), {str(k): str(v) for k, v in cells.items()}) for number, cells in said[name]
            ]
            for name in ("survey", "choices")
        }
        return Form(rows["survey"], rows["choices"], {str(k): str(v) for k, v in said["settings"].items()})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Unfit()


def language_of(heading: str) -> str | None:
    """The language that a column is headed with, as `Finnish (fi)`, `suomi` or `fi`; None: none of ours."""
    found = _CODED.search(heading)
    code = (found[1] if found else heading).strip().casefold()
    named = _NAMES.get(code, _NAMES.get(heading.strip().casefold(), code))
    return named if named in LANGUAGES else None


def texts_in(cells: Mapping[str, str], column: str, default: str) -> Texts:
    """The texts of a translated column by language, in the order of ours; without a language it is the default one."""
    found: Texts = {}
    for heading, text in cells.items():
        name, _, language = heading.partition("::")
        if name.strip().casefold() != column:
            continue
        code = language_of(language) if language else default
        if code is not None:
            found.setdefault(code, text.strip())
    return {code: found[code] for code in LANGUAGES if code in found}


def strange_languages(rows: Sequence[Row]) -> list[str]:
    """Headings of languages that aren't ours, each once."""
    headings = dict.fromkeys(heading for row in rows for heading in row.cells)
    strange = (
        heading.partition("::")[2] for heading in headings if heading.startswith(("label::", "hint::"))
    )
    return list(dict.fromkeys(heading for heading in strange if heading and language_of(heading) is None))
