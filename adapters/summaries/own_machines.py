"""Looking up where a name leads, so that it leads to one's own machines only."""

import socket
from collections.abc import Collection

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from core.themes.own_machines import is_own


class OwnResolver(AbstractResolver):
    """Looks names up, and gives the addresses of one's own machines only; of named hosts any."""

    def __init__(self, named: Collection[str]) -> None:
        """Take the hosts whose public address is one's own."""
        self._named = named
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Give the addresses that may be connected to. OSError: there are none."""
        found = await self._resolver.resolve(host, port, family)
        own = [one for one in found if host in self._named or is_own(one["host"])]
        if not own:
            raise OSError(None, f"{host} leads to no machine of one's own")
        return own

    async def close(self) -> None:
        """Let go of the look-ups."""
        await self._resolver.close()
