"""Free text is sorted into themes as it comes: by the clock, the reckoning in a process of its own."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, TypeVar

import structlog
from sqlmodel import col, func, select

from bot.app import Installation
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId, Stage
from core.embeddings.port import Model
from core.themes import computing, recomputing, replies
from core.themes.due import Need
from core.themes.tables import ThemeSetId
from core.themes.values import WORDING

log = structlog.get_logger()

LATE: Final = timedelta(seconds=30)
"""An answer may be committed so long after the moment it bears."""

BREATH: Final = timedelta(milliseconds=5)
"""For each reply so long passes between two times that all are read to place some: at most a few hundredths of a core."""

PAUSE: Final = 0.02
"""Seconds between two pages of replies that are read: a page takes a third of that."""

_BEGUN = (Stage.OPEN.value, Stage.PAUSED.value, Stage.CLOSED.value, Stage.REPORTED.value)

G = TypeVar("G")
T = TypeVar("T")


@dataclass
class Themes:
    """Lets replies follow the answers and themes follow the replies; running it again changes nothing."""

    house: Installation
    pool: Executor
    model: Callable[[], Model | None] = lambda: None  # whose vectors count; None: by wording
    waits: Callable[[], bool] = lambda: False  # the model that is set isn't here now
    _followed: dict[CampaignId, tuple[datetime, datetime]] = field(
        default_factory=dict
    )  # moved at, looked at
    _rested: dict[ThemeSetId, datetime] = field(default_factory=dict)  # when some may be placed again

    async def tick(self) -> None:
        """Do what is due."""
        await self.follow()
        if not self.waits():
            await self.sort()

    async def follow(self) -> int:
        """Take in new and changed texts of campaigns in which something happened; say how many."""
        now, count = self.house.clock(), 0
        for campaign, moved in await self._moved():
            number = CampaignId(campaign.id or 0)
            known = self._followed.get(number)
            if known is not None and moved <= known[0] and now > known[1] + LATE:
                continue
            since = None if known is None else min(known[0], known[1]) - LATE
            count += await self._follow(campaign, since)
            # Looked at once more when what was under way has been committed.
            looked = now if known is None or moved > known[0] else known[1]
            self._followed[number] = (moved, looked)
        return count

    async def sort(self) -> None:
        """Give each set what it needs, one after the other."""
        chosen = self.model()
        model = WORDING if chosen is None else chosen.key
        async with self.house.database.read() as session:
            numbers = await recomputing.sets(session)
        if numbers:
            await self._choose(model)
        for number in numbers:
            async with self.house.database.read() as session:
                need, many = await recomputing.needs(session, number, model)
            if need is Need.PLACE:
                now = self.house.clock()
                if now < self._rested.get(number, now):
                    continue
                self._rested[number] = now + BREATH * many
            if need is not Need.NOTHING:
                await self._give(number, model, need)

    async def _choose(self, model: str) -> None:
        async with self.house.database.read() as session:
            chosen = await recomputing.chosen(session)
        if chosen != {model}:
            async with self.house.database.write() as session:
                await recomputing.choose_model(session, model)

    async def _give(self, number: ThemeSetId, model: str, need: Need) -> None:
        async with self.house.database.read() as session:
            was = await recomputing.gather(session, number, model, PAUSE)
        house, reading = self.house, was.reading
        if need is Need.GROUP:
            found = await self._beside(computing.computed, reading)
            async with house.database.write() as session:
                kept = await recomputing.store_run(session, was, found, house.clock())
            log.info("themes-grouped", set=number, replies=len(reading.rows), kept=kept, **found.changes)
        elif need is Need.PLACE:
            placed = await self._beside(computing.placed, reading)
            async with house.database.write() as session:
                await recomputing.store_placed(session, was, placed)
        else:
            told = await self._beside(computing.told, reading)
            async with house.database.write() as session:
                await recomputing.store_words(session, was, told)

    async def _beside(self, work: Callable[[G], T], given: G) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.pool, work, given)

    async def _moved(self) -> Sequence[tuple[Campaign, datetime]]:
        """Give the campaigns with answers, and when the last of these came."""
        moved = (
            select(Participation.campaign_id, func.max(Participation.moved_at).label("at"))
            .where(col(Participation.moved_at).is_not(None))
            .group_by(col(Participation.campaign_id))
            .subquery()
        )
        found = (
            select(Campaign, moved.c.at)
            .join(moved, moved.c.campaign_id == Campaign.id)
            .where(col(Campaign.stage).in_(_BEGUN))
            .order_by(col(Campaign.id))
        )
        async with self.house.database.read() as session:
            return [(row[0], row[1]) for row in await session.exec(found)]

    async def _follow(self, campaign: Campaign, since: datetime | None) -> int:
        if not replies.questions_of(campaign):
            return 0
        after, count = ParticipationId(0), 0
        while True:
            async with self.house.database.read() as session:
                seen = await replies.look(session, campaign, after, since)
            if seen.upto is None:
                return count
            if seen.came or seen.gone:
                # A quarter of a millisecond a text, most of it to tell its language.
                read = await self._beside(replies.read, seen.came)
                async with self.house.database.write() as session:
                    count += await replies.write(session, seen, read, self.house.clock())
            after = seen.upto
