"""How many people each stratum gives to a draw, in exact rationals (sampling.md 1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cmp_to_key
from math import lcm


@dataclass(frozen=True)
class Stratum:
    """One cell of the frame: how many live there, how many can be drawn, what the plan asks of it."""

    key: str
    population: int | Fraction  # N_h
    available: int  # A_h, people in the frame
    minimum: int = 0
    oversample: int | Fraction = 1  # k_h
    certainty: bool = False  # everyone available is taken

    @property
    def low(self) -> int:
        return self.available if self.certainty else min(self.minimum, self.available)

    @property
    def share(self) -> Fraction:
        return Fraction(self.oversample) * Fraction(self.population)


class ImpossiblePlanError(Exception):
    """The plan can't be met, and is never met in part; `figure` people are too many or too few."""

    reason = "impossible plan"

    def __init__(self, figure: int) -> None:
        self.figure = figure
        super().__init__(f"{self.reason}: {figure}")


class MinimumsExceedError(ImpossiblePlanError):
    """The strata's minimums together are more than the size; `figure` is the excess."""

    reason = "minimums exceed n"


class FrameTooSmallError(ImpossiblePlanError):
    """Fewer people can be drawn than the size asks; `figure` is the shortfall."""

    reason = "frame too small"


def allocate(strata: Sequence[Stratum], n: int) -> dict[str, int]:
    """Share n over the strata: the sum is n, minimums and frames are kept, the order of strata is irrelevant.

    Largest remainders, ties by the key's UTF-8 bytes. Raises MinimumsExceedError, FrameTooSmallError and, for
    negative figures or a repeated key, ValueError.
    """
    exact = exact_shares(strata, n)
    whole = {key: int(x) for key, x in exact.items()}
    left = n - sum(whole.values())
    by_remainder = sorted(exact, key=lambda key: (whole[key] - exact[key], key.encode()))
    for key in by_remainder[:left]:
        whole[key] += 1
    return {key: whole[key] for key in sorted(whole, key=str.encode)}


def exact_shares(strata: Sequence[Stratum], n: int) -> dict[str, Fraction]:
    """The shares before rounding: L times each stratum's share, clipped to its bounds, summing to n."""
    _refuse_nonsense(strata, n)
    excess = sum(s.low for s in strata) - n
    if excess > 0:
        raise MinimumsExceedError(excess)
    # A share of 0 can never grow past its minimum, so those people don't count as available.
    shortfall = n - sum(s.available if s.share else s.low for s in strata)
    if shortfall > 0:
        raise FrameTooSmallError(shortfall)
    # Whole numbers in the same proportions: the scan below would spend its time in gcd otherwise.
    scale = lcm(*(s.share.denominator for s in strata))
    weights = [int(s.share * scale) for s in strata]
    top, bottom = _level(strata, weights, n)
    return {
        s.key: min(max(Fraction(top * w, bottom), Fraction(s.low)), Fraction(s.available))
        for s, w in zip(strata, weights, strict=True)
    }


def _level(strata: Sequence[Stratum], weights: Sequence[int], n: int) -> tuple[int, int]:
    """L as a pair (numerator, denominator): the level at which the clipped shares sum to n."""
    # At numerator / weight: the change of the fixed sum and of the slope.
    steps: list[tuple[int, int, int, int]] = []
    for s, w in zip(strata, weights, strict=True):
        if w:
            steps += [(s.low, w, -s.low, w), (s.available, w, s.available, -w)]
    steps.sort(key=cmp_to_key(_compare))
    fixed, slope = sum(s.low for s in strata), 0
    if fixed == n:
        return 0, 1
    for numerator, weight, rise, turn in steps:
        if slope > 0 and fixed * weight + slope * numerator >= n * weight:
            return n - fixed, slope
        fixed, slope = fixed + rise, slope + turn
    raise AssertionError("the bounds were checked, so some level reaches n")


def _compare(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> int:
    return a[0] * b[1] - b[0] * a[1]


def strata_of(
    available: Mapping[str, int],
    population: Mapping[str, int] | Mapping[str, Fraction] | None = None,
    *,
    minimum: int | Mapping[str, int] = 0,
    oversample: Mapping[str, Fraction] | None = None,
    certainty: Iterable[str] = (),
) -> list[Stratum]:
    """The frame's strata with their population; one that the figures don't name gets its share of the frame.

    Without figures the frame stands for the population. A stratum of the figures with nobody in the frame is
    kept with 0 available, so that its share flows to the others in the open.
    """
    figures: dict[str, int | Fraction] = {**(available if population is None else population)}
    people, total = sum(available.values()), sum(figures.values(), start=Fraction(0))
    sure = frozenset(certainty)
    strata = []
    for key in sorted({*available, *figures}, key=str.encode):
        there = available.get(key, 0)
        # Silence on a trait shuts nobody out: "unknown" is drawn as often as it is met in the frame.
        lives = figures[key] if key in figures else (total * Fraction(there, people) if total else there)
        least = minimum if isinstance(minimum, int) else minimum.get(key, 0)
        more = (oversample or {}).get(key, Fraction(1))
        strata.append(Stratum(key, lives, there, least, more, key in sure))
    return strata


def _refuse_nonsense(strata: Sequence[Stratum], n: int) -> None:
    if n < 0:
        raise ValueError("size must not be negative")
    if len({s.key for s in strata}) != len(strata):
        raise ValueError("a stratum appears twice")
    for s in strata:
        if s.available < 0 or s.minimum < 0 or s.share < 0:
            raise ValueError(f"negative figure in stratum {s.key}")
