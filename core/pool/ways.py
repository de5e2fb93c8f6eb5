"""How members chose to take part, and how often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import Frequency, Member, MemberId
from core.storage.rows import among, update_rows

_MEMBER: Final[Any] = Member.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Chosen:
    """What a member chose; None: not asked yet."""

    ways: str | None = None
    frequency: Frequency | None = None


async def chosen(session: AsyncSession, members: Sequence[MemberId]) -> dict[MemberId, Chosen]:
    """Say what each member chose; one who is erased is left out."""
    if not members:
        return {}
    rows = select(Member.id, Member.ways, Member.frequency)
    mine = among(session, col(Member.id), list(members)), col(Member.key_sealed).is_not(None)
    return {
        MemberId(member or 0): Chosen(ways, None if frequency is None else Frequency(frequency))
        for member, ways, frequency in await session.exec(rows.where(*mine))
    }


async def choose_ways(session: AsyncSession, ways: Mapping[MemberId, str]) -> None:
    """Make these each member's ways of taking part, as `frequency.written_ways` writes them."""
    await update_rows(session, _MEMBER, [{"id": member, "ways": written} for member, written in ways.items()])


async def choose_frequency(session: AsyncSession, frequencies: Mapping[MemberId, Frequency]) -> None:
    """Make this how often each member may be invited."""
    rows = [{"id": member, "frequency": one.value} for member, one in frequencies.items()]
    await update_rows(session, _MEMBER, rows)
