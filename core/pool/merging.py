"""Two members turn out to be one person: all that the pool holds of the first becomes the second's."""

from typing import Any, Final

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation
from core.pool.tables import Consent, InviteCode, Member, MemberId, ReturnCode, Trait
from core.pool.telling import told_since
from core.pool.traits import DECLINED
from core.storage.rows import upsert

_TRAIT: Any = Trait.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_MOVED: Final[tuple[tuple[Any, Any], ...]] = (
    (Consent, Consent.member_id),
    (InviteCode, InviteCode.member_id),
    (ReturnCode, ReturnCode.member_id),
)


async def merge(session: AsyncSession, was: MemberId, to: MemberId) -> None:
    """Give the second member the first's chats, consents, codes and traits; an empty row stays of the first.

    Of two answers to a consent the later counts, whoever gave it, and so of two told traits; a refusal to tell
    hides nothing that was known. A stop or a pause of either holds for both.
    """
    chats = col(Conversation.party) == was, col(Conversation.side) == "resident"
    await session.exec(update(Conversation).where(*chats).values(party=to))
    for table, column in _MOVED:
        await session.exec(update(table).where(column == was).values(member_id=to))
    await _move_traits(session, was, to)
    columns: list[Any] = [Member.stopped, Member.paused_until, Member.asked_about_pool]
    both = list(await session.exec(select(*columns).where(col(Member.id).in_([was, to]))))
    pauses = [until for _, until, _ in both if until is not None]
    joint = {
        "stopped": any(stopped for stopped, _, _ in both),
        "paused_until": max(pauses, default=None),
        "asked_about_pool": any(asked for _, _, asked in both),
    }
    await session.exec(update(Member).where(col(Member.id) == to).values(joint))
    empty = {"key_sealed": None, "language": None, "paused_until": None, "stopped": True}
    await session.exec(update(Member).where(col(Member.id) == was).values(empty))


async def _move_traits(session: AsyncSession, was: MemberId, to: MemberId) -> None:
    told = await told_since(session, [was, to])
    rows = []
    for name, (value, at) in told[was].items():
        known, known_at = told[to].get(name, (DECLINED, None))
        if known_at is None or (value != DECLINED and (known == DECLINED or at > known_at)):
            rows.append({"member_id": to, "name": name, "value": value, "told_at": at})
    await upsert(session, _TRAIT, rows)
    await session.exec(delete(Trait).where(col(Trait.member_id) == was))
