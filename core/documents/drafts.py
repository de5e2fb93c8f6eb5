"""A beginning of a campaign document, written as staff would write it (pure)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from core.documents.form_limits import plain
from core.documents.texts import Texts

_ONE_LINE: Final = 90  # characters that a map may take to stand on one line


def draft(name: str, title: Texts, questions: Sequence[Mapping[str, Any]], first_line: str) -> str:
    """Write a survey with these questions; what isn't known is missing, and the check will name it."""
    lines = [f"# {' '.join(first_line.split())}", f"campaign: {name}", "kind: survey"]
    if title:
        lines += [f"title: {_flow(title)}"]
    lines += ["steps:"]
    for question in questions:
        lines.append("  - question:")
        for key, value in question.items():
            lines += _entry(key, value, 6)
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Any, indent: int) -> list[str]:
    flat = f"{' ' * indent}{_key(key)}: {_flow(value)}"
    if not isinstance(value, Mapping) or not value or len(flat) <= _ONE_LINE:
        return [flat]
    lines = [f"{' ' * indent}{_key(key)}:"]
    for inner, item in value.items():
        lines += _entry(inner, item, indent + 2)
    return lines


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    if isinstance(value, date):
        return value.isoformat()
    return plain(value) if isinstance(value, float) else json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else json.dumps(key)
