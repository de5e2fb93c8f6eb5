"""Invite codes: one person's way in from a letter, used once, known to us by its hash only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import delete, insert
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Conversation
from core.messaging.values import ConversationId
from core.pool.tables import CodeTry, InviteCode, Member, MemberId, Tier
from core.privacy.codes import Code, letter_code, link_code
from core.privacy.keys import Keyring
from core.storage.rows import among, insert_new, update_rows

TRIES: Final = 5
TRIES_AROUND: Final = 100  # of one network address: a library's or a mobile operator's is many people's
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
    WAIT = "wait"  # too many tries within the hour: this one wasn't even looked at


@dataclass(frozen=True)
class Redeemed:
    """What an attempt came to; once joined, whose chat it became and whose it was before."""

    result: Result
    member: MemberId | None = None
    was: MemberId | None = None


@dataclass(frozen=True)
class Tries:
    """Codes that opened nothing within the hour, of one chat and of all chats at its network address."""

    count: int = 0
    latest: datetime | None = None
    around: int = 0

    @property
    def spent(self) -> bool:
        """Whether another code isn't looked at."""
        return self.count >= TRIES or self.crowded

    @property
    def crowded(self) -> bool:
        """Whether the tries of its network address are spent, whoever made them."""
        return self.around >= TRIES_AROUND


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


async def withdraw(
    session: AsyncSession, members: Sequence[MemberId], campaign: int | None, now: datetime
) -> None:
    """Let the members' unused codes to the campaign open nothing any more."""
    if not members:
        return
    theirs = (
        among(session, col(InviteCode.member_id), list(members)),
        col(InviteCode.campaign_id) == campaign,
        col(InviteCode.used_at).is_(None),
        col(InviteCode.expires_at) > now,
    )
    await session.exec(update(InviteCode).where(*theirs).values(expires_at=now))


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
        elif tries[chat].spent:
            outcome[chat] = Redeemed(Result.WAIT)
        elif (
            code is None
            or (by_code and was != code.member_id)
            or code.expires_at <= now
            or code.used_at is not None  # asked first: refusing takes no longer than for a code never made
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
    """Count the codes that opened nothing in each chat, and at its network address, within the last hour."""
    counted = dict.fromkeys(conversations, Tries())
    if not conversations:
        return counted
    late = col(CodeTry.at) > now - WITHIN
    mine = among(session, col(CodeTry.conversation_id), list(conversations))
    rows = select(CodeTry.conversation_id, func.count(), func.max(CodeTry.at)).where(mine, late)
    for chat, count, latest in await session.exec(rows.group_by(col(CodeTry.conversation_id))):
        counted[ConversationId(chat)] = Tries(count, latest)
    here, near = aliased(Conversation), aliased(Conversation)
    around = (
        select(here.id, func.count())
        .join(near, col(near.origin_index) == col(here.origin_index))
        .join(CodeTry, col(CodeTry.conversation_id) == col(near.id))
        .where(among(session, col(here.id), list(conversations)), late)
        .group_by(col(here.id))
    )
    for number, count in await session.exec(around):
        chat = ConversationId(number or 0)
        counted[chat] = replace(counted[chat], around=count)
    return counted


async def forget_tries(session: AsyncSession, before: datetime) -> None:
    """Forget the tries made before that moment, and from which network each chat came that has made none since."""
    await session.exec(delete(CodeTry).where(col(CodeTry.at) < before))
    kept = select(col(CodeTry.conversation_id))
    known = col(Conversation.origin_index).is_not(None), col(Conversation.id).not_in(kept)
    await session.exec(update(Conversation).where(*known).values(origin_index=None))


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
