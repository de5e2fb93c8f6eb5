"""Checking the chain: whether any sealed row was edited, removed, put elsewhere or slipped in."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import exists
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.chain import EMPTY, Head, after
from core.audit.tables import AuditLink, AuditRow, AuditRowId

_PAGE = 1000


class Why(StrEnum):
    """What is wrong with the first broken row."""

    CHANGED = "changed"  # its words, its place or its link aren't those that were sealed
    ROW_GONE = "row-gone"  # the chain holds it, the log doesn't
    LINK_GONE = "link-gone"  # the log says it was sealed, the chain doesn't hold it
    END_GONE = "end-gone"  # the chain ends before a head that was noted
    REWRITTEN = "rewritten"  # the chain holds together, but differs from a head that was noted


@dataclass(frozen=True)
class Broken:
    """The first broken place: the link's number in the chain, and the row if it is known."""

    number: int
    row: AuditRowId | None
    why: Why


@dataclass(frozen=True)
class Verdict:
    """`head` is the last link that holds, `waiting` the rows that no sealer has reached yet."""

    head: Head
    waiting: int
    broken: Broken | None


async def verify(session: AsyncSession, noted: Head | None = None) -> Verdict:
    """Recompute the chain from its first row and name the first row that breaks it.

    Anyone who may write to the database can also compute a whole new chain, or cut off its end: only a
    `noted` head, kept where they can't reach, shows that.
    """
    head, broken = await _walk(session, noted)
    rows = (await session.exec(select(AuditRow.id).where(col(AuditRow.sealed_at).is_(None)))).all()
    if broken is None:
        broken = await _unlinked(session, head)
    if broken is None and noted is not None and noted.number > head.number:
        broken = Broken(head.number + 1, None, Why.END_GONE)
    return Verdict(head, len(rows), broken)


async def _walk(session: AsyncSession, noted: Head | None) -> tuple[Head, Broken | None]:
    head = EMPTY
    while True:
        query = (
            select(AuditLink, AuditRow)
            .join(AuditRow, col(AuditRow.id) == col(AuditLink.row_id), isouter=True)
            .where(col(AuditLink.number) > head.number)
            .order_by(col(AuditLink.number))
            .limit(_PAGE)
            # Rows in this session's memory may be older than those on disk; the disk is what is checked.
            .execution_options(populate_existing=True)
        )
        page = (await session.exec(query)).all()
        for link, row in page:
            number = head.number + 1
            if link.number != number:
                return head, Broken(number, None, Why.LINK_GONE)
            if row is None:
                return head, Broken(number, link.row_id, Why.ROW_GONE)
            next_head = after(head, row)
            if next_head.hash != link.hash:
                return head, Broken(number, link.row_id, Why.CHANGED)
            head = next_head
            if noted is not None and noted.number == number and noted.hash != head.hash:
                return head, Broken(number, link.row_id, Why.REWRITTEN)
        if len(page) < _PAGE:
            return head, None


async def _unlinked(session: AsyncSession, head: Head) -> Broken | None:
    linked = exists().where(col(AuditLink.row_id) == col(AuditRow.id))
    query = (
        select(AuditRow.id)
        .where(col(AuditRow.sealed_at).is_not(None), ~linked)
        .order_by(col(AuditRow.id))
        .limit(1)
    )
    row = (await session.exec(query)).first()
    return None if row is None else Broken(head.number + 1, AuditRowId(row), Why.LINK_GONE)
