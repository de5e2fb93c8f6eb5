"""Everything that the pool and the chats hold of one member: shown, and erased."""

from typing import Any, Final

from sqlalchemy import and_, not_, true
from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation, Inbox, Outbox, Prompt, Sending, Waiting
from core.messaging.values import Side
from core.pool.addresses import opened_address
from core.pool.forgotten import remember
from core.pool.tables import (
    CodeTry,
    Consent,
    Extract,
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
from core.privacy.keys import Keyring
from core.storage.rows import among, execute

_SAID: Final[tuple[tuple[Any, Any], ...]] = (
    (Outbox, Outbox.conversation_id),
    (Prompt, Prompt.conversation_id),
    (CodeTry, CodeTry.conversation_id),
    (LinkCode, LinkCode.shown_in),
)
_OF_A_CHAT: Final[tuple[tuple[Any, Any], ...]] = (
    (Inbox, Inbox.conversation_id),
    (Conversation, Conversation.id),
)
_OF_A_MEMBER: Final[tuple[tuple[Any, Any], ...]] = (
    (Trait, Trait.member_id),
    (Consent, Consent.member_id),
    (InviteCode, InviteCode.member_id),
    (ReturnCode, ReturnCode.member_id),
    (LinkCode, LinkCode.member_id),
    (Identity, Identity.member_id),
    (PostalAddress, PostalAddress.member_id),
    (KeptApart, KeptApart.younger_id),
    (KeptApart, KeptApart.older_id),
)


async def export(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say all that is kept of the member, in values that JSON knows; keys and hashes tell nothing.

    Empty for nobody, and for one who is erased.
    """
    person = await session.get(Member, member)
    if person is None or person.key_sealed is None:
        return {}
    traits = await session.exec(select(Trait).where(col(Trait.member_id) == member))
    consents = await session.exec(
        select(Consent).where(col(Consent.member_id) == member).order_by(col(Consent.id))
    )
    return {
        "member": member,
        "language": person.language,
        "tier": str(person.tier),
        "joined_at": person.joined_at.isoformat(),
        "paused_until": person.paused_until.isoformat() if person.paused_until else None,
        "stopped": person.stopped,
        "ways": person.ways,
        "frequency": None if person.frequency is None else str(person.frequency),
        "zone": person.zone,
        **await _registered(session, member, keyring),
        "traits": {trait.name: trait.value for trait in traits},
        "consents": [
            {
                "purpose": str(one.purpose),
                "organisation": one.organisation_id,
                "given": one.given,
                "version": one.version,
                "at": one.at.isoformat(),
            }
            for one in consents
        ],
        "chats": [
            {"channel": chat.channel, "language": chat.language, "stopped": chat.stopped}
            for chat in await _chats(session, member)
        ],
    }


async def hold(session: AsyncSession, member: MemberId) -> None:
    """Wait for what is being handled in any of the member's chats, and let nothing more that waits there begin.

    Whoever erases calls it first: another device may be in the middle of an answer, and its reply would outlive us.
    """
    chats = [chat.id for chat in await _chats(session, member) if chat.id is not None]
    waiting = select(Inbox.id).where(
        among(session, col(Inbox.conversation_id), chats), col(Inbox.state) == int(Waiting.WAITING)
    )
    if chats:
        await session.exec(waiting.order_by(col(Inbox.id)).with_for_update())


async def erase(session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False) -> None:
    """Leave of the member only an empty row, so that counts stand; call this last, it takes the key away.

    Of whom a register told, a keyed mark stays, so that the next extract doesn't bring them back. Chats lose all
    that was said and waits in them, and whose they were. They are nobody's and stopped from then
    on, so that a last reply still finds its way; `forget_nobodys` takes away the rest.
    """
    chats = [chat.id for chat in await _chats(session, member) if chat.id is not None]
    if chats:
        codes = among(session, col(InviteCode.used_by), chats)
        await session.exec(update(InviteCode).where(codes).values(used_by=None))
        written = among(session, col(LinkCode.written_in), chats)
        await session.exec(update(LinkCode).where(written).values(written_in=None))
        # A card that was sent keeps its name, not its words: the last press has it shrink, as every press does.
        card = col(Outbox.state) == int(Sending.SENT), col(Outbox.token) != ""
        theirs = among(session, col(Outbox.conversation_id), chats)
        await session.exec(update(Outbox).where(theirs, *card).values(body=None))
        await session.exec(delete(Outbox).where(theirs, not_(and_(*card))))
        for table, column in _SAID:
            if table is not Outbox:
                await session.exec(delete(table).where(among(session, column, chats)))
        waiting = among(session, col(Inbox.conversation_id), chats)
        # The rows stay, so that what a channel delivers twice is still known; the words don't.
        await session.exec(update(Inbox).where(waiting).values(body="", state=int(Waiting.DONE), reason=None))
        nobody = {
            "party": None,
            "stopped": True,
            "language": None,
            "origin_index": None,
            "person_index": None,
            "text_mode": False,
        }
        await session.exec(
            update(Conversation).where(among(session, col(Conversation.id), chats)).values(nobody)
        )
    await remember(session, member, keyring)
    for table, column in _OF_A_MEMBER:
        await session.exec(delete(table).where(column == member))
    gone: dict[str, Any] = {"key_sealed": None, "language": None, "paused_until": None, "stopped": True}
    gone |= {"ways": None, "frequency": None, "home": None, "zone": None}
    await session.exec(update(Member).where(col(Member.id) == member).values(gone))


async def forget_nobodys(session: AsyncSession) -> int:
    """Take away the stopped chats that are nobody's once nothing waits there; gives how many.

    Codes tried in vain are remembered for their day, and their chat with them.
    """
    nobodys = select(Conversation.id).where(
        col(Conversation.side) == Side.RESIDENT.value,
        col(Conversation.party).is_(None),
        col(Conversation.stopped).is_(True),
    )
    found = {number for number in await session.exec(nobodys) if number is not None}
    if not found:
        return 0  # nearly always; the clock asks each minute, and what waits is looked up for these only
    for column, waits in (
        (Outbox.conversation_id, col(Outbox.state) < int(Sending.SENT)),
        (Inbox.conversation_id, col(Inbox.state) == int(Waiting.WAITING)),
        # Whoever guesses codes doesn't begin anew by writing "stop".
        (CodeTry.conversation_id, true()),
    ):
        held: Any = select(column).where(among(session, col(column), sorted(found)), waits)
        found -= set((await execute(session, held)).scalars())
    chats = sorted(found)
    if chats:
        for table, column in (*_SAID, *_OF_A_CHAT):
            await session.exec(delete(table).where(among(session, column, chats)))
    return len(chats)


async def _registered(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say what a register or a list told of the member, and which."""
    address = await session.get(PostalAddress, member)
    columns: list[Any] = [
        Identity.index,
        Identity.proof,
        Identity.value_sealed,
        Extract.source,
        Extract.dated,
    ]
    rows = (
        select(*columns)
        .join_from(Identity, Extract, col(Extract.id) == col(Identity.extract_id))
        .where(col(Identity.member_id) == member)
        .order_by(col(Identity.index))
    )
    return {
        "postal_address": None
        if address is None
        else opened_address(address.address_sealed, member, keyring).lines(),
        "sources": [
            {
                "known_by": str(proof),
                "value": None if sealed is None else keyring.unseal(sealed, f"identity {index}").decode(),
                "source": source,
                "dated": dated.isoformat(),
            }
            for index, proof, sealed, source, dated in await session.exec(rows)
        ],
    }


async def _chats(session: AsyncSession, member: MemberId) -> list[Conversation]:
    mine = col(Conversation.party) == member, col(Conversation.side) == "resident"
    return list(await session.exec(select(Conversation).where(*mine)))
