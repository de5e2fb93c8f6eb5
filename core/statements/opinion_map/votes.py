"""The input of an opinion map: who answered which statement how, one answer a pair."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
Signs = NDArray[np.int8]


@dataclass(frozen=True)
class Votes:
    """Three columns of equal length; a (voter, statement) pair stands at most once.

    Signs: +1 agree, -1 disagree, 0 pass. A vote that was taken back is left out.
    """

    voters: Ints
    statements: Ints
    signs: Signs

    def __post_init__(self) -> None:
        if not len(self.voters) == len(self.statements) == len(self.signs):
            raise ValueError("voters, statements and signs differ in length")

    def __len__(self) -> int:
        return len(self.voters)


def latest(voters: Ints, statements: Ints, signs: Signs, timestamps: Ints) -> Votes:
    """Keep each person's last answer to each statement, ordered by voter, then statement.

    The highest timestamp is the last; on a tie the later row is.
    """
    if len(voters) == 0:
        return Votes(voters, statements, signs)
    order = np.argsort(timestamps, kind="stable")
    order = order[np.argsort(_cells(voters, statements)[order], kind="stable")]
    who, what = voters[order], statements[order]
    last = np.ones(len(order), dtype=np.bool_)
    last[:-1] = (who[1:] != who[:-1]) | (what[1:] != what[:-1])
    return Votes(who[last], what[last], signs[order[last]])


def ranked(ids: Ints) -> tuple[Ints, Ints]:
    """Name the distinct ids, ascending, and each entry's place among them."""
    if len(ids) == 0:
        return ids.astype(np.int64), np.zeros(0, dtype=np.int64)
    low, span = int(ids.min()), int(ids.max()) - int(ids.min()) + 1
    if span > 4 * len(ids) + 1024:
        distinct, places = np.unique(ids, return_inverse=True)
        return distinct, places.astype(np.int64)
    # Ids are nearly always small and dense; a table is then several times faster than sorting.
    present = np.zeros(span, dtype=np.bool_)
    present[ids - low] = True
    table = np.cumsum(present) - 1
    return np.flatnonzero(present) + low, table[ids - low]


def _cells(voters: Ints, statements: Ints) -> Ints:
    """Number each entry's cell of the person by statement table, row by row."""
    _, who = ranked(voters)
    ids, what = ranked(statements)
    return who * len(ids) + what
