"""What a person did, in values that JSON knows (pure)."""

import base64
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from core.messaging.values import (
    Attachment,
    Blocked,
    Body,
    Command,
    Edited,
    Joined,
    Left,
    Migrated,
    Press,
    Reaction,
    Redacted,
    Text,
)

_KINDS: Mapping[str, type[Body]] = {
    "text": Text,
    "press": Press,
    "command": Command,
    "attachment": Attachment,
    "edited": Edited,
    "redacted": Redacted,
    "reaction": Reaction,
    "joined": Joined,
    "left": Left,
    "blocked": Blocked,
    "migrated": Migrated,
}
_SELDOM = ("content", "fault", "point")
_NAMES = {kind: name for name, kind in _KINDS.items()}


def body_as_json(body: Body) -> dict[str, Any]:
    """Say the body in values that JSON knows."""
    said = asdict(body)
    if isinstance(body, Attachment):
        # "kind" says which body it is.
        said["what"] = said.pop("kind")
        said |= {"content": base64.b64encode(body.content).decode(), "point": body.point}
        said = {name: value for name, value in said.items() if value or name not in _SELDOM}
    return {"kind": _NAMES[type(body)], **said}


def body_from_json(said: Mapping[str, Any]) -> Body:
    """Read what `body_as_json` said, also with more beside it."""
    kind = _KINDS[said["kind"]]
    names = kind.__dataclass_fields__
    values = {name: said[name] for name in names if name in said and name != "kind"}
    if kind is Attachment:
        values["kind"] = said["what"]
        if "content" in said:
            values["content"] = base64.b64decode(said["content"])
        if "point" in said:
            values["point"] = tuple(said["point"])
    return kind(**values)
