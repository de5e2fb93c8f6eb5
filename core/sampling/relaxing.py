"""The smallest change of the quotas that lets a panel be found at all (pure; sampling.md 7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from core.sampling.panel_types import Quota, Types


@dataclass(frozen=True)
class Relaxation:
    """One quota as it must become, and as it was."""

    quota: Quota
    was: Quota

    def __str__(self) -> str:
        changed = [
            f"{name} {old} -> {new}"
            for name, old, new in (
                ("min", self.was.least, self.quota.least),
                ("max", self.was.most, self.quota.most),
            )
            if old != new
        ]
        return f"{self.quota} {', '.join(changed)}"


def relaxations(types: Types) -> list[Relaxation]:
    """Name the quotas to loosen, by as little as will do; none if a panel exists as they are.

    A seat off a large quota is less than one off a small: a minimum's weighs 1 / max(1, minimum), so does a
    maximum's.
    """
    quotas, kinds = types.quotas, len(types.keys)
    down = 1 / np.maximum(1.0, types.lows[: len(quotas)])
    up = 1 / np.maximum(1.0, types.highs[: len(quotas)])
    slack = np.vstack([np.eye(len(quotas)), np.zeros((len(types.rules) - len(quotas), len(quotas)))])
    found = milp(
        np.concatenate([np.zeros(kinds), down, up]),
        constraints=[
            LinearConstraint(csr_matrix(np.hstack([types.rules, slack, 0 * slack])), types.lows, np.inf),
            LinearConstraint(csr_matrix(np.hstack([types.rules, 0 * slack, -slack])), -np.inf, types.highs),
        ],
        integrality=np.ones(kinds + 2 * len(quotas)),
        bounds=Bounds(
            0, np.concatenate([types.counts, types.lows[: len(quotas)], np.full(len(quotas), np.inf)])
        ),
        options={"mip_rel_gap": 0},
    )
    if found.x is None:
        raise ArithmeticError(f"the solver gave up: {found.message}")
    less, more = np.round(found.x[kinds:]).astype(int).reshape(2, len(quotas))
    return [
        Relaxation(replace(quota, least=quota.least - int(low), most=quota.most + int(high)), quota)
        for quota, low, high in zip(quotas, less, more, strict=True)
        if low or high
    ]


def relaxed(quotas: Sequence[Quota], by: Sequence[Relaxation]) -> list[Quota]:
    """Give the quotas as they become."""
    new = {relaxation.was: relaxation.quota for relaxation in by}
    return [new.get(quota, quota) for quota in quotas]
