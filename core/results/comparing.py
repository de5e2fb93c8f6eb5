"""Answers of different people side by side, one trait at a time, where nobody can be told from them (pure).

A voter's traits are known only as the stratum of the draw, kept at the participation: nothing here leads to a member
(docs/decisions/0004), those who came by themselves aren't in it, and no two traits are ever crossed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.results.opinions import Ballot
from core.results.people import OTHER, Figures, categories, gathered
from core.results.values import Compared, Comparison, Share, TraitTable, Widest, share_of
from core.statements.opinion_map.proportions import difference_test

SURE = 3.0  # a z value: the widest of some dozens of differences is shown, and most of those are chance


@dataclass(frozen=True)
class Camp:
    """People of one category who answered one statement, and those of them who agree."""

    agree: int
    people: int

    def margin(self, k: int) -> tuple[int, int]:
        """How far the count of those who agree could move down and up with no side falling under `k`."""
        return self.agree - k, self.people - self.agree - k

    def small(self, k: int) -> bool:
        """Whether fewer than `k` stand on either side; nobody at all on one side tells of all the others."""
        return self.people > 0 and min(self.margin(k)) < 0


def protected(camps: Mapping[str, Camp], k: int) -> dict[str, Share | None]:
    """Give each category's share of agreement; a bound where one side is under `k`, None where nothing may be told.

    With the total known, one category's count is the total less the others'. So beside a small one the smallest
    others are hidden too, until their sum leaves all that a bound leaves open; if they can't, nothing is shown.
    """
    found = {key: share_of(camp.agree, camp.people, k) for key, camp in camps.items()}
    if not any(camp.small(k) for camp in camps.values()):
        return found
    fit = sorted((camp.people, key) for key, camp in camps.items() if camp.people and not camp.small(k))
    down = up = 0
    for _, key in fit:
        if min(down, up) >= k - 1:
            return found
        less, more = camps[key].margin(k)
        down, up = down + less, up + more
        found[key] = None
    return found if min(down, up) >= k - 1 else dict.fromkeys(camps)


def comparisons_of(
    tables: Sequence[TraitTable],
    strata: Mapping[int, str],
    population: Figures,
    ballot: Ballot,
    numbers: Sequence[int],
    k: int,
) -> tuple[Comparison, ...]:
    """Compare the drawn voters' agreement with the statements, a comparison a trait that anything may be told of.

    `tables` name the traits in the order of a stratum's values, with their categories; `strata` names each drawn
    voter's stratum.
    """
    found = []
    for place, table in enumerate(tables):
        rename = gathered(population, place, table.trait)
        own = {
            voter: rename.get(value, value) for voter, value in categories(strata, place, len(tables)).items()
        }
        keys = [row.key for row in table.rows]
        code = {key: at for at, key in enumerate(keys)}
        of_voter = np.array([code.get(own.get(int(v), ""), -1) for v in ballot.voters], dtype=np.intp)
        camps = {number: _camps(number, ballot, of_voter, keys) for number in numbers}
        shares = {number: protected(camps[number], k) for number in numbers}
        told = [key for key in keys if any(shares[number][key] is not None for number in numbers)]
        if len(told) > 1:
            rows = tuple(
                Compared(number, tuple(shares[number][key] for key in told))
                for number in numbers
                if any(share is not None for share in shares[number].values())
            )
            found.append(Comparison(table.trait, tuple(told), rows, _widest(camps, shares)))
    return tuple(found)


def _camps(number: int, ballot: Ballot, of_voter: NDArray[np.intp], keys: Sequence[str]) -> dict[str, Camp]:
    theirs = ballot.votes.statements == number
    code, signs = of_voter[ballot.who[theirs]], ballot.votes.signs[theirs]
    people = np.bincount(code[code >= 0], minlength=len(keys))
    agree = np.bincount(code[(code >= 0) & (signs == 1)], minlength=len(keys))
    return {key: Camp(int(agree[at]), int(people[at])) for at, key in enumerate(keys)}


def _widest(
    camps: Mapping[int, Mapping[str, Camp]], shares: Mapping[int, Mapping[str, Share | None]]
) -> Widest | None:
    """Find the largest difference between two categories that chance hardly makes; None if there is none."""
    found: list[tuple[float, Widest]] = []
    for number, by_key in shares.items():
        exact = {
            key: share.percent
            for key, share in by_key.items()
            if share is not None and not share.bound and key != OTHER
        }
        if len(exact) < 2:
            continue
        most, least = max(exact, key=exact.__getitem__), min(exact, key=exact.__getitem__)
        high, low = camps[number][most], camps[number][least]
        figures = (np.array([n]) for n in (high.agree, high.people, low.agree, low.people))
        if float(difference_test(*figures)[0]) >= SURE:
            gap = exact[most] - exact[least]
            found.append((gap, Widest(number, most, exact[most], least, exact[least])))
    return max(found, key=lambda one: (one[0], -one[1].statement))[1] if found else None
