"""Invite codes: one person's way in from a letter, used once, known to us by its hash only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import insert
from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation
from core.messaging.values import ConversationId
from core.pool.tables import CodeTry, InviteCode, Member, MemberId, Tier
from core.privacy.codes import Code, letter_code, link_code
from core.privacy.keys import Keyring
from core.storage.rows import among, insert_new, update_rows

TRIES: Final = 5
WITHIN: Final = timedelta(hours=1)
_MEMBER: Any = Member.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_CONVERSATION: Any = Conversation.__table__  # type: ignore[attr-defined]
_CODE: Any = InviteCode.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Issued:
    """A member's two codes in clear: for the letter only, never stored."""

    member: MemberId
    link: Code
    letter: Code


@dataclass(frozen=True)
class Attempt:
    """A code that a chat presses or types, by its hash."""

    conversation: ConversationId
    code_hash: str


class Result(StrEnum):
    """What an attempt came to; unknown, used and expired are one answer."""

    JOINED = "joined"
    AGAIN = "again"  # by the chat that used it
    REFUSED = "refused"
    WAIT = "wait"  # five tries in an hour: this one wasn't even looked at


@dataclass(frozen=True)
class Redeemed:
    """What an attempt came to; once joined, whose chat it became and whose it was before."""

    result: Result
    member: MemberId | None = None
    was: MemberId | None = None


@dataclass(frozen=True)
class Tries:
    """Codes of one chat that opened nothing within the hour."""

    count: int = 0
    latest: datetime | None = None


async def issue(
    session: AsyncSession,
    members: Sequence[MemberId],
    campaign: int | None,
    expires_at: datetime,
    keyring: Keyring,
) -> list[Issued]:
    """Make each member a code for a link and one to type; using one uses both."""
    issued = [Issued(member, link_code(keyring.random), letter_code(keyring.random)) for member in members]
    rows = [
        {
            "code_hash": keyring.code_hash(code),
            "pair": keyring.code_hash(one.link),
            "member_id": one.member,
            "campaign_id": campaign,
            "expires_at": expires_at,
        }
        for one in issued
        for code in (one.link, one.letter)
    ]
    await insert_new(session, _CODE, rows)
    return issued


async def redeem(
    session: AsyncSession, attempts: Sequence[Attempt], now: datetime
) -> dict[ConversationId, Redeemed]:
    """Let each chat in that holds a good code; a code raced by two lets in one.

    The chat then is the member's, in the member's language. A chat that came in by a code stays its
    member's: another person's code opens nothing there, a new one of the same person does.
    """
    if not attempts:
        return {}
    held = {attempt.conversation: attempt.code_hash for attempt in attempts}
    tries = await tries_of(session, list(held), now)
    known = among(session, col(InviteCode.code_hash), sorted(held.values()))
    codes = {code.code_hash: code for code in await session.exec(select(InviteCode).where(known))}
    party = await _parties(session, list(held))
    outcome: dict[ConversationId, Redeemed] = {}
    for chat in sorted(held, key=lambda chat: (held[chat], chat)):
        code = codes.get(held[chat])
        was, by_code = party.get(chat, (None, False))
        if code is not None and code.used_by == chat:
            outcome[chat] = Redeemed(Result.AGAIN, code.member_id)
        elif tries[chat].count >= TRIES:
            outcome[chat] = Redeemed(Result.WAIT)
        elif (
            code is None
            or (by_code and was != code.member_id)
            or code.expires_at <= now
            or not await _claim(session, code, chat, now)
        ):
            outcome[chat] = Redeemed(Result.REFUSED)
        else:
            outcome[chat] = Redeemed(Result.JOINED, code.member_id, was if was != code.member_id else None)
    await _let_in(session, {chat: one.member for chat, one in outcome.items() if one.result == Result.JOINED})
    refused = [chat for chat, one in outcome.items() if one.result == Result.REFUSED]
    if refused:
        await session.exec(insert(CodeTry), params=[{"conversation_id": chat, "at": now} for chat in refused])
    return outcome


async def tries_of(
    session: AsyncSession, conversations: Sequence[ConversationId], now: datetime
) -> dict[ConversationId, Tries]:
    """Count the codes that opened nothing in each chat within the last hour."""
    counted = dict.fromkeys(conversations, Tries())
    if conversations:
        late = (
            among(session, col(CodeTry.conversation_id), list(conversations)),
            col(CodeTry.at) > now - WITHIN,
        )
        rows = select(CodeTry.conversation_id, func.count(), func.max(CodeTry.at)).where(*late)
        for chat, count, latest in await session.exec(rows.group_by(col(CodeTry.conversation_id))):
            counted[ConversationId(chat)] = Tries(count, latest)
    return counted


async def _claim(session: AsyncSession, code: InviteCode, chat: ConversationId, now: datetime) -> bool:
    # The condition is the lock: of two accounts that race, the second finds no row left.
    free = col(InviteCode.pair) == code.pair, col(InviteCode.used_at).is_(None)
    taken = await session.exec(update(InviteCode).where(*free).values(used_at=now, used_by=chat))
    return bool(taken.rowcount)


async def _parties(
    session: AsyncSession, conversations: Sequence[ConversationId]
) -> dict[ConversationId, tuple[MemberId, bool]]:
    """Say whose each chat is, and whether it came in by a code or better."""
    mine = among(session, col(Conversation.id), list(conversations))
    rows = (
        select(Conversation.id, Member.id, Member.tier)
        .join(Member, col(Member.id) == col(Conversation.party))
        .where(mine)
    )
    return {
        ConversationId(chat or 0): (MemberId(member or 0), tier != Tier.SELF_DECLARED)
        for chat, member, tier in await session.exec(rows)
    }


async def _let_in(session: AsyncSession, chats: Mapping[ConversationId, MemberId | None]) -> None:
    members = sorted({member for member in chats.values() if member is not None})
    if not members:
        return
    mine = among(session, col(Member.id), members)
    columns = select(Member.id, Member.language, Member.tier)
    known = {row[0]: row for row in await session.exec(columns.where(mine))}
    await update_rows(
        session, _CONVERSATION, [{"id": chat, "party": member} for chat, member in chats.items()]
    )
    spoken = [
        {"id": chat, "language": known[member][1]}
        for chat, member in chats.items()
        if member is not None and known[member][1] is not None
    ]
    await update_rows(session, _CONVERSATION, spoken)
    surer = [
        {"id": member, "tier": Tier.LETTER_CODE.value}
        for member in members
        if known[member][2] == Tier.SELF_DECLARED
    ]
    await update_rows(session, _MEMBER, surer)
