"""Between a part and Telegram's methods, and what is read off a raw update without a library (pure)."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery
from core.messaging.fitting import sendable
from core.messaging.values import Part, Press

CAPABILITIES = Capabilities(
    buttons=20,
    edit=True,
    text_limit=4096,
    caption_limit=1024,
    utf16=True,
    can_initiate=True,
    pictures=True,
    files=True,
)
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that we ask for: always said, or the setting of whoever had the token before stays."""

PAIRED = 14  # characters of a button's text that half a phone's width shows
PRESS = re.compile(r"v1\.([A-Za-z0-9_-]{1,40})\.(\d{1,3})")
MOST_DIGITS = 40  # of a whole number in JSON; Python refuses to read one of more than 4,300
DEEPEST = 60  # levels of a JSON document; Telegram's own have fewer than ten


@dataclass(frozen=True)
class Upload:
    """A file that goes with a request."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Call:
    """One request: a method with its parameters, as the Bot API names them."""

    method: str
    params: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)
    edits: bool = False

    def ref(self, result: Any) -> str | None:
        """Name the message that the request made or changed: its number, with "p" where its words are a caption."""
        number = self.params.get("message_id") if self.edits else None
        if isinstance(result, dict) and isinstance(result.get("message_id"), int):
            number = result["message_id"]
        captioned = self.method in ("sendPhoto", "sendDocument", "editMessageCaption")
        return None if number is None else f"{number}{'p' if captioned else ''}"


def calls(delivery: Delivery, picture: bytes | None = None) -> list[Call]:
    """Give the requests that show a part, in the order in which they are tried until one can be done.

    Words go as plain text: no markup is read in them. An edit comes first where there is something to edit.
    """
    part = delivery.part
    chat = chat_of(delivery.address)
    text = sendable(part.text)
    markup = {"reply_markup": _keyboard(part)} if part.buttons else {}
    tries = []
    if part.replaces and delivery.replaces_ref and picture is None and not part.file:
        tries.append(_edit(chat, delivery.replaces_ref, text, markup))
    if part.file:
        upload = Upload(sendable(part.file), text.encode())
        tries.append(Call("sendDocument", {"chat_id": chat, **markup}, {"document": upload}))
    elif picture is not None:
        params = {"chat_id": chat, "caption": text, **markup}
        tries.append(Call("sendPhoto", params, {"photo": Upload("picture.png", picture)}))
    else:
        tries.append(Call("sendMessage", {"chat_id": chat, "text": text, **_NO_PREVIEW, **markup}))
    return tries


_NO_PREVIEW: Mapping[str, Any] = {"link_preview_options": {"is_disabled": True}}


def _edit(chat: int | str, ref: str, text: str, markup: Mapping[str, Any]) -> Call:
    number = int(ref.removesuffix("p"))
    where = {"chat_id": chat, "message_id": number}
    if ref.endswith("p"):
        return Call("editMessageCaption", {**where, "caption": text, **markup}, edits=True)
    return Call("editMessageText", {**where, "text": text, **_NO_PREVIEW, **markup}, edits=True)


def _keyboard(part: Part) -> dict[str, Any]:
    """Lay out the choices: two short ones side by side, a longer one on a row of its own."""
    rows: list[list[dict[str, str]]] = []
    room = False
    for index, label in enumerate(part.buttons):
        button = {"text": sendable(label), "callback_data": f"v1.{part.token}.{index}"}
        short = len(label) <= PAIRED
        if room and short:
            rows[-1].append(button)
            room = False
        else:
            rows.append([button])
            room = short
    return {"inline_keyboard": rows}


def read_press(data: object) -> Press:
    """Read a button's data; what isn't ours is a press on no question, which is refused and noted."""
    found = PRESS.fullmatch(data) if isinstance(data, str) else None
    return Press(found[1], int(found[2])) if found else Press("", 0)


def chat_of(address: str) -> int | str:
    """Give an address as Telegram takes it."""
    return int(address) if re.fullmatch(r"-?\d{1,18}", address) else address


# ── raw updates


def update_id(raw: Mapping[str, Any]) -> int | None:
    """Give the update's number; None for one that has none, or one that isn't a number."""
    number = raw.get("update_id")
    return number if is_number(number) else None


def callback_of(raw: Mapping[str, Any]) -> str | None:
    """Name the press that Telegram waits to be answered; None for other updates."""
    query = raw.get("callback_query")
    name = query.get("id") if isinstance(query, dict) else None
    return name if isinstance(name, str) and name else None


def is_number(value: object) -> TypeGuard[int]:
    """Tell whether a value is a whole number of 64 bits, as all of Telegram's are."""
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def washed(value: Any) -> Any:
    """The same update with all its texts fit to be stored and encoded."""
    if isinstance(value, str):
        return sendable(value) if not value.isascii() or "\0" in value else value
    if isinstance(value, list):
        return [washed(one) for one in value]
    if isinstance(value, dict):
        return {washed(key): washed(one) for key, one in value.items()}
    return value


def read_json(text: str | bytes) -> Any:
    """Read Telegram's answer; numbers without end and nesting without bottom spoil only their own place.

    ValueError for what isn't JSON. Python's own reader gives up the whole batch for one such number.
    """
    try:
        return json.loads(text, parse_int=_whole)
    except RecursionError:
        return json.loads(_shallow(text if isinstance(text, str) else text.decode()), parse_int=_whole)


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


def _shallow(text: str) -> str:
    """Cut off, as null, what lies deeper than Telegram's own updates ever do."""
    kept: list[str] = []
    depth = since = 0
    for mark in _MARKS.finditer(text):
        if mark[0] in "[{":
            depth += 1
            if depth == DEEPEST + 1:
                kept += [text[since : mark.start()], "null"]
        elif mark[0] in "]}":
            if depth == DEEPEST + 1:
                since = mark.end()
            depth -= 1
    return "".join([*kept, text[since:]])
