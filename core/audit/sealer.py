"""Linking new audit rows into the chain, apart from those who write them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.chain import EMPTY, Head, after
from core.audit.tables import AuditLink, AuditRow
from core.storage.rows import among, dialect


async def head(session: AsyncSession) -> Head:
    """Tell how far the chain reaches; publish or note it, so that a rewritten chain is found out."""
    query = select(AuditLink).order_by(col(AuditLink.number).desc()).limit(1)
    last = (await session.exec(query)).first()
    return EMPTY if last is None else Head(last.number, last.hash)


async def seal(session: AsyncSession, now: datetime, *, limit: int = 1000) -> int:
    """Link up to `limit` committed rows, the lowest number first; how many, and 0 if another sealer was first.

    Call it again while it returns `limit`. Writers never wait for it. A row that commits late is linked later,
    so the chain's order is that of sealing; the rows' own times tell when they happened.
    """
    last = await head(session)
    query = select(AuditRow).where(col(AuditRow.sealed_at).is_(None)).order_by(col(AuditRow.id)).limit(limit)
    rows = (await session.exec(query)).all()
    links: list[dict[str, object]] = []
    for row in rows:
        last = after(last, row)
        links.append({"number": last.number, "row_id": row.id, "hash": last.hash})
    if not links or not await _first_to(session, links[0]):
        return 0
    if links[1:]:
        await session.exec(insert(AuditLink), params=links[1:])
    await _mark(session, [row.id for row in rows if row.id is not None], now)
    return len(links)


async def _first_to(session: AsyncSession, link: Mapping[str, object]) -> bool:
    """Take the chain's next number; a sealer that took it meanwhile keeps it.

    The key of the link is the lock: whoever wants a later number must have read this one committed.
    """
    number = col(AuditLink.number)
    statement = (
        postgresql.insert(AuditLink).values(**link).on_conflict_do_nothing().returning(number)
        if dialect(session) == "postgresql"
        else sqlite.insert(AuditLink).values(**link).on_conflict_do_nothing().returning(number)
    )
    return (await session.exec(statement)).first() is not None


async def _mark(session: AsyncSession, rows: Sequence[int], now: datetime) -> None:
    await session.exec(
        update(AuditRow)
        .where(among(session, col(AuditRow.id), rows))
        .values(sealed_at=now)
        .execution_options(synchronize_session=False)
    )
