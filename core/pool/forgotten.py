"""Who asked to be forgotten: a mark by which a later register extract passes them over, and nothing else."""

from collections.abc import Sequence
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import Forgotten, Identity, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, upsert

_FORGOTTEN: Final[Any] = Forgotten.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


async def remember(session: AsyncSession, member: MemberId, keyring: Keyring) -> None:
    """Mark the proofs by which registers would bring the member back; call this before they are erased."""
    known = await session.exec(select(Identity.index).where(col(Identity.member_id) == member))
    rows = [{"mark": mark} for mark in _marks(list(known), keyring)]
    await upsert(session, _FORGOTTEN, rows, keep=True)


async def forgotten(session: AsyncSession, indexes: Sequence[str], keyring: Keyring) -> set[str]:
    """Give those of the identity indexes whose owner asked to be forgotten."""
    marks = dict(zip(_marks(indexes, keyring), indexes, strict=True))
    if not marks:
        return set()
    rows = select(Forgotten.mark).where(among(session, col(Forgotten.mark), sorted(marks)))
    return {marks[mark] for mark in await session.exec(rows)}


def _marks(indexes: Sequence[str], keyring: Keyring) -> list[str]:
    # Under a purpose of its own: whoever has an identity's index, from a copy of the database, can't look it up here.
    return [keyring.blind_index("forgotten", index) for index in indexes]
