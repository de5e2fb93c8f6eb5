"""Photos that are answers: one of a person and question, kept apart from the answers that name them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, ParticipationId
from core.storage.rows import among, execute
from core.surveys.reading import read_columns
from core.surveys.tables import Photo, PhotoId

_PHOTO: Any = Photo.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Taken:
    """A photo that somebody sent to a question."""

    voter: ParticipationId
    question: str
    body: bytes = field(repr=False)  # a JPEG that tells nothing but what is seen on it


async def keep(session: AsyncSession, taken: Sequence[Taken], now: datetime) -> list[PhotoId]:
    """Make each its person's one photo to the question, also when repeated; gives their numbers, in order."""
    await drop(session, [(one.voter, one.question) for one in taken])
    numbers = []
    for one in taken:
        row = {"voter_id": one.voter, "question": one.question, "body": one.body, "taken_in_at": now}
        # One by one: which number belongs to which is told in no other way, and photos are few.
        found = await execute(session, insert(_PHOTO).values(row).returning(_PHOTO.c.id))
        numbers.append(PhotoId(found.scalar_one()))
    return numbers


async def drop(session: AsyncSession, answers: Sequence[tuple[ParticipationId, str]]) -> None:
    """Take away the photos to these people's questions, as a voter's number and the question's id."""
    if not answers:
        return
    whose = tuple_(_PHOTO.c.voter_id, _PHOTO.c.question)
    for start in range(0, len(answers), 100):
        await execute(session, delete(_PHOTO).where(whose.in_(list(answers[start : start + 100]))))


@dataclass(frozen=True)
class Counted:
    """A photo that counts as an answer; its content is read apart, few at a time."""

    number: PhotoId
    question: str


async def counted(session: AsyncSession, campaign: Campaign) -> list[Counted]:
    """Give the photos of a campaign that are answers: not those taken up again, or of a branch that was left."""
    columns = await read_columns(session, campaign)
    asked = [one for one in columns.columns.values() if one.question.photo is not None]
    found = []
    for column in asked:
        voters = columns.voters[column.given].tolist()
        wanted = select(_PHOTO.c.id).where(
            _PHOTO.c.question == column.question.id, among(session, _PHOTO.c.voter_id, voters)
        )
        numbers = (await execute(session, wanted.order_by(_PHOTO.c.id))).scalars()
        found += [Counted(PhotoId(number), column.question.id) for number in numbers]
    return found


async def bodies(session: AsyncSession, numbers: Sequence[PhotoId]) -> dict[PhotoId, bytes]:
    """Give the JPEGs of these photos; of one that was erased meanwhile, none."""
    wanted = select(_PHOTO.c.id, _PHOTO.c.body).where(among(session, _PHOTO.c.id, list(numbers)))
    return {PhotoId(number): body for number, body in await execute(session, wanted)}
