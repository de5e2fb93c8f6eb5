"""Return codes: a member's way to another device, used once, known to us by its hash only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation
from core.messaging.values import ConversationId
from core.pool import members
from core.pool.codes import Attempt, Redeemed, Result, tries_of
from core.pool.tables import Member, MemberId, ReturnCode, Tier
from core.storage.rows import among, insert_new

LIFE: Final = timedelta(days=30)
_CODE: Any = ReturnCode.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Known:
    """A return code that a member was shown."""

    code_hash: str
    used_at: datetime | None


async def issue(session: AsyncSession, shown: Mapping[str, MemberId], now: datetime) -> None:
    """Keep, by its hash, each code that a member is being shown; from now on it opens."""
    rows = [
        {"code_hash": code_hash, "member_id": member, "expires_at": now + LIFE, "used_at": None}
        for code_hash, member in shown.items()
    ]
    await insert_new(session, _CODE, rows)


async def known_to(session: AsyncSession, of: Sequence[MemberId]) -> dict[MemberId, list[Known]]:
    """List the codes that each member was shown; who was shown none is left out."""
    found: dict[MemberId, list[Known]] = {}
    if of:
        rows = select(ReturnCode.member_id, ReturnCode.code_hash, ReturnCode.used_at)
        mine = among(session, col(ReturnCode.member_id), list(of))
        for member, code_hash, used_at in await session.exec(rows.where(mine)):
            found.setdefault(MemberId(member), []).append(Known(code_hash, used_at))
    return found


async def forget(session: AsyncSession, now: datetime) -> None:
    """Forget the codes that open nothing any more."""
    await session.exec(delete(ReturnCode).where(col(ReturnCode.expires_at) <= now))


async def redeem(
    session: AsyncSession, attempts: Sequence[Attempt], now: datetime
) -> dict[ConversationId, Redeemed]:
    """Let each chat go on as the member whose good code it holds; only chats that may are in the answer.

    The others' codes are for `codes.redeem`, which counts what opens nothing, so that both kinds of code have
    one answer and one limit. The member's other chats stay theirs. A chat that came in by a code as somebody
    else stays theirs too.
    """
    held = {attempt.conversation: attempt.code_hash for attempt in attempts}
    tries = await tries_of(session, list(held), now)
    owners = await _owners(session, sorted(set(held.values())))
    chats = await _whose(session, list(held))
    opened: dict[ConversationId, Redeemed] = {}
    for chat in sorted(held, key=lambda chat: (held[chat], chat)):
        owner = owners.get(held[chat])
        if owner is None:
            continue
        was, by_code = chats.get(chat, (None, False))
        # A used or late code is told from the row, so that it takes no longer than one that was never made.
        good = owner.used_at is None and owner.expires_at > now
        if was == owner.member:
            opened[chat] = Redeemed(Result.AGAIN, was)  # at home already: nothing is used up
        elif good and not tries[chat].spent and not by_code and await _claim(session, held[chat], now):
            opened[chat] = Redeemed(Result.JOINED, owner.member, was)
    joined = {
        chat: one.member
        for chat, one in opened.items()
        if one.result == Result.JOINED and one.member is not None
    }
    await members.attach(session, joined)
    languages = {one.member: one.language for one in owners.values() if one.language is not None}
    spoken = {chat: languages[member] for chat, member in joined.items() if member in languages}
    await members.speak(session, spoken)
    return opened


async def _claim(session: AsyncSession, code_hash: str, now: datetime) -> bool:
    # The condition is the lock: of two devices that race, the second finds no row left.
    free = (
        col(ReturnCode.code_hash) == code_hash,
        col(ReturnCode.used_at).is_(None),
        col(ReturnCode.expires_at) > now,
    )
    taken = await session.exec(update(ReturnCode).where(*free).values(used_at=now))
    return bool(taken.rowcount)


@dataclass(frozen=True)
class _Owner:
    member: MemberId
    language: str | None
    used_at: datetime | None
    expires_at: datetime


async def _owners(session: AsyncSession, hashes: Sequence[str]) -> dict[str, _Owner]:
    c = _CODE.c
    columns: list[Any] = [c.code_hash, col(Member.id), col(Member.language), c.used_at, c.expires_at]
    rows = (
        select(*columns)
        .join(Member, col(Member.id) == c.member_id)
        .where(among(session, c.code_hash, hashes), col(Member.key_sealed).is_not(None))
    )
    return {row[0]: _Owner(*row[1:]) for row in await session.exec(rows)}


async def _whose(
    session: AsyncSession, chats: Sequence[ConversationId]
) -> dict[ConversationId, tuple[MemberId, bool]]:
    """Say whose each chat is, and whether it came in by a letter's code or better."""
    rows = (
        select(Conversation.id, Member.id, Member.tier)
        .join(Member, col(Member.id) == col(Conversation.party))
        .where(among(session, col(Conversation.id), list(chats)))
    )
    return {
        ConversationId(chat or 0): (MemberId(member or 0), tier != Tier.SELF_DECLARED)
        for chat, member, tier in await session.exec(rows)
    }
