"""The small statistics that representativeness and consensus share (section 5), all vectorised."""

import numpy as np

from core.statements.opinion_map.votes import Floats, Ints

Z90 = 1.2816


def share(successes: Ints, trials: Ints) -> Floats:
    """Estimate a proportion with one success and one failure added."""
    return np.asarray((successes + 1) / (trials + 2))


def share_test(successes: Ints, trials: Ints) -> Floats:
    """Test a proportion against one half: a z value."""
    return np.asarray(2 * np.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5))


def difference_test(successes: Ints, trials: Ints, others: Ints, others_trials: Ints) -> Floats:
    """Test whether a proportion is higher than that of the others: a z value; 0 if all succeeded."""
    s, n, s2, n2 = successes + 1, trials + 1, others + 1, others_trials + 1
    pooled = (s + s2) / (n + n2)
    spread = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / n2))
    return np.where(pooled == 1, 0.0, (s / n - s2 / n2) / np.where(pooled == 1, 1.0, spread))
