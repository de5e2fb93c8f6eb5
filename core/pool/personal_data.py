"""Everything that the pool and the chats hold of one member: shown, and erased."""

from typing import Any, Final

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation, Inbox, Outbox, Prompt
from core.pool.tables import CodeTry, Consent, InviteCode, Member, MemberId, Trait
from core.privacy.keys import Keyring
from core.storage.rows import among

_OF_A_CHAT: Final[tuple[tuple[Any, Any], ...]] = (
    (Outbox, Outbox.conversation_id),
    (Inbox, Inbox.conversation_id),
    (Prompt, Prompt.conversation_id),
    (CodeTry, CodeTry.conversation_id),
    (Conversation, Conversation.id),
)
_OF_A_MEMBER: Final[tuple[tuple[Any, Any], ...]] = (
    (Trait, Trait.member_id),
    (Consent, Consent.member_id),
    (InviteCode, InviteCode.member_id),
)


async def export(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say all that is kept of the member, in values that JSON knows; keys and hashes tell nothing."""
    person = await session.get(Member, member)
    if person is None:
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
        "traits": {trait.name: trait.value for trait in traits},
        "consents": [
            {
                "purpose": str(one.purpose),
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


async def erase(session: AsyncSession, member: MemberId) -> None:
    """Leave of the member only an empty row, so that counts stand; chats go with all that waits in them."""
    chats = [chat.id for chat in await _chats(session, member) if chat.id is not None]
    if chats:
        codes = among(session, col(InviteCode.used_by), chats)
        await session.exec(update(InviteCode).where(codes).values(used_by=None))
        for table, column in _OF_A_CHAT:
            await session.exec(delete(table).where(among(session, column, chats)))
    for table, column in _OF_A_MEMBER:
        await session.exec(delete(table).where(column == member))
    gone = {"key_sealed": None, "language": None, "paused_until": None, "stopped": True}
    await session.exec(update(Member).where(col(Member.id) == member).values(gone))


async def _chats(session: AsyncSession, member: MemberId) -> list[Conversation]:
    mine = col(Conversation.party) == member, col(Conversation.side) == "resident"
    return list(await session.exec(select(Conversation).where(*mine)))
