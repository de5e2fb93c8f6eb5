"""What comes in and what goes out, in the words that every channel shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NewType

ConversationId = NewType("ConversationId", int)
Args = Mapping[str, str | int]


class Side(StrEnum):
    """Whom a conversation serves; staff commands exist on the staff side only."""

    RESIDENT = "resident"
    STAFF = "staff"


# ── in: what a person did


@dataclass(frozen=True)
class Text:
    """Words that a person typed."""

    text: str


@dataclass(frozen=True)
class Press:
    """A button pressed; its meaning lives in the prompt that carries the token."""

    token: str
    index: int


@dataclass(frozen=True)
class Command:
    """A slash command with what follows it."""

    name: str
    rest: str = ""


@dataclass(frozen=True)
class Attachment:
    """A picture, voice message or file: no answer yet, but never silence."""

    kind: str


Body = Text | Press | Command | Attachment


@dataclass(frozen=True)
class Event:
    """One thing that happened in a channel, as its adapter decoded it."""

    source: str  # the channel's account, such as "web" or "telegram:resident"
    key: str  # unique in its source: a repeated delivery has the same one
    channel: str
    side: Side
    address: str  # the chat's address there; stored encrypted
    body: Body
    language: str | None = None  # what the channel says of the person's language
    capabilities: str = ""  # the conversation's capabilities as text (capabilities.py)
    origin: str | None = None  # the network it came from, where the channel sees it; stored as a blind index


# ── a reply, once read against the open prompt


@dataclass(frozen=True)
class Pressed:
    """A choice, by button, number or words: the key of the choice."""

    key: str


@dataclass(frozen=True)
class Word:
    """A bare word that works everywhere, such as "undo"."""

    key: str


@dataclass(frozen=True)
class Typed:
    """Any other text."""

    text: str


@dataclass(frozen=True)
class Asked:
    """A command of the person's, such as /start with a code."""

    name: str
    rest: str


Reply = Pressed | Word | Typed | Asked


# ── out: what to say


@dataclass(frozen=True)
class Say:
    """A text of the catalogue with its values; nothing is asked."""

    text: str
    args: Args = field(default_factory=dict)
    picture: str = ""  # what to draw under it, where pictures can be shown; the text says all that it shows


@dataclass(frozen=True)
class Choice:
    """One choice of a question; `label` only where a document, not the catalogue, words it."""

    key: str
    label: str | None = None


@dataclass(frozen=True)
class Ask:
    """A question: its text, its choices in order and what it is about."""

    text: str
    args: Args = field(default_factory=dict)
    choices: Sequence[str | Choice] = ()
    about: int | None = None
    slot: str = ""  # staff may have several cards open, a resident has one question
    intro: Say | None = None  # said before it the first time, in a message of its own
    draft: str | None = None  # a text that waits for a "yes": kept sealed in the prompt row, nowhere else
    free: bool = False  # words of one's own: digits are the answer, only the words of the choices lead away


@dataclass(frozen=True)
class Receipt:
    """What became of an answer: the answered card shrinks to `card`, or `line` opens the next message."""

    card: Say
    line: Say


@dataclass(frozen=True)
class Outbound:
    """One rendered message for one conversation, before it is fitted to its channel."""

    text: str
    choices: tuple[str, ...] = ()  # labels in order
    token: str = ""  # of the prompt, when there are choices
    replaces: str | None = None  # token of the card that this one takes the place of
    picture: str = ""


@dataclass(frozen=True)
class Part:
    """One message exactly as a channel will send it; kept as the outbox row's body."""

    text: str
    buttons: tuple[str, ...] = ()
    token: str = ""
    replaces: str | None = None
    lang: str = "fi"
    picture: str = ""  # its name: it is drawn when it is shown, for the person who is shown it

    def as_json(self) -> dict[str, Any]:
        """Say the part in values that JSON knows."""
        return {
            "text": self.text,
            "buttons": list(self.buttons),
            "token": self.token,
            "replaces": self.replaces,
            "lang": self.lang,
            **({"picture": self.picture} if self.picture else {}),
        }

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> "Part":
        """Read what `as_json` said."""
        return cls(
            body["text"],
            tuple(body["buttons"]),
            body["token"],
            body["replaces"],
            body["lang"],
            body.get("picture", ""),
        )
