"""From an event of a room to what happened (pure). Events come from anybody's server: what is used is checked."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from adapters.matrix.wire import CAPABILITIES, MESSAGE
from core.messaging.values import (
    Attachment,
    Blocked,
    Body,
    Command,
    Edited,
    Event,
    Joined,
    Redacted,
    Side,
    Text,
)


class UnreadableEvent(Exception):  # noqa: N818  it says what is so
    """The event isn't what Matrix knows: it goes to the dead letter, and holds nobody up."""


# Clients keep words after a slash to themselves, so "!help" does as well as "/help".
COMMAND = re.compile(r"[/!]([A-Za-z0-9_]{1,32})(?:\s+(.*))?", re.DOTALL)
GEO = re.compile(r"geo:(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?:[,;].*)?")
NUMBER = re.compile(r"\d{1,2}")
POLLS = ("m.poll.start", "org.matrix.msc3381.poll.start")
KINDS: Mapping[str, str] = {"m.image": "photo", "m.file": "document", "m.audio": "audio", "m.video": "video"}
LONGEST_NAME = 64


@dataclass(frozen=True)
class Where:
    """The room of an event, as we know it when the event comes."""

    id: str
    shared: bool  # several people are there, or it has a name: then who speaks is told
    names: Mapping[str, str]  # of those in it


@dataclass(frozen=True)
class Came:
    """An event with the message that it answers, if it is a number in reply to one."""

    event: Event
    answers: str | None = None


def came(raw: Mapping[str, Any], where: Where, me: str) -> Came | None:
    """Say what happened; None where nothing did that concerns us. UnreadableEvent."""
    sender, kind, content = raw.get("sender"), raw.get("type"), raw.get("content")
    if not isinstance(sender, str) or not isinstance(kind, str) or not isinstance(content, dict):
        raise UnreadableEvent("no sender, type or content")
    if sender == me:
        return _our_own(raw, where, me)
    body: Body | None
    if kind == "m.room.redaction":
        of = content.get("redacts", raw.get("redacts"))
        body = Redacted(_text(of))
    elif kind == "m.room.member":
        body = None
        gone = content.get("membership") in ("leave", "ban") and raw.get("state_key") != me
        if gone and not where.shared:
            body = Blocked()
    elif kind == MESSAGE:
        body = _message(content)
    elif kind == "m.sticker":
        body = Attachment("sticker")
    elif kind in POLLS:
        body = Attachment("poll")
    else:
        body = None
    if body is None:
        return None
    to = _replied(content)
    answers = to if to and isinstance(body, Text) and NUMBER.fullmatch(body.text.strip()) else None
    return Came(event_at(raw, where, body, sender, me), answers)


def sealed(raw: Mapping[str, Any], where: Where, me: str) -> Event | None:
    """Say that somebody's message couldn't be decrypted; None for our own."""
    sender = raw.get("sender")
    if not isinstance(sender, str) or sender == me:
        return None
    return event_at(raw, where, Attachment("sealed"), sender, me)


def event_at(raw: Mapping[str, Any], where: Where, body: Body, sender: str, me: str) -> Event:
    """Make the event of what somebody did in a room."""
    return Event(
        source=source_of(me),
        key=_text(raw.get("event_id")),
        channel="matrix",
        side=Side.RESIDENT,  # until it is looked up whose room it is
        address=where.id,
        body=body,
        capabilities=CAPABILITIES.as_text(),
        sender=sender if where.shared else None,
        sender_name=where.names.get(sender, sender)[:LONGEST_NAME] if where.shared else "",
        person=None if where.shared else sender,
        ref=_text(raw.get("event_id")),
    )


def source_of(me: str) -> str:
    """Name our account in the inbox."""
    return f"matrix:{me}"


def _our_own(raw: Mapping[str, Any], where: Where, me: str) -> Came | None:
    """Take note of our own arrival in a shared room; by whose invitation, the event's past tells."""
    if raw.get("type") != "m.room.member" or raw.get("state_key") != me or not where.shared:
        return None
    if raw["content"].get("membership") != "join":
        return None
    past = raw.get("unsigned")
    past = past if isinstance(past, dict) else {}
    was, by = past.get("prev_content"), past.get("prev_sender")
    if not isinstance(was, dict) or was.get("membership") != "invite" or not isinstance(by, str):
        return None  # a new name or picture of ours
    return Came(event_at(raw, where, Joined(), by, me))


def _message(content: Mapping[str, Any]) -> Body | None:
    kind = content.get("msgtype")
    relation = content.get("m.relates_to")
    if isinstance(relation, dict) and relation.get("rel_type") == "m.replace":
        new = content.get("m.new_content")
        if not isinstance(new, dict) or new.get("msgtype") not in ("m.text", "m.emote"):
            return None
        return Edited(_text(new.get("body")), _text(relation.get("event_id")))
    if kind in ("m.text", "m.emote"):
        text = _text(content.get("body"))
        if _replied(content):
            text = _without_quote(text)
        if found := COMMAND.fullmatch(text.strip()):
            return Command(found[1].lower(), (found[2] or "").strip())
        return Text(text)
    if isinstance(kind, str) and kind in KINDS:
        return _file(KINDS[kind], content)
    if kind == "m.location":
        return Attachment("location", point=_point(content.get("geo_uri")))
    if not isinstance(kind, str) or kind in ("m.notice", "m.key.verification.request"):
        return None  # a redacted message has no kind, and what bots say is a notice
    return Attachment("other")


def _file(kind: str, content: Mapping[str, Any]) -> Attachment:
    info, name = content.get("info"), content.get("filename")
    info = info if isinstance(info, dict) else {}
    said = content.get("body")
    said = said if isinstance(said, str) else ""
    captioned = isinstance(name, str) and name != said
    size, mime = info.get("size"), info.get("mimetype")
    if kind == "audio" and isinstance(content.get("org.matrix.msc3245.voice"), dict):
        kind = "voice"
    return Attachment(
        kind,
        json.dumps({key: content[key] for key in ("url", "file") if key in content}),
        name if isinstance(name, str) else said,
        size if isinstance(size, int) and not isinstance(size, bool) else None,
        mime if isinstance(mime, str) else "",
        said if captioned else "",
    )


def _point(uri: object) -> tuple[float, float] | None:
    """Give degrees north and east."""
    found = GEO.fullmatch(uri) if isinstance(uri, str) else None
    if found is None:
        return None
    north, east = float(found[1]), float(found[2])
    return (north, east) if isfinite(north) and abs(north) <= 90 and abs(east) <= 180 else None


def _replied(content: Mapping[str, Any]) -> str | None:
    relation = content.get("m.relates_to")
    to = relation.get("m.in_reply_to") if isinstance(relation, dict) else None
    of = to.get("event_id") if isinstance(to, dict) else None
    return of if isinstance(of, str) else None


def _without_quote(text: str) -> str:
    """Leave out the quotation that older clients put before an answer."""
    if not text.startswith("> "):
        return text
    lines = text.split("\n")
    first = next((place for place, line in enumerate(lines) if not line.startswith(">")), len(lines))
    return "\n".join(lines[first:]).lstrip("\n")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableEvent("a text that isn't text")
    return value
