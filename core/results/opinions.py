"""The map and the votes as a report may show them (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.results.values import Direction, Group, Line, Opinions, Point, Share, Texts, Typical, share_of
from core.results.weighting import weighted_percent
from core.sampling.suppression import suppress_counts
from core.statements.board import DIVIDED
from core.statements.opinion_map.consensus import group_informed, well_answered
from core.statements.opinion_map.counts import Counts
from core.statements.opinion_map.proportions import share
from core.statements.opinion_map.representative import sets_apart
from core.statements.opinion_map.votes import Ints, Mask, Votes

LETTERS = "ABCDE"
MOST = 5


@dataclass(frozen=True)
class Worded:
    """A statement's words and where they come from."""

    number: int
    texts: Texts
    language: str
    origin: str


@dataclass(frozen=True)
class Ballot:
    """The votes once more, with the place of each statement and voter."""

    votes: Votes
    numbers: Ints  # statements, ascending
    voters: Ints  # ascending
    where: Ints  # each vote's place in `numbers`
    who: Ints  # and in `voters`

    def counts(self, people: Mask) -> Counts:
        """Tally the votes of some people, statement by statement."""
        theirs = people[self.who]
        size = len(self.numbers)
        table = [
            np.bincount(self.where[theirs & (self.votes.signs == sign)], minlength=size)
            for sign in (1, -1, 0)
        ]
        return Counts(table[0], table[1], table[0] + table[1] + table[2])


def ballot_of(votes: Votes, numbers: Sequence[int]) -> Ballot:
    """Sort votes by the statements that exist; each must be on one of them."""
    ids = np.array(sorted(numbers), dtype=np.int64)
    voters, who = np.unique(votes.voters, return_inverse=True)
    return Ballot(votes, ids, voters, np.searchsorted(ids, votes.statements), who)


def lines_of(
    worded: Sequence[Worded],
    ballot: Ballot,
    k: int,
    *,
    drawn: Mask,
    weights: NDArray[np.float64] | None,
) -> tuple[Line, ...]:
    """Count each statement. `drawn` and `weights` follow the voters; a weight of 0 leaves its voter out."""
    everyone = np.ones(len(ballot.voters), dtype=np.bool_)
    all_, ours, theirs = ballot.counts(everyone), ballot.counts(drawn), ballot.counts(~drawn)
    apart = int(drawn.sum()) >= k and int((~drawn).sum()) >= k
    place = {number: at for at, number in enumerate(ballot.numbers.tolist())}
    found = []
    for one in worded:
        at = place[one.number]
        agree, disagree, seen = (int(c[at]) for c in (all_.agrees, all_.disagrees, all_.votes))
        line = suppress_counts({"agree": agree, "disagree": disagree, "pass": seen - agree - disagree}, k)
        weighted = None
        if weights is not None and line.cells["agree"] is not None:
            votes = (ballot.where == at) & (weights[ballot.who] > 0)
            weighted = weighted_percent(weights[ballot.who][votes], ballot.votes.signs[votes] == 1)
        sides: tuple[Share | None, Share | None] = (None, None)
        if apart and line.cells["agree"] is not None:
            sides = (
                share_of(int(ours.agrees[at]), int(ours.votes[at]), k),
                share_of(int(theirs.agrees[at]), int(theirs.votes[at]), k),
            )
        found.append(
            Line(
                one.number,
                one.texts,
                one.language,
                one.origin,
                line.cells["agree"],
                line.cells["disagree"],
                line.cells["pass"],
                line.total,
                weighted,
                *sides,
            )
        )
    return tuple(found)


def opinions_of(body: Mapping[str, Any], ballot: Ballot, lines: Mapping[int, Line], k: int) -> Opinions:
    """Choose what of a map is shown: groups only when they are clear, each of at least k people."""
    quality = body["quality"]
    clear = bool(quality["clear"])
    groups = body["groups"] if clear else []
    masks = [np.isin(ballot.voters, np.array(group["members"], dtype=np.int64)) for group in groups]
    named: dict[int, str] = {}
    for group in groups:
        letter = LETTERS[len(set(named.values()) - {""})] if len(group["members"]) >= k else ""
        named.update(dict.fromkeys(group["members"], letter))
    points = _points(body["projection"], named)
    seen = [_group(group, masks, at, named, ballot, lines, k, points) for at, group in enumerate(groups)]
    return Opinions(
        clear,
        tuple(group for group in seen if group is not None),
        _shared(groups, masks, ballot, lines) if clear else (),
        tuple(one["statement"] for one in body["consensus"]["agree"] if _told(lines, one, "agree")),
        tuple(one["statement"] for one in body["consensus"]["disagree"] if _told(lines, one, "disagree")),
        divides(lines),
        points,
        quality["silhouette"],
        quality["stability"],
    )


def divides(lines: Mapping[int, Line]) -> tuple[int, ...]:
    """Name the statements with the largest smaller camp, at most five; only where both camps are shown."""
    camps = [
        (min(line.agree, line.disagree) / line.people, line.number)
        for line in lines.values()
        if line.agree is not None and line.disagree is not None and line.people
    ]
    wide = sorted(((-share, number) for share, number in camps if share >= DIVIDED))
    return tuple(number for _, number in wide[:MOST])


def _told(lines: Mapping[int, Line], entry: Mapping[str, Any], direction: Direction) -> bool:
    line = lines.get(entry["statement"])
    return line is not None and (line.agree if direction == "agree" else line.disagree) is not None


def _points(projection: Mapping[str, Sequence[float]], named: Mapping[int, str]) -> tuple[Point, ...]:
    if not projection:
        return ()
    reach = max(max(abs(x), abs(y)) for x, y in projection.values()) or 1.0
    found = [
        Point(round(1000 * x / reach), round(1000 * y / reach), named.get(int(voter), ""))
        for voter, (x, y) in projection.items()
    ]
    return tuple(sorted(found, key=lambda point: (point.letter, point.x, point.y)))


def _group(
    group: Mapping[str, Any],
    masks: Sequence[Mask],
    at: int,
    named: Mapping[int, str],
    ballot: Ballot,
    lines: Mapping[int, Line],
    k: int,
    points: Sequence[Point],
) -> Group | None:
    letter = named[group["members"][0]]
    if not letter:
        return None
    inside = ballot.counts(masks[at])
    outside = ballot.counts(np.logical_or.reduce([mask for place, mask in enumerate(masks) if place != at]))
    typical = []
    for entry in group["representative"]:
        if entry["statement"] not in lines:
            continue  # rejected after this map was made
        if not sets_apart(entry["p"], entry["ratio"]):
            continue
        place = int(np.searchsorted(ballot.numbers, entry["statement"]))
        shares = [
            share_of(
                int((c.agrees if entry["direction"] == "agree" else c.disagrees)[place]),
                int(c.votes[place]),
                k,
            )
            for c in (inside, outside)
        ]
        typical.append(Typical(entry["statement"], entry["direction"], shares[0], shares[1]))
    mine = [point for point in points if point.letter == letter]
    centre = (sum(p.x for p in mine) // len(mine), sum(p.y for p in mine) // len(mine))
    return Group(letter, len(group["members"]), tuple(typical), centre)


def _shared(
    groups: Sequence[Mapping[str, Any]], masks: Sequence[Mask], ballot: Ballot, lines: Mapping[int, Line]
) -> tuple[int, ...]:
    """Rank by group-informed consensus, with its floor of votes (opinion-map.md 6): a majority in each group."""
    counts = [ballot.counts(mask) for mask in masks]
    value = group_informed(counts)
    fit = well_answered(counts, [len(group["members"]) for group in groups])
    for one in counts:
        fit = fit & (share(one.agrees, one.votes) > 0.5)
    places = np.flatnonzero(fit)
    ranked = ballot.numbers[places[np.argsort(-value[places], kind="stable")]].tolist()
    return tuple(number for number in ranked if number in lines and lines[number].agree is not None)[:MOST]
