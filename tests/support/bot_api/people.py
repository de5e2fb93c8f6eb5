"""People and groups at the other end: what they do becomes updates, what they see is what the bot said there."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.support.bot_api.world import Bot, Chat, Message, Refused

if TYPE_CHECKING:
    from tests.support.bot_api.server import BotApi

BLOCKED = Refused(403, "Forbidden: bot was blocked by the user")
DEACTIVATED = Refused(403, "Forbidden: user is deactivated")
KICKED = Refused(403, "Forbidden: bot was kicked from the supergroup chat")

_files: Iterator[int] = itertools.count(1)


@dataclass
class Person:
    """Somebody in one chat with one bot: their own, or a group's."""

    server: "BotApi"
    bot: Bot
    id: int
    name: str
    language: str | None
    chat: Chat
    read: int = 0  # messages of the bot seen before the person last did something

    # ── doing

    def says(self, text: str, reply_to: int | None = None) -> dict[str, Any]:
        """Type; a text with a slash carries the entity that clients send with a command."""
        self.chat.started = True
        message = self._message({"text": text}, reply_to)
        if text.startswith("/"):
            length = len(text.split()[0].encode("utf-16-le")) // 2
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self._brings("message", message, text, reply_to)

    def presses(self, choice: str | int, message: Message | None = None) -> dict[str, Any]:
        """Press a button by its words or its place, on the latest card or the one given."""
        card = message or self.card()
        labels = [label for label, _ in card.buttons]
        place = choice if isinstance(choice, int) else labels.index(choice)
        return self.presses_data(card.buttons[place][1], card)

    def presses_data(self, data: str, message: Message) -> dict[str, Any]:
        """Send a button's data, as a client that keeps an old card, or a forger, does."""
        name = f"{self.bot.id}{next(_files)}"
        self.bot.presses[name] = self.server.clock()
        self._looks()
        query = {
            "id": name,
            "from": self._who(),
            "chat_instance": str(self.chat.id),
            "data": data,
            "message": {**self._bare(message.id), "from": self.bot.json(), "text": message.text},
        }
        return self.bot.happens("callback_query", query)

    def edits(self, number: int, text: str) -> dict[str, Any]:
        """Change a message of one's own."""
        self._looks()
        edited = {**self._bare(number), "from": self._who(), "edit_date": self.server.date(), "text": text}
        return self.bot.happens("edited_message", edited)

    def sends(self, kind: str, **about: Any) -> dict[str, Any]:
        """Send a sticker, location, contact, voice message or anything else, as the Bot API describes it."""
        self.chat.started = True
        return self._brings("message", self._message({kind: about}, None), "", None)

    def brings_photo(self, sizes: list[dict[str, Any]]) -> dict[str, Any]:
        """Send a photo in the sizes that Telegram made of it."""
        self.chat.started = True
        return self._brings("message", self._message({"photo": sizes}, None), "", None)

    def sends_photo(self, content: bytes) -> dict[str, Any]:
        """Send a photo, which the bot can fetch in its largest size."""
        number = f"file{next(_files)}"
        self.server.files |= {number: content, f"{number}s": b"small"}
        small = {"file_id": f"{number}s", "file_unique_id": f"{number}s", "width": 90, "height": 67}
        large = {"file_id": number, "file_unique_id": number, "width": 400, "height": 300}
        return self.brings_photo([small, {**large, "file_size": len(content)}])

    def sends_document(self, name: str, content: bytes, mime: str = "text/plain") -> dict[str, Any]:
        """Send a file, which the bot can fetch."""
        number = f"file{next(_files)}"
        self.server.files[number] = content
        about = {"file_id": number, "file_unique_id": number, "file_name": name, "mime_type": mime}
        return self.sends("document", **about, file_size=len(content))

    def forwards(self, message: Message) -> dict[str, Any]:
        """Forward a card of the bot's here: its buttons come along, as Telegram has them do."""
        self.chat.started = True
        sent = self._message({"text": message.text}, None)
        sent["forward_origin"] = {"type": "user", "date": self.server.date(), "sender_user": self.bot.json()}
        return self._brings("message", sent, message.text, None)

    def blocks(self, why: Refused = BLOCKED) -> dict[str, Any]:
        """Block the bot, or vanish."""
        self.chat.refusal = why
        return self._member("member", "kicked")

    def unblocks(self) -> dict[str, Any]:
        """Let the bot write again."""
        self.chat.refusal = None
        return self._member("kicked", "member")

    # ── seeing

    def sees(self) -> list[Message]:
        """The bot's messages since the person last did something."""
        return self.chat.shown[self.read :]

    @property
    def latest(self) -> str:
        """The words of what was said since."""
        return "\n\n".join(message.text for message in self.sees())

    def card(self) -> Message:
        """The latest message with buttons."""
        return next(message for message in reversed(self.chat.shown) if message.buttons)

    # ── how Telegram tells it

    def _looks(self) -> None:
        self.read = len(self.chat.shown)

    def _who(self) -> dict[str, Any]:
        who = {"id": self.id, "is_bot": False, "first_name": self.name}
        return {**who, "language_code": self.language} if self.language else who

    def _bare(self, number: int) -> dict[str, Any]:
        return {"message_id": number, "date": self.server.date(), "chat": self.chat.json(self._who())}

    def _message(self, what: dict[str, Any], reply_to: int | None) -> dict[str, Any]:
        self._looks()
        message = {**self._bare(next(self.chat.numbers)), "from": self._who(), **what}
        answered = self.chat.messages.get(reply_to or 0)
        if answered is not None:
            message["reply_to_message"] = {
                **self._bare(answered.id),
                "from": self.bot.json(),
                "text": answered.text,
            }
        return message

    def _brings(self, kind: str, message: dict[str, Any], text: str, reply_to: int | None) -> dict[str, Any]:
        self.chat.messages[message["message_id"]] = Message(
            message["message_id"], text, by_bot=False, sender=self.id
        )
        replied = self.chat.messages.get(reply_to or 0)
        meant = (
            text.startswith("/")
            or f"@{self.bot.username}" in text
            or (replied is not None and replied.by_bot)
        )
        if self.chat.id < 0 and self.bot.privacy and not meant:
            return {}  # in a group a bot in privacy mode isn't told of what isn't meant for it
        return self.bot.happens(kind, message)

    def _member(self, old: str, new: str) -> dict[str, Any]:
        def standing(status: str) -> dict[str, Any]:
            more = {"until_date": 0} if status == "kicked" else {}
            return {"status": status, "user": self.bot.json(), **more}

        self._looks()
        change = {
            "chat": self.chat.json(self._who()),
            "from": self._who(),
            "date": self.server.date(),
            "old_chat_member": standing(old),
            "new_chat_member": standing(new),
        }
        return self.bot.happens("my_chat_member", change)


@dataclass
class Group:
    """A group with one bot in it."""

    server: "BotApi"
    bot: Bot
    chat: Chat
    people: dict[int, Person] = field(default_factory=dict)

    def person(self, number: int, name: str = "", language: str | None = "en") -> Person:
        """Somebody in the group."""
        if number not in self.people:
            self.people[number] = Person(
                self.server, self.bot, number, name or f"Person {number}", language, self.chat
            )
        return self.people[number]

    def removes_bot(self) -> dict[str, Any]:
        """Throw the bot out."""
        self.chat.refusal = KICKED
        return self.person(1, "Admin")._member("member", "kicked")

    def becomes_supergroup(self, number: int) -> Chat:
        """Move to another id, as Telegram does when a group grows; sends to the old one are told so."""
        new = self.bot.chat(number)
        new.title, new.started = self.chat.title, True
        self.chat.refusal = Refused(
            400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=number
        )
        admin = self.person(1, "Admin")
        moved = {**admin._bare(next(self.chat.numbers)), "migrate_to_chat_id": number}
        self.bot.happens("message", moved)
        self.chat = new
        for person in self.people.values():
            person.chat, person.read = new, 0
        return new
