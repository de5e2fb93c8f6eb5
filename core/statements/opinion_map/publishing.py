"""What may be shown of a map: a number of groups that doesn't flicker, and a consensus with enough votes."""

from typing import NamedTuple

import numpy as np

from core.statements.opinion_map.compute import OpinionMap
from core.statements.opinion_map.consensus import well_answered

WINS_TO_CHANGE = 4


class Wins(NamedTuple):
    """How many refreshes in a row another number of groups has been the best one."""

    k: int | None = None
    refreshes: int = 0


def smooth(published_k: int | None, wins: Wins, new_k: int | None) -> tuple[int | None, Wins]:
    """Decide the k to publish after a refresh whose silhouette prefers `new_k`, and count on (section 4).

    A different k is published when it has won 4 refreshes in a row; the first k, and the first after a map
    without groups (None), is published at once.
    """
    if published_k is None or new_k is None or new_k == published_k:
        return new_k, Wins()
    count = wins.refreshes + 1 if wins.k == new_k else 1
    return (new_k, Wins()) if count >= WINS_TO_CHANGE else (published_k, Wins(new_k, count))


class Shared(NamedTuple):
    """A statement that every group leans to, by its group-informed consensus."""

    statement: int
    consensus: float


def publishable_consensus(opinions: OpinionMap) -> list[Shared]:
    """Rank the statements by group-informed consensus, best first; ties go to the lower id.

    Only those not moderated out and with at least 7 votes, or the whole group's, in every group (section 6).
    """
    if opinions.group_informed_consensus is None:
        return []
    answered = well_answered([g.counts for g in opinions.groups], [len(g.members) for g in opinions.groups])
    places = np.flatnonzero(answered & opinions.shown)
    value = opinions.group_informed_consensus
    ranked = places[np.argsort(-value[places], kind="stable")]
    return [Shared(int(opinions.statements[place]), float(value[place])) for place in ranked]
