"""Empty databases on both engines, which the installation itself brings to its schema."""

import itertools
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support import postgres

_numbers = itertools.count()
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that is here: it starts and kills processes."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.faults)


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database without a schema, on each engine in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kuulolla.db'}"
        return
    name = f"kuulolla_{os.getpid()}_fault_{next(_numbers)}"
    yield await postgres.make_database(name)
    await postgres.drop_database(name)
