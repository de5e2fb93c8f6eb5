"""Writing a conversation in Polis' openData layout (section 8 of the opinion map): the same values, the same bytes."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

import numpy as np

from core.language.cells import defused
from core.statements.open_data import Ballots, Conversation
from core.statements.opinion_map.votes import Votes

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SIGNS: Final = (1, -1)


def files_of(conversation: Conversation, groups: Mapping[int, int]) -> dict[str, str]:
    """Give the four files by name. `groups` names each grouped voter's opinion group.

    Votes stand by statement, voter and time, re-votes too; comments and participants by number. The columns
    is-meta and is-seed are there where some statement is so, as older files lack them.
    """
    latest = conversation.ballots.latest()
    return {
        "votes.csv": _votes(conversation.ballots),
        "comments.csv": _comments(conversation),
        "participants-votes.csv": _participants(conversation, latest, groups),
        "summary.csv": _file([(key, defused(value)) for key, value in conversation.summary.items()]),
    }


def moment(timestamp: int) -> str:
    """Write a time in milliseconds as the layout does, in UTC, whatever the machine's language."""
    at = datetime.fromtimestamp(timestamp // 1000, UTC)
    return f"{_DAYS[at.weekday()]} {_MONTHS[at.month - 1]} {at:%d %H:%M:%S} UTC {at.year}"


def _votes(ballots: Ballots) -> str:
    # lexsort takes the last key first; it is stable, so equal rows keep their order: the later one counts.
    order = np.lexsort((ballots.timestamps, ballots.voters, ballots.statements))
    columns = (ballots.timestamps, ballots.statements, ballots.voters, ballots.signs)
    rows = zip(*(column[order].tolist() for column in columns), strict=True)
    lines = [f"{at},{moment(at)},{statement},{voter},{sign}\n" for at, statement, voter, sign in rows]
    return "timestamp,datetime,comment-id,voter-id,vote\n" + "".join(lines)


def _comments(conversation: Conversation) -> str:
    comments, ballots = conversation.comments, conversation.ballots
    # The layout's counts are of all votes ever cast, re-votes too.
    tally = {sign: _counted(ballots.statements[ballots.signs == sign]) for sign in _SIGNS}
    flags = [name for name in ("meta", "seed") if any(getattr(comment, name) for comment in comments)]
    header = ["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated"]
    rows: list[Sequence[str | int]] = [[*header, *(f"is-{name}" for name in flags), "comment-body"]]
    for comment in sorted(comments, key=lambda one: one.id):
        at = comment.timestamp
        rows.append(
            [
                "" if at is None else at,
                "" if at is None else moment(at),
                comment.id,
                "" if comment.author is None else comment.author,
                *(tally[sign][comment.id] for sign in _SIGNS),
                comment.moderated,
                *(str(getattr(comment, name)).lower() for name in flags),
                defused(comment.text),
            ]
        )
    return _file(rows)


def _participants(conversation: Conversation, latest: Votes, groups: Mapping[int, int]) -> str:
    ids = sorted({comment.id for comment in conversation.comments} | set(latest.statements.tolist()))
    place = {number: at for at, number in enumerate(ids)}
    written = Counter(comment.author for comment in conversation.comments)
    header = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", *map(str, ids)]
    rows: list[Sequence[str | int]] = [header]
    voters, starts = np.unique(latest.voters, return_index=True)
    bounds = [*starts.tolist(), len(latest.voters)]
    for at, voter in enumerate(voters.tolist()):
        mine = slice(bounds[at], bounds[at + 1])
        signs = latest.signs[mine].tolist()
        cells: list[str | int] = [""] * len(ids)
        for statement, sign in zip(latest.statements[mine].tolist(), signs, strict=True):
            cells[place[statement]] = sign
        counts = (written[voter], len(signs), signs.count(1), signs.count(-1))
        rows.append([voter, groups.get(voter, ""), *counts, *cells])
    return _file(rows)


def _counted(statements: Iterable[int]) -> Counter[int]:
    return Counter(int(number) for number in statements)


def _file(rows: Iterable[Sequence[str | int]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()
