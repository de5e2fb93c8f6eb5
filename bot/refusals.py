"""Presses that change nothing because their button isn't this chat's to press: each is logged."""

import re
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit import log
from core.audit.log import Entry
from core.messaging.inbox import Arrived
from core.messaging.tables import Outbox
from core.messaging.values import Press
from core.storage.rows import among

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")  # PostgreSQL refuses NUL, and no other text was ever a token


async def note(session: AsyncSession, refused: Sequence[tuple[Arrived, str | None]], now: datetime) -> None:
    """Log each refused press by its kind only; beside it stands the token that is open in that chat."""
    presses = [(event, event.body, mine) for event, mine in refused if isinstance(event.body, Press)]
    if not presses:
        return
    tokens = sorted({press.token for _, press, _ in presses if _TOKEN.fullmatch(press.token)})
    sent = select(Outbox.token, Outbox.conversation_id).where(among(session, col(Outbox.token), tokens))
    owner = dict(list(await session.exec(sent))) if tokens else {}
    kinds = []
    for event, press, mine in presses:
        if press.token == mine:
            kinds.append("out-of-range")
        elif owner.get(press.token, event.conversation) != event.conversation:
            kinds.append("another")
        else:
            kinds.append("old")
    await log.append(session, [Entry("press-refused", now, details={"kind": kind}) for kind in kinds])


async def note_closed(session: AsyncSession, late: Sequence[Arrived], now: datetime) -> None:
    """Log each press, of one's own open card, that came after its campaign had closed."""
    presses = [event for event in late if isinstance(event.body, Press)]
    await log.append(session, [Entry("press-refused", now, details={"kind": "closed"}) for _ in presses])


async def note_stranger(session: AsyncSession, now: datetime) -> None:
    """Log a press, in a group of staff, by somebody who isn't staff."""
    await log.append(session, [Entry("press-refused", now, details={"kind": "stranger"})])
