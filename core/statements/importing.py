"""A recorded conversation becomes a closed campaign; its voters are voices without a person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import numpy as np
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Entry, append
from core.campaigns.tables import ELSEWHERE, Campaign, CampaignId, Participation, Stage
from core.statements.open_data import Ballots, Conversation
from core.statements.tables import Origin, PastVote, Standing, Statement, Vote
from core.storage.rows import insert_new

CHUNK: Final = 20_000
_STANDINGS: Final = {1: Standing.APPROVED, 0: Standing.WAITING, -1: Standing.REJECTED}
_LATEST: Final = 253_402_300_799_000  # the end of the year 9999, in milliseconds
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]
_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]
_PAST: Any = PastVote.__table__  # type: ignore[attr-defined]


class NameTakenError(Exception):
    """A campaign has this name already, and nothing was imported."""


class NoTimesError(Exception):
    """A timestamp lies outside the years 1970 to 9999, so nothing was imported."""


@dataclass(frozen=True)
class Imported:
    """What came of an import."""

    campaign: CampaignId
    statements: int
    voters: int
    votes: int
    changed: int  # earlier answers of those who voted twice


@dataclass(frozen=True)
class _Split:
    last: Any  # places of the votes that count
    past: Any


async def import_conversation(
    session: AsyncSession,
    organisation: int,
    name: str,
    document: str,
    conversation: Conversation,
    language: str,
    now: datetime,
    progress: Callable[[int], None] = lambda _: None,
) -> Imported:
    """Store a whole conversation as a closed campaign; `progress` hears how many votes are in.

    Numbers of statements and voters stay those of the file. NameTakenError, NoTimesError: nothing is stored.
    """
    ballots = conversation.ballots
    opens, closes = span(conversation)
    if (await session.exec(select(Campaign.id).where(col(Campaign.name) == name))).first() is not None:
        raise NameTakenError(name)
    campaign = Campaign(
        organisation_id=organisation,
        name=name,
        document=document,
        stage=Stage.CLOSED,
        opens=opens,
        closes=closes,
        created_by=ELSEWHERE,
        launched_at=opens,
    )
    session.add(campaign)
    await session.flush()
    assert campaign.id is not None
    number = campaign.id
    voices = await _voices(session, number, conversation)
    statements = await _statements(session, number, conversation, voices, language, opens)
    split = _split(ballots)
    for start in range(0, len(split.last), CHUNK):
        places = split.last[start : start + CHUNK]
        await insert_new(session, _VOTE, _rows(ballots, places, voices, statements))
        progress(len(places))
    await insert_new(session, _PAST, _apart(_rows(ballots, split.past, voices, statements)))
    await append(session, [Entry("conversation-imported", now, organisation, None, "campaign", number)])
    return Imported(number, len(statements), len(voices), len(split.last), len(split.past))


def span(conversation: Conversation) -> tuple[datetime, datetime]:
    """Give the first moment of a conversation and the one after its last. NoTimesError."""
    times = conversation.ballots.timestamps.tolist()
    times += [one.timestamp for one in conversation.comments if one.timestamp is not None]
    if not times:
        times = [0]
    if min(times) < 0 or max(times) > _LATEST:
        raise NoTimesError(NoTimesError.__doc__)
    return _at(min(times)), _at(max(times)) + timedelta(milliseconds=1)


async def _voices(session: AsyncSession, campaign: CampaignId, conversation: Conversation) -> dict[int, int]:
    """Store a voice for everyone who voted or wrote, by the file's number."""
    ballots = conversation.ballots
    answers = dict(
        zip(*(a.tolist() for a in np.unique(ballots.latest().voters, return_counts=True)), strict=True)
    )
    moved: dict[int, int] = {}
    for voter, at in zip(ballots.voters.tolist(), ballots.timestamps.tolist(), strict=True):
        moved[voter] = max(at, moved.get(voter, at))
    everyone = sorted({*moved, *(c.author for c in conversation.comments if c.author is not None)})
    rows = [
        {
            "campaign_id": campaign,
            "member_index": f"imported {voter}",
            "member_sealed": None,
            "invited": False,
            "moved_at": _at(moved[voter]) if voter in moved else None,
            "agreed_at": _at(moved[voter]) if voter in moved else None,
            "turns": answers.get(voter, 0),
            "sitting": 0,
            "answers": answers.get(voter, 0),
            "put_off": "",
            "resting": True,
            "notify": False,
            "number": voter,
        }
        for voter in everyone
    ]
    await insert_new(session, _PARTICIPATION, rows)
    there = select(Participation.number, Participation.id).where(col(Participation.campaign_id) == campaign)
    return {number: int(id_ or 0) for number, id_ in await session.exec(there) if number is not None}


async def _statements(
    session: AsyncSession,
    campaign: CampaignId,
    conversation: Conversation,
    voices: dict[int, int],
    language: str,
    opens: datetime,
) -> dict[int, int]:
    rows = {
        one.id: {
            "campaign_id": campaign,
            "number": one.id,
            "origin": (Origin.COUNTY if one.seed else Origin.IMPORTED).value,
            "language": language,
            "text": one.text,
            "translations": "{}",
            "author_id": None if one.author is None else voices[one.author],
            "standing": _STANDINGS[one.moderated].value,
            "is_meta": one.meta,
            "written_at": opens if one.timestamp is None else _at(one.timestamp),
            "sensitive": False,
        }
        for one in conversation.comments
    }
    for number in sorted(set(conversation.ballots.statements.tolist()) - set(rows)):
        # Voted on, but its words are in no file: it counts in the map, and there is nothing to read.
        rows[number] = {
            "campaign_id": campaign,
            "number": number,
            "origin": Origin.IMPORTED.value,
            "language": language,
            "text": "",
            "translations": "{}",
            "author_id": None,
            "standing": Standing.APPROVED.value,
            "is_meta": False,
            "written_at": opens,
            "sensitive": False,
        }
    await insert_new(session, _STATEMENT, list(rows.values()))
    there = select(Statement.number, Statement.id).where(col(Statement.campaign_id) == campaign)
    return {number: int(id_ or 0) for number, id_ in await session.exec(there)}


def _split(ballots: Ballots) -> _Split:
    """Part the votes that count from those that their voter changed; the later row wins a tie."""
    if len(ballots.voters) == 0:
        return _Split([], [])
    order = np.lexsort((ballots.timestamps, ballots.statements, ballots.voters))
    who, what = ballots.voters[order], ballots.statements[order]
    last = np.ones(len(order), dtype=np.bool_)
    last[:-1] = (who[1:] != who[:-1]) | (what[1:] != what[:-1])
    return _Split(order[last], order[~last])


def _rows(
    ballots: Ballots, places: Any, voices: dict[int, int], statements: dict[int, int]
) -> list[dict[str, Any]]:
    columns = (ballots.voters, ballots.statements, ballots.signs, ballots.timestamps)
    picked = zip(*(column[places].tolist() for column in columns), strict=True) if len(places) else ()
    return [
        {
            "voter_id": voices[voter],
            "statement_id": statements[statement],
            "choice": sign,
            "cast_at": _at(timestamp),
        }
        for voter, statement, sign, timestamp in picked
    ]


def _apart(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Set answers of one voter to one statement in the same millisecond a microsecond apart, so that all stay."""
    seen: dict[tuple[int, int, datetime], int] = {}
    for row in rows:
        key = row["voter_id"], row["statement_id"], row["cast_at"]
        seen[key] = seen.get(key, -1) + 1
        row["cast_at"] += timedelta(microseconds=seen[key])
    return rows


def _at(timestamp: int) -> datetime:
    # From whole numbers: a float of milliseconds may lose the last one, and an export must give the same.
    return datetime.fromtimestamp(timestamp // 1000, UTC) + timedelta(milliseconds=timestamp % 1000)
