"""How Hypothesis searches here: the same examples in CI, new ones at home, no clock in either."""

import os

from hypothesis import HealthCheck, settings


def load() -> None:
    """Make the house's profile the one in force; conftest calls this once."""
    # A shared machine is slow now and then, and that is no fault of the code under test.
    settings.register_profile("home", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile("ci", settings.get_profile("home"), derandomize=True, print_blob=True)
    settings.load_profile("ci" if os.environ.get("CI") else "home")
