"""The statements that tell one group from the rest (section 5)."""

from dataclasses import dataclass

import numpy as np

from core.statements.opinion_map.counts import Counts
from core.statements.opinion_map.proportions import Z90, difference_test, share, share_test
from core.statements.opinion_map.votes import Floats, Ints, Mask

MOST = 5


@dataclass(frozen=True)
class Representative:
    """A statement on which a group stands out; the figures are those of the direction."""

    statement: int
    direction: str  # "agree" or "disagree"
    p: float
    p_test: float
    ratio: float
    ratio_test: float


@dataclass(frozen=True)
class _Side:
    """One direction's figures for every statement."""

    p: Floats
    p_test: Floats
    ratio: Floats
    ratio_test: Floats

    @property
    def sufficient(self) -> Mask:
        return (self.ratio_test > Z90) & (self.p_test > Z90)

    @property
    def weight(self) -> Floats:
        return self.ratio * self.ratio_test * self.p * self.p_test


def sets_apart(p: float, ratio: float) -> bool:
    """Say whether most of the group answer so, and more often than the others.

    Where nothing sets a group apart its entry may be what all agree on, with a direction that misleads.
    """
    return p > 0.5 and ratio > 1


def representative(statements: Ints, shown: Mask, inside: Counts, outside: Counts) -> list[Representative]:
    """Choose at most 5 statements for a group, agreed ones before disagreed ones; ties go to the lower id.

    `inside` are the group's tallies, `outside` those of all other grouped people; `statements` ascend.
    """
    agree = _side(inside.agrees, inside.votes, outside.agrees, outside.votes)
    disagree = _side(inside.disagrees, inside.votes, outside.disagrees, outside.votes)
    agreed = agree.ratio_test > disagree.ratio_test
    sufficient = np.flatnonzero(shown & (agree.sufficient | disagree.sufficient))
    weight = np.where(agreed, agree.weight, disagree.weight)
    ranked = sufficient[np.argsort(-weight[sufficient], kind="stable")]
    best_agree = _best_agree(agree, shown & (inside.agrees + inside.disagrees > 0))
    if len(ranked) == 0 and best_agree is None:
        candidates = np.flatnonzero(shown)
        strongest = np.maximum(agree.ratio_test, disagree.ratio_test)[candidates]
        chosen = [] if len(candidates) == 0 else [int(candidates[np.argmax(strongest)])]
    else:
        head = [] if best_agree is None else [best_agree]
        chosen = [*head, *(int(place) for place in ranked if place != best_agree)][:MOST]
    chosen.sort(key=lambda place: not agreed[place])
    return [_entry(statements, place, bool(agreed[place]), agree, disagree) for place in chosen]


def _side(successes: Ints, votes: Ints, others: Ints, others_votes: Ints) -> _Side:
    p = share(successes, votes)
    return _Side(
        p,
        share_test(successes, votes),
        p / share(others, others_votes),
        difference_test(successes, votes, others, others_votes),
    )


def _best_agree(agree: _Side, candidates: Mask) -> int | None:
    """Scan in id order; what a challenger must beat depends on the present holder, so this is no argmax."""
    best: int | None = None
    plain = agree.p * agree.p_test
    for place in np.flatnonzero(candidates).tolist():
        if best is None:
            better = agree.p_test[place] > Z90 or (agree.ratio[place] > 1 and agree.p[place] > 0.5)
        elif agree.ratio[best] > 1:
            better = agree.weight[place] > agree.weight[best]
        else:
            better = plain[place] > plain[best]
        best = place if better else best
    return best


def _entry(statements: Ints, place: int, agreed: bool, agree: _Side, disagree: _Side) -> Representative:
    side = agree if agreed else disagree
    return Representative(
        int(statements[place]),
        "agree" if agreed else "disagree",
        float(side.p[place]),
        float(side.p_test[place]),
        float(side.ratio[place]),
        float(side.ratio_test[place]),
    )
