"""Fixtures that every test may ask for: the same empty database on both engines."""

import itertools
import logging
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from sqlmodel import SQLModel

import core.tables  # noqa: F401  every table, so that the schema is whole
from adapters.database.engine import Database, open_database
from bot.redacting import Redacting
from tests.support import compiled, hypothesis_profile, postgres, synapse
from tests.support.matrix import Homeserver
from tests.support.synapse import Synapse

hypothesis_profile.load()
compiled.share()
# A model takes seconds and memory; a test that means one names it.
os.environ.setdefault("KUULOLLA_EMBEDDINGS", "plain")

_numbers = itertools.count()


@pytest.fixture(autouse=True)
def _log_set_up_by_a_command_ends() -> Iterator[None]:
    """Take back the log that a command under test set up: it writes to that test's own stderr, which closes."""
    yield
    structlog.reset_defaults()
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one.formatter, Redacting)]:
        root.removeHandler(handler)


@pytest.fixture(scope="session")
def schema_template() -> dict[str, str]:
    """Where each engine's empty schema stands once it was made."""
    return {}


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    schema_template: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[str]:
    """The address of an empty database with the whole schema, on each engine in turn."""
    engine: str = request.param
    if engine == "sqlite":
        if engine not in schema_template:
            source = tmp_path_factory.mktemp("schema") / "empty.db"
            await _make_schema(f"sqlite:///{source}")
            schema_template[engine] = str(source)
        path = tmp_path / "kuulolla.db"
        shutil.copy(schema_template[engine], path)
        yield f"sqlite:///{path}"
        return
    if engine not in schema_template:
        await _make_schema(await postgres.make_database(f"kuulolla_{os.getpid()}_empty"))
        schema_template[engine] = f"kuulolla_{os.getpid()}_empty"
    name = f"kuulolla_{os.getpid()}_{next(_numbers)}"
    yield await postgres.make_database(name, schema_template[engine])
    await postgres.drop_database(name)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, empty database, on each engine in turn."""
    opened = open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """A running Synapse without limits, with our account on it."""
    synapse.needed()
    server = Synapse()
    server.start()
    yield Homeserver(server, tmp_path_factory.mktemp("matrix"))
    server.remove()


async def _make_schema(url: str) -> None:
    made = open_database(url)
    async with made.engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    await made.close()
