"""The place at which one act on a set is done: what its numbers mean, who was there first, what it leaves behind."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Analyst
from core.access.tables import StaffId
from core.audit.log import Detail, Entry, append
from core.storage.rows import execute
from core.themes.keyword_cells import words_json
from core.themes.outcomes import Done, Locked, Moved, Nothing, Outcome, Same, Unknown
from core.themes.replay import Act, named_in
from core.themes.standing import (
    CORRECTION,
    REPLY,
    RUN,
    Held,
    Known,
    hold,
    new_themes,
    raise_version,
    settle,
    stand_of,
)
from core.themes.tables import CorrectionKind, Origin, RunState, ThemeSetId, ThemeState, ThemeSummary
from core.themes.texts import Row, bodies_of

_SUMMARY: Any = ThemeSummary.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table

KIND: Final = "theme-set"
"""How the audit log names a set."""


@dataclass(frozen=True)
class Change:
    """What somebody else did since the set was read."""

    act: Act
    staff: StaffId
    undone: bool


@dataclass
class Desk:
    """One act on a set that is held: its maker, the moment, and what others did since its maker looked."""

    session: AsyncSession
    by: Analyst
    held: Held
    now: datetime
    since: list[Change]
    meant: dict[int, int] = field(default_factory=dict)

    def theme(self, number: int) -> Known | Unknown | Moved | Locked:
        """Find the theme that a number means today; its heir where it has one."""
        if self.held.locked:
            return Locked()
        named = self.held.numbered_as(number)
        if named is None:
            return Unknown(number, self.held.last)
        for change in self.since:
            if named.id in named_in(change.act):
                return self.told(change)
        found = self.held.root(named)
        if found.state not in (ThemeState.STANDING, ThemeState.ASIDE):
            return Unknown(number, self.held.last)
        if found.id != named.id:
            self.meant[number] = found.number
        return found

    async def reply(self, number: int) -> int | None:
        """Find the id of a reply by its number."""
        found = select(REPLY.c.id).where(REPLY.c.set_id == self.held.id, REPLY.c.number == number)
        told: int | None = (await execute(self.session, found)).scalar()
        return told

    async def model(self) -> str:
        """Name the model of the run that stands."""
        found = select(RUN.c.model).where(RUN.c.id == self.held.run)
        return str((await execute(self.session, found)).scalar_one())

    def told(self, change: Change) -> Moved:
        """Say what somebody else did, by numbers."""
        ids = sorted(named_in(change.act))
        numbers = tuple(self.held.themes[one].number for one in ids if one in self.held.themes)  # type: ignore[index]
        return Moved(change.staff, change.act.kind, numbers, change.undone)

    async def correct(
        self,
        act: str,
        kind: CorrectionKind,
        args: Mapping[str, Any],
        themes: Sequence[Known],
        reply: int | None = None,
        children: Sequence[int] = (),
    ) -> Outcome:
        """Write the correction and let everything stand as it says."""
        if self.held.locked:
            return Locked()
        if self.held.run is None and kind is not CorrectionKind.EXCLUDE:
            return Nothing()
        for change in self.since:
            if "reply" in args and change.act.args.get("reply") == args["reply"]:
                return self.told(change)
        version = await self._raise(kind)
        row = {
            "set_id": self.held.id,
            "run_id": self.held.run or 0,
            "at": self.now,
            "staff": self.by.id,
            "kind": kind.value,
            "args": json.dumps(args, ensure_ascii=False),
            "version": version,
        }
        await execute(self.session, CORRECTION.insert().values(row))
        moved = await self._settle()
        numbers = tuple(one.number for one in themes)
        details: dict[str, Detail] = {"themes": list(numbers), "version": version}
        if reply is not None:
            details["reply"] = reply
        await self.log(act, details)
        return Done(version, numbers, tuple(children), moved, None, self.meant)

    async def part(self, theme: Known, rows: Sequence[Row], seeds: Sequence[int]) -> Outcome:
        """Split a theme into new ones, named by their own words at once."""
        parts, words = _parts(rows, seeds, [act for act in self.held.acts if not act.undone])
        if not parts:
            return Same(theme.number)
        made = await new_themes(
            self.session,
            self.held,
            [
                {
                    "origin": Origin.STAFF.value,
                    "state": ThemeState.RETIRED.value,
                    "keywords": said,
                    "made_at": self.now,
                }
                for said in words
            ],
        )
        first = self.held.last + 1
        children = range(first, first + len(made))
        args = {"theme": theme.id, "seeds": list(seeds), "children": list(zip(made, parts, strict=True))}
        return await self.correct("theme-split", CorrectionKind.SPLIT, args, [theme], children=children)

    async def take_back(self, act: Act) -> Outcome:
        """Note that a correction is undone and let everything stand without it."""
        if self.held.locked:
            return Locked()
        version = await self._raise(act.kind)
        values = {"undone_at": self.now, "undone_by": self.by.id, "undone_version": version}
        await execute(self.session, update(CORRECTION).where(CORRECTION.c.id == act.id).values(**values))
        moved = await self._settle()
        ids = [act.args[name] for name in ("theme", "into") if name in act.args]
        numbers = tuple(self.held.themes[one].number for one in ids)
        await self.log("theme-correction-undone", {"themes": list(numbers), "version": version})
        return Done(version, numbers, (), moved, act.kind)

    async def log(self, act: str, details: Mapping[str, Detail]) -> None:
        """Log the act with its numbers alone."""
        entry = Entry(act, self.now, self.by.organisation, self.by.id, KIND, self.held.id, details)
        await append(self.session, [entry])

    async def _raise(self, kind: CorrectionKind) -> int:
        # What a machine wrote is of the themes as they were; it is made anew.
        await execute(self.session, delete(_SUMMARY).where(_SUMMARY.c.set_id == self.held.id))
        values: dict[str, object] = {}
        if kind is CorrectionKind.RENAME and self.held.labelled == self.held.version:
            values["labelled"] = self.held.version + 1  # the key words stay as they are
        if kind is CorrectionKind.SPLIT and self.held.proposed is not None:
            # A run that waits knows nothing of themes made or unmade since: it is computed anew.
            values |= {"proposed_id": None, "wanted_at": self.now}
            left = update(RUN).where(RUN.c.id == self.held.proposed)
            await execute(self.session, left.values(state=RunState.LEFT.value))
        return await raise_version(self.session, self.held, **values)

    async def _settle(self) -> int:
        held = await hold(self.session, self.held.id)  # with what was just written
        return await settle(self.session, held, await stand_of(self.session, held))


def _parts(
    rows: Sequence[Row], seeds: Sequence[int], acts: Sequence[Act]
) -> tuple[list[list[int]], list[str]]:
    # Only who splits pays for what the grouping loads.
    from core.embeddings.packing import unpack
    from core.themes.grouping import Text
    from core.themes.labels import keywords
    from core.themes.masking import read
    from core.themes.splitting import parted

    masked = [read(row.text) for row in rows]
    texts = [Text(row.id, one.text, row.language, one.health) for row, one in zip(rows, masked, strict=True)]
    bodies = bodies_of(rows)
    vectors = None if bodies is None else unpack(bodies, len(bodies[0]) // 2)
    parts = parted(texts, vectors, seeds)
    label_of = {reply: label for label, part in enumerate(parts) for reply in part}
    excluded = {act.args["word"] for act in acts if act.kind is CorrectionKind.EXCLUDE}
    found = keywords(texts, label_of, excluded)
    return parts, [words_json(found.get(label, {})) for label in range(len(parts))]


async def open_desk(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, now: datetime
) -> Desk:
    held = await hold(session, number, by.organisation)
    return Desk(session, by, held, now, await _since(session, held, by, expected))


async def _since(session: AsyncSession, held: Held, by: Analyst, expected: int) -> list[Change]:
    """Give what others corrected or took back after that version, the latest first."""
    c = CORRECTION.c
    later = (c.version > expected) | (c.undone_version > expected)
    rows = await execute(
        session,
        select(c.id, c.staff, c.version, c.undone_by, c.undone_version).where(c.set_id == held.id, later),
    )
    acts = {act.id: act for act in held.acts}
    found: list[tuple[int, Change]] = []
    for row in rows:
        act = acts[row.id]
        if row.version > expected and row.staff != by.id:
            found.append((row.version, Change(act, StaffId(row.staff), undone=False)))
        if row.undone_version is not None and row.undone_version > expected and row.undone_by != by.id:
            found.append((row.undone_version, Change(act, StaffId(row.undone_by), undone=True)))
    return [change for _, change in sorted(found, key=lambda one: -one[0])]
