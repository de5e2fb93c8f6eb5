"""Has replies read by the language model, beside everything else: it may be slow, die, or not be there at all."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final

import numpy as np
import structlog

from bot.app import Installation
from core.embeddings.languages import base, lacked
from core.embeddings.packing import pack
from core.embeddings.port import Embedder, EmbeddingFailed, Model, ModelMissing, Vectors
from core.storage import leases
from core.themes import vectors
from core.themes.masking import blanked
from core.themes.tables import ReplyId
from core.themes.vectors import Lacking, Made

log = structlog.get_logger()

BATCH: Final = 64  # texts a transaction
TRIES: Final = 2
PAUSE = timedelta(minutes=1)  # until a model that failed is tried again
LONGEST_PAUSE = timedelta(minutes=30)
IDLE = timedelta(minutes=10)  # a model that nobody asks lets go of its memory
SWEEP = timedelta(minutes=10)  # between two looks at all replies; in between only at those that came since
NONE_YET: Final = ReplyId(0)
LEASE: Final = "embedding"
LASTS = timedelta(minutes=15)  # of two schedulers one embeds; longer than a batch takes
PROBE: Final = "hyvä"  # what any model can read: who fails over it fails over everything

MISSING, DIED, LANGUAGES = "embedding-missing", "embedding-died", "embedding-languages"


class _Broken(Exception):  # noqa: N818  it says what is so
    """The model fails over everything; what waits goes on waiting."""


@dataclass
class Embedding:
    """Makes the vectors that replies lack, a batch at a time, and says at each set what keeps it from that."""

    house: Installation
    batch: int = BATCH
    trouble: str = ""
    _embedder: Embedder | None = None
    _looked: bool = False
    _used: datetime | None = None
    _rests_until: datetime | None = None
    _pause: timedelta = PAUSE
    _read_upto: ReplyId = NONE_YET
    _swept: datetime | None = None

    @cached_property
    def _holder(self) -> str:
        return self.house.random(16).hex()

    @property
    def model(self) -> Model | None:
        """Tell whose vectors count; None: replies are sorted by their wording."""
        if not self._looked:
            self._look()
        if self._embedder is None or self._strange(self._embedder.model):
            return None
        return self._embedder.model

    @property
    def waits(self) -> bool:
        """Whether a model is named that can't be had now: then nothing is sorted by wording in its place."""
        if not self._looked:
            self._look()
        return self.trouble == MISSING and self._embedder is None

    async def work(self) -> int:
        """Make vectors until no reply lacks one; gives how many texts were dealt with."""
        now = self.house.clock()
        if self._rests_until is not None and now < self._rests_until:
            return 0
        if self.waits:
            self._look()
        if self.model is None or self._embedder is None:
            await self._tell(self.trouble)
            return 0
        count = 0
        try:
            async for batch in self._claimed(self._embedder.model):
                await self._keep(batch, await self._rows(batch))
                count += len(batch)
        except leases.LeaseLost:
            return count
        except (ModelMissing, _Broken) as why:
            log.warning("embedding-stopped", why=str(why))
            self._rests_until, self._pause = now + self._pause, min(self._pause * 2, LONGEST_PAUSE)
            await self._tell(MISSING if isinstance(why, ModelMissing) else DIED)
            return count
        await self._tell("")
        self._pause = PAUSE
        if count:
            self._used = now
            log.info("embedded", replies=count, model=self._embedder.model.key)
        elif self._used is not None and now - self._used > IDLE:
            self._used = None
            self._embedder.close()
        return count

    def close(self) -> None:
        """End the model's process, whatever it has in hand."""
        if self._embedder is not None:
            self._embedder.close()

    def _look(self) -> None:
        """See which model the settings mean; one that isn't here may be by the next time."""
        self._looked = True
        try:
            self._embedder = self.house.embedder()
        except ModelMissing as why:
            if self.trouble != MISSING:
                log.warning("embedding-missing", why=str(why))
            self.trouble = MISSING
            return
        strange = () if self._embedder is None else self._strange(self._embedder.model)
        self.trouble = LANGUAGES if strange else ""

    def _strange(self, model: Model) -> tuple[str, ...]:
        return lacked(model, self.house.settings.languages)

    async def _tell(self, trouble: str) -> None:
        """Note at the sets what keeps them waiting, where they don't say so yet."""
        self.trouble = trouble
        async with self.house.database.read() as session:
            if await vectors.told(session, trouble):
                return
        async with self.house.database.write() as session:
            await vectors.note_trouble(session, trouble)

    async def _claimed(self, model: Model) -> AsyncIterator[list[Lacking]]:
        """Give batch after batch of what lacks a vector. LeaseLost: another process sees to it."""
        now = self.house.clock()
        # To look at all of them takes milliseconds of the loop's time, and ids only grow.
        if self._swept is None or now - self._swept >= SWEEP:
            self._read_upto, self._swept = NONE_YET, now
        while True:
            async with self.house.database.read() as session:
                newest = await vectors.newest(session)
                batch = await vectors.lacking(session, model.key, self._read_upto, self.batch)
            if not batch:
                self._read_upto = newest
                return
            async with self.house.database.write() as session:
                await leases.hold(session, LEASE, self._holder, self.house.clock(), LASTS)
            yield batch
            self._read_upto = batch[-1].reply

    async def _rows(self, batch: Sequence[Lacking]) -> Vectors:
        """Have the batch read; a text in a language that the model doesn't know has a row of zeros."""
        assert self._embedder is not None
        model = self._embedder.model
        rows = np.zeros((len(batch), model.dimensions), dtype=np.float32)
        known = [place for place, one in enumerate(batch) if base(one.language) in model.languages]
        if known:
            rows[known] = await self._read(self._embedder, [batch[place] for place in known])
        return rows

    async def _read(self, embedder: Embedder, batch: Sequence[Lacking]) -> Vectors:
        """Have the texts read without what the scan finds; the one that kills the model is found and left out."""
        texts = [blanked(one.text) for one in batch]
        for _ in range(TRIES):
            try:
                return await asyncio.to_thread(embedder.embed, texts)
            except ModelMissing:
                raise
            except EmbeddingFailed as why:
                log.warning("embedding-failed", texts=len(texts), why=str(why))
                failed = why
        try:
            await asyncio.to_thread(embedder.embed, [PROBE])
        except EmbeddingFailed:
            raise _Broken(str(failed)) from None
        if len(batch) > 1:
            half = len(batch) // 2
            parts = [await self._read(embedder, part) for part in (batch[:half], batch[half:])]
            return np.concatenate(parts)
        log.warning("text-unread", reply=batch[0].reply)
        return np.zeros((1, embedder.model.dimensions), dtype=np.float32)

    async def _keep(self, batch: Sequence[Lacking], rows: Vectors) -> None:
        assert self._embedder is not None
        made = {one.reply: Made(one.answered_at, body) for one, body in zip(batch, pack(rows), strict=True)}
        async with self.house.database.write() as session:
            await vectors.store(session, self._embedder.model.key, made)
