"""What staff do to themes; each act is a row that can be taken back, and stands after every later run.

Each joins the caller's transaction, logs itself without any text, and raises the set's version. `expected` is the
version that its maker saw: what somebody else did since to the same theme or reply stops it, and says so.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Analyst
from core.storage.rows import execute, update_rows
from core.themes.desk import open_desk
from core.themes.outcomes import Done, Nothing, Outcome, Same, TooFew, UnknownReply
from core.themes.standing import REPLY, THEME, Known, hold
from core.themes.tables import CorrectionId, CorrectionKind, ThemeSetId, ThemeState
from core.themes.texts import pages

SPLITS: Final = 4
"""With fewer replies than this a theme isn't split."""


async def rename(
    session: AsyncSession,
    by: Analyst,
    number: ThemeSetId,
    expected: int,
    theme: int,
    language: str,
    name: str,
    now: datetime,
) -> Outcome:
    """Call a theme so in one language; in others it keeps the name that it has there."""
    desk = await open_desk(session, by, number, expected, now)
    found = desk.theme(theme)
    if not isinstance(found, Known):
        return found
    if json.loads(found.names).get(language) == name:
        return Same(found.number)
    return await desk.correct(
        "theme-renamed",
        CorrectionKind.RENAME,
        {"theme": found.id, "language": language, "name": name},
        [found],
    )


async def merge(
    session: AsyncSession,
    by: Analyst,
    number: ThemeSetId,
    expected: int,
    theme: int,
    into: int,
    now: datetime,
) -> Outcome:
    """Show a theme's replies under another, as also two languages' themes are linked; its number leads there."""
    desk = await open_desk(session, by, number, expected, now)
    found, heir = desk.theme(theme), desk.theme(into)
    if not isinstance(found, Known):
        return found
    if not isinstance(heir, Known):
        return heir
    if found.id == heir.id:
        return Same(heir.number)
    return await desk.correct(
        "themes-merged", CorrectionKind.MERGE, {"theme": found.id, "into": heir.id}, [found, heir]
    )


async def split(
    session: AsyncSession,
    by: Analyst,
    number: ThemeSetId,
    expected: int,
    theme: int,
    now: datetime,
    seeds: Sequence[int] = (),
) -> Outcome:
    """Part a theme into new ones around the replies with these numbers, or in two along what sets them apart most."""
    desk = await open_desk(session, by, number, expected, now)
    found = desk.theme(theme)
    if not isinstance(found, Known):
        return found
    rows = [row async for page in pages(session, number, await desk.model(), found.id) for row in page]
    if len(rows) < SPLITS:
        return TooFew(len(rows), SPLITS)
    begun = [await desk.reply(one) for one in seeds]
    for seed, numbered in zip(begun, seeds, strict=True):
        if seed is None or seed not in {row.id for row in rows}:
            return UnknownReply(numbered)
    return await desk.part(found, rows, [seed for seed in begun if seed is not None])


async def move(
    session: AsyncSession,
    by: Analyst,
    number: ThemeSetId,
    expected: int,
    reply: int,
    theme: int,
    now: datetime,
) -> Outcome:
    """Put a reply into a theme and pin it there, wherever later runs would have it."""
    desk = await open_desk(session, by, number, expected, now)
    found, told = desk.theme(theme), await desk.reply(reply)
    if not isinstance(found, Known):
        return found
    if told is None:
        return UnknownReply(reply)
    return await desk.correct(
        "reply-moved", CorrectionKind.MOVE, {"reply": told, "theme": found.id}, [found], reply
    )


async def pin(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, reply: int, now: datetime
) -> Outcome:
    """Keep a reply where it is, in its theme or in none."""
    row = await _standing(session, number, reply)
    if row is None:
        await hold(session, number, by.organisation)
        return UnknownReply(reply)
    if row.theme is None:
        return await other(session, by, number, expected, reply, now)
    return await move(session, by, number, expected, reply, row.theme, now)


async def other(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, reply: int, now: datetime
) -> Outcome:
    """Take a reply out of every theme, for good."""
    desk = await open_desk(session, by, number, expected, now)
    told = await desk.reply(reply)
    if told is None:
        return UnknownReply(reply)
    return await desk.correct("reply-moved", CorrectionKind.OTHER, {"reply": told}, [], reply)


async def aside(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, theme: int, now: datetime
) -> Outcome:
    """Set a theme aside: its replies are counted, but no report shows it."""
    desk = await open_desk(session, by, number, expected, now)
    found = desk.theme(theme)
    if not isinstance(found, Known):
        return found
    if found.state is ThemeState.ASIDE:
        return Same(found.number)
    return await desk.correct("theme-set-aside", CorrectionKind.ASIDE, {"theme": found.id}, [found])


async def exclude(
    session: AsyncSession, by: Analyst, number: ThemeSetId, expected: int, word: str, now: datetime
) -> Outcome:
    """Never let a word name a theme of this set."""
    desk = await open_desk(session, by, number, expected, now)
    low = word.casefold()
    excluded = [act for act in desk.held.acts if act.kind is CorrectionKind.EXCLUDE and not act.undone]
    if any(act.args["word"] == low for act in excluded):
        return Same(0)
    outcome = await desk.correct("theme-word-excluded", CorrectionKind.EXCLUDE, {"word": low}, [])
    if isinstance(outcome, Done):
        await update_rows(session, THEME, _without(low, desk.held.themes.values()))
    return outcome


async def undo(
    session: AsyncSession,
    by: Analyst,
    number: ThemeSetId,
    expected: int,
    now: datetime,
    correction: CorrectionId | None = None,
) -> Outcome:
    """Take the last correction back, or the one named; what others did since it was seen stays theirs to undo."""
    desk = await open_desk(session, by, number, expected, now)
    standing = [act for act in desk.held.acts if not act.undone and correction in (None, act.id)]
    if not standing:
        return Nothing()
    act = standing[-1]
    for change in desk.since:
        if correction is None and not change.undone and change.act.id == act.id:
            return desk.told(change)
    return await desk.take_back(act)


@dataclass(frozen=True)
class _Place:
    theme: int | None  # its number


async def _standing(session: AsyncSession, number: ThemeSetId, reply: int) -> _Place | None:
    found = (
        select(THEME.c.number)
        .select_from(REPLY.outerjoin(THEME, THEME.c.id == REPLY.c.theme_id))
        .where(REPLY.c.set_id == number, REPLY.c.number == reply)
    )
    row = (await execute(session, found)).first()
    return None if row is None else _Place(row[0])


def _without(word: str, themes: Iterable[Known]) -> list[dict[str, Any]]:
    changed = []
    for theme in themes:
        words = json.loads(theme.keywords)
        left = {
            language: [one for one in said if one[0].casefold() != word] for language, said in words.items()
        }
        if left != words:
            changed.append({"id": theme.id, "keywords": json.dumps(left, ensure_ascii=False)})
    return changed
