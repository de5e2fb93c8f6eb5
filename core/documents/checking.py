"""Reading a document against its model: every fault at once, each with its line."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from functools import cache
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from core.documents import branching
from core.documents.agreement import KNOWN_CATEGORIES, disagreements
from core.documents.campaign import SLUG, Campaign
from core.documents.faults import Fault, Path, in_order, written
from core.documents.texts import LANGUAGES
from core.documents.yaml_lines import Document, read

_SIMPLE: Final = {
    "missing": "fault-missing",
    "extra_forbidden": "fault-unknown-key",
    "string_type": "fault-not-text",
    "bool_type": "fault-not-yes-no",
    "int_type": "fault-not-number",
    "float_type": "fault-not-number",
    "int_from_float": "fault-not-whole-number",
    "dict_type": "fault-not-map",
    "model_type": "fault-not-map",
    "model_attributes_type": "fault-not-map",
    "list_type": "fault-not-list",
    "date_type": "fault-not-date",
    "string_too_short": "fault-text-empty",
}
_LIMITS: Final = {
    "greater_than": ("fault-above", "gt"),
    "greater_than_equal": ("fault-at-least", "ge"),
    "less_than_equal": ("fault-at-most", "le"),
    "too_short": ("fault-list-short", "min_length"),
    "too_long": ("fault-list-long", "max_length"),
    "string_too_long": ("fault-text-long-plain", "max_length"),
}


def check_campaign(
    text: str,
    languages: Sequence[str] = LANGUAGES,
    categories: Mapping[str, int] = KNOWN_CATEGORIES,
) -> Campaign | list[Fault]:
    """The campaign, or all faults of its document in the order of lines. Never raises on any text.

    Texts are required in `languages` except fi-easy. `categories` tells how many categories each trait has in
    the population, for the strata that a sample makes.
    """
    document = read(text)
    if isinstance(document, list):
        return document
    sections, faults = parse(document, Campaign, languages)
    told = {fault.args.get("key") for fault in faults}
    faults += [
        Fault(document.line(path), fault, args)
        for path, fault, args in disagreements(sections, categories)
        # What was written wrong was left out of the second reading, and isn't missing for that.
        if fault != "fault-missing" or args["key"] not in told
    ]
    if faults:
        return in_order(faults)
    return Campaign.model_validate(document.value, context={"languages": languages})


def cautions(
    text: str,
    languages: Sequence[str] = LANGUAGES,
    categories: Mapping[str, int] = KNOWN_CATEGORIES,
) -> list[Fault]:
    """What a sound document says and hardly means, in the order of lines; nothing of one with faults."""
    found, document = check_campaign(text, languages, categories), read(text)
    if isinstance(found, list) or isinstance(document, list):
        return []
    return in_order(
        [Fault(document.line(path), id_, args) for path, id_, args in branching.cautions(found.steps)]
    )


def parse(
    document: Document, model: type[BaseModel], languages: Sequence[str]
) -> tuple[dict[str, Any], list[Fault]]:
    """The document's sections by field name, those that could be read, and the faults of all of them."""
    faults: list[Fault] = []
    sections: dict[str, Any] = {}
    context = {"languages": languages}
    known = {field.alias or name: (name, field) for name, field in model.model_fields.items()}
    faults += [
        Fault(document.line((key,)), "fault-unknown-key", {"key": key})
        for key in document.value
        if key not in known
    ]
    for key, (name, field) in known.items():
        if key not in document.value:
            if field.is_required():
                faults.append(Fault(1, "fault-missing", {"key": key}))
            else:
                sections[name] = field.get_default(call_default_factory=True, validated_data={})
            continue
        try:
            sections[name] = _reader(model, name).validate_python(
                document.value[key], strict=True, context=context
            )
        except ValidationError as error:
            details = error.errors(include_url=False)
            faults += [_fault(document, _place(key, detail["loc"]), detail) for detail in details]
            # What is right in a section is still held against the others: all faults come at once.
            # Our own types have stand-ins for what they refuse; the rest is taken away.
            away = [_place(key, d["loc"])[1:] for d in details if "fault" not in d.get("ctx", {})]
            rest = _without(document.value[key], away)
            with suppress(ValidationError):
                again = {**context, "lenient": True}
                sections[name] = _reader(model, name).validate_python(rest, strict=True, context=again)
    return sections, faults


@cache
def _reader(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    # Building one compiles its whole model, which takes far longer than reading with it.
    return TypeAdapter(model.model_fields[name].rebuild_annotation())


def _without(value: Any, places: Sequence[Path]) -> Any:
    """The value without those keys; items of lists stay, so that the others keep their places."""
    rest = deepcopy(value)
    for place in places:
        holder = rest
        for part in place[:-1]:
            try:
                holder = holder[part]
            except (KeyError, IndexError, TypeError):
                holder = None
        if place and isinstance(holder, dict):
            holder.pop(place[-1], None)
    return rest


def _place(key: str, loc: Path) -> Path:
    """Where in the document pydantic means; it adds a mark of its own for a map's keys."""
    return (key, *(part for part in loc if part != "[key]"))


def _fault(document: Document, path: Path, detail: ErrorDetails) -> Fault:
    ctx = detail.get("ctx", {})
    kind, args = detail["type"], {"key": written(path)}
    if "fault" in ctx:
        fault = str(ctx["fault"])
        args |= {name: str(value) for name, value in ctx.items() if name != "fault"}
    elif kind in _SIMPLE:
        fault = _SIMPLE[kind]
    elif kind in _LIMITS:
        fault, name = _LIMITS[kind]
        args["limit"] = f"{ctx[name]:g}"
    elif kind == "literal_error":
        fault = "fault-choice"
        args["allowed"] = str(ctx["expected"]).replace("'", "").replace(" or ", ", ")
    elif kind == "string_pattern_mismatch":
        fault = "fault-slug" if ctx["pattern"] == SLUG else "fault-code"
    else:
        fault = "fault-value"
    return Fault(document.line(path), fault, args)
