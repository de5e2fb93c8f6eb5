"""Invented conversations for the opinion map: crowds, camps and single disputes."""

import numpy as np
from numpy.typing import NDArray

from core.statements.opinion_map.votes import Votes


def votes_of(rows: list[tuple[int, int, int]]) -> Votes:
    """Make votes of (voter, statement, sign)."""
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return Votes(columns[:, 0], columns[:, 1], columns[:, 2].astype(np.int8))


def everyone_answers(table: list[list[int]]) -> Votes:
    """Make votes of a full table: voters 0 .. down, statements 0 .. across."""
    return votes_of([(who, what, sign) for who, row in enumerate(table) for what, sign in enumerate(row)])


def drawn(agreement: NDArray[np.float64], seen: float, rng: np.random.Generator) -> Votes:
    """Let each person answer a share of the statements with the given chances to agree; a tenth are passes."""
    signs = np.where(rng.random(agreement.shape) < agreement, 1, -1)
    signs[rng.random(agreement.shape) < 0.1] = 0
    who, what = np.nonzero(rng.random(agreement.shape) < seen)
    return Votes(who.astype(np.int64), what.astype(np.int64), signs[who, what].astype(np.int8))


def camps(sizes: list[int], statements: int, noise: float, seen: float, rng: np.random.Generator) -> Votes:
    """Camps that hold opposite (two) or unrelated (more) opinions, with some noise."""
    sides = rng.integers(0, 2, (len(sizes), statements))
    if len(sizes) == 2:
        sides[1] = 1 - sides[0]
    agreement = np.repeat(np.clip(sides.astype(np.float64), noise, 1 - noise), sizes, axis=0)
    return drawn(agreement, seen, rng)
