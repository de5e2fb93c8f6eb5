"""One person had two voices in a campaign: their answers to its questions become one voice's."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.merging import Twice
from core.campaigns.tables import Participation
from core.storage.rows import among, execute, update_rows, upsert
from core.surveys.tables import Answer, Photo, State

_ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]

_Row = Mapping[str, Any]


async def one_voice(session: AsyncSession, twice: Sequence[Twice]) -> None:
    """Let each second voice have answered all that both answered: of two answers to a question the later counts.

    Nothing is left of the first's. Orders and wordings by lot are the second voice's from now on.
    """
    if not twice:
        return
    voters = [number for pair in twice for number in (pair.was, pair.to)]
    given: dict[int, dict[str, _Row]] = {number: {} for number in voters}
    rows = await execute(session, select(_ANSWER).where(among(session, _ANSWER.c.voter_id, voters)))
    for row in rows.mappings():
        given[row["voter_id"]][row["question"]] = dict(row)
    joint: list[dict[str, Any]] = []
    for pair in twice:
        both = {**given[pair.to]}
        for question, earlier in given[pair.was].items():
            other = both.get(question)
            both[question] = earlier if other is None else max(other, earlier, key=_worth)
        joint += [{**row, "voter_id": pair.to} for row in both.values()]
    first = [pair.was for pair in twice]
    await execute(session, delete(_ANSWER).where(among(session, _ANSWER.c.voter_id, first)))
    await upsert(session, _ANSWER, joint)
    await _move_photos(session, twice, joint)
    await _recount(session, twice)


def _worth(row: _Row) -> tuple[bool, datetime]:
    """Order two answers to one question: the later counts, and any outlives one taken back."""
    return row["state"] != State.OPEN.value, row["answered_at"]


async def _move_photos(session: AsyncSession, twice: Sequence[Twice], joint: Sequence[_Row]) -> None:
    for pair in twice:
        mine = col(Photo.voter_id) == pair.was
        await session.exec(update(Photo).where(mine).values(voter_id=pair.to))
    kept = {(row["voter_id"], row["question"], row["value"]) for row in joint}
    seconds = among(session, col(Photo.voter_id), [pair.to for pair in twice])
    found = await session.exec(select(Photo.id, Photo.voter_id, Photo.question).where(seconds))
    gone = [number or 0 for number, voter, question in found if (voter, question, str(number)) not in kept]
    await session.exec(delete(Photo).where(among(session, col(Photo.id), gone)))


async def _recount(session: AsyncSession, twice: Sequence[Twice]) -> None:
    """Give the second voice at least what either had settled; its next answer counts all anew."""
    names = ("settled", "finished_at")
    voters = [number for pair in twice for number in (pair.was, pair.to)]
    columns = [_PARTICIPATION.c[name] for name in ("id", *names)]
    found = {
        row.id: row
        for row in await execute(session, select(*columns).where(among(session, _PARTICIPATION.c.id, voters)))
    }
    rows = []
    for pair in twice:
        was, to = found[pair.was], found[pair.to]
        sent = [at for at in (was.finished_at, to.finished_at) if at is not None]
        rows.append(
            {
                "id": pair.to,
                "settled": max(was.settled, to.settled),
                "finished_at": min(sent, default=None),
            }
        )
    await update_rows(session, _PARTICIPATION, rows)
