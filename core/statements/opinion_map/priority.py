"""How much a statement deserves to be shown next (section 7)."""

import numpy as np

from core.statements.opinion_map.counts import Counts
from core.statements.opinion_map.votes import Floats, Mask

META = 49.0


def priorities(counts: Counts, extremity: Floats, meta: Mask) -> Floats:
    """Weigh each statement for the lottery: contested ones far out and new ones gain; meta ones are 49.

    `counts` are those of the grouped people.
    """
    votes = counts.votes
    passes = votes - counts.agrees - counts.disagrees
    importance = (1 - (passes + 1) / (votes + 2)) * (extremity + 1) * ((counts.agrees + 1) / (votes + 2))
    return np.where(meta, META, (importance * (1 + 8 * 2.0 ** (-votes / 5))) ** 2)
