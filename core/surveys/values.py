"""What an answer is: one value of a few plain types, and how it is kept (pure)."""

import json
from datetime import date
from functools import lru_cache
from typing import Any

Value = str | int | float | tuple[str, ...] | date | None
"""A code; a number; codes chosen (in the document's order) or ranked (first is best); a day; None: a card was read.

A place is `fi-municipality code or name as the population file has it`, or "60.9867,25.6577" of a point, in
degrees north and east. A photo is the number of its row.
"""


def as_json(value: Value) -> str | None:
    """Write a value as its row keeps it."""
    if value is None:
        return None
    if isinstance(value, date):
        return json.dumps({"day": value.isoformat()})
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def from_json(written: str | None) -> Value:
    """Read what `as_json` wrote."""
    if written is None:
        return None
    return _read(written) if len(written) <= _SHORT else _read.__wrapped__(written)


_SHORT = 80  # characters; the same few codes come over and over, texts don't


@lru_cache(maxsize=8192)
def _read(written: str) -> Value:
    read: Any = json.loads(written)
    if isinstance(read, dict):
        return date.fromisoformat(read["day"])
    if isinstance(read, list):
        return tuple(read)
    kept: str | int | float = read
    return kept
