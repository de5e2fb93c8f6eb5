"""Digests and reminders to moderators: each made once, however many schedulers there are."""

from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel.ext.asyncio.session import AsyncSession

from core.moderation.tables import ModeratorCall
from core.storage.rows import dialect, execute

_CALL: Any = ModeratorCall.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def claim(session: AsyncSession, organisation: int, kind: str, slot: str, now: datetime) -> bool:
    """Take the making of this call; False if it was made. Undone with the transaction, should it fail."""
    insert = postgresql.insert if dialect(session) == "postgresql" else sqlite.insert
    made = insert(_CALL).values(organisation_id=organisation, kind=kind, slot=slot, made_at=now)
    return (await execute(session, made.on_conflict_do_nothing())).rowcount == 1
