"""What became of the invitations once all are settled: counts, AAPOR's rates, the R-indicator (sampling.md 3, 4; pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import sqrt
from typing import Final

from core.results.values import Response, TraitRow, Worded, share_of
from core.sampling.rates import Disposition, rates
from core.sampling.representativeness import r_indicator
from core.sampling.suppression import suppress_counts

ALWAYS: Final = ("I", "P", "R", "NC")
"""The codes that a table has also when nobody has them."""

ENOUGH: Final = 20
"""Invited people that a group must have before its rate says anything."""

STEPS: Final = (0.01, 0.02, 0.05, 0.1)

Codes = Mapping[Disposition, int]


@dataclass(frozen=True)
class Settled:
    """Every invitation's final code, counted by stratum."""

    at: datetime
    by_stratum: Mapping[str, Codes]
    changed: int = 0


def settled_response(drawn: int, settled: Settled, k: int) -> Response:
    """Tell the settled cases; small counts are hidden, and with them each rate that would tell them."""
    counts: dict[str, int] = dict.fromkeys(ALWAYS, 0)
    for codes in settled.by_stratum.values():
        for code, n in codes.items():
            counts[code.value] = counts.get(code.value, 0) + n
    invited = sum(counts.values())
    cells = suppress_counts(counts, k).cells
    answered = counts["I"] + counts["P"]
    exact = rates(counts)["RR2"] if answered >= k else None
    shown = rates_shown(counts, cells)
    rr2 = shown["RR2"] if answered >= k else None
    asked = {key: sum(codes.values()) for key, codes in settled.by_stratum.items()}
    took = {
        key: codes.get(Disposition.COMPLETE, 0) + codes.get(Disposition.PARTIAL, 0)
        for key, codes in settled.by_stratum.items()
    }
    enough = {key: n for key, n in asked.items() if n >= max(ENOUGH, k)}
    spread = r_indicator(enough, took) if len(enough) > 1 and answered >= k else None
    return Response(
        drawn,
        invited,
        cells,
        coarse(exact, invited, k) if rr2 is None else rr2,
        True,
        shown,
        None if spread is None else round(spread, 2),
        settled.at,
        settled.changed if settled.changed == 0 or settled.changed >= k else None,
    )


def wordings_of(by_variant: Mapping[str, Codes], k: int) -> tuple[Worded, ...]:
    """Compare letters of several wordings; if the answers of one are few, none is told: the sum is known."""
    if len(by_variant) < 2:
        return ()
    sent = {name: sum(codes.values()) for name, codes in by_variant.items()}
    wholly = {name: codes.get(Disposition.COMPLETE, 0) for name, codes in by_variant.items()}
    few = any(0 < part < k for name in sent for part in (wholly[name], sent[name] - wholly[name]))
    return tuple(
        Worded(name, sent[name], None if few else share_of(wholly[name], sent[name], k)) for name in sent
    )


def rates_shown(counts: Mapping[str, int], cells: Mapping[str, int | None]) -> dict[str, float | None]:
    """Give the rates that tell no more than the cells do; the others are None.

    The hidden counts' sum is known, since the total is. A rate is safe when it is the same however that sum is
    shared among them.
    """
    exact = rates(counts)
    hidden = [code for code in counts if cells[code] is None]
    if not hidden:
        return exact
    if len(hidden) == len(counts):
        return dict.fromkeys(exact)
    rest = sum(counts[code] for code in hidden)
    shared = [rates({**counts, **dict.fromkeys(hidden, 0), code: rest}) for code in hidden]
    return {
        name: value if all(other[name] == value for other in shared) else None
        for name, value in exact.items()
    }


def coarse(rate: float | None, invited: int, k: int) -> float | None:
    """Round a rate so that at least `k` counts share it; None where even tenths are too fine."""
    step = next((step for step in STEPS if step * invited >= k), None)
    return None if rate is None or step is None else round(round(rate / step) * step, 2)


def with_partials(rows: Sequence[TraitRow]) -> tuple[TraitRow, ...]:
    """Add each category's part in the R-indicator, reckoned from what is shown alone."""
    seen = {
        row.key: (row.invited, row.took_part)
        for row in rows
        if row.invited is not None and row.took_part is not None and row.invited >= ENOUGH
    }
    asked = sum(invited for invited, _ in seen.values())
    if len(seen) < 2:
        return tuple(rows)
    mean = sum(took for _, took in seen.values()) / asked
    found = []
    for row in rows:
        if row.key in seen:
            invited, took = seen[row.key]
            row = replace(row, partial=round(sqrt(invited / asked) * (took / invited - mean), 4))
        found.append(row)
    return tuple(found)
