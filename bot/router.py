"""Reading a message against the open question: which reply it is, and which dialogue it belongs to (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.language.words import bare_word, match_choice, number
from core.messaging.values import (
    Asked,
    Attachment,
    Body,
    Command,
    Press,
    Pressed,
    Reply,
    Sent,
    Text,
    Typed,
    Word,
)
from core.privacy.codes import normalise

LONGEST = 4000  # characters of a message that anything could be done with
COMMANDS = frozenset({"start"})  # what a resident may ask for beside the bare words

# Which dialogue a word is for when its own question isn't the open one.
WORDS = {
    "go-on": "voting",
    "undo": "voting",
    "results": "voting",
    "pause": "voting",
    "take-part": "invitation",
    "stand": "standing",
    "my-votes": "my-votes",
    "correct": "correcting",
    "write": "own-statement",
    "my-data": "my-data",
    "forget": "my-data",
}

# Which one it is for where that has nothing to do with the person.
ELSE = {"voting": "survey", "my-votes": "survey"}

# Which dialogue a button is for, whatever question it stands under.
BUTTONS = {
    "stand": "standing",
    "change": "my-votes",
    "write-own": "own-statement",
    "correct": "correcting",
    "my-data": "my-data",
    "forget": "my-data",
    "add-channel": "linking",
    "ways": "ways",
    "time-zone": "zone",
}

# Choices that end a question of several rather than being one of them.
LEADING = ("done", "skip", "next")

# Dialogues that know the words of `WORDS` for themselves while their question is open.
KNOWING = ("voting", "voted", "survey", "survey-after", "joining")

# Dialogues that only tell; what is pressed under them is the voting's.
TELLING = ("standing",)


@dataclass(frozen=True)
class OldPress:
    """A button of a question that is no longer open, or never was this person's."""


@dataclass(frozen=True)
class TooLong:
    """More than anyone could read."""


@dataclass(frozen=True)
class UnknownCommand:
    """A command that doesn't exist for this person."""

    name: str


Misread = OldPress | TooLong | UnknownCommand


@dataclass(frozen=True)
class Question:
    """The open question as a reader sees it: its token, the keys and the words of its choices.

    `free`: it asks for words of one's own, so that a number, or the beginning of a choice, is an answer.
    `several`: "1 3" takes two of its choices at once, so that what is typed is read by the dialogue as a whole.
    """

    token: str
    keys: Sequence[str]
    labels: Sequence[str]
    free: bool = False
    several: bool = False


def read(body: Body, question: Question | None) -> Reply | Misread:
    """Read what was said: a button, a number and the words of a choice all become the same reply."""
    match body:
        case Press(token, index):
            if question is None or token != question.token or not 0 <= index < len(question.keys):
                return OldPress()
            return Pressed(question.keys[index])
        case Command(name, rest):
            if name in COMMANDS:
                return Asked(name, rest)
            word = bare_word(name)
            return Word(word) if word is not None and not rest else UnknownCommand(f"/{name}"[:40])
        case Text(text):
            return _typed(text, question)
        case Attachment():
            return Sent(body)  # only what the open question asks for gets past the guards
        case _:
            return OldPress()


def _typed(text: str, question: Question | None) -> Reply | Misread:
    if len(text) > LONGEST:
        return TooLong()
    labels = question.labels if question else ()
    keys = question.keys if question else ()
    folded = text.strip().casefold()
    exact = next((key for key, label in zip(keys, labels, strict=True) if label.casefold() == folded), None)
    if exact is not None and (exact in LEADING or not (question and question.several)):
        return Pressed(exact)
    if (word := bare_word(text)) is not None:
        return Word(word)
    if question is not None and question.free:
        return Typed(text)
    typed = number(text)
    chosen = keys[typed - 1] if typed is not None and 1 <= typed <= len(keys) else None
    if question is not None and question.several and chosen not in LEADING:
        return Typed(text)
    if chosen is not None:
        return Pressed(chosen)
    if (found := match_choice(text, labels)) is not None:
        return Pressed(keys[found])
    return Typed(text)


def dialogue_for(reply: Reply, open_dialogue: str | None) -> str | None:
    """Name the dialogue that reads the reply; None: nothing was asked and the reply asks for nothing."""
    match reply:
        case Asked("start", _):
            return "joining"
        case Typed(text) if normalise(text) is not None and any(mark in "-23456789" for mark in text):
            return "joining"  # a code is understood at any moment; a plain word of twelve letters isn't one
        case Pressed(key) if key in BUTTONS:
            return BUTTONS[key]
        case Word("stand" | "my-votes" | "correct" | "write" | "my-data" | "forget" as key):
            return WORDS[key]
        case Word(key) if key in WORDS:
            # Where the open question's own dialogue knows the word, it stays there.
            return open_dialogue if open_dialogue in KNOWING else WORDS[key]
    return "voting" if open_dialogue in TELLING else open_dialogue
