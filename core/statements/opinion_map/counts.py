"""Raw tallies of statements among some people."""

from dataclasses import dataclass

import numpy as np

from core.statements.opinion_map.matrix import Matrix
from core.statements.opinion_map.votes import Ints


@dataclass(frozen=True)
class Counts:
    """Per statement: agrees, disagrees and all votes, passes included; moderated-out ones keep theirs."""

    agrees: Ints
    disagrees: Ints
    votes: Ints

    def __sub__(self, other: "Counts") -> "Counts":
        return Counts(self.agrees - other.agrees, self.disagrees - other.disagrees, self.votes - other.votes)


def count(matrix: Matrix, labels: Ints, groups: int) -> list[Counts]:
    """Tally each of the groups 0 .. `groups` - 1; `labels` is the group of each of the P people, -1 for none."""
    size = len(matrix.statements)
    label = np.repeat(labels, matrix.votes_per_person)
    # One bincount over (group, sign, statement); the group -1 falls into the leading cells.
    cell = ((label + 1) * 3 + (matrix.signs + 1)) * size + matrix.columns
    table = np.bincount(cell, minlength=(groups + 1) * 3 * size).reshape(groups + 1, 3, size)
    return [Counts(tally[2], tally[0], tally.sum(axis=0)) for tally in table[1:]]


def total(parts: list[Counts]) -> Counts:
    """Add tallies of people who don't overlap."""
    return Counts(
        np.sum([p.agrees for p in parts], axis=0),
        np.sum([p.disagrees for p in parts], axis=0),
        np.sum([p.votes for p in parts], axis=0),
    )
