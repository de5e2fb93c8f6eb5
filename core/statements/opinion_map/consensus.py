"""What most people agree on, and what every group agrees on (section 6)."""

from dataclasses import dataclass

import numpy as np

from core.statements.opinion_map.counts import Counts
from core.statements.opinion_map.proportions import Z90, share, share_test
from core.statements.opinion_map.votes import Floats, Ints, Mask

MOST = 5
VOTES_PER_GROUP = 7


@dataclass(frozen=True)
class Majority:
    """A statement that most people answer alike."""

    statement: int
    p: float
    p_test: float


def majorities(statements: Ints, shown: Mask, successes: Ints, votes: Ints) -> list[Majority]:
    """Choose at most 5 statements with p > 0.5 and a significant test, best first; ties go to the lower id.

    `successes` are the agrees, or the disagrees, of all participants.
    """
    p, test = share(successes, votes), share_test(successes, votes)
    places = np.flatnonzero(shown & (p > 0.5) & (test > Z90))
    best = places[np.argsort(-(p * test)[places], kind="stable")][:MOST]
    return [Majority(int(statements[place]), float(p[place]), float(test[place])) for place in best]


def group_informed(groups: list[Counts]) -> Floats:
    """Multiply the groups' estimated shares of agreement, for each statement."""
    return np.asarray(np.prod([share(counts.agrees, counts.votes) for counts in groups], axis=0))


def well_answered(groups: list[Counts], sizes: list[int]) -> Mask:
    """Say which statements have 7 votes, or the whole group's, in every group.

    Without this floor statements with 2 to 8 votes come out on top of the group-informed consensus.
    """
    floors = [
        np.asarray(c.votes >= min(VOTES_PER_GROUP, size)) for c, size in zip(groups, sizes, strict=True)
    ]
    return np.asarray(np.logical_and.reduce(floors))
