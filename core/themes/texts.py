"""The texts behind replies, read from the answers where they stand; nothing of them is kept here."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.storage.rows import execute
from core.surveys.tables import Answer
from core.surveys.values import from_json
from core.themes.standing import REPLY, SET
from core.themes.tables import ThemeId, ThemeSetId, ThemeVector
from core.themes.values import WORDING

ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_VECTOR: Any = ThemeVector.__table__  # type: ignore[attr-defined]

PAGE = 200
"""So many replies are read at once; between pages whoever reads may let others on."""


@dataclass(frozen=True)
class Row:
    """One reply as the grouping reads it; `written` is the answer as its row keeps it, with all that it tells."""

    id: int
    language: str
    written: str
    vector: bytes | None = None

    @property
    def text(self) -> str:
        return text_of(self.written)


def text_of(written: str | None) -> str:
    """Read a text as its answer's row keeps it."""
    value = from_json(written)
    return value if isinstance(value, str) else ""


def answered() -> Any:
    """Join replies with the answers that they are about."""
    return and_(
        ANSWER.c.voter_id == REPLY.c.voter_id,
        ANSWER.c.question == SET.c.question,
        ANSWER.c.answered_at == REPLY.c.answered_at,
    )


async def pages(
    session: AsyncSession, number: ThemeSetId, model: str, theme: ThemeId | None = None
) -> AsyncIterator[list[Row]]:
    """Give a set's replies in order of id, those in one theme or all; with a model only those that have its vector."""
    last = 0
    while True:
        query = (
            select(REPLY.c.id, REPLY.c.language, ANSWER.c.value)
            .join(SET, SET.c.id == REPLY.c.set_id)
            .join(ANSWER, answered())
            .where(REPLY.c.set_id == number, REPLY.c.id > last)
            .order_by(REPLY.c.id)
            .limit(PAGE)
        )
        if theme is not None:
            query = query.where(REPLY.c.theme_id == theme)
        if model != WORDING:
            mine = and_(_VECTOR.c.reply_id == REPLY.c.id, _VECTOR.c.model == model)
            query = query.add_columns(_VECTOR.c.body).join(_VECTOR, mine)
        found = (await execute(session, query)).all()
        if not found:
            return
        last = found[-1][0]
        yield [Row(*row) for row in found]


def bodies_of(rows: Sequence[Row]) -> list[bytes] | None:
    """Give the vectors of rows that have them; None where texts are sorted by wording."""
    bodies = [row.vector for row in rows if row.vector is not None]
    return bodies if rows and len(bodies) == len(rows) else None
