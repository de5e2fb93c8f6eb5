"""A text that is to be forgotten wherever it stands: in messages and questions, to whomever."""

import json
from typing import Any, Final

from sqlalchemy import ColumnElement
from sqlmodel import col, delete, or_, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Outbox, Prompt, Sending

_TELLING: Final = 24
"""Characters from which on a text stands in no other by chance."""


async def forget_text(session: AsyncSession, text: str) -> None:
    """Forget the messages and questions in which the text stands; what isn't sent yet isn't sent.

    Their reader has no question open then and is asked the next one at the next word.
    """
    holding = _holding(Outbox.body, text)
    unsent = col(Outbox.state) < int(Sending.SENT)
    await session.exec(delete(Outbox).where(unsent, holding).execution_options(synchronize_session=False))
    gone = update(Outbox).where(holding).values(body=None)
    await session.exec(gone.execution_options(synchronize_session=False))
    asked = or_(_holding(Prompt.args, text), _holding(Prompt.choices, text))
    await session.exec(delete(Prompt).where(asked).execution_options(synchronize_session=False))


def _holding(column: Any, text: str) -> ColumnElement[bool]:
    """Tell where a text stands, by its quotes: a short one may be part of what says something else."""
    ways = [f"\u201d{text}\u201d", f'"{text}"', *([text] if len(text) >= _TELLING else [])]
    said = [json.dumps(way)[1:-1] for way in ways] + [json.dumps(text)]
    return or_(*[col(column).contains(one, autoescape=True) for one in said])
