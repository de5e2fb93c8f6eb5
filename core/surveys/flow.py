"""Which question comes next: order, branches, arms and quotas of one person's questionnaire (pure).

All of it follows from the document, the answers and the person's seed, so that a restart, another channel or
another worker asks the same.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from core.documents.questionnaire import Question
from core.surveys.tables import State
from core.surveys.values import Value

T = TypeVar("T")
Condition = Callable[[Mapping[str, Value]], bool]


@dataclass(frozen=True)
class Held:
    """One person's present answer to one question, as the flow needs it."""

    state: State
    value: Value = None


@dataclass(frozen=True)
class Sheet:
    """A questionnaire made ready: its questions in the order written, their conditions compiled."""

    questions: tuple[Question, ...]
    conditions: tuple[Condition | None, ...]
    asks_of: tuple[frozenset[str], ...]  # for each question, the ones that its condition speaks of
    version: int = 1
    voting_at: int | None = None  # questions in front of the voting round; None: nothing is voted on

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each question stands, by its id."""
        return {question.id: place for place, question in enumerate(self.questions)}

    @cached_property
    def ready(self) -> Sequence[tuple[str, bool, Condition | None, frozenset[str]]]:
        """What the flow asks of each at every step: its id, whether it wants an answer, its condition."""
        counts = [question.info is None for question in self.questions]
        names = [question.id for question in self.questions]
        return tuple(zip(names, counts, self.conditions, self.asks_of, strict=True))

    @cached_property
    def to_answer(self) -> int:
        """How many of them want an answer."""
        return sum(1 for question in self.questions if question.info is None)

    @cached_property
    def words(self) -> bool:
        """Whether any is answered in words of one's own."""
        return any(question.text is not None for question in self.questions)

    def question(self, name: str) -> Question | None:
        """Give the question of that id; None: there is none."""
        place = self.place.get(name)
        return None if place is None else self.questions[place]

    def asks_photo(self, question: str) -> bool:
        """Tell whether the question is answered with a picture."""
        place = self.place.get(question)
        return place is not None and self.questions[place].photo is not None

    @cached_property
    def blocks(self) -> Sequence[tuple[int, int]]:
        """The stretches of neighbours whose order is drawn, from and up to."""
        found, start = [], 0
        for place in range(1, len(self.questions) + 1):
            block = self.questions[start].block
            if place == len(self.questions) or self.questions[place].block != block or block is None:
                if block is not None and place - start > 1:
                    found.append((start, place))
                start = place
        return tuple(found)


@dataclass(frozen=True)
class Standing:
    """Where one person is in the questionnaire."""

    path: tuple[int, ...]  # questions that this person meets, as far as the answers tell, in their order
    current: int | None  # the first of them without an answer; None: all are answered
    settled: int  # of those that want an answer, the ones answered or skipped
    most: int  # questions that the person may still come to meet, those settled included: this never grows

    @property
    def left(self) -> int:
        """How many wait for an answer, at most."""
        return self.most - self.settled


def standing(
    sheet: Sheet, held: Mapping[str, Held], seed: int, full: frozenset[str] = frozenset()
) -> Standing:
    """Say where a person is. `full`: questions whose quota is full; who has met them keeps them.

    A question that was passed over while its quota was full isn't come back to: only one behind all answered
    ones, or one of this person's own answers, is asked.
    """
    values: dict[str, Value] = {}  # of the path only: what was answered on a branch left since opens no other
    path: list[int] = []
    current: int | None = None
    settled = most = 0
    pending: set[str] = set()  # met perhaps, and not settled: what depends on them isn't decided
    ready = sheet.ready
    for place in order(sheet, seed):
        name, counts, condition, asks_of = ready[place]
        one = held.get(name)
        if one is None and name in full:
            continue
        is_met = condition is None or condition(values)
        if not is_met and asks_of.isdisjoint(pending):
            continue
        most += counts
        is_settled = one is not None and one.state is not State.OPEN
        if not is_settled:
            pending.add(name)
        if not is_met:
            continue
        path.append(place)
        if one is not None and one.state is State.GIVEN:
            values[name] = one.value
        settled += is_settled and counts
        if not is_settled and current is None:
            current = place
    return Standing(tuple(path), current, settled, most)


def credit(sheet: Sheet, at: Standing, *, sent: bool) -> int:
    """Say how many of the campaign's required answers this is worth: all of them only once sent.

    Branches make the number of questions differ from person to person, so that before it counts by the share of
    one's own; whoever has begun has one at least.
    """
    whole = sheet.to_answer
    if (sent or not needs_sending(sheet)) and at.current is None:
        return whole
    if not at.settled:
        return 0
    return max(1, min(whole - 1, whole * at.settled // max(1, at.most)))


def needs_sending(sheet: Sheet) -> bool:
    """Whether the answers are looked through and sent at the end; one or two aren't."""
    return sheet.to_answer > 2


def order(sheet: Sheet, seed: int) -> Sequence[int]:
    """Give the places of the questions in the order in which this person meets them."""
    if not sheet.blocks:
        return range(len(sheet.questions))
    places = list(range(len(sheet.questions)))
    for start, end in sheet.blocks:
        places[start:end] = shuffled(places[start:end], seed, sheet.questions[start].block or "")
    return places


def codes(question: Question, seed: int) -> list[str]:
    """Give the codes of its choices in the order in which this person reads them; `last` ones stay at the end."""
    listed = list(question.choices)
    if not question.shuffle:
        return listed
    stay = [code for code in listed if code in question.last or code in question.exclusive]
    return [*shuffled([code for code in listed if code not in stay], seed, question.id), *stay]


def arm(question: Question, seed: int) -> str | None:
    """Give the wording that this person reads; each is as likely as the others."""
    if question.arms is None:
        return None
    listed = list(question.arms)
    return listed[_lot(seed, f"arm {question.id}") % len(listed)]


def shuffled(things: Sequence[T], seed: int, purpose: str) -> list[T]:
    """Put things in an order by lot, the same for the same seed and purpose."""
    return [
        thing
        for _, thing in sorted(
            ((_lot(seed, f"{purpose} {place}"), thing) for place, thing in enumerate(things)),
            key=lambda drawn: drawn[0],
        )
    ]


def _lot(seed: int, purpose: str) -> int:
    digest = hashlib.blake2b(f"{seed} {purpose}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")
