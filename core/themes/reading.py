"""A set as staff and reports see it: themes with their people, replies with what is personal masked."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import and_, case, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Analyst
from core.campaigns.tables import CampaignId, ParticipationId
from core.storage.rows import among, execute
from core.themes.base import unpack_points
from core.themes.keyword_cells import words_of
from core.themes.masking import shown
from core.themes.replay import Act
from core.themes.standing import REPLY, RUN, SET, THEME, acts_of
from core.themes.tables import CorrectionKind, Origin, ReplyId, ThemeId, ThemeSetId, ThemeState, ThemeVector
from core.themes.texts import ANSWER, answered, text_of
from core.themes.values import WORDING, Cohesion, ReplyNow, SetNow, ThemeNow

_VECTOR: Any = ThemeVector.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table

FRESH: Final = timedelta(hours=24)
"""A reply is new for so long: "new since yesterday"."""


@dataclass(frozen=True)
class Point:
    """Where a reply lies on the map of its set; near ones are alike."""

    x: float
    y: float
    theme: int | None  # the number of the theme that it is shown under


async def sets_of(session: AsyncSession, campaign: CampaignId, now: datetime | None = None) -> list[SetNow]:
    """Give the sets of a campaign, in the order in which they were begun; nothing is fresh without `now`."""
    found = select(SET.c.id).where(SET.c.campaign_id == campaign).order_by(SET.c.id)
    numbers = (await execute(session, found)).scalars().all()
    return [await read_set(session, ThemeSetId(number), now) for number in numbers]


async def read_set(session: AsyncSession, number: ThemeSetId, now: datetime | None = None) -> SetNow:
    """Give a set as it stands: themes that stand by their size, those set aside after them."""
    row = (await execute(session, select(SET).where(SET.c.id == number))).mappings().one()
    runs = {
        one.id: one
        for one in await execute(
            session,
            select(RUN.c.id, RUN.c.at, RUN.c.model, RUN.c.changes).where(
                RUN.c.id.in_([one for one in (row["run_id"], row["proposed_id"]) if one is not None])
            ),
        )
    }
    run, proposed = runs.get(row["run_id"]), runs.get(row["proposed_id"])
    c = REPLY.c
    counts = select(
        func.count(),
        func.sum(case((c.placed.is_(False), 1), else_=0)),
        func.sum(case((c.read_at.is_(None), 1), else_=0)),
        func.sum(case((and_(c.placed, c.theme_id.is_(None)), 1), else_=0)),
    ).where(c.set_id == number)
    replies, unplaced, unread, other = (await execute(session, counts)).one()
    model = row["model"] or WORDING
    return SetNow(
        id=ThemeSetId(number),
        campaign=row["campaign_id"],
        question=row["question"],
        version=row["version"],
        replies=replies,
        themes=await _themes(session, number, now),
        other=other or 0,
        model=model if run is None else run.model,
        computed_at=None if run is None else run.at,
        locked=row["locked"],
        threshold=row["threshold"],
        published_at=row["published_at"],
        published_by=row["published_by"],
        proposed=None if proposed is None else json.loads(proposed.changes),
        waiting=0 if model == WORDING else replies - await _with_vector(session, number, model),
        unplaced=unplaced or 0,
        unread=unread or 0,
        trouble=row["trouble"],
    )


async def heir(
    session: AsyncSession, number: ThemeSetId, theme: int, now: datetime | None = None
) -> ThemeNow | None:
    """Give the theme under which the replies of one with this number are shown now; None: nowhere, or no such."""
    rows = await execute(
        session,
        select(THEME.c.id, THEME.c.number, THEME.c.state, THEME.c.into).where(THEME.c.set_id == number),
    )
    by_id = {row.id: row for row in rows}
    found = next((row for row in by_id.values() if row.number == theme), None)
    seen: set[int] = set()
    while found is not None and found.into is not None and found.id not in seen:
        if found.state in (ThemeState.STANDING.value, ThemeState.ASIDE.value):
            break
        seen.add(found.id)
        found = by_id.get(found.into)
    themes = await _themes(session, number, now)
    return next((one for one in themes if found is not None and one.id == found.id), None)


async def replies_of(
    session: AsyncSession,
    number: ThemeSetId,
    theme: ThemeId | None,
    page: int = 0,
    *,
    language: str = "fi",
    size: int = 10,
) -> list[ReplyNow]:
    """Give one page of a theme's replies, or of those in none, the most typical first; identical ones as one.

    `language` is the reader's: the words for what is masked are in it.
    """
    c = REPLY.c
    inside = c.theme_id.is_(None) if theme is None else c.theme_id == theme
    first = func.min(c.number)
    found = (
        select(first, func.count())
        .where(c.set_id == number, inside)
        .group_by(c.same)
        .order_by(func.max(func.coalesce(c.similarity, 0)).desc(), first)
        .limit(size)
        .offset(page * size)
    )
    copies = {row[0]: row[1] for row in await execute(session, found)}
    by_number = {one.number: one for one in await _replies(session, number, copies, language)}
    return [by_number[one] for one in copies if one in by_number]


async def reply(
    session: AsyncSession, number: ThemeSetId, reply: int, *, language: str = "fi"
) -> ReplyNow | None:
    """Give one reply by its number; None: there is none."""
    c = REPLY.c
    same = select(c.same).where(c.set_id == number, c.number == reply).scalar_subquery()
    copies = (
        await execute(session, select(func.count()).where(c.set_id == number, c.same == same))
    ).scalar_one()
    found = await _replies(session, number, {reply: copies}, language)
    return found[0] if found else None


async def seen(
    session: AsyncSession, by: Analyst, number: ThemeSetId, replies: Sequence[ReplyId], now: datetime
) -> None:
    """Note that somebody who may publish was shown these replies, and so all that say the same."""
    c = REPLY.c
    alike = select(c.same).where(c.set_id == number, among(session, c.id, list(replies)))
    mine = update(REPLY).where(c.set_id == number, c.read_at.is_(None), c.same.in_(alike))
    await execute(session, mine.values(read_at=now))


async def assignment(session: AsyncSession, number: ThemeSetId) -> dict[ParticipationId, ThemeId | None]:
    """Say for each voice in which theme its reply is shown; None: in none, or in one that was set aside.

    Replies that came since and aren't placed yet are left out.
    """
    c = REPLY.c
    standing = case((THEME.c.state == ThemeState.STANDING.value, THEME.c.id), else_=None)
    found = (
        select(c.voter_id, standing)
        .select_from(REPLY.outerjoin(THEME, THEME.c.id == c.theme_id))
        .where(c.set_id == number, c.placed)
    )
    return {ParticipationId(voter): theme for voter, theme in await execute(session, found)}


async def channels(session: AsyncSession, number: ThemeSetId) -> dict[ParticipationId, str]:
    """Say for each voice in which channel its reply was written; not there: staff entered it, or nobody noted it."""
    found = (
        select(REPLY.c.voter_id, ANSWER.c.channel)
        .select_from(REPLY.join(SET, SET.c.id == REPLY.c.set_id))
        .join(ANSWER, and_(ANSWER.c.voter_id == REPLY.c.voter_id, ANSWER.c.question == SET.c.question))
        .where(SET.c.id == number, ANSWER.c.channel.is_not(None))
    )
    return {ParticipationId(voter): channel for voter, channel in await execute(session, found)}


async def quiet(session: AsyncSession, number: ThemeSetId) -> set[ParticipationId]:
    """Name the voices whose replies told of somebody's health."""
    found = select(REPLY.c.voter_id).where(REPLY.c.set_id == number, REPLY.c.health)
    return {ParticipationId(voter) for voter in (await execute(session, found)).scalars()}


async def points(session: AsyncSession, number: ThemeSetId) -> list[Point]:
    """Give the map of the run that stands, as its replies stand today; of many replies a part. None yet: nothing."""
    found = select(RUN.c.points).join(SET, SET.c.run_id == RUN.c.id).where(SET.c.id == number)
    replies, places = unpack_points((await execute(session, found)).scalar() or b"")
    rows = await execute(
        session,
        select(REPLY.c.id, THEME.c.number)
        .select_from(REPLY.outerjoin(THEME, THEME.c.id == REPLY.c.theme_id))
        .where(REPLY.c.set_id == number, among(session, REPLY.c.id, replies.tolist())),
    )
    shown_in = {row[0]: row[1] for row in rows}
    return [
        Point(float(x), float(y), shown_in[one])
        for one, (x, y) in zip(replies.tolist(), places, strict=True)
        if one in shown_in
    ]


async def _with_vector(session: AsyncSession, number: ThemeSetId, model: str) -> int:
    mine = and_(_VECTOR.c.reply_id == REPLY.c.id, _VECTOR.c.model == model)
    found = select(func.count()).select_from(REPLY.join(_VECTOR, mine)).where(REPLY.c.set_id == number)
    many: int = (await execute(session, found)).scalar_one()
    return many


async def _themes(session: AsyncSession, number: ThemeSetId, now: datetime | None) -> tuple[ThemeNow, ...]:
    c = REPLY.c
    twice = select(c.same).where(c.set_id == number).group_by(c.same).having(func.count() > 1)
    fresh = case((c.came_at > now - FRESH, 1), else_=0) if now is not None else 0
    counted = (
        select(
            c.theme_id,
            c.language,
            func.count(),
            func.sum(fresh),
            func.sum(case((c.same.in_(twice), 1), else_=0)),
        )
        .where(c.set_id == number, c.theme_id.is_not(None))
        .group_by(c.theme_id, c.language)
    )
    people: dict[int, dict[str, tuple[int, int, int]]] = {}
    for theme, language, many, new, copied in await execute(session, counted):
        people.setdefault(theme, {})[language] = many, int(new or 0), int(copied or 0)
    shown_ = (ThemeState.STANDING.value, ThemeState.ASIDE.value)
    rows = (
        await execute(session, select(THEME).where(THEME.c.set_id == number, THEME.c.state.in_(shown_)))
    ).all()
    words = _cohesions({row.id: row.cohesion for row in rows if row.cohesion is not None})
    themes = [_theme(row, people.get(row.id, {}), words.get(row.id, Cohesion.MIXED)) for row in rows]
    return tuple(sorted(themes, key=lambda one: (one.state is ThemeState.ASIDE, -one.size, one.number)))


def _theme(row: Any, people: Mapping[str, tuple[int, int, int]], cohesion: Cohesion) -> ThemeNow:
    return ThemeNow(
        id=ThemeId(row.id),
        number=row.number,
        origin=Origin(row.origin),
        state=ThemeState(row.state),
        size=sum(many for many, _, _ in people.values()),
        names=json.loads(row.names),
        keywords=words_of(row.keywords),
        languages={language: many for language, (many, _, _) in sorted(people.items())},
        cohesion=cohesion,
        fresh=sum(new for _, new, _ in people.values()),
        copies=sum(copied for _, _, copied in people.values()),
    )


def _cohesions(found: Mapping[int, float]) -> dict[int, Cohesion]:
    """Tell the closest third of a set's themes from the loosest (themes.md 4); of fewer than three none."""
    order = sorted(found, key=lambda theme: (-found[theme], theme))
    third = len(order) // 3
    words = dict.fromkeys(order, Cohesion.MIXED)
    words |= dict.fromkeys(order[:third], Cohesion.TIGHT)
    return words | dict.fromkeys(order[len(order) - third :], Cohesion.LOOSE)


async def _replies(
    session: AsyncSession, number: ThemeSetId, copies: Mapping[int, int], language: str
) -> list[ReplyNow]:
    c = REPLY.c
    found = (
        select(c.id, c.number, ANSWER.c.value, c.language, c.theme_id, c.health, c.similarity)
        .join(SET, SET.c.id == c.set_id)
        .join(ANSWER, answered())
        .where(c.set_id == number, among(session, c.number, list(copies)))
    )
    pinned = _pinned(await acts_of(session, number))
    return [
        ReplyNow(
            id=ReplyId(row.id),
            number=row.number,
            text=shown(text_of(row.value), language),
            language=row.language,
            theme=row.theme_id,
            health=row.health,
            pinned=row.id in pinned,
            copies=copies[row.number],
            similarity=row.similarity,
        )
        for row in await execute(session, found)
    ]


def _pinned(acts: Iterable[Act]) -> set[int]:
    kinds = (CorrectionKind.MOVE, CorrectionKind.OTHER)
    return {act.args["reply"] for act in acts if act.kind in kinds and not act.undone}
