"""What is at the other end: bots, people, groups and their messages, by the rules that Telegram keeps."""

import itertools
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

TEXT, CAPTION, DATA = 4096, 1024, 64
TOO_OLD = 15 * 60  # seconds in which a press can be answered


class Refused(Exception):  # noqa: N818  it says what is so
    """Telegram's answer to what can't be done."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


@dataclass
class Message:
    """One message as it stands now."""

    id: int
    text: str
    by_bot: bool
    buttons: list[tuple[str, str]] = field(default_factory=list)  # label, data
    photo: bytes | None = None
    document: tuple[str, bytes] | None = None
    edits: int = 0
    sender: int | None = None


@dataclass
class Chat:
    """A private chat (id > 0) or a group (id < 0) as one bot sees it."""

    id: int
    title: str = ""
    messages: dict[int, Message] = field(default_factory=dict)
    refusal: Refused | None = None  # why nothing can be sent there
    started: bool = False
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def json(self, person: "Mapping[str, Any] | None" = None) -> dict[str, Any]:
        """The chat as updates name it."""
        if self.id > 0:
            return {
                "id": self.id,
                "type": "private",
                **({"first_name": person["first_name"]} if person else {}),
            }
        return {"id": self.id, "type": "supergroup" if self.id < -(10**12) else "group", "title": self.title}

    @property
    def shown(self) -> list[Message]:
        """What the bot has said there, as it stands now, in order."""
        return [one for _, one in sorted(self.messages.items()) if one.by_bot]


@dataclass
class Limits:
    """Telegram's flood limits; None switches one off."""

    bot: int | None = 30  # a second
    chat: int | None = 1
    group: int | None = 20  # a minute
    burst: int = 3  # what a chat takes at once before it counts


@dataclass
class Bot:
    """One bot: its updates that wait, its webhook and its face."""

    token: str
    username: str
    name: str
    privacy: bool = True
    chats: dict[int, Chat] = field(default_factory=dict)
    waiting: list[dict[str, Any]] = field(default_factory=list)
    next_update: int = 1000
    allowed: list[str] | None = None
    webhook: dict[str, Any] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    face: dict[tuple[str, str], str] = field(
        default_factory=dict
    )  # (name | description ..., language) -> text
    presses: dict[str, float] = field(default_factory=dict)  # not answered yet, and when they were made
    answered: list[str] = field(default_factory=list)
    sent_at: deque[float] = field(default_factory=deque)
    sent_to: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    @property
    def id(self) -> int:
        return int(self.token.split(":")[0])

    def json(self) -> dict[str, Any]:
        """The bot as getMe tells of it."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy,
            "supports_inline_queries": False,
        }

    def chat(self, number: int) -> Chat:
        """The chat of that number; made when it is first met."""
        return self.chats.setdefault(number, Chat(number))

    # ── out: what a bot asks for

    def send(
        self, values: Mapping[str, Any], files: Mapping[str, tuple[str, bytes]], kind: str, now: float
    ) -> Message:
        """Keep what the bot says. Refused."""
        chat = self._reached(values["chat_id"])
        text = str(values.get("text", values.get("caption", "")))
        if kind == "text" and not text.strip():
            raise Refused(400, "Bad Request: message text is empty")
        _measured(text, TEXT if kind == "text" else CAPTION, kind)
        message = Message(next(chat.numbers), text, by_bot=True, buttons=_buttons(values))
        if kind in ("photo", "document"):
            named, content = files[str(values[kind]).removeprefix("attach://")]
            if kind == "photo":
                message.photo = content
            else:
                message.document = (named, content)
        chat.messages[message.id] = message
        return message

    def edit(self, values: Mapping[str, Any], what: str) -> Message:
        """Change what the bot said. Refused."""
        chat = self._reached(values["chat_id"])
        message = chat.messages.get(values.get("message_id", 0))
        if message is None or not message.by_bot:
            raise Refused(400, "Bad Request: message to edit not found")
        text = message.text if what == "markup" else str(values.get("text", values.get("caption", "")))
        if what == "text" and (message.photo is not None or message.document is not None):
            raise Refused(400, "Bad Request: there is no text in the message to edit")
        _measured(text, TEXT if what == "text" else CAPTION, what)
        buttons = _buttons(values)
        if text == message.text and buttons == message.buttons:
            raise Refused(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly "
                "the same as a current content and reply markup of the message",
            )
        message.text, message.buttons, message.edits = text, buttons, message.edits + 1
        return message

    def _reached(self, number: Any) -> Chat:
        chat = self.chats.get(number) if isinstance(number, int) else None
        if chat is None:
            raise Refused(400, "Bad Request: chat not found")
        if chat.refusal is not None:
            raise chat.refusal
        if not chat.started:
            raise Refused(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def flood(self, chat: int, limits: Limits, now: float) -> int | None:
        """Count a send; how many seconds to wait if it is one too many, and then it wasn't counted."""
        for times, most, span in (
            (self.sent_at, limits.bot, 1.0),
            (self.sent_to[chat], limits.group if chat < 0 else None, 60.0),
            (
                self.sent_to[chat],
                None if chat < 0 or limits.chat is None else limits.burst,
                float(limits.burst),
            ),
        ):
            while times and times[0] <= now - 60.0:
                times.popleft()
            if most is not None and sum(at > now - span for at in times) >= most:
                return max(1, int(span - (now - next(at for at in times if at > now - span))) + 1)
        self.sent_at.append(now)
        self.sent_to[chat].append(now)
        return None

    # ── in: what happens to a bot

    def happens(self, kind: str, what: dict[str, Any]) -> dict[str, Any]:
        """Let an update wait for the bot, if it asked for such; gives it."""
        update = {"update_id": self.next_update, kind: what}
        self.next_update += 1
        if self.allowed is None or kind in self.allowed:
            self.waiting.append(update)
        return update


def _measured(text: str, most: int, kind: str) -> None:
    if len(text.encode("utf-16-le")) // 2 > most:
        raise Refused(400, f"Bad Request: message {'is' if kind == 'text' else 'caption is'} too long")


def _buttons(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    rows = (values.get("reply_markup") or {}).get("inline_keyboard", [])
    found = [(str(one.get("text", "")), str(one.get("callback_data", ""))) for row in rows for one in row]
    for label, data in found:
        if not label or not 1 <= len(data.encode()) <= DATA:
            raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    return found


Clock = Callable[[], float]
