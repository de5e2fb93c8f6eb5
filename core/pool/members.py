"""Members: adding them, their language, their silence, and the chats that are theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import col, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation
from core.messaging.values import ConversationId
from core.pool.tables import Member, MemberId, Tier
from core.pool.telling import Told, tell
from core.privacy.keys import Keyring
from core.storage.rows import among, insert_new, reserve_ids, update_rows

_MEMBER: Any = Member.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class NewMember:
    """A person to add, with what is known already: option codes by trait."""

    language: str | None = None
    tier: Tier = Tier.SELF_DECLARED
    traits: Mapping[str, str] = field(default_factory=dict)


async def add(
    session: AsyncSession, new: Sequence[NewMember], keyring: Keyring, now: datetime
) -> list[MemberId]:
    """Add the people to the pool, each under a key of its own; ids come in the order given.

    UnknownOption: a trait or value that isn't one of ours; nobody is added then.
    """
    if not new:
        return []
    ids = [MemberId(number) for number in await reserve_ids(session, _MEMBER, len(new))]
    rows = [
        {
            "id": member,
            "key_sealed": keyring.new_member_key(),
            "language": person.language,
            "tier": person.tier.value,
            "joined_at": now,
            "stopped": False,
            "asked_about_pool": False,
        }
        for member, person in zip(ids, new, strict=True)
    ]
    await insert_new(session, _MEMBER, rows)
    told = [
        Told(member, name, value)
        for member, person in zip(ids, new, strict=True)
        for name, value in person.traits.items()
    ]
    await tell(session, told, now, new=True)
    return ids


async def attach(session: AsyncSession, chats: Mapping[ConversationId, MemberId]) -> None:
    """Make each chat its member's."""
    rows = [{"id": chat, "party": member} for chat, member in chats.items()]
    await update_rows(session, _CONVERSATION, rows)


async def speak(session: AsyncSession, languages: Mapping[ConversationId, str]) -> None:
    """Speak this language in each chat, whoever is there."""
    rows = [{"id": chat, "language": language} for chat, language in languages.items()]
    await update_rows(session, _CONVERSATION, rows)


async def set_language(session: AsyncSession, languages: Mapping[MemberId, str]) -> None:
    """Let each member be written to in this language, in every chat of theirs."""
    rows = [{"id": member, "language": language} for member, language in languages.items()]
    await update_rows(session, _MEMBER, rows)
    await update_rows(
        session,
        _CONVERSATION,
        [{"party": row["id"], "language": row["language"]} for row in rows],
        key="party",
    )


async def stop(session: AsyncSession, members: Sequence[MemberId]) -> None:
    """Send these members nothing unasked any more, in any chat; their answers stand."""
    await _silence(session, members, stopped=True)


async def resume(session: AsyncSession, members: Sequence[MemberId]) -> None:
    """Take a stop or pause back."""
    await _silence(session, members, stopped=False)


async def pause(session: AsyncSession, members: Sequence[MemberId], until: datetime) -> None:
    """Send these members nothing unasked before that moment."""
    if members:
        mine = among(session, col(Member.id), list(members))
        await session.exec(update(Member).where(mine).values(paused_until=until))


async def rest(session: AsyncSession, members: Sequence[MemberId], until: datetime) -> None:
    """Send these members nothing unasked before that moment; a longer pause of theirs stays."""
    if members:
        shorter = or_(col(Member.paused_until).is_(None), col(Member.paused_until) < until)
        mine = among(session, col(Member.id), list(members))
        await session.exec(update(Member).where(mine, shorter).values(paused_until=until))


async def chats_of(session: AsyncSession, members: Sequence[MemberId]) -> dict[MemberId, list[Conversation]]:
    """Find the members' chats, oldest first; a member without one is left out."""
    found: dict[MemberId, list[Conversation]] = {}
    if members:
        mine = among(session, col(Conversation.party), list(members)), col(Conversation.side) == "resident"
        for chat in await session.exec(select(Conversation).where(*mine).order_by(col(Conversation.id))):
            found.setdefault(MemberId(chat.party or 0), []).append(chat)
    return found


async def _silence(session: AsyncSession, members: Sequence[MemberId], *, stopped: bool) -> None:
    if not members:
        return
    mine = among(session, col(Member.id), list(members))
    await session.exec(update(Member).where(mine).values(stopped=stopped, paused_until=None))
    theirs = among(session, col(Conversation.party), list(members)), col(Conversation.side) == "resident"
    await session.exec(update(Conversation).where(*theirs).values(stopped=stopped))
