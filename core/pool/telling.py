"""What members told of themselves: recording and reading it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.documents.traits import DEFAULT, Traits
from core.pool.tables import MemberId, Trait
from core.pool.traits import check_option
from core.storage.rows import among, insert_new, upsert

_TRAIT: Any = Trait.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Told:
    """One trait of one member as an option code; "declined" is an answer too."""

    member: MemberId
    name: str
    value: str


async def tell(
    session: AsyncSession,
    told: Sequence[Told],
    now: datetime,
    known: Traits = DEFAULT,
    *,
    new: bool = False,
) -> None:
    """Make each the member's one value of that trait. UnknownOption: nothing is stored.

    `new`: nothing was told of these members before.
    """
    for name, value in {(one.name, one.value) for one in told}:
        check_option(name, value, known)
    latest = {(one.member, one.name): one.value for one in told}
    rows = [
        {"member_id": member, "name": name, "value": value, "told_at": now}
        for (member, name), value in latest.items()
    ]
    if new:
        await insert_new(session, _TRAIT, rows)
    else:
        await upsert(session, _TRAIT, rows)


async def traits_of(session: AsyncSession, members: Sequence[MemberId]) -> dict[MemberId, dict[str, str]]:
    """Say each member's traits, name to option code; what was never asked isn't there."""
    known = await told_since(session, members)
    return {member: {name: value for name, (value, _) in traits.items()} for member, traits in known.items()}


async def told_since(
    session: AsyncSession, members: Sequence[MemberId]
) -> dict[MemberId, dict[str, tuple[str, datetime]]]:
    """Say each member's traits with the moment when each was told."""
    known: dict[MemberId, dict[str, tuple[str, datetime]]] = {member: {} for member in members}
    if members:
        columns = select(Trait.member_id, Trait.name, Trait.value, Trait.told_at)
        mine = among(session, col(Trait.member_id), list(members))
        for member, name, value, at in await session.exec(columns.where(mine)):
            known[MemberId(member)][name] = (value, at)
    return known
