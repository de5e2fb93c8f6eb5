"""Vectors of replies: which are still to be made, and those that are kept; many at once, in the caller's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import and_, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.storage.rows import among, execute, upsert
from core.surveys.tables import Answer, State
from core.surveys.values import from_json
from core.themes.tables import ReplyId, ThemeReply, ThemeSet, ThemeSetId, ThemeVector

_ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_REPLY: Any = ThemeReply.__table__  # type: ignore[attr-defined]
_SET: Any = ThemeSet.__table__  # type: ignore[attr-defined]
_VECTOR: Any = ThemeVector.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Lacking:
    """A reply that has no vector of the model, as it was written."""

    reply: ReplyId
    answered_at: datetime
    language: str
    text: str


class Made(NamedTuple):
    """A reply's vector, of the text that was answered then."""

    answered_at: datetime
    body: bytes


@dataclass(frozen=True)
class Progress:
    """How many of a set's replies have a vector of the model."""

    made: int
    of: int


async def lacking(session: AsyncSession, model: str, after: ReplyId, most: int) -> list[Lacking]:
    """Give the next replies after this one without a vector of the model, of all sets, in the order they came."""
    query = (
        select(_REPLY.c.id, _REPLY.c.answered_at, _REPLY.c.language, _ANSWER.c.value)
        .join(_SET, _SET.c.id == _REPLY.c.set_id)
        .join(
            _ANSWER,
            and_(_ANSWER.c.voter_id == _REPLY.c.voter_id, _ANSWER.c.question == _SET.c.question),
        )
        .outerjoin(_VECTOR, and_(_VECTOR.c.reply_id == _REPLY.c.id, _VECTOR.c.model == model))
        .where(
            _REPLY.c.id > after,
            _VECTOR.c.reply_id.is_(None),
            _ANSWER.c.state == State.GIVEN.value,
            # Else the reply's row is about a text that isn't there any more, and is seen to soon.
            _ANSWER.c.answered_at == _REPLY.c.answered_at,
        )
        .order_by(_REPLY.c.id)
        .limit(most)
    )
    return [
        Lacking(ReplyId(reply), answered_at, language, str(from_json(value) or ""))
        for reply, answered_at, language, value in await execute(session, query)
    ]


async def newest(session: AsyncSession) -> ReplyId:
    """Name the last reply of all sets; 0: there is none."""
    return ReplyId((await execute(session, select(func.max(_REPLY.c.id)))).scalar_one() or 0)


async def store(session: AsyncSession, model: str, made: Mapping[ReplyId, Made]) -> int:
    """Keep the vectors in place of any other; of a reply that is gone or was changed meanwhile nothing is kept."""
    if not made:
        return 0
    still = select(_REPLY.c.id, _REPLY.c.answered_at).where(among(session, _REPLY.c.id, sorted(made)))
    # Whoever takes a reply away waits for us, or we for them.
    found = await execute(session, still.order_by(_REPLY.c.id).with_for_update(read=True, key_share=True))
    rows = [
        {"reply_id": reply, "model": model, "body": made[reply].body}
        for reply, answered_at in found
        if made[reply].answered_at == answered_at
    ]
    await upsert(session, _VECTOR, rows)
    return len(rows)


async def page(
    session: AsyncSession, theme_set: ThemeSetId, model: str, after: ReplyId, most: int
) -> list[tuple[ReplyId, bytes]]:
    """Give the next vectors of the set by this model, in order of the replies; others aren't there yet."""
    query = (
        select(_VECTOR.c.reply_id, _VECTOR.c.body)
        .join(_REPLY, _REPLY.c.id == _VECTOR.c.reply_id)
        .where(_REPLY.c.set_id == theme_set, _VECTOR.c.model == model, _REPLY.c.id > after)
        .order_by(_REPLY.c.id)
        .limit(most)
    )
    return [(ReplyId(reply), body) for reply, body in await execute(session, query)]


async def progress(session: AsyncSession, theme_set: ThemeSetId, model: str) -> Progress:
    """Say how far the model is with the set."""
    query = (
        select(func.count(_REPLY.c.id), func.count(_VECTOR.c.reply_id))
        .select_from(_REPLY)
        .outerjoin(_VECTOR, and_(_VECTOR.c.reply_id == _REPLY.c.id, _VECTOR.c.model == model))
        .where(_REPLY.c.set_id == theme_set)
    )
    of, made = (await execute(session, query)).one()
    return Progress(made, of)


async def note_trouble(session: AsyncSession, trouble: str) -> None:
    """Write at every set what keeps its vectors from being made; empty: nothing does."""
    await execute(session, update(_SET).where(_SET.c.trouble != trouble).values(trouble=trouble))


async def told(session: AsyncSession, trouble: str) -> bool:
    """Whether every set says so already."""
    other = select(_SET.c.id).where(_SET.c.trouble != trouble).limit(1)
    return (await execute(session, other)).first() is None
