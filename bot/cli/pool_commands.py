"""Commands about the pool, as the machine's operator runs them."""

import asyncio
import sys
from pathlib import Path


def import_members(file: Path, mapping: Path) -> int:
    """Read people in and say what came of it; 1 and a sentence on stderr if nothing was stored."""
    from bot.cli import importing
    from bot.cli.exchange import Refused
    from bot.cli.serve import opened

    async def run() -> importing.Brought:
        async with opened() as house:
            return await importing.bring_in(house, file, mapping)

    try:
        came = asyncio.run(run())
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for line in importing.told(came, file):
        print(line)
    return 0
