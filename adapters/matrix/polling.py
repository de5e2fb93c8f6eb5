"""Reading the account's rooms: one process at a time, from our own committed place on; it alone sends too."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlmodel import select

from adapters.database.engine import Database
from adapters.database.turn import IDLE, LONGEST_PAUSE, Turn
from adapters.matrix.intake import Intake
from adapters.matrix.rooms import Invited
from adapters.matrix.trouble import TOKEN_SECONDS, Kind, StoreLost, Trouble
from core.messaging.intake import Batch
from core.messaging.tables import Checkpoint
from core.storage.leases import LeaseLost

log = structlog.get_logger()

WAIT = 25.0  # seconds that the homeserver lets us wait for something to happen
AWAY = "the homeserver is away"
TOKEN = "the homeserver refuses our sign-in"
LOST = "the store of keys isn't this device's"

ACCEPTS = timedelta(seconds=1)  # between two invitations that are accepted
AT_ONCE = 10  # accepted together after a quiet time
MOST_INVITED = 1000  # that wait; who comes later than that asks again


@dataclass
class Poller:
    """The account's reader in one process; of all of them one at a time has the turn."""

    intake: Intake
    database: Database
    clock: Callable[[], datetime]
    holder: str  # unique to this process
    named: Callable[[str, str], Awaitable[None]] | None = None  # keeps what the account is called
    _place: str | None = None
    _invited: dict[str, Invited] = field(default_factory=dict)
    _accepted: datetime | None = None  # the time up to which acceptances are used up

    turn: Turn = field(init=False)

    def __post_init__(self) -> None:
        self.turn = Turn(self.source, self.database, self.clock, self.holder, self._lose)

    @property
    def source(self) -> str:
        return self.intake.engine.source

    async def once(self, wait: float = 0, stop: asyncio.Event | None = None) -> int:
        """Read once and keep what came; gives how many events, 0 also while another process has the turn.

        Trouble, StoreLost, LeaseLost.
        """
        if not await self.turn.mine():
            return 0
        if self._place is None:
            await self._begin()
        assert self._place is not None
        engine = self.intake.engine
        raw = await self.turn.held(engine.fetch(self._place, 1.0 if self._invited and wait else wait), stop)
        # Gaps are paged back: after an outage that takes longer than a turn lasts.
        read = None if raw is None else await self.turn.held(engine.read(raw, self._place), stop)
        if read is None:
            return 0
        place, brought = read
        await self.intake.take(brought, place, self.turn.watch)
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
            await self.intake.keep(Batch(checkpoint=(self.source, present), watch=self.turn.watch))
            place = present
        if self.named is not None:
            await self.named(engine.name, engine.me)
        self._place = place
        await self._consider(waiting)

    async def serve(self, stop: asyncio.Event) -> None:
        """Read until told to stop; then another process may begin at once."""
        try:
            while not stop.is_set():
                await self.turn.rest(await self._try(stop), stop)
        finally:
            await self.release()

    async def release(self) -> None:
        """Leave the turn to whoever comes next."""
        self._place = None
        await self.intake.close()
        await self.intake.engine.close_store()
        await self.turn.release()

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
            self.turn.succeeded()
            wait = 0.0 if self.turn.leads else IDLE
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
                trouble, wait = AWAY, self.turn.longer(error.after)
            log.warning("homeserver-away", source=self.source, reason=str(error), again_in=wait)
        except Exception:  # a database away for a minute must not end the reading
            wait = self.turn.longer(1)
            log.exception("waits", loop=self.turn.watch.name)
        if self.turn.leads:
            await self.turn.note(trouble)
        return wait

    async def _lose(self, *, leads: bool = False) -> None:
        """Stop sending too: of one device only one process may hold the keys."""
        self.turn.leads, self._place = leads, None
        await self.intake.engine.close_store()
