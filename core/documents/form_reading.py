"""An XLSForm as the questions of a campaign document (pure).

Texts longer than a chat has room for, and languages that are missing, come over as they are: the document's own
check tells of them. What has no counterpart is left out and listed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from core.documents.expressions import And, Expression, number
from core.documents.expressions import written as ours
from core.documents.form import Form, Lost, Row, Words, language_of, strange_languages, texts_in
from core.documents.form_limits import limits
from core.documents.questions import CODE
from core.documents.texts import LANGUAGES, Texts
from core.documents.xpath_conditions import Asks, condition

_SELECT: Final = re.compile(
    r"(?P<kind>select[ _]one|select1|select one from|select[ _]multiple|select all that apply(?: from)?|rank)"
    r"\s+(?P<list>\S+)(?P<other>\s+or[ _]other|\s+or specify other)?\s*",
    re.IGNORECASE,
)
_TYPES: Final[Mapping[str, str]] = {
    "integer": "integer",
    "int": "integer",
    "decimal": "number",
    "range": "range",
    "date": "date",
    "text": "text",
    "string": "text",
    "note": "info",
    "acknowledge": "info",
    "trigger": "info",
    "image": "photo",
    "photo": "photo",
    "geopoint": "place",
    "location": "place",
    "gps": "place",
}
_BEGINS: Final = re.compile(r"begin[ _](group|repeat|loop|lgroup)\b.*", re.IGNORECASE)
_ENDS: Final = re.compile(r"end[ _](group|repeat|loop|lgroup)\b.*", re.IGNORECASE)
_CARRIED: Final = (
    "type", "name", "label", "hint", "required", "relevant", "relevance", "constraint", "parameters", "appearance",
)  # fmt: skip
_PIPED: Final = re.compile(r"\$\{\s*([^{}\s]+)\s*\}")
_YES: Final = ("yes", "true", "true()", "1", "x")
_LONGEST: Final = 40


@dataclass
class Draft:
    """What a form gives of a campaign document, and what it couldn't give."""

    name: str
    title: Texts
    questions: list[dict[str, Any]] = field(default_factory=list)  # as a document writes them
    lost: list[Lost] = field(default_factory=list)


def read_form(form: Form, words: Words, default: str = "en") -> Draft:
    """Read a form's questions. `default`: the language of texts that stand without one. Never raises on any form."""
    default = language_of(form.settings.get("default_language", "")) or default
    title = form.settings.get("form_title", "").strip()
    reading = _Reading(form, words, default)
    reading.all()
    slug = re.sub(r"[^a-z0-9]+", "-", form.settings.get("form_id", title or "form").casefold()).strip("-")[
        :_LONGEST
    ]
    return Draft(
        slug if len(slug) > 1 else "form", {default: title} if title else {}, reading.questions, reading.lost
    )


@dataclass
class _Group:
    relevant: Expression | None
    repeated: bool


class _Reading:
    """One walk down the survey sheet."""

    def __init__(self, form: Form, words: Words, default: str) -> None:
        self.questions: list[dict[str, Any]] = []
        self.lost: list[Lost] = []
        self._form, self._words, self._default = form, words, default
        self._lists: dict[str, dict[str, Texts]] = {}
        self._codes: dict[str, dict[str, str]] = {}  # of each list: ours by the form's
        self._names = self._renamed()
        self._asks: dict[str, Asks] = {}
        self._groups: list[_Group] = []
        self._read_lists()

    def all(self) -> None:
        for heading in strange_languages([*self._form.survey, *self._form.choices]):
            self._lose(Row(1, {}), "form-lost-language", language=heading[:40])
        for row in self._form.survey:
            self._row(row)

    def _lose(self, row: Row, id_: str, sheet: str = "survey", **args: str) -> None:
        self.lost.append(Lost(sheet, row.number, id_, args))

    def _renamed(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for row in self._form.survey:
            name = row.cells.get("name", "").strip()
            if name and name not in found:
                found[name] = _code(name, set(found.values()))
        return found

    def _read_lists(self) -> None:
        for row in self._form.choices:
            name = row.cells.get("list_name", row.cells.get("list name", "")).strip()
            code = row.cells.get("name", row.cells.get("value", "")).strip()
            if not name or not code:
                continue
            codes = self._codes.setdefault(name, {})
            codes[code] = _code(code, set(codes.values()))
            if codes[code] != code:
                self._lose(row, "form-lost-name", "choices", old=code[:40], new=codes[code])
            self._lists.setdefault(name, {})[codes[code]] = self._texts(row, "label")

    def _texts(self, row: Row, column: str) -> Texts:
        def ours_of(found: re.Match[str]) -> str:
            return f"{{{self._names.get(found[1], found[1])}}}"

        found = texts_in(row.cells, column, self._default)
        return {language: _PIPED.sub(ours_of, text) for language, text in found.items()}

    def _row(self, row: Row) -> None:
        kind = " ".join(row.cells.get("type", "").split())
        if not kind:
            return
        repeated = any(group.repeated for group in self._groups)
        if _ENDS.fullmatch(kind):
            if self._groups:
                self._groups.pop()
        elif found := _BEGINS.fullmatch(kind):
            self._begin(row, found[1].casefold() != "group", repeated)
        elif not repeated:
            self._question(row, kind)

    def _begin(self, row: Row, repeats: bool, inside: bool) -> None:
        name = row.cells.get("name", "")[:40]
        if repeats and not inside:
            self._lose(row, "form-lost-repeat", name=name)
        if not repeats and not inside and self._texts(row, "label"):
            self._lose(row, "form-lost-title", name=name)
        self._groups.append(_Group(None if inside else self._relevant(row), repeats))

    def _question(self, row: Row, kind: str) -> None:
        name = self._names.get(row.cells.get("name", "").strip(), "")
        select, plain = _SELECT.fullmatch(kind), _TYPES.get(kind.casefold())
        body = self._selected(select) if select else self._plain(row, plain) if plain else None
        if not name or body is None:
            shown = row.cells.get("name", "")[:40] or "?"
            self._lose(row, "form-lost-type", name=shown, type=kind[:60])
            return
        if any(question["id"] == name for question in self.questions):
            # In a form, groups of their own may use a name again.
            name = _code(name, {question["id"] for question in self.questions} | set(self._names.values()))
        if name != row.cells["name"].strip().removeprefix("_"):
            self._lose(row, "form-lost-name", old=row.cells["name"].strip()[:40], new=name)
        question: dict[str, Any] = {"id": name, "ask": self._asked(row), **body}
        if row.cells.get("required", "").strip().casefold() in _YES and "info" not in body:
            question["optional"] = False
        self._limit(row, question, plain or "")
        if _parameters(row).get("randomize") == "true" and select:
            question["shuffle"] = True
        relevant = [group.relevant for group in self._groups if group.relevant is not None]
        own = self._relevant(row)
        conditions = [*relevant, *([own] if own is not None else [])]
        if conditions:
            question["if"] = ours(conditions[0] if len(conditions) == 1 else And(tuple(conditions)))
        self._asks[name] = _asks(question)
        self.questions.append(question)
        self._left(row)
        if select and select["other"] and "ranking" not in body:
            self._other(question, name)

    def _asked(self, row: Row) -> Texts:
        label, hint = self._texts(row, "label"), self._texts(row, "hint")
        return {
            language: "\n".join(filter(None, (label.get(language), hint.get(language))))
            for language in LANGUAGES
            if language in label or language in hint
        }

    def _selected(self, found: re.Match[str]) -> dict[str, Any] | None:
        choices = self._lists.get(found["list"])
        if choices is None:
            return None
        kind = found["kind"].casefold().replace("_", " ")
        if kind == "rank":
            return {"ranking": dict(choices)}
        if "one" in kind or kind == "select1":
            agreement = set(choices) == set(self._words.agreement) and not found["other"]
            return {"agree": {}} if agreement else {"single": dict(choices)}
        return {"multiple": dict(choices)}

    def _plain(self, row: Row, kind: str) -> dict[str, Any]:
        if kind == "range":
            return self._range(row)
        if kind in ("integer", "number"):
            return {"number": {"whole": True} if kind == "integer" else {}}
        return {kind: {}}

    def _range(self, row: Row) -> dict[str, Any]:
        given = _parameters(row)
        said = [number(given.get(key, text)) for key, text in (("start", "1"), ("end", "10"), ("step", "1"))]
        start, end, step = (1.0, 10.0, 1.0) if None in said else (value or 0.0 for value in said)
        low, high = sorted((start, end))
        whole = low.is_integer() and high.is_integer() and step.is_integer()
        if not (whole and step == 1 and 0 <= low < high <= 10):
            self._lose(row, "form-lost-range", name=row.cells.get("name", "")[:40])
            bounds = (
                {"min": int(low), "max": int(high), "whole": True} if whole else {"min": low, "max": high}
            )
            return {"number": bounds}
        scale: dict[str, Any] = {"from": int(low), "to": int(high)}
        ends = self._lists.get(given.get("tick_labelset", ""), {})
        for key, place in (("low", scale["from"]), ("high", scale["to"])):
            texts = ends.get(str(place), {})
            if texts and set(texts.values()) != {str(place)}:
                scale[key] = texts
        if set(ends) - {str(scale["from"]), str(scale["to"])}:
            self._lose(row, "form-lost-ticks", name=row.cells.get("name", "")[:40])
        return {"scale": scale}

    def _limit(self, row: Row, question: dict[str, Any], plain: str) -> None:
        text = row.cells.get("constraint", "").strip()
        if not text:
            return
        kind = next((key for key in ("multiple", "ranking") if key in question), plain)
        values, whole = limits(kind, text)
        if not whole:
            self._lose(row, "form-lost-constraint", name=question["id"], constraint=text[:100])
        if codes := values.get("exclusive"):
            values["exclusive"] = [_known(question["multiple"], code) for code in codes]
        part = {"integer": "number"}.get(kind, kind)
        if part in ("number", "date", "text"):
            question[part] = {**question[part], **values}
        else:
            question.update(values)

    def _relevant(self, row: Row) -> Expression | None:
        text = row.cells.get("relevant", row.cells.get("relevance", "")).strip()
        if not text or text in ("true()", "yes"):
            return None
        found = condition(text, self._about)
        if found is None or len(ours(found)) > 500:
            self._lose(row, "form-lost-relevant", name=row.cells.get("name", "")[:40], relevant=text[:100])
            return None
        return found

    def _about(self, name: str) -> tuple[str, Asks] | None:
        known = self._names.get(name)
        return (known, self._asks[known]) if known in self._asks else None

    def _left(self, row: Row) -> None:
        for heading, text in row.cells.items():
            column = heading.partition("::")[0].casefold()
            if column not in _CARRIED and text.strip():
                self._lose(row, "form-lost-column", name=row.cells.get("name", "")[:40], column=heading[:40])

    def _other(self, question: dict[str, Any], name: str) -> None:
        kind = "single" if "single" in question else "multiple"
        languages = list(question["ask"]) or [self._default]
        code = _code("other", set(question[kind]))
        question[kind] = {**question[kind], code: {one: self._words.other[one] for one in languages}}
        following = _code(
            f"{name}-other"[:_LONGEST], {each["id"] for each in self.questions} | set(self._names.values())
        )
        sign = "==" if kind == "single" else "has"
        asked = {one: self._words.which[one] for one in languages}
        self.questions.append({"id": following, "ask": asked, "text": {}, "if": f"{name} {sign} {code}"})


def _code(name: str, taken: set[str]) -> str:
    """A code of ours like the form's name, and none that is taken."""
    bare = name[1:] if name.startswith("_") else name
    if not re.fullmatch(CODE, bare):
        bare = re.sub(r"[^A-Za-z0-9_-]+", "-", bare).strip("-_")[:_LONGEST] or "q"
    found, again = bare, 2
    while found in taken:
        found, again = f"{bare[: _LONGEST - 4]}-{again}", again + 1
    return found


def _known(choices: Mapping[str, Texts], code: str) -> str:
    return code if code in choices else _code(code, set())


def _parameters(row: Row) -> dict[str, str]:
    pairs = re.findall(r"([\w-]+)\s*=\s*([^\s;,]+)", row.cells.get("parameters", ""))
    return {key.casefold(): value for key, value in pairs}


def _asks(question: Mapping[str, Any]) -> Asks:
    return Asks(
        several="multiple" in question or "ranking" in question,
        codes=tuple(question.get("single", ())),
        day="date" in question,
        ordered=any(kind in question for kind in ("scale", "number", "date")),
        told=not any(kind in question for kind in ("text", "photo", "place", "info")),
    )
