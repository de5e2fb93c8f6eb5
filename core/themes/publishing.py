"""What staff decide of a whole set: that it rests, how fine it is, which run stands, and that all may see it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Analyst
from core.audit.log import Detail
from core.storage.rows import execute
from core.themes.accepting import accept_run
from core.themes.desk import Desk, open_desk
from core.themes.outcomes import Done, Locked, Moved, Nothing, Outcome, Same, TooFew, Unread
from core.themes.standing import REPLY, RUN, raise_version
from core.themes.tables import RunState, ThemeSetId
from core.themes.values import FEWEST, Standing, standing_of

STEPS: Final = (0.65, 0.75, 0.85)
"""Thresholds from fine to coarse (themes.md 3)."""


async def lock(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Let nothing change until the set is unlocked: no run, no placing, no correction; erased replies still go."""
    return await _locked(session, by, number, expected, now, to=True)


async def unlock(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Let the set go on; what came meanwhile is placed at the next tick."""
    return await _locked(session, by, number, expected, now, to=False)


async def coarser(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Ask for fewer, wider themes. Same: there are none wider."""
    return await _step(session, by, number, expected, now, 1)


async def finer(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Ask for more, narrower themes. Same: there are none narrower."""
    return await _step(session, by, number, expected, now, -1)


async def recompute(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Ask for a new run at the next tick, however little has changed."""
    desk = await open_desk(session, by, number, expected, now)
    if desk.held.locked:
        return Locked()
    return await _done(desk, "themes-wanted", {"wanted_at": now})


async def accept(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Let the run that waits stand, though the set is published. Nothing: none waits."""
    desk = await open_desk(session, by, number, expected, now)
    if desk.held.locked:
        return Locked()
    if desk.held.proposed is None:
        return Nothing()
    newer = await _newer(desk, expected)
    if newer is not None:
        return newer
    moved, version = await accept_run(session, desk.held, desk.held.proposed)
    await desk.log("themes-accepted", {"run": desk.held.proposed, "moved": moved, "version": version})
    return Done(version, moved=moved)


async def keep(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Leave the run that waits, and keep the one that stands. Nothing: none waits."""
    desk = await open_desk(session, by, number, expected, now)
    if desk.held.proposed is None:
        return Nothing()
    left = update(RUN).where(RUN.c.id == desk.held.proposed)
    await execute(session, left.values(state=RunState.LEFT.value))
    return await _done(desk, "themes-kept", {"proposed_id": None})


async def publish(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Show the themes in the report as checked by this person; any change since they looked stops it.

    TooFew: there are no themes of so few. Unread: of fewer than ENOUGH every reply must have been read.
    """
    desk = await open_desk(session, by, number, expected, now)
    held = desk.held
    here = select(func.count(), func.count(REPLY.c.read_at)).where(REPLY.c.set_id == held.id)
    replies, read = (await execute(session, here)).one()
    standing = standing_of(replies)
    if standing is Standing.TOO_FEW:
        return TooFew(replies, FEWEST)
    if held.run is None:
        return Nothing()
    if standing is Standing.DRAFT and read < replies:
        return Unread(replies - read)
    if desk.since:
        return desk.told(desk.since[0])
    newer = await _newer(desk, expected)
    if newer is not None:
        return newer
    if held.published:
        # Checked anew: by somebody else, or after corrections.
        return await _done(desk, "themes-checked", {"published_at": now, "published_by": by.id})
    return await _done(desk, "themes-published", {"published_at": now, "published_by": by.id})


async def unpublish(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Outcome:
    """Take the themes out of the report. Nothing: they aren't in it."""
    desk = await open_desk(session, by, number, expected, now)
    if not desk.held.published:
        return Nothing()
    return await _done(desk, "themes-unpublished", {"published_at": None, "published_by": None})


async def _locked(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime, *, to: bool
) -> Outcome:
    desk = await open_desk(session, by, number, expected, now)
    if desk.held.locked == to:
        return Same(0)
    return await _done(desk, "themes-locked" if to else "themes-unlocked", {"locked": to})


async def _step(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime, step: int
) -> Outcome:
    desk = await open_desk(session, by, number, expected, now)
    if desk.held.locked:
        return Locked()
    newer = await _newer(desk, expected)
    if newer is not None:
        return newer
    nearest = min(range(len(STEPS)), key=lambda at: abs(STEPS[at] - desk.held.threshold))
    if not 0 <= nearest + step < len(STEPS):
        return Same(0)
    act = "themes-coarser" if step > 0 else "themes-finer"
    return await _done(desk, act, {"threshold": STEPS[nearest + step], "wanted_at": now})


async def _newer(desk: Desk, expected: int) -> Moved | None:
    """Say that the run which stands, or the one that waits, isn't the one that was looked at."""
    if desk.held.version == expected:
        return None
    runs = [one for one in (desk.held.run, desk.held.proposed) if one is not None]
    found = select(func.count()).where(RUN.c.id.in_(runs), RUN.c.version > expected)
    newer = (await execute(desk.session, found)).scalar_one()
    return Moved(None, None) if newer else None


async def _done(desk: Desk, act: str, values: Mapping[str, object]) -> Done:
    kept = {"labelled": desk.held.version + 1} if desk.held.labelled == desk.held.version else {}
    version = await raise_version(desk.session, desk.held, **kept, **values)
    details: dict[str, Detail] = {"version": version}
    await desk.log(act, details)
    return Done(version)
