"""Runs: what a set needs, what is read for it, and what came of the reckoning, kept if the set is still as it was.

Between `gather` and a `store_*` the caller has core.themes.computing done in another process.
"""

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from sqlalchemy import and_, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId
from core.storage.rows import execute, update_rows
from core.themes.accepting import accept_run
from core.themes.base import pack
from core.themes.computing import Computed, Placed, Reading, Rows, Told
from core.themes.due import Need, Run, State, need
from core.themes.replay import Act
from core.themes.standing import (
    REPLY,
    RUN,
    SET,
    THEME,
    Held,
    acts_of,
    base_of,
    hold,
    new_themes,
    raise_version,
    settle,
    stand_of,
)
from core.themes.tables import (
    CorrectionKind,
    Origin,
    RunId,
    RunState,
    ThemeId,
    ThemeSetId,
    ThemeState,
    ThemeVector,
)
from core.themes.texts import pages
from core.themes.values import WORDING

_VECTOR: Any = ThemeVector.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Gathered:
    """A set as it was when its replies were read."""

    set: ThemeSetId
    version: int
    run: RunId | None
    model: str
    wanted_at: datetime | None
    reading: Reading


async def sets(session: AsyncSession) -> list[ThemeSetId]:
    """Name all sets, in order."""
    return [
        ThemeSetId(number)
        for number in (await execute(session, select(SET.c.id).order_by(SET.c.id))).scalars()
    ]


async def chosen(session: AsyncSession) -> set[str]:
    """Name the models that sort the sets."""
    return set((await execute(session, select(SET.c.model).distinct())).scalars())


async def choose_model(session: AsyncSession, model: str) -> None:
    """Note which model sorts the sets from now on; what stands stays until it has read every reply."""
    await execute(session, update(SET).where(SET.c.model != model).values(model=model))


async def needs(session: AsyncSession, number: ThemeSetId, model: str) -> tuple[Need, int]:
    """Say what the set needs next, sorted by this model, and how many replies that takes in; one that is gone, nothing."""
    row = (await execute(session, select(SET).where(SET.c.id == number))).mappings().first()
    if row is None:
        return Need.NOTHING, 0
    found = (
        select(RUN.c.id, RUN.c.at, RUN.c.model, RUN.c.threshold, RUN.c.replies)
        .where(RUN.c.set_id == number)
        .order_by(RUN.c.id.desc())
        .limit(1)
    )
    last = (await execute(session, found)).first()
    stands = select(RUN.c.model).where(RUN.c.id == row["run_id"])
    replies, unplaced, waiting = await _counts(session, number, model)
    since, strayed = (0, 0) if last is None else await _since(session, number, last.at)
    state = State(
        replies=replies,
        waiting=waiting,
        unplaced=unplaced,
        since=since,
        strayed=strayed,
        model=model,
        threshold=row["threshold"],
        wanted=row["wanted_at"] is not None,
        locked=row["locked"],
        published=row["published_at"] is not None,
        stands=(await execute(session, stands)).scalar(),
        stale=row["run_id"] is not None and row["labelled"] < row["version"],
        last=None if last is None else Run(last.at, last.model, last.threshold, last.replies),
    )
    return need(state), replies


async def gather(session: AsyncSession, number: ThemeSetId, model: str, pause: float = 0.0) -> Gathered:
    """Read all that a reckoning takes, a page at a time: for `pause` seconds after each the loop is others'."""
    row = (await execute(session, select(SET).where(SET.c.id == number))).mappings().one()
    campaign = CampaignId(row["campaign_id"])
    base, acts = await base_of(session, row["run_id"]), await acts_of(session, number)
    ids: list[int] = []
    languages: list[str] = []
    written: list[str] = []
    vectors = bytearray()
    async for page in pages(session, number, model):
        ids += [row.id for row in page]
        languages += [row.language for row in page]
        written += [row.written for row in page]
        vectors += b"".join(row.vector or b"" for row in page)
        await asyncio.sleep(pause)
    rows = Rows(ids, languages, written, bytes(vectors))
    seed = f"{campaign} {row['question']}"
    reading = Reading(rows, seed, row["threshold"], base, tuple(acts))
    return Gathered(number, row["version"], row["run_id"], model, row["wanted_at"], reading)


async def store_run(session: AsyncSession, was: Gathered, found: Computed, now: datetime) -> bool:
    """Keep a run: it stands at once, or waits to be accepted where the themes are public.

    False: the set is otherwise than when it was read (locked, split, another run or grain), and nothing is kept.
    """
    held = await hold(session, was.set)
    if held.locked or not _as_read(held, was) or held.threshold != was.reading.threshold:
        return False
    first = await new_themes(session, held, [_new(found.told, one, now) for one in found.new])
    ids = dict(zip(found.new, first, strict=True))
    base = found.named(ids)
    # What moves nobody needs nobody's leave.
    waits = held.published and bool(found.changes["moved"] or found.changes["changed"])
    row = {
        "set_id": held.id,
        "at": now,
        "model": was.model,
        "threshold": was.reading.threshold,
        "replies": len(base.replies),
        "other": int((base.themes < 0).sum()),
        "state": RunState.PROPOSED.value,
        "version": held.version + 1,
        "changes": json.dumps(found.changes),
        "base": pack(base),
        "points": found.points,
    }
    run = RunId((await execute(session, RUN.insert().values(row).returning(RUN.c.id))).scalar_one())
    done = update(SET).where(SET.c.id == held.id, SET.c.wanted_at == was.wanted_at)
    await execute(session, done.values(wanted_at=None))
    if waits:
        if held.proposed is not None:
            left = update(RUN).where(RUN.c.id == held.proposed)
            await execute(session, left.values(state=RunState.LEFT.value))
        kept = {"labelled": held.version + 1} if held.labelled == held.version else {}
        await raise_version(session, held, proposed_id=run, **kept)
        return True
    _, version = await accept_run(session, await hold(session, held.id), run, found.similarity)
    known = {ids.get(theme, ThemeId(theme)): theme for theme in found.told.words}
    await _tell(session, held, found.told, known)
    if held.acts == was.reading.acts and held.version == was.version:
        await _labelled(session, held, version)
    return True


async def store_placed(session: AsyncSession, was: Gathered, found: Placed) -> int:
    """Put replies that came since into the themes that stand; say how many. Nothing where another run stands by now."""
    held = await hold(session, was.set)
    if held.locked or not _as_read(held, was):
        return 0
    numbers = sorted(found.themes)
    themes = np.array([found.themes[one] for one in numbers], np.int64)
    base = (await base_of(session, held.run)).with_placed(np.array(numbers, np.int64), themes)
    await execute(session, update(RUN).where(RUN.c.id == held.run).values(base=pack(base)))
    await settle(session, held, await stand_of(session, held, base), found.similarity)
    return len(numbers)


async def store_words(session: AsyncSession, was: Gathered, found: Told) -> bool:
    """Keep the key words of the themes that stand; False where these were corrected meanwhile."""
    held = await hold(session, was.set)
    if held.version != was.version:
        return False
    await _tell(session, held, found, {ThemeId(theme): theme for theme in found.words})
    await _labelled(session, held, held.version)
    return True


def _as_read(held: Held, was: Gathered) -> bool:
    """Whether the run and the splits are those that were read; other corrections are replayed on whatever comes."""
    return held.run == was.run and _splits(held.acts) == _splits(was.reading.acts)


def _splits(acts: Iterable[Act]) -> list[tuple[int, bool]]:
    return [(act.id, act.undone) for act in acts if act.kind is CorrectionKind.SPLIT]


def _new(told: Told, theme: int, now: datetime) -> Mapping[str, Any]:
    # Nobody sees it before its run stands.
    return {
        "origin": Origin.COMPUTED.value,
        "state": ThemeState.RETIRED.value,
        "keywords": told.words.get(theme, "{}"),
        "cohesion": told.cohesion.get(theme),
        "made_at": now,
    }


async def _tell(session: AsyncSession, held: Held, told: Told, known: Mapping[ThemeId, int]) -> None:
    rows = [
        {"id": theme, "keywords": told.words[said], "cohesion": told.cohesion.get(said)}
        for theme, said in known.items()
    ]
    await update_rows(session, THEME, rows)


async def _labelled(session: AsyncSession, held: Held, version: int) -> None:
    await execute(session, update(SET).where(SET.c.id == held.id).values(labelled=version))


async def _counts(session: AsyncSession, number: ThemeSetId, model: str) -> tuple[int, int, int]:
    """Count the replies that can be grouped, those of them that aren't placed, and those without a vector."""
    c = REPLY.c
    source: Any = REPLY
    if model != WORDING:
        source = REPLY.join(_VECTOR, and_(_VECTOR.c.reply_id == c.id, _VECTOR.c.model == model))
    able = select(func.count()).select_from(source).where(c.set_id == number)
    replies = (await execute(session, able)).scalar_one()
    unplaced = (await execute(session, able.where(c.placed.is_(False)))).scalar_one()
    everyone = select(func.count()).where(c.set_id == number)
    return replies, unplaced, (await execute(session, everyone)).scalar_one() - replies


async def _since(session: AsyncSession, number: ThemeSetId, at: datetime) -> tuple[int, int]:
    c = REPLY.c
    found = select(func.count(), func.count(c.theme_id)).where(
        c.set_id == number, c.placed, c.answered_at > at
    )
    placed, inside = (await execute(session, found)).one()
    return placed, placed - inside
