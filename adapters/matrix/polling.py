"""Reading the account's rooms: one process at a time, from our own committed place on; it alone sends too."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

import structlog
from sqlmodel import select

from adapters.database.engine import Database
from adapters.matrix.intake import Intake
from adapters.matrix.rooms import Invited
from adapters.matrix.trouble import TOKEN_SECONDS, Kind, StoreLost, Trouble
from core.messaging.intake import LASTS, Batch, Watch
from core.messaging.tables import Checkpoint
from core.storage import leases
from core.storage.leases import LeaseLost

log = structlog.get_logger()

T = TypeVar("T")

WAIT = 25.0  # seconds that the homeserver lets us wait for something to happen
RENEW = LASTS.total_seconds() / 3
IDLE = 2.0  # between two looks whether the turn is free
LONGEST_PAUSE = 60.0
AWAY = "the homeserver is away"
TOKEN = "the homeserver refuses our sign-in"
LOST = "the store of keys isn't this device's"

ACCEPTS = timedelta(seconds=1)  # between two invitations that are accepted
AT_ONCE = 10  # accepted together after a quiet time
MOST_INVITED = 1000  # that wait; who comes later than that asks again


def turn_of(source: str) -> str:
    """Name the lease by which one process reads and sends for this account."""
    return f"poll {source}"


@dataclass
class Poller:
    """The account's reader in one process; of all of them one at a time has the turn."""

    intake: Intake
    database: Database
    clock: Callable[[], datetime]
    holder: str  # unique to this process
    named: Callable[[str, str], Awaitable[None]] | None = None  # keeps what the account is called
    _place: str | None = None
    _failures: int = 0
    _leads: bool = False
    _renewed: datetime | None = None
    _noted: str = ""
    _invited: dict[str, Invited] = field(default_factory=dict)
    _accepted: datetime | None = None  # the time up to which acceptances are used up

    @property
    def source(self) -> str:
        return self.intake.engine.source

    @property
    def _watch(self) -> Watch:
        return Watch(turn_of(self.source), self.holder)

    async def once(self, wait: float = 0, stop: asyncio.Event | None = None) -> int:
        """Read once and keep what came; gives how many events, 0 also while another process has the turn.

        Trouble, StoreLost, LeaseLost.
        """
        # Of a turn renewed just now each batch makes sure again, in the transaction that keeps it.
        fresh = self._renewed is not None and self.clock() - self._renewed < timedelta(seconds=RENEW)
        if not (self._leads and fresh) and not await self._take_turn():
            return 0
        if self._place is None:
            await self._begin()
        assert self._place is not None
        engine = self.intake.engine
        raw = await self._held(engine.fetch(self._place, 1.0 if self._invited and wait else wait), stop)
        # Gaps are paged back: after an outage that takes longer than a turn lasts.
        read = None if raw is None else await self._held(engine.read(raw, self._place), stop)
        if read is None:
            return 0
        place, brought = read
        await self.intake.take(brought, place, self._watch)
        self._place = place
        await self._consider(brought.invited)
        await self._accept()
        return len(brought.came)

    async def _begin(self) -> None:
        engine = self.intake.engine
        present, waiting = await engine.open()
        async with self.database.read() as session:
            found = select(Checkpoint.position).where(Checkpoint.source == self.source)
            place = (await session.exec(found)).first()
        if place is None:
            await self.intake.keep(Batch(checkpoint=(self.source, present), watch=self._watch))
            place = present
        if self.named is not None:
            await self.named(engine.name, engine.me)
        self._place = place
        await self._consider(waiting)

    async def serve(self, stop: asyncio.Event) -> None:
        """Read until told to stop; then another process may begin at once."""
        try:
            while not stop.is_set():
                await self._rest(await self._try(stop), stop)
        finally:
            await self.release()

    async def release(self) -> None:
        """Leave the turn to whoever comes next."""
        self._leads, self._place = False, None
        await self.intake.close()
        await self.intake.engine.close_store()
        try:
            async with self.database.write() as session:
                await leases.release(session, self._watch.name, self.holder)
        except Exception:  # noqa: BLE001  the database is away: the turn ends by itself
            log.warning("turn-not-released", source=self.source)

    # ── invitations

    async def _consider(self, invited: list[Invited]) -> None:
        """Queue invitations to be accepted; those to a crowd only from staff, the others are refused."""
        crowds = [one.by for one in invited if one.crowd]
        staff = await self.intake.knows.colleagues(crowds) if crowds else set()
        for one in invited:
            if one.crowd and one.by not in staff:
                log.info("invitation-refused", channel=self.intake.engine.name)
                await self._quietly(self.intake.engine.leave(one.room))
            elif len(self._invited) < MOST_INVITED:
                self._invited[one.room] = one

    async def _accept(self) -> None:
        """Accept what waits, at a limited rate: a thousand invitations in a minute don't keep us from reading."""
        now = self.clock()
        used = max(self._accepted or now - ACCEPTS * AT_ONCE, now - ACCEPTS * AT_ONCE)
        while self._invited and used + ACCEPTS <= now:
            used += ACCEPTS
            room = next(iter(self._invited))
            try:
                await self.intake.engine.join(room)
            except Trouble as trouble:
                if trouble.kind in (Kind.AWAY, Kind.FLOOD, Kind.TOKEN):
                    log.info("invitation-waits", channel=self.intake.engine.name, reason=str(trouble))
                    break
            del self._invited[room]  # come in, or taken back meanwhile
        self._accepted = used

    async def _quietly(self, act: Awaitable[None]) -> None:
        try:
            await act
        except Trouble as trouble:
            log.info("invitation-left", channel=self.intake.engine.name, reason=str(trouble))

    # ── the turn

    async def _try(self, stop: asyncio.Event) -> float:
        """Read once, whatever happens; gives the seconds to wait before the next time."""
        trouble, wait = "", 0.0
        try:
            await self.once(WAIT, stop)
            self._failures = 0
            wait = 0.0 if self._leads else IDLE
        except LeaseLost:
            log.info("turn-lost", source=self.source)
            await self._lose()
        except StoreLost:
            trouble, wait = LOST, LONGEST_PAUSE
            log.error("store-lost", source=self.source, again_in=wait)
            await self._lose(leads=True)
        except Trouble as error:
            if error.kind is Kind.TOKEN:
                trouble, wait = TOKEN, TOKEN_SECONDS
                await self._lose(leads=True)
            else:
                trouble, wait = AWAY, self._longer(error.after)
            log.warning("homeserver-away", source=self.source, reason=str(error), again_in=wait)
        except Exception:  # a database away for a minute must not end the reading
            wait = self._longer(1)
            log.exception("waits", loop=turn_of(self.source))
        if self._leads:
            await self._note(trouble)
        return wait

    async def _lose(self, *, leads: bool = False) -> None:
        """Stop sending too: of one device only one process may hold the keys."""
        self._leads, self._place = leads, None
        await self.intake.engine.close_store()

    async def _rest(self, seconds: float, stop: asyncio.Event) -> None:
        """Wait, and keep the turn meanwhile."""
        while seconds > 0 and not stop.is_set():
            await _pause(min(seconds, RENEW), stop)
            seconds -= RENEW
            if self._leads and seconds > 0:
                try:
                    await self._take_turn()
                except Exception:  # the database is away too: the next try tells
                    log.exception("waits", loop=turn_of(self.source))

    async def _take_turn(self) -> bool:
        now = self.clock()
        async with self.database.write() as session:
            mine = await leases.take(session, self._watch.name, self.holder, now, LASTS)
        if mine and not self._leads:
            log.info("reads", source=self.source)
            self._noted = ""
        if not mine and self._leads:
            await self._lose()
        self._leads, self._renewed = mine, now
        return mine

    async def _held(self, act: Coroutine[Any, Any, T], stop: asyncio.Event | None) -> T | None:
        """Await what may take long, and keep the turn meanwhile; None once it is time to stop. LeaseLost."""
        asked = asyncio.create_task(act)
        stopped = asyncio.create_task((stop or asyncio.Event()).wait())
        try:
            while True:
                await asyncio.wait({asked, stopped}, timeout=RENEW, return_when=asyncio.FIRST_COMPLETED)
                if asked.done():
                    return asked.result()
                if stopped.done():
                    return None
                if not await self._take_turn():
                    raise LeaseLost(self._watch.name)
        finally:
            # What the homeserver was about to give, it gives again from the same place.
            for task in (asked, stopped):
                task.cancel()
            await asyncio.gather(asked, stopped, return_exceptions=True)

    def _longer(self, seconds: float) -> float:
        self._failures += 1
        return min(max(seconds, 1.0) * 2.0 ** min(self._failures - 1, 10), max(LONGEST_PAUSE, seconds))

    async def _note(self, trouble: str) -> None:
        """Leave word for `doctor` and /readyz, which other processes answer."""
        if trouble == self._noted:
            return
        try:
            async with self.database.write() as session:
                await leases.say(session, self._watch.name, self.holder, trouble)
            self._noted = trouble
        except Exception:  # noqa: BLE001  a word that couldn't be left is said again at the next time
            log.warning("trouble-not-noted", source=self.source)


async def _pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait, but not past the moment when it is time to stop."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
