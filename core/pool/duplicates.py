"""Members who are perhaps one person: the same name at the same address."""

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import Member, MemberId, PostalAddress


async def likely(session: AsyncSession, at_most: int) -> list[tuple[MemberId, MemberId]]:
    """Pair members with one name and address, the younger row first; the oldest of more than two stays."""
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
    first: dict[str, MemberId] = {}
    pairs = []
    for index, number in await session.exec(rows):
        member = MemberId(number)
        if index in first:
            pairs.append((member, first[index]))
        first.setdefault(index, member)
    return sorted(pairs, key=lambda pair: pair[1])[:at_most]
