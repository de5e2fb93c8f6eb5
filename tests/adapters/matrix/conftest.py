"""One homeserver for the tests of a process."""

from collections.abc import Iterator

import pytest

from tests.support import synapse
from tests.support.synapse import Synapse


@pytest.fixture(scope="session")
def homeserver() -> Iterator[Synapse]:
    """A running Synapse without limits."""
    synapse.needed()
    made = Synapse()
    made.start()
    yield made
    made.remove()
