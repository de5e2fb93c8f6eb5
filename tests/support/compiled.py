"""Statements are compiled once a test process: each test opens engines of its own, and compiling was a third of it."""

from typing import Any

from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import LRUCache

from adapters.database import engine as engines

_dialects: dict[str, Dialect] = {}
_compiled: LRUCache[Any, Any] = LRUCache(4_000)


def share() -> None:
    """Let every engine opened from now on use what others of its kind have compiled; conftest calls this once."""
    engines.create_async_engine = _create  # type: ignore[attr-defined]  # the name that it was imported by


def _create(*args: Any, **named: Any) -> AsyncEngine:
    made = create_async_engine(*args, **named)
    inner = made.sync_engine
    # What is compiled belongs to a dialect, and a dialect knows its server only after a first connection.
    known = _dialects.get(inner.dialect.name)
    if known is None or getattr(known, "server_version_info", None) is None:
        _dialects[inner.dialect.name] = inner.dialect
    else:
        inner.dialect = known
    inner.update_execution_options(compiled_cache=_compiled)
    return made
