"""Members who are perhaps one person: the same name at the same address."""

from datetime import datetime
from typing import Any, Final

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import KeptApart, Member, MemberId, PostalAddress
from core.storage.rows import upsert

Pair = tuple[MemberId, MemberId]

_APART: Final[Any] = KeptApart.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def keep_apart(session: AsyncSession, pair: Pair, by: int, now: datetime) -> None:
    """Remember that these are two people: nobody is asked about them again."""
    row = {"younger_id": pair[0], "older_id": pair[1], "by": by, "at": now}
    await upsert(session, _APART, [row], keep=True)


async def likely(session: AsyncSession, at_most: int) -> list[Pair]:
    """Pair members with one name and address, the younger row first; each with the oldest that isn't kept apart."""
    twice = (
        select(PostalAddress.address_index)
        .group_by(col(PostalAddress.address_index))
        .having(func.count() > 1)
    )
    rows = (
        select(PostalAddress.address_index, PostalAddress.member_id)
        .join(Member, col(Member.id) == col(PostalAddress.member_id))
        .where(col(PostalAddress.address_index).in_(twice), col(Member.key_sealed).is_not(None))
        .order_by(col(PostalAddress.address_index), col(PostalAddress.member_id))
    )
    apart = set((await session.exec(select(KeptApart.younger_id, KeptApart.older_id))).all())
    there: dict[str, list[MemberId]] = {}
    pairs = []
    for index, number in await session.exec(rows):
        member, older = MemberId(number), there.setdefault(index, [])
        other = next((one for one in older if (member, one) not in apart), None)
        if other is not None:
            pairs.append((member, other))
        older.append(member)
    return sorted(pairs, key=lambda pair: pair[1])[:at_most]
