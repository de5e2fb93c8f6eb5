"""How invented residents behave: when they answer, how long their patience is, what they think (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

import numpy as np

CONTACTS: Final = (0.6, 0.25, 0.15)
"""Of those who answer at all: after the invitation, the first reminder and the second one."""

DECLINES, BLOCKS, STOPS = 0.06, 0.015, 0.005
"""Of those who don't answer; the others are silent."""

WAITS: Final = timedelta(hours=10)
"""How long an answer takes to come, on the average."""

LEAVES, LEAVES_A_LETTER = 0.004, 0.0002
"""The chance to leave at a card, and what each letter of its text adds."""

LOOKS, LETTERS_A_SECOND = 4.0, 14.0
"""How long a card is looked at, and how fast it is read."""


class Will(StrEnum):
    """What a resident does about an invitation, sooner or later."""

    ANSWER = "answer"
    DECLINE = "decline"
    BLOCK = "block"
    STOP = "stop"
    SILENT = "silent"


@dataclass(frozen=True)
class Temper:
    """One resident: what they do, after which message to them, how long after it, and what they think."""

    will: Will
    contact: int  # 0: the invitation, then the reminders
    waits: timedelta
    side: int  # -1 or 1: which of two ways of seeing things


def tempers(expected: Sequence[float], reminders: int, rng: np.random.Generator) -> list[Temper]:
    """Make a temper for each expected response; so many of them answer, in the end, on the average."""
    shares = np.array(CONTACTS[: reminders + 1])
    found = []
    for chance in expected:
        silent = Will(rng.choice(_SILENT, p=_HOW))
        found.append(
            Temper(
                Will.ANSWER if rng.random() < chance else silent,
                int(rng.choice(len(shares), p=shares / shares.sum())),
                WAITS * float(rng.exponential()),
                1 if rng.random() < 0.55 else -1,
            )
        )
    return found


def leaves(text: str, rng: np.random.Generator, effort: float = 1) -> bool:
    """Say whether somebody who reads this card leaves at it: long ones and those that ask an effort lose more."""
    return bool(rng.random() < (LEAVES + LEAVES_A_LETTER * len(text)) * effort)


def reading(text: str) -> timedelta:
    """How long a card is read and thought about."""
    return timedelta(seconds=LOOKS + len(text) / LETTERS_A_SECOND)


def vote(side: int, leaning: float, rng: np.random.Generator) -> int:
    """Choose 0 agree, 1 disagree or 2 pass; `leaning` -1 .. 1 is whose statement it is."""
    if rng.random() < 0.1:
        return 2
    return 0 if rng.random() < 0.55 + 0.4 * side * leaning else 1


_SILENT = [Will.DECLINE.value, Will.BLOCK.value, Will.STOP.value, Will.SILENT.value]
_HOW = [DECLINES, BLOCKS, STOPS, 1 - DECLINES - BLOCKS - STOPS]
