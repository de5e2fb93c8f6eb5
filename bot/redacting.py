"""Takes bots' tokens out of whatever is logged: libraries put them into addresses, and addresses into faults."""

import logging
import re
from collections.abc import MutableMapping
from typing import Any

_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{30,60}")


def redacted(text: str) -> str:
    """The text without tokens."""
    return _TOKEN.sub("<token>", text)


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Redact a log line: its words, its values and its traceback."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = redacted(value)
        elif isinstance(value, BaseException):
            event[name] = redacted(repr(value))
    return event


class Redacting(logging.Formatter):
    """Redacts what libraries log by themselves."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))
