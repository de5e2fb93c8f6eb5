"""A pulse's rounds by permanent random numbers: whose turn is next, with nobody asked twice before all once (pure).

A person's permanent number is their ticket of the first round's draw: the pulse keeps that draw's key and seed, so
each round finds the same order in each stratum and takes the next stretch of it, as Ohlsson (1995) rotates samples
("Coordination of samples using permanent random numbers", in Cox et al., Business Survey Methods, ch. 9).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from core.sampling.draw import Frame

BEFORE_ALL: Final = -1
"""The turn of who is asked again each time, where a panel stays the same."""


class Round(NamedTuple):
    """One earlier round: who could be drawn, and who was."""

    frame: Frame
    drawn: frozenset[str]


def turns(rounds: Sequence[Round], frame: Frame) -> dict[str, int]:
    """Tell whom of the frame a rotating pulse has asked more often than others of their stratum, and by how much.

    Who isn't named has their turn now. Newcomers, those who were away and those who come from another stratum
    stand as those of the stratum who have been asked least: they neither catch up nor jump the queue.
    """
    asked: dict[str, int] = {}
    least: dict[str, int] = {}
    before: Mapping[str, str] = {}
    for one in rounds:
        before = _joined(asked, least, before, one.frame)
        for name in one.drawn & before.keys():
            asked[name] += 1
        least |= _least(asked, before.items())
    now = _joined(asked, least, before, frame)
    least = _least(asked, now.items())
    ahead = {name: asked[name] - least[stratum] for name, stratum in now.items()}
    return {name: more for name, more in sorted(ahead.items()) if more}


def stays(rounds: Sequence[Round], frame: Frame) -> dict[str, int]:
    """Put first whom the round before asked and who is still there: places that became free go to the next in order."""
    last = rounds[-1].drawn if rounds else frozenset()
    return {name: BEFORE_ALL for name in frame.pseudonyms if name in last}


def _joined(
    asked: dict[str, int], least: Mapping[str, int], before: Mapping[str, str], frame: Frame
) -> dict[str, str]:
    """Give everyone of the frame a count; who is new to their stratum gets the least of those who stayed."""
    now = dict(zip(frame.pseudonyms, frame.strata, strict=True))
    stayed = [(name, stratum) for name, stratum in now.items() if before.get(name) == stratum]
    # Where nobody stayed, the stratum goes on from where it was.
    level = {**least, **_least(asked, stayed)}
    for name, stratum in now.items():
        if before.get(name) != stratum:
            asked[name] = max(asked.get(name, 0), level.get(stratum, 0))
    return now


def _least(asked: Mapping[str, int], people: Iterable[tuple[str, str]]) -> dict[str, int]:
    least: dict[str, int] = {}
    for name, stratum in people:
        least[stratum] = min(asked[name], least.get(stratum, asked[name]))
    return least
