"""Keeping opinion maps fresh: which ones are old, what goes into them, and putting them on show.

Between `read_votes` and `store` the caller runs `computed` in another process: it is pure, and all it takes and gives
can be pickled.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import String as SqlString
from sqlalchemy import cast, func, or_, update
from sqlalchemy import select as sql_select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId, Participation, Stage
from core.statements.opinion_map.compute import OpinionMap, compute
from core.statements.opinion_map.publishing import Wins, smooth
from core.statements.opinion_map.votes import Votes
from core.statements.tables import MapRow, Standing, Statement, Vote
from core.storage.rows import among, execute, upsert

_CAMPAIGN: Any = Campaign.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]
_MAP: Any = MapRow.__table__  # type: ignore[attr-defined]
_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]
_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]
_NONE = np.zeros(0, dtype=np.int64)

LATE = timedelta(seconds=30)
"""A vote may be committed so long after the moment it bears; a map as young as its votes is made once more."""

REMEMBERED = timedelta(days=90)
"""How long after closing a moderator's decision still changes the map."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Older than any vote: the map of a campaign that nobody has answered."""

_RUNNING = (Stage.OPEN, Stage.PAUSED, Stage.CLOSED, Stage.REPORTED)
_OVER = (Stage.CLOSED, Stage.REPORTED)


@dataclass(frozen=True)
class Reading:
    """One campaign's votes at one moment, statements by number, voters by participation."""

    campaign: CampaignId
    votes: Votes
    moderated_out: frozenset[int]  # rejected; their votes stay in the raw counts
    meta: frozenset[int]
    upto: datetime  # no vote in it is younger
    published_k: int | None = None
    wins: Wins = field(default_factory=Wins)
    final: bool = False  # the campaign is over: the best number of groups is shown at once


@dataclass(frozen=True)
class Refreshed:
    """A new map with the state of its smoothing."""

    opinions: OpinionMap
    published_k: int | None
    wins: Wins


async def due(session: AsyncSession, now: datetime) -> list[CampaignId]:
    """Name the campaigns whose votes or rejections aren't in their map, in order of number.

    A campaign that nobody has answered has no map and needs none.
    """
    campaign, voice, shown = _CAMPAIGN.c, _PARTICIPATION.c, _MAP.c
    moved = (
        sql_select(voice.campaign_id, func.max(voice.moved_at).label("at"))
        .where(voice.moved_at.is_not(None))
        .group_by(voice.campaign_id)
        .subquery()
    )
    query: Any = (
        sql_select(
            campaign.id, campaign.stage, moved.c.at, shown.computed_at, shown.upto, shown.wins, shown.body
        )
        .join(moved, moved.c.campaign_id == campaign.id)
        .outerjoin(_MAP, shown.campaign_id == campaign.id)
        .where(
            campaign.stage.in_([stage.value for stage in _RUNNING]),
            or_(shown.campaign_id.is_(None), campaign.closes > now - REMEMBERED),
        )
        .order_by(campaign.id)
    )
    old: list[CampaignId] = []
    settled: dict[CampaignId, str] = {}
    for number, stage, last, computed_at, upto, wins, body in await session.exec(query):
        one = CampaignId(number)
        if (
            computed_at is None
            or last > upto
            or (upto > computed_at - LATE and now >= computed_at + LATE)
            or (stage in _OVER and wins > 0)
        ):
            old.append(one)
        else:
            settled[one] = body
    changed = await _rejected_since(session, settled)
    return sorted([*old, *changed])


async def read_votes(session: AsyncSession, campaign: CampaignId) -> Reading:
    """Read the campaign's present answers; what was taken back isn't among them."""
    stage = (await session.exec(select(Campaign.stage).where(col(Campaign.id) == campaign))).one()
    votes = await _cast(session, campaign)
    theirs = col(Statement.campaign_id) == campaign
    listed = select(Statement.number, Statement.standing, Statement.is_meta).where(theirs)
    statements = (await session.exec(listed)).all()
    last = select(func.max(Participation.moved_at)).where(col(Participation.campaign_id) == campaign)
    upto = (await session.exec(last)).one()
    row = await session.get(MapRow, campaign)
    return Reading(
        campaign,
        votes,
        frozenset(number for number, standing, _ in statements if standing == Standing.REJECTED),
        frozenset(number for number, _, is_meta in statements if is_meta),
        upto or NEVER,
        None if row is None else row.published_k,
        Wins() if row is None else Wins(row.winning_k, row.wins),
        stage in _OVER,
    )


async def _cast(session: AsyncSession, campaign: CampaignId) -> Votes:
    # One string a person: two million rows as Python objects take three times as long and 400 MB.
    packed = cast(_VOTE.c.statement_id * 4 + _VOTE.c.choice + 1, SqlString)
    # Chosen by voter, as votes lie on SQLite: by statement two million take 4.9 s of CPU, so 0.4 s.
    voters = sql_select(_PARTICIPATION.c.id).where(_PARTICIPATION.c.campaign_id == campaign)
    query = (
        sql_select(_VOTE.c.voter_id, func.count(), func.aggregate_strings(packed, ","))
        .where(_VOTE.c.voter_id.in_(voters), _VOTE.c.choice.is_not(None))
        .group_by(_VOTE.c.voter_id)
    )
    rows = (await execute(session, query)).all()
    listed = sql_select(_STATEMENT.c.id, _STATEMENT.c.number).where(_STATEMENT.c.campaign_id == campaign)
    ids = np.array([tuple(row) for row in await execute(session, listed.order_by(_STATEMENT.c.id))], np.int64)
    ids = ids.reshape(-1, 2)
    counts = [count for _, count, _ in rows]
    values = np.fromstring(",".join(text for _, _, text in rows), dtype=np.int64, sep=",") if rows else _NONE
    numbers = ids[np.searchsorted(ids[:, 0], values // 4), 1] if rows else _NONE
    people = np.repeat(np.array([voter for voter, _, _ in rows], dtype=np.int64), counts)
    return Votes(people, numbers, (values % 4 - 1).astype(np.int8))


def computed(reading: Reading) -> Refreshed:
    """Make the map, with the number of groups that may be shown (opinion-map.md 4); pure, seconds when large."""
    opinions = compute(reading.votes, reading.moderated_out, reading.meta)
    if reading.final:
        return Refreshed(opinions, opinions.k, Wins())
    k, wins = smooth(reading.published_k, reading.wins, opinions.k)
    if k is not None and k != opinions.k:
        opinions = compute(reading.votes, reading.moderated_out, reading.meta, k=k)
    return Refreshed(opinions, k, wins)


def body_of(opinions: OpinionMap) -> str:
    """Write the map as `kuulolla map --json` prints it."""
    return json.dumps(opinions.as_json_object(), allow_nan=False)


async def store(session: AsyncSession, reading: Reading, fresh: Refreshed, now: datetime) -> bool:
    """Put the map on show, so that boards are read anew; False if it says what the last one said.

    Then nothing changes, neither the boards nor the count of wins.
    """
    body = body_of(fresh.opinions)
    known = await session.get(MapRow, reading.campaign, populate_existing=True)
    same = known is not None and known.body == body and not (reading.final and known.wins)
    k, wins = fresh.published_k, fresh.wins
    if same and known is not None:
        k, wins = known.published_k, Wins(known.winning_k, known.wins)
    row = {
        "campaign_id": reading.campaign,
        "computed_at": now,
        "upto": reading.upto,
        "published_k": k,
        "winning_k": wins.k,
        "wins": wins.refreshes,
        "body": body,
    }
    await upsert(session, _MAP, [row])
    if not same:
        raised = update(Campaign).where(col(Campaign.id) == reading.campaign)
        await session.exec(
            raised.values(version=col(Campaign.version) + 1).execution_options(synchronize_session=False)
        )
    return not same


async def _rejected_since(session: AsyncSession, bodies: dict[CampaignId, str]) -> list[CampaignId]:
    """Name those whose map holds other rejected or meta statements than are so now.

    A statement that nobody answered is in no map, so its standing changes none.
    """
    if not bodies:
        return []
    query = select(Statement.campaign_id, Statement.number, Statement.standing, Statement.is_meta).where(
        among(session, col(Statement.campaign_id), list(bodies)),
        or_(col(Statement.standing) == Standing.REJECTED.value, col(Statement.is_meta)),
    )
    now: dict[CampaignId, list[tuple[int, bool]]] = {}
    for campaign, number, _, is_meta in await session.exec(query):
        now.setdefault(CampaignId(campaign), []).append((number, is_meta))
    changed = []
    for campaign, body in bodies.items():
        shown = json.loads(body)
        answered = set(shown["statement_ids"])
        out = {number for number, _ in now.get(campaign, []) if number in answered}
        meta = {number for number, is_meta in now.get(campaign, []) if is_meta and number in answered}
        if out != set(shown["moderated_out"]) or meta != set(shown["meta"]):
            changed.append(campaign)
    return changed
