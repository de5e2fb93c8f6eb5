"""A campaign's conversation read back as an openData one, for export."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import numpy as np
from sqlalchemy import select as sql_select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId, Participation
from core.documents.texts import say
from core.statements.open_data import Ballots, Comment, Conversation
from core.statements.tables import MapRow, Origin, PastVote, Standing, Statement, Vote
from core.storage.rows import execute

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MODERATED: Final = {Standing.APPROVED: 1, Standing.WAITING: 0, Standing.REJECTED: -1, Standing.MERGED: -1}
_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PAST: Any = PastVote.__table__  # type: ignore[attr-defined]
_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]


async def read_back(
    session: AsyncSession, campaign: Campaign, lot: Callable[[str], str]
) -> tuple[Conversation, dict[int, int]]:
    """Give the conversation, and each grouped voter's opinion group as the latest map has it.

    Voters bear the numbers of the file that they came from; our own bear places in an order that `lot`, a keyed
    hash, gives, so that a number tells nothing of who came first. A resident's statement that isn't up for votes,
    and one that tells of health, leaves its words out.
    """
    assert campaign.id is not None
    voices = await _numbers(session, campaign.id, lot)
    theirs = col(Statement.campaign_id) == campaign.id
    statements = list(await session.exec(select(Statement).where(theirs).order_by(col(Statement.number))))
    numbers = {one.id: one.number for one in statements}
    rows: list[tuple[int, int, int, int]] = []
    for table in (_PAST, _VOTE):  # the order decides a tie: the present answer stands last
        cast = (
            sql_select(table.c.cast_at, table.c.statement_id, table.c.voter_id, table.c.choice)
            .join_from(table, _STATEMENT, table.c.statement_id == _STATEMENT.c.id)
            .where(_STATEMENT.c.campaign_id == campaign.id, table.c.choice.is_not(None))
            .order_by(table.c.voter_id, table.c.statement_id, table.c.cast_at)
        )
        rows += [
            (_milliseconds(at), numbers[statement], voices[voter], choice)
            for at, statement, voter, choice in await execute(session, cast)
        ]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4)
    ballots = Ballots(columns[:, 0], columns[:, 2], columns[:, 1], columns[:, 3].astype(np.int8))
    comments = [_comment(one, voices) for one in statements if one.text]
    latest = await session.get(MapRow, campaign.id)
    groups = [] if latest is None else json.loads(latest.body)["groups"]
    grouped = {voices[member]: group["id"] for group in groups for member in group["members"]}
    return Conversation(ballots, comments, _summary(campaign, ballots, comments, len(groups))), grouped


async def _numbers(session: AsyncSession, campaign: CampaignId, lot: Callable[[str], str]) -> dict[int, int]:
    query = select(Participation.id, Participation.number).where(col(Participation.campaign_id) == campaign)
    known: dict[int, int] = {}
    ours: list[int] = []
    for id_, number in await session.exec(query):
        if number is None:
            ours.append(int(id_ or 0))
        else:
            known[int(id_ or 0)] = number
    first = max(known.values(), default=-1) + 1
    order = sorted(ours, key=lambda voter: lot(f"{campaign} {voter}"))
    return known | {voter: first + place for place, voter in enumerate(order)}


def _comment(statement: Statement, voices: dict[int, int]) -> Comment:
    standing = Standing(statement.standing)
    hidden = statement.origin == Origin.RESIDENT and (standing != Standing.APPROVED or statement.sensitive)
    return Comment(
        statement.number,
        None if statement.author_id is None else voices.get(statement.author_id),
        _milliseconds(statement.written_at),
        "" if hidden else statement.text,
        _MODERATED[standing],
        statement.is_meta,
        statement.origin == Origin.COUNTY,
    )


def _summary(campaign: Campaign, ballots: Ballots, comments: list[Comment], groups: int) -> dict[str, str]:
    document = document_of(campaign)
    voters = len(np.unique(ballots.voters))
    writers = {one.author for one in comments if one.author is not None}
    return {
        "topic": say(document.title, "fi"),
        "voters": str(voters),
        "voters-in-conv": str(voters),
        "commenters": str(len(writers)),
        "comments": str(len(comments)),
        "groups": str(groups),
        "conversation-description": say(document.asks, "fi"),
    }


def _milliseconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)
