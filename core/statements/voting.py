"""Votes: where each voter stands and what they answered; many at once, in the caller's transaction."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, Protocol

import numpy as np
from sqlalchemy import String as SqlString
from sqlalchemy import cast, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.begun import access_open, begun
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.statements.board import Board, Boards
from core.statements.routing import next_statement
from core.statements.tables import Statement, StatementId, Vote
from core.statements.turns import Card, Sitting, Standpoint, Turn
from core.storage.rows import among, execute, update_rows, upsert

_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]
_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]


class Routing(Protocol):
    """How the next statement is chosen."""

    def draw(
        self, board: Board, seen: frozenset[int], put_off: frozenset[int], voter: int, turns: int
    ) -> StatementId | None:
        """Choose one that the voter hasn't seen, those put off only when nothing else is left."""
        ...


class Lottery:
    """Routing by the priority lottery of opinion-map.md 7, seeded by voter and turns."""

    def draw(
        self, board: Board, seen: frozenset[int], put_off: frozenset[int], voter: int, turns: int
    ) -> StatementId | None:
        """Draw with a chance proportional to the priority; the same arguments draw the same card."""
        open_mask = np.fromiter(
            (
                number not in seen and author != voter
                for number, author in zip(board.ids, board.authors, strict=True)
            ),
            dtype=bool,
            count=len(board.ids),
        )
        if put_off:
            fresh = open_mask & np.fromiter((number not in put_off for number in board.ids), dtype=bool)
            open_mask = fresh if fresh.any() else np.zeros_like(open_mask)
        drawn = next_statement(board.priorities, open_mask, voter, turns)
        return None if drawn is None else board.ids[drawn]


class Voter(NamedTuple):
    """One voice asked for: the voter, the campaign and the language that cards are read in."""

    voter: ParticipationId
    campaign: CampaignId
    language: str


async def begun_campaigns(session: AsyncSession, now: datetime) -> dict[CampaignId, Campaign]:
    """Give the campaigns that take votes at `now` or did so before, what closes first in front."""
    return {number: row for number, row in (await begun(session, now)).items() if votes(row)}


def votes(campaign: Campaign) -> bool:
    """Tell whether statements are voted on in the campaign."""
    return document_of(campaign).statements is not None


async def sittings(
    session: AsyncSession,
    voters: Sequence[Voter],
    campaigns: Mapping[CampaignId, Campaign],
    boards: Boards,
    routing: Routing,
) -> dict[ParticipationId, Sitting]:
    """Give each voter's sitting; voters of campaigns that aren't named are left out."""
    ids = [voter.voter for voter in voters]
    rows = await execute(
        session,
        select(
            _PARTICIPATION.c.id,
            *(_PARTICIPATION.c[name] for name in _HOT),
            _PARTICIPATION.c.notify,
            func.aggregate_strings(cast(_VOTE.c.statement_id, SqlString), ",").filter(
                _VOTE.c.choice.is_not(None)
            ),
        )
        .outerjoin_from(_PARTICIPATION, _VOTE, _VOTE.c.voter_id == _PARTICIPATION.c.id)
        .where(among(session, _PARTICIPATION.c.id, ids))
        .group_by(_PARTICIPATION.c.id),
    )
    read = {row[0]: (Standpoint(*row[1:8]), bool(row[8]), _numbers(row[9])) for row in rows}
    found = {}
    for voter in voters:
        campaign = campaigns.get(voter.campaign)
        if campaign is not None and voter.voter in read:
            board = await boards.of(session, campaign)
            at, notify, seen = read[voter.voter]
            found[voter.voter] = _sitting(voter, board, at, seen, routing, notify)
    # What is up for votes has its author on the board; only what isn't is looked up.
    off = [one.at.latest for one in found.values() if one.at.latest and one.at.latest not in one.board.place]
    if off:
        written = select(_STATEMENT.c.id, _STATEMENT.c.author_id).where(among(session, _STATEMENT.c.id, off))
        for number, author in await execute(session, written):
            if author in found and found[author].at.latest == number:
                found[author] = replace(found[author], own_latest=True)
    return found


_HOT = ("turns", "sitting", "answers", "latest", "undone", "put_off", "resting")


def _numbers(listed: str | None) -> frozenset[int]:
    return frozenset(map(int, listed.split(","))) if listed else frozenset()


def _sitting(
    voter: Voter, board: Board, at: Standpoint, seen: frozenset[int], routing: Routing, notify: bool
) -> Sitting:
    mine = board.written_by.get(voter.voter, frozenset())  # their author isn't dealt them, taken back or not
    again = at.undone is not None and at.undone in board.place and at.undone not in mine
    drawn = at.undone if again else _drawn(voter, board, at, seen, routing)
    return Sitting(
        voter=voter.voter,
        board=board,
        at=at,
        card=None if drawn is None else Card(drawn, board.text(drawn, voter.language)),
        again=again,
        left=_left(voter, board, seen),
        language=voter.language,
        latest=_card(board, at.latest, voter.language),
        notify=notify,
        seen=seen,
        own_latest=at.latest in mine,
    )


def _left(voter: Voter, board: Board, seen: frozenset[int]) -> int:
    unseen = board.place.keys() - seen
    return len(unseen) - len(unseen & board.written_by.get(voter.voter, frozenset()))


def _drawn(
    voter: Voter, board: Board, at: Standpoint, seen: frozenset[int], routing: Routing
) -> StatementId | None:
    """Deal the next statement; one put off once takes its turn when no more cards fit before the sitting's end."""
    if not at.put_off:
        return routing.draw(board, seen, frozenset(), voter.voter, at.turns)
    times = Counter(int(number) for number in at.put_off.split(",") if number)
    back = frozenset(
        number for number, put in times.items() if put == 1 and number in board.place and number not in seen
    )
    waits = board.cap - at.sitting > len(back)
    drawn = routing.draw(board, seen, frozenset(times), voter.voter, at.turns) if waits else None
    if drawn is not None or not back:
        return drawn
    others = seen | (frozenset(board.ids) - back)
    return routing.draw(board, others, frozenset(), voter.voter, at.turns)


def _card(board: Board, statement: StatementId | None, language: str) -> Card | None:
    if statement is None or statement not in board.place:
        return None
    return Card(statement, board.text(statement, language))


async def record(
    session: AsyncSession, turns: Sequence[Turn], campaigns: Mapping[ParticipationId, Campaign], now: datetime
) -> None:
    """Make each answer its voter's one answer to the statement, also when repeated; one taken back counts no more.

    NotOpen: one of the campaigns isn't open at `now`, and none is stored.
    """
    latest = {turn.voter: turn for turn in turns}
    for voter in latest:
        access_open(campaigns[voter], now)
    # Two of one person's devices may have answered two cards at once: both count, the later step stands.
    votes = {
        (turn.voter, turn.statement): {
            "voter_id": turn.voter,
            "statement_id": turn.statement,
            "choice": None if turn.choice is None else int(turn.choice),
            "cast_at": now,
        }
        for turn in turns
        if turn.statement is not None
    }
    await upsert(session, _VOTE, list(votes.values()))
    steps = [
        {"id": turn.voter, "moved_at": now, **{name: getattr(turn.to, name) for name in _HOT}}
        for turn in latest.values()
    ]
    await update_rows(session, _PARTICIPATION, steps)
    told = [{"id": turn.voter, "notify": turn.notify} for turn in latest.values() if turn.notify is not None]
    await update_rows(session, _PARTICIPATION, told)
