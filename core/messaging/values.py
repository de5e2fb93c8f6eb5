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
    """A picture, voice message, file or whatever else isn't words: no answer yet, but never silence."""

    kind: str  # photo, document, voice, audio, video, sticker, location, contact, forwarded ... or other
    file_id: str = ""  # what the channel's adapter fetches it by
    name: str = ""
    size: int | None = None  # bytes, as the channel says
    mime: str = ""
    caption: str = ""
    # Of a photo that was asked for: a JPEG that tells nothing else, or why there is none, as core.messaging.wanted
    # words it.
    content: bytes = field(default=b"", repr=False)
    fault: str = ""
    point: tuple[float, float] | None = None  # of a location: degrees north and east


@dataclass(frozen=True)
class Edited:
    """A message that the person wrote before now says this."""

    text: str
    of: str  # the channel's own name of that message


@dataclass(frozen=True)
class Redacted:
    """A message that the person wrote before is taken back."""

    of: str


@dataclass(frozen=True)
class Reaction:
    """A mark put on a message: never an answer."""

    of: str


@dataclass(frozen=True)
class Joined:
    """The bot may write here from now on: it was let in, or unblocked."""


@dataclass(frozen=True)
class Left:
    """The bot is no longer in this group or room."""


@dataclass(frozen=True)
class Blocked:
    """The person let the bot write no more."""


@dataclass(frozen=True)
class Migrated:
    """The chat has another address from now on."""

    to: str


Body = Text | Press | Command | Attachment | Edited | Redacted | Reaction | Joined | Left | Blocked | Migrated


@dataclass(frozen=True)
class Event:
    """One thing that happened in a channel, as its adapter decoded it."""

    source: str  # the channel's account, such as "web" or "telegram:1001"
    key: str  # unique in its source: a repeated delivery has the same one
    channel: str
    side: Side
    address: str  # the chat's address there; stored encrypted
    body: Body
    language: str | None = None  # what the channel says of the person's language
    capabilities: str = ""  # the conversation's capabilities as text (capabilities.py)
    origin: str | None = None  # the network it came from, where the channel sees it; stored as a blind index
    sender: str | None = None  # who did it, where several people share the chat; "": the channel doesn't say
    sender_name: str = ""  # as the others there see it
    person: str | None = None  # who is at the other end of a talk of two, where the address doesn't say it
    ref: str = (
        ""  # the channel's own name of the message, as its edit or removal will name it; "": it has neither
    )


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


@dataclass(frozen=True)
class Sent:
    """Something that isn't words, where the open question asks for just that."""

    what: Attachment


Reply = Pressed | Word | Typed | Asked | Sent


# ── out: what to say


@dataclass(frozen=True)
class Say:
    """A text of the catalogue with its values; nothing is asked."""

    text: str
    args: Args = field(default_factory=dict)
    picture: str = ""  # what to draw under it, where pictures can be shown; the text says all that it shows
    file: str = ""  # the text is a file of this name: it is sent as one where files can be sent


@dataclass(frozen=True)
class Choice:
    """One choice of a question; `label` only where a document, not the catalogue, words it."""

    key: str
    label: str | None = None


@dataclass(frozen=True)
class Takes:
    """What a question takes that isn't words."""

    kind: str  # photo or location
    megabytes: int = 0  # most of a photo

    def fits(self, what: Attachment) -> bool:
        """Tell whether it is what is asked for; a picture may also be sent as a file."""
        if self.kind == "location":
            return what.point is not None
        return what.kind == "photo" or (what.kind == "document" and what.mime.startswith("image/"))


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
    several: bool = False  # some of the choices at once: typed numbers and words are read together
    takes: Takes | None = None  # a photo or a point, where one is asked for


@dataclass(frozen=True)
class Receipt:
    """What became of an answer: the answered card shrinks to `card`, or `line`, if any, opens the next message."""

    card: Say
    line: Say | None


@dataclass(frozen=True)
class Outbound:
    """One rendered message for one conversation, before it is fitted to its channel."""

    text: str
    choices: tuple[str, ...] = ()  # labels in order
    token: str = ""  # of the prompt, when there are choices
    replaces: str | None = None  # token of the card that this one takes the place of
    picture: str = ""
    file: str = ""  # its name, where the text is a file
    takes: str = ""  # what it asks for that isn't words, as Takes.kind


@dataclass(frozen=True)
class Part:
    """One message exactly as a channel will send it; kept as the outbox row's body."""

    text: str
    buttons: tuple[str, ...] = ()
    token: str = ""
    replaces: str | None = None
    lang: str = "fi"
    picture: str = ""  # its name: it is drawn when it is shown, for the person who is shown it
    file: str = ""  # its name: the text is sent as this file
    takes: str = ""  # what it asks for that isn't words: a page offers a way to give it

    def as_json(self) -> dict[str, Any]:
        """Say the part in values that JSON knows."""
        return {
            "text": self.text,
            "buttons": list(self.buttons),
            "token": self.token,
            "replaces": self.replaces,
            "lang": self.lang,
            **({"picture": self.picture} if self.picture else {}),
            **({"file": self.file} if self.file else {}),
            **({"takes": self.takes} if self.takes else {}),
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
            body.get("file", ""),
            body.get("takes", ""),
        )
