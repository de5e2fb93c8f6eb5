"""Between a part and what a Matrix room is sent, and what is asked of a homeserver (pure)."""

import hashlib
import json
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import quote

from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery
from core.messaging.fitting import sendable

CAPABILITIES = Capabilities(
    edit=True, text_limit=4000, can_initiate=True, pictures=True, idempotent_send=True
)

MESSAGE, ENCRYPTED = "m.room.message", "m.room.encrypted"
LONGEST_FORMATTED = (
    6000  # bytes: an event holds 65,536, an edit says everything twice, encryption adds a third
)
LONGEST_ALT = 250

HEARD = (
    MESSAGE,
    ENCRYPTED,
    "m.sticker",
    "m.room.redaction",
    "m.room.member",
    "m.room.encryption",
    "m.room.name",
    "m.poll.start",
    "org.matrix.msc3381.poll.start",
)
"""The kinds of events that are asked for; reactions and votes in polls aren't among them: they are never answers."""

STATE = ("m.room.member", "m.room.encryption", "m.room.name")
_NOTHING: Mapping[str, Any] = {"types": [], "limit": 1}


def sync_filter(timeline: int) -> dict[str, Any]:
    """Say what a sync shall bring, with at most so many events of a room."""
    return {
        "presence": _NOTHING,
        "account_data": _NOTHING,
        "room": {
            "ephemeral": _NOTHING,
            "account_data": _NOTHING,
            "state": {"types": list(STATE), "lazy_load_members": False},
            "timeline": {"types": list(HEARD), "limit": timeline},
        },
    }


def sync_path(since: str, wait: float, timeline: int) -> str:
    """Give the address of what happened after `since`; waits so many seconds for something."""
    asked = quote(json.dumps(sync_filter(timeline), separators=(",", ":")))
    place = f"&since={quote(since)}" if since else ""
    return f"/_matrix/client/v3/sync?filter={asked}&timeout={int(wait * 1000)}&set_presence=offline{place}"


def before_path(room: str, since: str, until: str) -> str:
    """Give the address of what happened in a room before `since`, newest first, back to `until`."""
    asked = quote(json.dumps({"types": list(HEARD)}, separators=(",", ":")))
    end = f"&to={quote(until)}" if until else ""
    return f"{room_path(room)}/messages?dir=b&limit=100&from={quote(since)}{end}&filter={asked}"


def room_path(room: str) -> str:
    """Give a room's address; ids are opaque, and have had a slash in them."""
    return f"/_matrix/client/v3/rooms/{quote(room, safe='')}"


def send_path(room: str, kind: str, transaction: str) -> str:
    """Give the address at which a message is put; the same transaction shows one message."""
    return f"{room_path(room)}/send/{kind}/{quote(transaction, safe='')}"


def transaction(delivery: Delivery) -> str:
    """Name a send: its row, with what it says.

    The row alone would do but for a database brought back from a backup, whose rows have the same numbers again.
    """
    said = json.dumps(delivery.part.as_json(), sort_keys=True).encode()
    return f"k{delivery.key}.{hashlib.sha256(said).hexdigest()[:12]}"


def text_content(delivery: Delivery) -> dict[str, Any]:
    """Give the words of a part as an event's content; in place of the message that they replace, if there is one.

    Plain and formatted body say the same, no markup is read in either, and nobody is called by an @.
    """
    said = _words(sendable(delivery.part.text))
    of = delivery.replaces_ref if delivery.part.replaces else None
    if of is None:
        return said
    shown = {name: text for name, text in said.items() if name in ("formatted_body", "format")}
    if shown:
        shown["formatted_body"] = f"* {shown['formatted_body']}"
    return {
        **said,
        **shown,
        "body": f"* {said['body']}",
        "m.new_content": said,
        "m.relates_to": {"rel_type": "m.replace", "event_id": of},
    }


def _words(text: str) -> dict[str, Any]:
    said: dict[str, Any] = {"msgtype": "m.text", "body": text, "m.mentions": {}}
    formatted = escape(text, quote=False).replace("\n", "<br/>")
    if len(formatted.encode()) <= LONGEST_FORMATTED:
        said |= {"format": "org.matrix.custom.html", "formatted_body": formatted}
    return said


def picture_content(text: str, whole: Mapping[str, Any], small: Mapping[str, Any]) -> dict[str, Any]:
    """Give a picture as an event's content; what it shows is told by its words, which follow it.

    `whole` and `small`: where picture and thumbnail are, with their size, as `placed` gives them.
    """
    alt = sendable(text)
    alt = alt if len(alt) <= LONGEST_ALT else f"{alt[: LONGEST_ALT - 1]}…"
    info = {**whole["info"], "thumbnail_info": small["info"]}
    for name, value in small.items():
        if name != "info":
            info[f"thumbnail_{name}"] = value
    return {"msgtype": "m.image", "body": alt, "m.mentions": {}, **whole, "info": info}


def placed(
    address: str, keys: Mapping[str, Any] | None, size: int, width: int, height: int
) -> dict[str, Any]:
    """Say where a picture is; with keys where it lies encrypted."""
    info = {"mimetype": "image/png", "size": size, "w": width, "h": height}
    where = {"url": address} if keys is None else {"file": {**keys, "url": address}}
    return {**where, "info": info}
