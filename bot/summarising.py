"""Has a language model of one's own write summaries of published themes, beside everything else; off unless it is set."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final

import structlog

from bot.app import Installation
from core.storage import leases
from core.themes import summarising
from core.themes.summarising import Wanted
from core.themes.summary import NOTHING, Summariser, SummaryFailed, checked, order_of, told_of

log = structlog.get_logger()

PAUSE = timedelta(minutes=30)
"""Until a model that gave nothing readable is asked again."""

LEASE: Final = "summaries"
LASTS = timedelta(minutes=15)  # of two schedulers one asks; longer than a model is waited for


@dataclass
class Summaries:
    """Makes the summaries that published sets lack, one at a time."""

    house: Installation
    _rests_until: datetime | None = None

    @cached_property
    def _holder(self) -> str:
        return self.house.random(16).hex()

    @cached_property
    def _summariser(self) -> Summariser | None:
        return self.house.summariser()

    async def work(self) -> None:
        """Make what is lacking; where the model fails, say so in the log and show nothing."""
        house, now = self.house, self.house.clock()
        if self._summariser is None or (self._rests_until is not None and now < self._rests_until):
            return
        async with house.database.write() as session:
            if not await leases.take(session, LEASE, self._holder, now, LASTS):
                return
        async with house.database.read() as session:
            languages = list(dict.fromkeys(one.partition("-")[0] for one in house.settings.languages))
            wanted = await summarising.wanted(session, languages, house.settings.suppress_below)
        if not wanted:
            return
        try:
            await self._make(self._summariser, wanted[0])
        except SummaryFailed as failed:
            log.warning("no summary", why=failed.why, set=int(wanted[0].set_id))
            self._rests_until = now + PAUSE

    async def _make(self, summariser: Summariser, wanted: Wanted) -> None:
        answer = await summariser.write(order_of(wanted.material.language), told_of(wanted.material))
        try:
            sentences = checked(answer, wanted.material)
        except SummaryFailed as failed:
            if failed.why != NOTHING:
                raise
            # Asked again it would say the same: it is asked without chance.
            sentences = ()
            log.warning("no summary", why=failed.why, set=int(wanted.set_id))
        async with self.house.database.write() as session:
            await summarising.keep(session, wanted, sentences, summariser.model, self.house.clock())
        log.info("summary", set=int(wanted.set_id), sentences=len(sentences), model=summariser.model)
