"""Reading a bot's updates from Telegram: one process at a time, from our own committed place on."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import select

from adapters.database.engine import Database
from adapters.database.turn import IDLE, LONGEST_PAUSE, Turn
from adapters.telegram import wire
from adapters.telegram.intake import Intake
from adapters.telegram.terms import SecondPoller, TelegramAway, TokenRefused
from core.messaging.tables import Checkpoint
from core.storage.leases import LeaseLost

log = structlog.get_logger()

WAIT = 25.0  # seconds that Telegram lets us wait for the next update
CONFLICT, TOKEN, AWAY = "another process reads this bot's updates", "the token is refused", "Telegram is away"

MOST = 2**31 - 1
"""The largest number that Telegram gives an update; it counts in 32 bits."""

QUIET = timedelta(hours=1)
"""After so long a silence Telegram is asked without our place, too: its numbers may have begun anew (channels.md)."""


@dataclass
class Poller:
    """One bot's reader in one process; of all of them one at a time has the turn."""

    intake: Intake
    database: Database
    clock: Callable[[], datetime]
    holder: str  # unique to this process
    _ready: bool = False  # this turn has dropped the webhook and knows its place
    _offset: int | None = None
    _brought: datetime | None = None

    turn: Turn = field(init=False)

    def __post_init__(self) -> None:
        self.turn = Turn(self.source, self.database, self.clock, self.holder, self._lose)

    @property
    def source(self) -> str:
        return self.intake.engine.source

    async def once(self, wait: float = 0, stop: asyncio.Event | None = None) -> int:
        """Read once and keep what came; gives how many updates, 0 also while another process has the turn.

        SecondPoller, TokenRefused, TelegramAway, LeaseLost.
        """
        if not await self.turn.mine():
            return 0
        if not self._ready:
            await self.intake.engine.drop_webhook()
            async with self.database.read() as session:
                found = select(Checkpoint.position).where(Checkpoint.source == self.source)
                position = (await session.exec(found)).first()
            self._offset = None if position is None else int(position)
            self._ready = True
        raws = await self.turn.held(self._fetch(self._offset, wait), stop) or []
        if not raws and self._offset is not None and self._is_quiet():
            raws = await self.turn.held(self._fetch(None, 0), stop) or []
            self._brought = self.clock()
        if raws:
            self._brought = self.clock()
            await self._keep(raws)
        return len(raws)

    async def serve(self, stop: asyncio.Event) -> None:
        """Read until told to stop; then another process may begin at once."""
        try:
            while not stop.is_set():
                await self.turn.rest(await self._try(stop), stop)
        finally:
            await self.release()

    async def release(self) -> None:
        """Leave the turn to whoever comes next."""
        self._ready = False
        await self.turn.release()
        await self.intake.close()

    async def _lose(self) -> None:
        """Begin anew when the turn comes back: whoever has it now reads on from another place."""
        self._ready = self.turn.leads = False

    async def _try(self, stop: asyncio.Event) -> float:
        """Read once, whatever happens; gives the seconds to wait before the next time."""
        trouble, wait = "", 0.0
        before = self._offset
        try:
            brought = await self.once(WAIT, stop)
            self.turn.succeeded()
            if not self.turn.leads:
                wait = IDLE
            elif brought and self._offset == before:
                wait = IDLE  # they can't be acknowledged, so they come again at once
        except LeaseLost:
            log.info("turn-lost", source=self.source)
            await self._lose()
        except SecondPoller as error:
            trouble, wait, self._ready = CONFLICT, self.turn.longer(5), False
            log.warning("second-poller", source=self.source, reason=str(error), again_in=wait)
        except TokenRefused:
            trouble, wait = TOKEN, LONGEST_PAUSE
            log.error("token-refused", source=self.source, again_in=wait)
        except TelegramAway as error:
            trouble, wait = AWAY, self.turn.longer(error.after)
            log.warning("telegram-away", source=self.source, reason=str(error), again_in=wait)
        except Exception:  # a database away for a minute must not end the reading
            self._ready, wait = False, self.turn.longer(1)
            log.exception("waits", loop=self.turn.watch.name)
        if self.turn.leads:
            await self.turn.note(trouble)
        return wait

    async def _fetch(self, offset: int | None, wait: float) -> list[dict[str, Any]]:
        return await self.intake.engine.fetch(offset, wait=wait)

    async def _keep(self, raws: Sequence[dict[str, Any]]) -> None:
        """Keep the updates with our place after them: the largest number of these, not of all times."""
        numbers = [number for raw in raws if (number := wire.update_id(raw)) is not None]
        last = max((number for number in numbers if 0 < number <= MOST), default=None)
        offset = self._offset if last is None else last + 1
        await self.intake.take(raws, None if offset is None else str(offset), self.turn.watch)
        self._offset = offset

    def _is_quiet(self) -> bool:
        return self._brought is None or self.clock() - self._brought >= QUIET
