"""What a kind of question must be able to do; each kind is one file beside this one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from core.documents.questionnaire import Question
from core.messaging.values import Attachment, Choice, Say, Takes
from core.surveys.values import Value


class Measure(StrEnum):
    """What may be reckoned from the answers."""

    NONE = "none"  # nothing is asked
    NOMINAL = "nominal"  # one code
    SEVERAL = "several"  # some codes
    ORDINAL = "ordinal"  # whole numbers in order: a mean may be shown beside the shares
    INTERVAL = "interval"  # numbers
    DAY = "day"
    RANKS = "ranks"
    WORDS = "words"  # free text: for themes, never for tables
    FILE = "file"
    SPOT = "spot"  # a municipality or a point


@dataclass(frozen=True)
class Read:
    """A whole answer."""

    value: Value


@dataclass(frozen=True)
class Ticked:
    """Choices so far; the question stays open until "done"."""

    value: tuple[str, ...]


@dataclass(frozen=True)
class Pictured:
    """A whole answer that is a picture; the number of the row that keeps it becomes the value."""

    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Wrong:
    """It fits nothing: what would fit, said with an example. `why` is a text of the catalogue."""

    why: Say = field(default_factory=lambda: Say("q-wrong-1"))


Reading = Read | Ticked | Pictured | Wrong


@dataclass(frozen=True)
class Asked:
    """One question as one person meets it."""

    question: Question
    language: str
    order: Sequence[str] = ()  # codes of the choices in the order that this person sees
    so_far: Value = None  # what was answered before, or is ticked
    municipalities: Sequence[str] = ()  # names that a place may be
    aliases: Mapping[str, str] = field(default_factory=dict)  # what else people call them, such as in Swedish
    today: date | None = None  # where the person is: what "yesterday" and a day without its year mean


class Kind(Protocol):
    """One kind of question: asked as buttons or a list, answered by a press, a number or words."""

    name: str
    measure: Measure
    free: bool
    """Digits and any words are the answer itself: only whole words of the choices lead away."""

    def choices(self, asked: Asked) -> list[Choice]:
        """Give the choices in order, without skip and back, which the dialogue adds."""
        ...

    def hint(self, asked: Asked) -> Say | None:
        """Say in a line how to answer, where the choices alone don't: a text `hint-*` of the catalogue."""
        ...

    def takes(self, question: Question) -> Takes | None:
        """Say what it takes that isn't words; None: nothing."""
        ...

    def press(self, asked: Asked, key: str) -> Reading:
        """Read a choice that was taken, by button, number or its words."""
        ...

    def read(self, asked: Asked, text: str) -> Reading:
        """Read typed words as an answer, in any of the four languages at once."""
        ...

    def receive(self, asked: Asked, what: Attachment) -> Reading | None:
        """Read a picture, a point or another thing that isn't words; None: this kind can't take it."""
        ...

    def say(self, asked: Asked, value: Value) -> str:
        """Word an answer as it stands in a sentence: in the review, in "back", piped into a later question."""
        ...


class InWords:
    """A kind that takes nothing but words."""

    def takes(self, question: Question) -> Takes | None:
        """Take nothing else."""
        return None

    def receive(self, asked: Asked, what: Attachment) -> Reading | None:
        """Take nothing else."""
        return None
