"""A set's themes as they stand: read with their corrections, and written back where a change moved something."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.tables import OrganisationId
from core.campaigns.tables import Campaign
from core.storage.rows import dialect, execute, update_rows
from core.themes.base import NO_BASE, OTHER, Base, unpack
from core.themes.replay import Act, Stand, replay
from core.themes.tables import (
    Correction,
    CorrectionId,
    CorrectionKind,
    RunId,
    Theme,
    ThemeId,
    ThemeReply,
    ThemeRun,
    ThemeSet,
    ThemeSetId,
    ThemeState,
)

SET: Any = ThemeSet.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
REPLY: Any = ThemeReply.__table__  # type: ignore[attr-defined]
THEME: Any = Theme.__table__  # type: ignore[attr-defined]
RUN: Any = ThemeRun.__table__  # type: ignore[attr-defined]
CORRECTION: Any = Correction.__table__  # type: ignore[attr-defined]
_CAMPAIGN: Any = Campaign.__table__  # type: ignore[attr-defined]


class NoSuchSet(Exception):  # noqa: N818  it says what is so
    """There is no such set of replies in this organisation."""


@dataclass(frozen=True)
class Known:
    """One theme as its row has it."""

    id: ThemeId
    number: int
    state: ThemeState
    into: ThemeId | None
    names: str
    keywords: str


@dataclass(frozen=True)
class Held:
    """A set that this transaction alone changes, with its themes by id and its corrections in order."""

    id: ThemeSetId
    campaign: int
    organisation: int
    question: str
    version: int
    threshold: float
    locked: bool
    run: RunId | None
    proposed: RunId | None
    published: bool
    numbered: int
    labelled: int
    themes: Mapping[ThemeId, Known]
    acts: tuple[Act, ...]

    def numbered_as(self, number: int) -> Known | None:
        """Find a theme by its number."""
        return next((one for one in self.themes.values() if one.number == number), None)

    def root(self, theme: Known) -> Known:
        """Follow a theme's heirs to the one that its replies are shown under."""
        seen = {theme.id}
        while theme.state in (ThemeState.MERGED, ThemeState.RETIRED) and theme.into is not None:
            if theme.into in seen:
                break
            seen.add(theme.into)
            theme = self.themes[theme.into]
        return theme

    @property
    def last(self) -> int:
        """The highest number that a theme was given."""
        return max((one.number for one in self.themes.values()), default=0)


async def hold(session: AsyncSession, number: ThemeSetId, organisation: OrganisationId | None = None) -> Held:
    """Read a set and let nobody else change it before the transaction ends. NoSuchSet: not the organisation's."""
    # On SQLite a writer's transaction has the lock already.
    found = select(SET, _CAMPAIGN.c.organisation_id).join(_CAMPAIGN, _CAMPAIGN.c.id == SET.c.campaign_id)
    found = found.where(SET.c.id == number)
    if dialect(session) == "postgresql":
        found = found.with_for_update(of=SET)
    row = (await execute(session, found)).mappings().first()
    if row is None or organisation not in (None, row["organisation_id"]):
        raise NoSuchSet(NoSuchSet.__doc__)
    return Held(
        ThemeSetId(number),
        row["campaign_id"],
        row["organisation_id"],
        row["question"],
        row["version"],
        row["threshold"],
        row["locked"],
        row["run_id"],
        row["proposed_id"],
        row["published_at"] is not None,
        row["numbered"],
        row["labelled"],
        await themes_of(session, number),
        tuple(await acts_of(session, number)),
    )


async def themes_of(session: AsyncSession, number: ThemeSetId) -> dict[ThemeId, Known]:
    """Read all themes that a set ever had."""
    c = THEME.c
    rows = await execute(
        session,
        select(c.id, c.number, c.state, c.into, c.names, c.keywords)
        .where(c.set_id == number)
        .order_by(c.number),
    )
    return {
        row.id: Known(row.id, row.number, ThemeState(row.state), row.into, row.names, row.keywords)
        for row in rows
    }


async def acts_of(session: AsyncSession, number: ThemeSetId) -> list[Act]:
    """Read a set's corrections in order, undone ones too."""
    c = CORRECTION.c
    rows = await execute(
        session, select(c.id, c.kind, c.args, c.undone_at).where(c.set_id == number).order_by(c.id)
    )
    return [
        Act(CorrectionId(row.id), CorrectionKind(row.kind), json.loads(row.args), row.undone_at is not None)
        for row in rows
    ]


async def base_of(session: AsyncSession, run: RunId | None) -> Base:
    """Read a run's base; nothing for no run."""
    if run is None:
        return NO_BASE
    body = (await execute(session, select(RUN.c.base).where(RUN.c.id == run))).scalar_one()
    return unpack(body)


async def stand_of(session: AsyncSession, held: Held, base: Base | None = None) -> Stand:
    """Replay the set's corrections on what stands, or on another base."""
    found = await execute(session, select(REPLY.c.id).where(REPLY.c.set_id == held.id))
    living = found.scalars().all()
    return replay(await base_of(session, held.run) if base is None else base, held.acts, living)


async def settle(
    session: AsyncSession, held: Held, stand: Stand, similarity: Mapping[int, float] | None = None
) -> int:
    """Write where each reply stands and what became of each theme; say how many replies now stand elsewhere.

    Only rows that change are written. `similarity`: cosines to the themes' centres, as a run or a placing found them.
    """
    await _settle_themes(session, held, stand)
    where = stand.theme_of()
    c = REPLY.c
    rows = await execute(session, select(c.id, c.theme_id, c.placed, c.similarity).where(c.set_id == held.id))
    changed, moved = [], 0
    for number, theme, placed, cosine in rows:
        new = where.get(number)
        stands = new is not None
        to = None if new in (None, OTHER) else new
        near = cosine if similarity is None else similarity.get(number, cosine)
        if to == theme and stands == placed and not _otherwise(near, cosine):
            continue
        moved += to != theme or stands != placed
        changed.append({"id": number, "theme_id": to, "placed": stands, "similarity": near})
    await update_rows(session, REPLY, changed)
    return moved


def _otherwise(near: float | None, cosine: float | None) -> bool:
    # A run changes each a little; the order in which replies are listed needs no more than this.
    return near != cosine and (near is None or cosine is None or abs(near - cosine) >= 0.05)


async def _settle_themes(session: AsyncSession, held: Held, stand: Stand) -> None:
    changed: list[dict[str, Any]] = []
    for theme in held.themes.values():
        state = stand.states.get(theme.id, ThemeState.RETIRED)
        # One that a run no longer knows keeps the heir that it was given when it went.
        gone = state is ThemeState.RETIRED and theme.id not in stand.heirs
        into = theme.into if gone and theme.state is ThemeState.RETIRED else stand.heirs.get(theme.id)
        names = json.dumps(stand.names.get(theme.id, {}), ensure_ascii=False, sort_keys=True)
        if (theme.state, theme.into, theme.names) != (state, into, names):
            changed.append({"id": theme.id, "state": state.value, "into": into, "names": names})
    await update_rows(session, THEME, changed)


async def give_heirs(session: AsyncSession, heirs: Mapping[int, int]) -> None:
    """Say of themes that no run knows any more where most of their replies went."""
    rows = [{"id": theme, "into": heir} for theme, heir in heirs.items()]
    await update_rows(session, THEME, rows)


async def raise_version(session: AsyncSession, held: Held, **values: object) -> int:
    """Note that staff see something else from now on."""
    to = held.version + 1
    await execute(session, update(SET).where(SET.c.id == held.id).values(version=to, **values))
    return to


async def new_themes(session: AsyncSession, held: Held, themes: Sequence[Mapping[str, Any]]) -> list[ThemeId]:
    """Add themes under the next numbers of the set; the columns of each, in order."""
    made: list[ThemeId] = []
    last = (
        await execute(session, select(func.max(THEME.c.number)).where(THEME.c.set_id == held.id))
    ).scalar()
    for number, theme in enumerate(themes, (last or 0) + 1):
        row = {
            "set_id": held.id,
            "number": number,
            "names": "{}",
            "keywords": "{}",
            "into": None,
            "cohesion": None,
        } | dict(theme)
        found = await execute(session, THEME.insert().values(row).returning(THEME.c.id))
        made.append(ThemeId(found.scalar_one()))
    return made


def heirs_of(before: Stand, after: Stand, themes: Iterable[int]) -> dict[int, int]:
    """Name where most replies of each theme went that has none any more; None of them told: nowhere."""
    now = after.theme_of()
    found: dict[int, dict[int, int]] = {theme: {} for theme in themes}
    for reply, theme in zip(before.replies.tolist(), before.themes.tolist(), strict=True):
        to = now.get(reply, OTHER)
        if theme in found and to != OTHER:
            found[theme][to] = found[theme].get(to, 0) + 1
    return {theme: max(sorted(went), key=lambda one: went[one]) for theme, went in found.items() if went}
