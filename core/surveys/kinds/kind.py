"""What a kind of question must be able to do; each kind is one file beside this one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from core.documents.questionnaire import Question
from core.messaging.values import Attachment, Choice, Say
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
class Wrong:
    """It fits nothing: what would fit, said with an example. `why` is a text of the catalogue."""

    why: Say = field(default_factory=lambda: Say("q-wrong-1"))


Reading = Read | Ticked | Wrong


@dataclass(frozen=True)
class Asked:
    """One question as one person meets it."""

    question: Question
    language: str
    order: Sequence[str] = ()  # codes of the choices in the order that this person sees
    so_far: Value = None  # what was answered before, or is ticked
    municipalities: Sequence[str] = ()  # names that a place may be
    named: Mapping[str, str] = field(default_factory=dict)  # how the catalogue words this kind's own choices


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
        """Say in a line of the catalogue how to answer, where the choices alone don't; ids `hint-*` of survey.ftl."""
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
