"""Two members turn out to be one person: all that the pool holds of the first becomes the second's."""

from typing import Any, Final

from sqlmodel import col, delete, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation
from core.pool.addresses import addresses_of, keep, opened_address
from core.pool.tables import (
    Consent,
    Frequency,
    Identity,
    InviteCode,
    KeptApart,
    LinkCode,
    Member,
    MemberId,
    PostalAddress,
    ReturnCode,
    Trait,
)
from core.pool.telling import told_since
from core.pool.traits import DECLINED
from core.privacy.keys import Keyring
from core.storage.rows import upsert

_TRAIT: Any = Trait.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_MOVED: Final[tuple[tuple[Any, Any], ...]] = (
    (Consent, Consent.member_id),
    (InviteCode, InviteCode.member_id),
    (ReturnCode, ReturnCode.member_id),
    (LinkCode, LinkCode.member_id),
    (Identity, Identity.member_id),
)
_SELDOM: Final = (Frequency.QUARTERLY, Frequency.MONTHLY, Frequency.WEEKLY)  # the more careful first


async def merge(session: AsyncSession, was: MemberId, to: MemberId, keyring: Keyring) -> None:
    """Give the second member the first's chats, consents, codes and traits; an empty row stays of the first.

    The second keeps its own postal address and clock where it has them. Of two answers to a consent the later counts, whoever gave it, and so of two told traits; a refusal to tell
    hides nothing that was known. A stop or a pause of either holds for both, and the more seldom of two frequencies.
    """
    chats = col(Conversation.party) == was, col(Conversation.side) == "resident"
    await session.exec(update(Conversation).where(*chats).values(party=to))
    for table, column in _MOVED:
        await session.exec(update(table).where(column == was).values(member_id=to))
    apart = or_(col(KeptApart.younger_id) == was, col(KeptApart.older_id) == was)
    await session.exec(delete(KeptApart).where(apart))
    await _move_traits(session, was, to)
    await _move_address(session, was, to, keyring)
    columns: list[Any] = [
        Member.id,
        Member.stopped,
        Member.paused_until,
        Member.asked_about_pool,
        Member.ways,
        Member.frequency,
        Member.zone,
    ]
    people = list(await session.exec(select(*columns).where(col(Member.id).in_([was, to]))))
    both = sorted((row[1:] for row in people if row[0] is not None), key=lambda row: row[3] is None)
    pauses = [until for _, until, *_ in both if until is not None]
    frequencies = {row[4] for row in both}
    zones = {row[0]: row[-1] for row in people}
    joint = {
        "stopped": any(row[0] for row in both),
        "paused_until": max(pauses, default=None),
        "asked_about_pool": any(row[2] for row in both),
        "ways": next((row[3] for row in both), None),
        "frequency": next((one.value for one in _SELDOM if one.value in frequencies), None),
        "zone": zones.get(to) or zones.get(was),
    }
    await session.exec(update(Member).where(col(Member.id) == to).values(joint))
    empty: dict[str, Any] = {"key_sealed": None, "language": None, "paused_until": None, "stopped": True}
    empty |= {"ways": None, "frequency": None, "home": None, "zone": None}
    await session.exec(update(Member).where(col(Member.id) == was).values(empty))


async def _move_address(session: AsyncSession, was: MemberId, to: MemberId, keyring: Keyring) -> None:
    """Seal the address anew for the second member, unless that one has an address."""
    row = (await session.exec(select(PostalAddress).where(col(PostalAddress.member_id) == was))).first()
    if row is None:
        return
    if not await addresses_of(session, [to], keyring):
        address = opened_address(row.address_sealed, was, keyring)
        await keep(session, {to: address}, keyring, row.updated_at, row.extract_id)
    await session.exec(delete(PostalAddress).where(col(PostalAddress.member_id) == was))


async def _move_traits(session: AsyncSession, was: MemberId, to: MemberId) -> None:
    told = await told_since(session, [was, to])
    rows = []
    for name, (value, at) in told[was].items():
        known, known_at = told[to].get(name, (DECLINED, None))
        if known_at is None or (value != DECLINED and (known == DECLINED or at > known_at)):
            rows.append({"member_id": to, "name": name, "value": value, "told_at": at})
    await upsert(session, _TRAIT, rows)
    await session.exec(delete(Trait).where(col(Trait.member_id) == was))
