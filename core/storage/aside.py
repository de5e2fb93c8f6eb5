"""Long reckoning beside the event loop, where no transaction of ours would make others wait on it."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from core.storage.rows import dialect

P = ParamSpec("P")
T = TypeVar("T")


async def aside(session: AsyncSession, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do pure work in a thread; on the spot where the session holds SQLite's write lock.

    There a transaction never lets go of the loop (docs/decisions/0002): the next writer would wait for the lock on
    the loop's own thread, and the work's end would never be heard.
    """
    if holds_the_lock(session):
        return work(*args, **kwargs)
    return await asyncio.to_thread(work, *args, **kwargs)


def holds_the_lock(session: AsyncSession) -> bool:
    """Tell whether nobody else can write until this session is done, so that it must wait for nothing itself."""
    begin = session.get_bind().get_execution_options().get("begin")
    return dialect(session) == "sqlite" and begin is not None
