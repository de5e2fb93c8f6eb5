"""Loaded by the process that others are forked from: all that a start of the product reads, read once."""

import asyncio
import tempfile
from pathlib import Path

from tests.faults.process import opened


async def _warm() -> None:
    with tempfile.TemporaryDirectory() as folder:
        house = await opened(f"sqlite:///{Path(folder) / 'warm.db'}", Path(folder))
        await house.settle()
        await house.database.close()


asyncio.run(_warm())
