"""A lottery over panels that raises the smallest chance as far as it goes, then the next, and so on (pure).

Leximin after Flanigan et al., "Fair algorithms for selecting citizens' assemblies" (Nature 2021), on counts by
type (sampling.md 7). Not their column generation, round by round: the leximin of the expected counts, fractions
allowed, is a few small linear programs; a lottery over whole panels that has just these expected counts is then
looked for. No lottery can do better than the fractions, so where one is found it is leximin. Where none is (a gap
between fractions and whole people), the rounds are played over whole panels.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, hstack, identity

from core.sampling.panel_types import Types

Floats = NDArray[np.float64]

_TIGHT = 1e-9  # a dual above this holds its type down in every optimum
_SLACKS = (1e-10, 1e-9, 1e-8)  # keep what earlier rounds fixed feasible in the arithmetic of the later
_STRICT = {
    "primal_feasibility_tolerance": 1e-10,
    "dual_feasibility_tolerance": 1e-10,
}  # as strict as HiGHS goes
_EXACT = 1e-8  # shortfall of a lottery that has all chances asked for
_GAP = 1e-7  # shortfall that is still the arithmetic's, where no panel is left that would lessen it


class NoPanelError(Exception):
    """No panel keeps all quotas."""


@dataclass(frozen=True)
class Lottery:
    """Panels (one a row, counts by type) with the chance of each; `chances` is that of one person of each type."""

    panels: NDArray[np.int64]
    weights: Floats
    chances: Floats


def leximin(types: Types) -> Lottery:
    """Find the leximin lottery; people of one type have equal chances. NoPanelError.

    A chance of 0 belongs to a type that is in no panel at all. 1,000 people and 100 seats take about 3 s.
    """
    best_panel(types, np.zeros(len(types.keys)))
    panels = _Panels(types)
    target = _fractional(types)
    weights = _lottery_with(panels, target)
    if weights is None:
        weights = _round_by_round(panels)
    return _told(panels, weights)


def best_panel(types: Types, worth: Floats) -> NDArray[np.int64]:
    """Give the panel whose people are worth most in sum, by type. NoPanelError."""
    # Exactly the best isn't needed to go on, only to be sure of the end: hence the solver's own small gap.
    found = milp(
        -worth,
        constraints=LinearConstraint(csr_matrix(types.rules), types.lows, types.highs),
        integrality=np.ones(len(worth)),
        bounds=Bounds(0, types.counts),
        options={"mip_rel_gap": 1e-9},
    )
    if found.x is None:
        raise NoPanelError(NoPanelError.__doc__)
    panel: NDArray[np.int64] = np.round(found.x).astype(np.int64)
    return panel


# ── fractions of people


def _fractional(types: Types) -> Floats:
    """Give the leximin chances where a panel may hold fractions of people: no lottery over panels beats them.

    Each round raises the smallest chance; a type whose dual isn't zero can rise no further in any optimum.
    """
    counts, kinds = types.counts, len(types.keys)
    rules = np.hstack([np.vstack([types.rules, -types.rules]), np.zeros((2 * len(types.rules), 1))])
    limits = np.concatenate([types.highs, -types.lows])
    fixed = np.full(kinds, np.nan)
    while (free := np.isnan(fixed)).any():
        floors = np.hstack([-np.diag(1 / counts), free.astype(float)[:, None]])
        found = _raised(
            {
                "c": np.append(np.zeros(kinds), -1.0),
                "A_ub": csr_matrix(np.vstack([rules, floors])),
                "bounds": [*((0, most) for most in counts), (0, 1)],
            },
            limits,
            np.where(free, 0.0, -fixed),
        )
        fixed = _fix(found, fixed, free, len(rules))
    return fixed


def _raised(program: dict[str, Any], limits: Floats, floors: Floats) -> Any:
    """Solve one round, keeping what earlier rounds fixed as exactly as the arithmetic allows."""
    for slack in _SLACKS:
        upper = np.concatenate([limits, np.where(floors < 0, floors + slack, floors)])
        found = linprog(b_ub=upper, method="highs-ds", options=_STRICT, **program)
        if found.x is not None:
            return found
    raise ArithmeticError(f"the solver gave up: {found.message}")


def _fix(found: Any, fixed: Floats, free: NDArray[np.bool_], before: int) -> Floats:
    """Fix at this round's level what holds it down; the floors' duals come after `before` other rows."""
    level = float(found.x[-1])
    duals = -found.ineqlin.marginals[before : before + len(fixed)]
    held = free & (duals > _TIGHT)
    if level >= 1 - _TIGHT or not held.any():
        held = free  # at 1 nothing rises; without a dual the level itself is the only thing known
    return np.where(held, level, fixed)


# ── whole panels


class _Panels:
    """The panels known so far, each once."""

    def __init__(self, types: Types) -> None:
        self.types = types
        self._seen: dict[bytes, NDArray[np.int64]] = {}

    def add(self, worth: Floats) -> NDArray[np.int64] | None:
        """Take in the best panel by this worth; None if it was known."""
        panel = best_panel(self.types, worth)
        key = panel.tobytes()
        if key in self._seen:
            return None
        self._seen[key] = panel
        return panel

    @property
    def rows(self) -> NDArray[np.int64]:
        return np.array(list(self._seen.values()))

    @property
    def shares(self) -> Floats:
        """Each panel's chance for one person of each type: types by panels."""
        shares: Floats = self.rows.T / self.types.counts[:, None]
        return shares


def _lottery_with(panels: _Panels, target: Floats) -> Floats | None:
    """Weigh panels so that each type has its target chance; None if whole panels can't.

    First panels that make up in turn for what the earlier ones lack; the linear program over them is then often
    solved at once, and otherwise says by its duals which panels are missing.
    """
    counts, kinds = panels.types.counts, len(target)
    got = np.zeros(kinds)
    # A little unequal worth, so that ties don't give the same panel for ever; any fixed spread would do.
    spread = np.modf(np.arange(1, kinds + 1) * 0.6180339887)[0]
    for turn in range(1, 3 * kinds + 1):
        lacking = (target * counts * turn - got) / np.sqrt(counts)
        panel = panels.add(lacking + 1e-3 * np.modf(spread * turn)[0])
        got += best_panel(panels.types, lacking) if panel is None else panel
        if turn % (kinds // 2 + 1) == 0 and (best := _weighed(panels, target)).short < _EXACT:
            return best.weights
    while True:
        best = _weighed(panels, target)
        if best.short < _EXACT:
            return best.weights
        panel = panels.add(best.duals / counts)
        if panel is None or (best.duals / counts) @ panel <= best.price + _TIGHT:
            return best.weights if best.short < _GAP else None


class _Weighed(NamedTuple):
    weights: Floats
    short: float  # the sum of what is lacking to the chances asked for
    duals: Floats
    price: float  # what another panel's worth by the duals must beat to lessen the shortfall


def _weighed(panels: _Panels, target: Floats) -> _Weighed:
    """Weigh the known panels for the least shortfall."""
    shares = panels.shares
    kinds, known = shares.shape
    found = linprog(
        np.concatenate([np.zeros(known), np.ones(kinds)]),
        A_ub=-hstack([csr_matrix(shares), identity(kinds)]).tocsr(),
        b_ub=-target,
        A_eq=np.concatenate([np.ones(known), np.zeros(kinds)])[None],
        b_eq=[1.0],
        method="highs-ds",
        options=_STRICT,
    )
    if found.x is None:
        raise ArithmeticError(f"the solver gave up: {found.message}")
    duals, price = -found.ineqlin.marginals, -float(found.eqlin.marginals[0])
    return _Weighed(found.x[:known], float(found.fun), duals, price)


def _round_by_round(panels: _Panels) -> Floats:
    """Play the rounds over whole panels: each level is sure once no panel unknown yet would raise it."""
    counts, kinds = panels.types.counts, len(panels.types.keys)
    fixed = np.full(kinds, np.nan)
    weights = np.zeros(0)
    while (free := np.isnan(fixed)).any():
        while True:
            shares = panels.shares
            known = shares.shape[1]
            found = _raised(
                {
                    "c": np.append(np.zeros(known), -1.0),
                    "A_ub": np.hstack([-shares, free.astype(float)[:, None]]),
                    "A_eq": np.append(np.ones(known), 0.0)[None],
                    "b_eq": [1.0],
                    "bounds": [*((0, None) for _ in range(known)), (0, 1)],
                },
                np.zeros(0),
                np.where(free, 0.0, -fixed),
            )
            worth = -found.ineqlin.marginals / counts
            panel = panels.add(worth)
            if panel is None or worth @ panel <= -float(found.eqlin.marginals[0]) + _TIGHT:
                weights = np.append(found.x[:known], np.zeros(len(panels.rows) - known))
                break
        fixed = _fix(found, fixed, free, 0)
    return weights


def _told(panels: _Panels, weights: Floats) -> Lottery:
    """Leave out what has no weight, and put the panels in one order."""
    rows = panels.rows[: len(weights)]
    used = weights > 1e-12
    rows, weights = rows[used], weights[used] / weights[used].sum()
    order = np.lexsort(rows.T[::-1])
    rows, weights = rows[order], weights[order]
    chances = (weights @ rows) / panels.types.counts
    return Lottery(rows, weights, chances)
