"""The official schema of the Bot API as a judge of requests: what it doesn't name, or misses, is a violation."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[2] / "data" / "telegram" / "bot-api.json"


@cache
def schema() -> dict[str, Any]:
    """Read the published methods and types."""
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def parameters(
    method: str, given: Mapping[str, Any], files: Mapping[str, bytes]
) -> tuple[dict[str, Any], list[str]]:
    """Give a request's parameters as values, and all that the schema has against them.

    A form's values are texts: what isn't a String or a file there is JSON.
    """
    known = schema()["methods"].get(method)
    if known is None:
        return {}, [f"there is no method {method}"]
    fields, values, wrong = known["fields"], {}, []
    for name, value in given.items():
        if name not in fields:
            if name not in files:  # an attachment that another parameter names
                wrong.append(f"{method} has no parameter {name}")
            continue
        values[name] = _read(value, fields[name]["type"])
        wrong += [f"{method}.{one}" for one in _against(values[name], fields[name]["type"], name, files)]
    for name in files:
        if name in fields and name not in given:
            values[name] = f"attach://{name}"
            wrong += [f"{method}.{one}" for one in _against(values[name], fields[name]["type"], name, files)]
    wrong += [
        f"{method} lacks {name}" for name, about in fields.items() if about["required"] and name not in values
    ]
    return values, wrong


def _read(value: Any, kind: str) -> Any:
    if not isinstance(value, str) or kind == "String":
        return value
    if kind == "Boolean" and value in ("True", "False"):
        return value == "True"
    try:
        return json.loads(value)
    except ValueError:
        return value


def _against(value: Any, kind: str, path: str, files: Mapping[str, bytes]) -> list[str]:
    """Say what is wrong with a value of that type; a type of several names is one of them."""
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{path} is no array"]
        inner = kind.removeprefix("Array of ").replace(", ", " or ").replace(" and ", " or ")
        return [one for at, item in enumerate(value) for one in _against(item, inner, f"{path}[{at}]", files)]
    if " or " in kind:
        tried = [_against(value, one, path, files) for one in kind.split(" or ")]
        return min(tried, key=len)
    match kind:
        case "String":
            return [] if isinstance(value, str) else [f"{path} is no string"]
        case "Integer":
            return [] if isinstance(value, int) and not isinstance(value, bool) else [f"{path} is no integer"]
        case "Float":
            return (
                []
                if isinstance(value, int | float) and not isinstance(value, bool)
                else [f"{path} is no number"]
            )
        case "Boolean":
            return [] if isinstance(value, bool) else [f"{path} is no boolean"]
        case "InputFile":
            named = str(value).removeprefix("attach://")
            return [] if named in files else [f"{path} names no file that came with it"]
    return _object(value, kind, path, files)


def _object(value: Any, kind: str, path: str, files: Mapping[str, bytes]) -> list[str]:
    known = schema()["types"][kind]
    if kinds := known.get("one_of"):
        return min((_object(value, one, path, files) for one in kinds), key=len)
    if not isinstance(value, dict):
        return [f"{path} is no {kind}"]
    fields = known["fields"]
    wrong = [f"{path}: {kind} has no {name}" for name in value if name not in fields]
    wrong += [
        f"{path}: {kind} lacks {name}"
        for name, about in fields.items()
        if about["required"] and name not in value
    ]
    for name, item in value.items():
        if name in fields:
            wrong += _against(item, fields[name]["type"], f"{path}.{name}", files)
    return wrong
