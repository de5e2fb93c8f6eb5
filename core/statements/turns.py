"""A voter's steps: where one stands, and what an answer, a "later" or an undo makes of it (pure)."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from core.campaigns.tables import ParticipationId
from core.statements.board import RESULTS_AFTER, Board
from core.statements.tables import Choice, StatementId


class Card(NamedTuple):
    """A statement as one person reads it."""

    id: StatementId
    text: str


@dataclass(frozen=True)
class Standpoint:
    """The hot columns of a participation: where one voter is."""

    turns: int = 0
    sitting: int = 0
    answers: int = 0
    latest: StatementId | None = None
    undone: StatementId | None = None
    put_off: str = ""
    resting: bool = False


@dataclass(frozen=True)
class Sitting:
    """What the dialogue must know of one voter: a few values, no rows, never the whole conversation."""

    voter: ParticipationId
    board: Board
    at: Standpoint
    card: Card | None
    again: bool
    left: int  # approved statements of others not answered yet
    language: str
    latest: Card | None = None
    notify: bool = True  # wants to hear of new statements
    seen: frozenset[int] = frozenset()  # statements answered
    own_latest: bool = False  # the latest answer is the agreement with a statement of one's own

    def shown(self, statement: StatementId) -> str | None:
        """Give the text of a statement that may be voted on now; None if it was taken down."""
        return self.board.text(statement, self.language) if statement in self.board.place else None

    @property
    def results_after(self) -> int:
        """How many more answers until results are shown."""
        needed = min(RESULTS_AFTER, len(self.board.ids))
        return max(0, needed - self.at.answers)


@dataclass(frozen=True)
class Turn:
    """One step of one voter: where the voter stands after it, and the answer given or taken back."""

    voter: ParticipationId
    to: Standpoint
    statement: StatementId | None = None
    choice: Choice | None = None
    notify: bool | None = None  # asked to hear of new statements, or not to


def answered(sitting: Sitting, statement: StatementId, choice: Choice) -> Turn:
    """Step on by an answer; one more to the same statement, from another device's card, isn't counted again."""
    at, new = sitting.at, statement not in sitting.seen
    to = replace(
        at,
        turns=at.turns + 1,
        sitting=at.sitting + new,
        answers=at.answers + new,
        latest=statement,
        undone=None,
    )
    return Turn(sitting.voter, to, statement, choice)


def put_off(sitting: Sitting, statement: StatementId) -> Turn:
    """Step on without an answer; the statement comes back once at the end of the sitting, then in the next."""
    at = sitting.at
    to = replace(at, turns=at.turns + 1, undone=None, put_off=f"{at.put_off or ','}{statement},")
    return Turn(sitting.voter, to)


def taken_back(sitting: Sitting) -> Turn:
    """Step back over the latest answer, which comes again."""
    at = sitting.at
    to = replace(
        at,
        turns=at.turns - 1,
        sitting=max(0, at.sitting - 1),
        answers=max(0, at.answers - 1),
        latest=None,
        undone=at.latest,
        resting=False,
    )
    return Turn(sitting.voter, to, at.latest, None)


def rested(sitting: Sitting) -> Turn:
    """Stop for now."""
    return Turn(sitting.voter, replace(sitting.at, resting=True))


def resumed(sitting: Sitting) -> Turn:
    """Begin a new sitting: the count starts over and what was put off may come again."""
    return Turn(sitting.voter, replace(sitting.at, resting=False, sitting=0, put_off=""))


def told_of_new(sitting: Sitting, wanted: bool) -> Turn:
    """Stay where one is, and hear of new statements or don't."""
    return Turn(sitting.voter, sitting.at, notify=wanted)
