"""The post port: letters go out by it, whoever prints and carries them (pure)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.pool.addresses import Address
from core.privacy.codes import Code


@dataclass(frozen=True)
class Side:
    """One side of a sheet, worded in one language; every line is plain text."""

    language: str
    title: str
    greeting: str
    opening: tuple[str, ...]
    how: str  # heading
    steps: tuple[str, ...]
    code_label: str
    also: str  # other ways of answering; "" for none
    what: str
    becomes: str
    why: str
    drawn: str
    small: tuple[str, ...]
    signatory: str
    qr_alt: str
    other_side: str  # in the other side's language: "På svenska på baksidan"
    other_language: str


@dataclass(frozen=True)
class OnSlip:
    """A question on a paper slip, or with no number a card to read."""

    number: str
    text: str
    hints: tuple[str, ...] = ()  # who it is for, how to answer
    choices: tuple[tuple[str, str], ...] = ()  # their numbers and words, each with a box
    lines: int = 0  # empty ones to write on


@dataclass(frozen=True)
class Slip:
    """What a paper slip asks: questions, and statements by their numbers, in the letter's language."""

    language: str
    title: str
    how: str
    choices: tuple[str, str, str]
    statements: tuple[tuple[int, str], ...]
    code_label: str
    questions: tuple[OnSlip, ...] = ()
    more: str = ""  # what isn't asked here for want of room, and where it is
    row_how: str = ""  # how to answer the statements, where questions stand before them


@dataclass(frozen=True)
class Sheet:
    """One letter as it is to be printed: to whom, in which words, with whose codes."""

    place: int
    address: Address
    language: str
    variant: str
    code: Code
    link: str
    front: Side
    back: Side
    slip: Slip | None = None


@dataclass(frozen=True)
class Parcel:
    """A batch on its way to the post."""

    reference: str
    sender: tuple[str, ...]  # the organisation and where letters come back to, as on an envelope
    sheets: Sequence[Sheet]


@dataclass(frozen=True)
class Receipt:
    """What the post gives for a parcel: the batch's reference there, and the files that it made, if any."""

    reference: str
    files: tuple[Path, ...] = ()


class Post(Protocol):
    """Takes a parcel of letters; a second time the same parcel makes no second letter."""

    def send(self, parcel: Parcel, done: Callable[[int], None]) -> Receipt:
        """Take the letters and give the batch's reference; `done` hears how many more are ready."""
        ...
