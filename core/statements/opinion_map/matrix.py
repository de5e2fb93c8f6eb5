"""The rating matrix, held sparsely: only cells that somebody voted on exist."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.statements.opinion_map.votes import Floats, Ints, Mask, Signs, Votes, ranked

VOTES_TO_BE_IN = 7
PEOPLE_AT_LEAST = 15


@dataclass(frozen=True)
class Matrix:
    """P people by C statements in rows of cells: person i owns cells `starts[i] .. starts[i + 1]`."""

    people: Ints  # P voter ids, ascending
    statements: Ints  # C statement ids, ascending
    starts: Ints  # P + 1
    columns: NDArray[np.int32]  # the statement of each cell, as a place in `statements`
    signs: Signs  # the vote of each cell
    shown: Mask  # C, False where moderated out

    @property
    def rows(self) -> NDArray[np.int32]:
        """The person of each cell, as a place in `people`."""
        return np.repeat(np.arange(len(self.people), dtype=np.int32), np.diff(self.starts))

    @property
    def votes_per_person(self) -> Ints:
        """P counts of raw votes, those on moderated-out statements too."""
        return np.diff(self.starts)


def arrange(votes: Votes, moderated_out: Collection[int]) -> Matrix:
    """Lay votes out by person and statement; the same for every order of the votes.

    ValueError: a person voted twice on one statement.
    """
    people, who = ranked(votes.voters)
    statements, what = ranked(votes.statements)
    cells, signs = who * len(statements) + what, votes.signs
    if not bool(np.all(cells[1:] > cells[:-1])):
        order = np.argsort(cells, kind="stable")
        cells, who, what, signs = cells[order], who[order], what[order], signs[order]
        if not bool(np.all(cells[1:] > cells[:-1])):
            raise ValueError("a person has two votes on one statement")
    starts = np.concatenate([[0], np.cumsum(np.bincount(who, minlength=len(people)))]).astype(np.int64)
    out = np.fromiter(moderated_out, dtype=np.int64, count=len(moderated_out))
    return Matrix(people, statements, starts, what.astype(np.int32), signs, ~np.isin(statements, out))


def means(matrix: Matrix) -> Floats:
    """Average each statement's votes over those who voted; 0 where moderated out (section 1)."""
    size = len(matrix.statements)
    sums = np.bincount(matrix.columns, weights=matrix.signs, minlength=size)
    counts = np.bincount(matrix.columns, minlength=size)
    return np.where(matrix.shown, sums / np.maximum(counts, 1), 0.0)


def deviations(matrix: Matrix, mean: Floats) -> Floats:
    """Subtract the statement's mean from each cell; cells of moderated-out statements are 0.

    A missing vote counts as the mean (section 2), so every cell that doesn't exist is 0 as well.
    """
    values = matrix.signs - mean[matrix.columns]
    values[~matrix.shown[matrix.columns]] = 0.0
    return values


def in_conversation(matrix: Matrix) -> Ints:
    """Choose the people who are grouped, as ascending places in `people` (section 1).

    Raw votes >= min(7, C); if fewer than 15 have them, the 15 with most votes, ties to the lower id.
    """
    counts = matrix.votes_per_person
    enough = np.flatnonzero(counts >= min(VOTES_TO_BE_IN, len(matrix.statements)))
    if len(enough) >= PEOPLE_AT_LEAST:
        return enough
    return np.sort(np.argsort(-counts, kind="stable")[:PEOPLE_AT_LEAST])
