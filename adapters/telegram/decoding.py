"""From a library's update to what happened (pure).

Both libraries name what Telegram sends by the same attributes, so one reading serves both. They check the types
to different degrees: what is used is checked here.
"""

import re
from dataclasses import dataclass
from math import isfinite
from typing import Any

from adapters.telegram.wire import CAPABILITIES, is_number, read_press
from core.messaging.values import (
    Attachment,
    Blocked,
    Body,
    Command,
    Edited,
    Event,
    Joined,
    Left,
    Migrated,
    Reaction,
    Side,
    Text,
)


class UnreadableUpdate(Exception):  # noqa: N818  it says what is so
    """The update isn't what Telegram sends: it goes to the dead letter, and holds nobody up."""


COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+(.*))?", re.DOTALL)
LANGUAGES = ("fi", "sv", "en")
LONGEST_NAME = 64

# What a message may carry instead of words. An animation is a document too, a venue a location too.
KINDS = (
    "animation",
    "audio",
    "document",
    "photo",
    "sticker",
    "story",
    "video",
    "video_note",
    "voice",
    "contact",
    "dice",
    "game",
    "poll",
    "venue",
    "location",
    "checklist",
    "paid_media",
    "invoice",
    "giveaway",
)

# What only tells of the chat itself. A message of a private chat that isn't among these is somebody's.
SERVICE = (
    "boost_added",
    "channel_chat_created",
    "chat_background_set",
    "chat_shared",
    "checklist_tasks_added",
    "checklist_tasks_done",
    "connected_website",
    "delete_chat_photo",
    "direct_message_price_changed",
    "forum_topic_closed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "gift",
    "giveaway_completed",
    "giveaway_created",
    "giveaway_winners",
    "group_chat_created",
    "left_chat_member",
    "message_auto_delete_timer_changed",
    "migrate_from_chat_id",
    "new_chat_members",
    "new_chat_photo",
    "new_chat_title",
    "paid_message_price_changed",
    "passport_data",
    "pinned_message",
    "proximity_alert_triggered",
    "refunded_payment",
    "successful_payment",
    "supergroup_chat_created",
    "unique_gift",
    "users_shared",
    "video_chat_ended",
    "video_chat_participants_invited",
    "video_chat_scheduled",
    "video_chat_started",
    "web_app_data",
    "write_access_allowed",
)


@dataclass(frozen=True)
class Account:
    """Whose updates are read: the bot's number and name, and how its channel is called."""

    id: int
    channel: str
    side: Side
    username: str | None = None

    @property
    def source(self) -> str:
        return f"telegram:{self.id}"


def event_of(update: Any, account: Account, key: str) -> Event | None:
    """Say what happened; None where nothing did that concerns us. UnreadableUpdate."""
    reader = _Reader(account, key)
    if update.message is not None:
        return reader.message(update.message)
    if update.edited_message is not None:
        return reader.edited(update.edited_message)
    if update.callback_query is not None:
        return reader.press(update.callback_query)
    if update.my_chat_member is not None:
        return reader.membership(update.my_chat_member)
    if update.message_reaction is not None:
        return reader.reaction(update.message_reaction)
    return None


@dataclass(frozen=True)
class _Reader:
    account: Account
    key: str

    def message(self, message: Any) -> Event | None:
        if _given(message, "migrate_to_chat_id"):
            return self._event(message.chat, None, Migrated(_number(message.migrate_to_chat_id)))
        if _is_bots(message) or any(_given(message, name) for name in SERVICE):
            return None
        body = self._body(message)
        if _is_group(message.chat) and not isinstance(body, Command) and not self._is_answer(message):
            return None  # people of a group talk with each other: only what is said to the bot is for it
        if body is None:
            return None
        return self._event(message.chat, _author(message), body, _number(message.message_id))

    def _body(self, message: Any) -> Body | None:
        if message.forward_origin is not None and self.account.side is Side.RESIDENT:
            return Attachment("forwarded")  # another's words, or a card of ours: never this person's answer
        if message.text is None:
            return _attachment(message)
        text = _text(message.text)
        if found := COMMAND.fullmatch(text.strip()):
            name, addressee, rest = found.groups()
            mine = self.account.username
            if addressee and mine and addressee.lower() != mine.lower():
                return None
            return Command(name.lower(), (rest or "").strip())
        return Text(text)

    def _is_answer(self, message: Any) -> bool:
        to = message.reply_to_message
        author = None if to is None else to.from_user
        return author is not None and author.id == self.account.id

    def edited(self, message: Any) -> Event | None:
        # A shared live location "edits" its message every few seconds.
        if message.text is None or _is_bots(message):
            return None
        if _is_group(message.chat) and not self._is_answer(message):
            return None
        of = _number(message.message_id)
        return self._event(message.chat, _author(message), Edited(_text(message.text), of), of)

    def press(self, query: Any) -> Event | None:
        if query.message is None:
            return None  # a card sent through an inline query has no chat; we send none
        return self._event(query.message.chat, query.from_user, read_press(query.data))

    def membership(self, change: Any) -> Event | None:
        was, now = _is_inside(change.old_chat_member), _is_inside(change.new_chat_member)
        if was == now:
            return None
        out = Left() if _is_group(change.chat) else Blocked()
        return self._event(change.chat, change.from_user, Joined() if now else out)

    def reaction(self, change: Any) -> Event | None:
        if not change.new_reaction:
            return None
        return self._event(change.chat, change.user, Reaction(_number(change.message_id)))

    def _event(self, chat: Any, author: Any, body: Body, ref: str = "") -> Event:
        shared = _is_group(chat)
        known = author is not None
        number = _number(author.id) if known else ""
        return Event(
            source=self.account.source,
            key=self.key,
            channel=self.account.channel,
            side=self.account.side,
            address=_number(chat.id),
            body=body,
            language=_language(author) if known and not shared else None,
            capabilities=CAPABILITIES.as_text(),
            sender=number if shared else None,
            sender_name=_name(author) if known and shared else "",
            ref=ref,
        )


def _given(message: Any, name: str) -> bool:
    """Tell whether a message has it; False, None and an empty list are how the libraries say that it hasn't."""
    return bool(getattr(message, name))


def _attachment(message: Any) -> Attachment:
    kind = next((name for name in KINDS if _given(message, name)), "other")
    found: Any = getattr(message, kind) if kind != "other" else None
    if kind == "photo":
        found = found[-1]  # sizes of one picture, the largest last
    caption = message.caption
    return Attachment(
        kind,
        _words(found, "file_id"),
        _words(found, "file_name"),
        None if (size := getattr(found, "file_size", None)) is None else int(_number(size)),
        _words(found, "mime_type"),
        caption if isinstance(caption, str) else "",
        point=_point(message.location),
    )


def _point(location: Any) -> tuple[float, float] | None:
    """Give degrees north and east; a venue has them too."""
    if location is None:
        return None
    point = (location.latitude, location.longitude)
    if not all(isinstance(degrees, int | float) and isfinite(degrees) for degrees in point):
        raise UnreadableUpdate("a place that isn't one")
    return float(point[0]), float(point[1])


def _words(found: Any, name: str) -> str:
    value = getattr(found, name, None)
    return value if isinstance(value, str) else ""


def _number(value: object) -> str:
    if not is_number(value):
        raise UnreadableUpdate("a number that isn't one")
    return str(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableUpdate("a text that isn't text")
    return value


def _is_group(chat: Any) -> bool:
    if chat is None:
        raise UnreadableUpdate("no chat")
    return bool(chat.type != "private")


def _is_bots(message: Any) -> bool:
    """Tell whether another bot wrote it; an administrator who writes as the group does so by a bot."""
    author = message.from_user
    return author is not None and author.is_bot is True and message.sender_chat is None


def _author(message: Any) -> Any:
    """Give who wrote it; None where somebody writes as the group or as a channel."""
    return message.from_user if message.sender_chat is None else None


def _is_inside(member: Any) -> bool:
    if member is None:
        raise UnreadableUpdate("no member")
    if member.status == "restricted":
        return getattr(member, "is_member", False) is True
    return member.status in ("creator", "administrator", "member")


def _language(author: Any) -> str | None:
    code = author.language_code
    base = code.split("-")[0].lower() if isinstance(code, str) else ""
    return base if base in LANGUAGES else None


def _name(author: Any) -> str:
    names = (author.first_name, author.last_name)
    return " ".join(name for name in names if isinstance(name, str) and name)[:LONGEST_NAME]
