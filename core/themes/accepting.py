"""A run takes the place of the one before: what it knows of the same themes goes on, and so do all corrections."""

from collections.abc import Mapping

import numpy as np
from sqlalchemy import update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.storage.rows import execute
from core.themes.base import OTHER, Base, pack
from core.themes.replay import Stand
from core.themes.standing import (
    RUN,
    Held,
    base_of,
    give_heirs,
    heirs_of,
    raise_version,
    settle,
    stand_of,
)
from core.themes.tables import RunId, RunState, ThemeState


async def accept_run(
    session: AsyncSession, held: Held, run: RunId, similarity: Mapping[int, float] | None = None
) -> tuple[int, int]:
    """Let a run stand from now on; say how many replies stand elsewhere by it, and the set's new version."""
    before = await stand_of(session, held)
    base = carried(await base_of(session, run), before)
    states = {held.run: RunState.LEFT, run: RunState.ACCEPTED}
    for one, state in states.items():
        if one is not None:
            await execute(session, update(RUN).where(RUN.c.id == one).values(state=state.value))
    await execute(session, update(RUN).where(RUN.c.id == run).values(base=pack(base)))
    stand = await stand_of(session, held, base)
    moved = await settle(session, held, stand, similarity)
    gone = [
        theme.id
        for theme in held.themes.values()
        if theme.state in (ThemeState.STANDING, ThemeState.ASIDE)
        and stand.states.get(theme.id, ThemeState.RETIRED) is ThemeState.RETIRED
        and theme.id not in stand.heirs
    ]
    await give_heirs(session, heirs_of(before, stand, gone))
    values: dict[str, object] = {"run_id": run}
    if held.proposed is not None:
        values["proposed_id"] = None
        if held.proposed != run:
            left = update(RUN).where(RUN.c.id == held.proposed)
            await execute(session, left.values(state=RunState.LEFT.value))
    return moved, await raise_version(session, held, **values)


def carried(base: Base, before: Stand) -> Base:
    """Give the base with what was placed since it was computed, where its theme is still there; the rest waits."""
    late = ~np.isin(before.replies, base.replies)
    known = np.isin(before.leaf, np.append(base.themes, OTHER))
    return base.with_placed(before.replies[late & known], before.leaf[late & known])
