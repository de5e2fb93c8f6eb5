"""Where people and statements stand on the map (section 3)."""

import numpy as np

from core.statements.opinion_map.matrix import Matrix
from core.statements.opinion_map.votes import Floats, Ints


def positions(matrix: Matrix, values: Floats, directions: Floats, who: Ints) -> Floats:
    """Place the people `who` (places in `people`): an array of their number x 2.

    The factor sqrt(C / ratings) keeps those who answered little from crowding in the middle.
    """
    if len(who) == 0:
        return np.zeros((0, 2))
    # Every person has at least one cell, which is what reduceat needs.
    starts = matrix.starts[:-1]
    sums = np.stack(
        [np.add.reduceat(values * axis[matrix.columns], starts)[who] for axis in directions], axis=1
    )
    # A zeroed column is a 0 for everyone in the rating matrix, so it counts as answered by those, too, who
    # never saw the statement: that is what the recorded positions of the reference show.
    answered = (
        np.add.reduceat(matrix.shown[matrix.columns], starts, dtype=np.int64)[who] + (~matrix.shown).sum()
    )
    scale = np.sqrt(len(matrix.statements) / np.maximum(1, answered))
    return np.asarray(sums * scale[:, None] + 0.0)  # + 0.0 turns -0.0 into 0.0


def extremities(mean: Floats, directions: Floats) -> Floats:
    """Measure how far from the middle each of the C statements stands; 0 where moderated out."""
    return np.asarray(np.hypot(*(np.sqrt(len(mean)) * (1 - mean) * directions)))
