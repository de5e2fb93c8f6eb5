"""Answers a row a person for SPSS, R and Stata: .sav and .dta with the labels of one language."""

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, Protocol

from core.surveys.codebook import Variable
from core.surveys.microdata import Cell, Microdata, Missing

MISSING: Final[Mapping[Missing, int]] = {
    Missing.SKIPPED: -99991,
    Missing.NOT_ASKED: -99992,
    Missing.NOT_REACHED: -99993,
    Missing.WITHHELD: -99994,
    Missing.UNRANKED: -99995,
}
"""What stands for no answer in SPSS; each is declared missing, with its label. Stata has .a to .e."""

_LETTERS: Final[Mapping[Missing, str]] = dict(zip(Missing, "abcde", strict=True))
_MEASURES: Final = {"scale": "ordinal", "rank": "ordinal", "number": "scale"}
_LONGEST_LABEL: Final = {"sav": 255, "dta": 80}  # characters of a variable's label, in bytes at worst half


class Words(Protocol):
    """The catalogue, as far as files need it."""

    def say(
        self, language: str, text_id: str, args: Mapping[str, str | int | float] | None = None
    ) -> str: ...


def as_sav(data: Microdata, texts: Words, language: str, title: str) -> bytes:
    """Write a file for SPSS; R reads it with haven::read_sav, labels and reasons for a missing answer with it."""
    return _written(data, texts, language, title, "sav")


def as_dta(data: Microdata, texts: Words, language: str, title: str) -> bytes:
    """Write a file for Stata; a missing answer is .a to .e, as its label says."""
    return _written(data, texts, language, title, "dta")


def _written(data: Microdata, texts: Words, language: str, title: str, form: str) -> bytes:
    import pandas as pd
    import pyreadstat

    words = {why: texts.say(language, f"qr-missing.{why.value.replace(' ', '-')}") for why in Missing}
    chosen = {place: texts.say(language, f"qr-ticked.{key}") for place, key in enumerate(("no", "yes"))}

    frame: dict[str, Any] = {"row": [float(number) for number in range(1, len(data.rows) + 1)]}
    labels: dict[str, str | None] = {"row": "row"}
    values: dict[str, dict[Any, str]] = {}
    ranges: dict[str, list[Any]] = {}
    letters: dict[str, list[str]] = {}
    measures: dict[str, str] = {"row": "nominal"}
    for at, one in enumerate(data.variables):
        cells = [row[at] for row in data.rows]
        labels[one.name] = _cut(one.label(language), _LONGEST_LABEL[form])
        measures[one.name] = _MEASURES.get(one.holds, "nominal")
        if one.holds in ("month", "place"):
            # Neither program knows reasons for a missing word, so there is none.
            frame[one.name] = ["" if isinstance(cell, Missing) else _word(cell) for cell in cells]
            continue
        values[one.name] = dict(one.value_labels(language))
        if one.holds == "yes-no":
            values[one.name] = dict(chosen)
        if form == "sav":
            frame[one.name] = [float(_number(cell, one)) for cell in cells]
            values[one.name] |= {code: words[why] for why, code in MISSING.items()}
            ranges[one.name] = [{"lo": float(min(MISSING.values())), "hi": float(max(MISSING.values()))}]
        else:
            numbers = [_LETTERS[c] if isinstance(c, Missing) else float(_number(c, one)) for c in cells]
            used = sorted({cell for cell in numbers if isinstance(cell, str)})
            frame[one.name] = pd.Series(numbers, dtype="object" if used else "float64")
            letters[one.name] = list(_LETTERS.values())
            values[one.name] |= {letter: words[why] for why, letter in _LETTERS.items()}
    for at, trait in enumerate(data.traits):
        frame[trait] = [own[at] for own in data.own_traits]
        labels[trait], measures[trait] = trait, "nominal"
    if data.weights is not None:
        frame["weight"], labels["weight"], measures["weight"] = list(data.weights), "weight", "scale"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"answers.{form}"
        table = pd.DataFrame(frame)
        if form == "sav":
            pyreadstat.write_sav(
                table,
                str(path),
                file_label=_cut(title, 60),
                column_labels=labels,
                variable_value_labels=_floats(values),
                missing_ranges=ranges,
                variable_measure=measures,
            )
        else:
            pyreadstat.write_dta(
                table,
                str(path),
                file_label=_cut(title, 40),
                column_labels=labels,
                variable_value_labels=_floats(values),
                missing_user_values=letters,
            )
        return path.read_bytes()


def _number(cell: Cell, one: Variable) -> float:
    if isinstance(cell, Missing):
        return MISSING[cell]
    if isinstance(cell, int | float):
        return cell
    return 1 + [code for code, _ in one.codes].index(str(cell))


def _word(cell: Cell) -> str:
    return cell.isoformat()[:7] if isinstance(cell, date) else str(cell)


def _floats(values: Mapping[str, Mapping[Any, str]]) -> dict[str, dict[Any, str]]:
    return {
        name: {float(key) if isinstance(key, int) else key: text for key, text in labels.items()}
        for name, labels in values.items()
        if labels
    }


def _cut(text: str, longest: int) -> str:
    """Cut a label to so many bytes, which is how these files count."""
    return text.encode()[:longest].decode(errors="ignore")
