"""Linking a second channel: a code shown in the first is written in the second, then the first says yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import aliased
from sqlmodel import col, delete, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.capabilities import read_capabilities
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId
from core.pool.codes import Attempt, tries_of
from core.pool.tables import LinkCode, Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, insert_new, update_rows

LIFE: Final = timedelta(minutes=15)
_SHOWN_OF_AN_ADDRESS: Final = 3  # of its end: enough to know one's own, too little to find anybody's
_CODE: Final[Any] = LinkCode.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_MEMBER: Final[Any] = Member.__table__  # type: ignore[attr-defined]  # as above
_CONVERSATION: Final[Any] = Conversation.__table__  # type: ignore[attr-defined]  # as above


@dataclass(frozen=True)
class Show:
    """A code that a member is being shown in a chat, by its hash."""

    member: MemberId
    conversation: ConversationId
    code_hash: str


@dataclass(frozen=True)
class Request:
    """A second chat that holds a good code and waits for the first chat's yes."""

    code_hash: str
    member: MemberId
    first: ConversationId
    second: ConversationId
    was: MemberId | None  # whom the second chat belonged to before
    channel: str
    masked: str
    home: ConversationId  # where invitations will come
    home_channel: str


async def show(session: AsyncSession, shown: Sequence[Show], now: datetime) -> None:
    """Keep each code that a member is being shown; one that was shown before and not used opens nothing more."""
    if not shown:
        return
    theirs = among(session, col(LinkCode.member_id), [one.member for one in shown])
    await session.exec(delete(LinkCode).where(theirs, col(LinkCode.written_at).is_(None)))
    rows = [
        {
            "code_hash": one.code_hash,
            "member_id": one.member,
            "shown_in": one.conversation,
            "expires_at": now + LIFE,
        }
        for one in shown
    ]
    await insert_new(session, _CODE, rows)


async def write(session: AsyncSession, attempts: Sequence[Attempt], now: datetime) -> set[ConversationId]:
    """Let each good code be asked about in its first chat; gives the chats that hold one.

    The others' codes are for the other kinds, which count what opens nothing: one answer and one limit for all.
    A code written where it was shown is used up by nothing. Of two chats with one code, one is asked about.
    """
    held = {attempt.code_hash: attempt.conversation for attempt in attempts}
    if not held:
        return set()
    known = among(session, col(LinkCode.code_hash), sorted(held))
    good = known, col(LinkCode.written_at).is_(None), col(LinkCode.expires_at) > now
    rows = select(LinkCode.code_hash, LinkCode.shown_in, LinkCode.member_id).where(*good)
    found = list(await session.exec(rows))
    if not found:
        return set()
    chats = [held[code] for code, _, _ in found]
    tries = await tries_of(session, chats, now)
    mine = among(session, col(Conversation.id), chats)
    parties = dict((await session.exec(select(Conversation.id, Conversation.party).where(mine))).all())
    opened = set()
    for code, shown_in, member in sorted(found):
        chat = held[code]
        if tries[chat].spent:
            continue
        if chat != shown_in and parties.get(chat) != member:
            free = col(LinkCode.code_hash) == code, col(LinkCode.written_at).is_(None)
            taken = await session.exec(update(LinkCode).where(*free).values(written_in=chat, written_at=now))
            if not taken.rowcount:
                continue
        opened.add(chat)
    return opened


async def requests(
    session: AsyncSession, chats: Sequence[ConversationId], keyring: Keyring, now: datetime
) -> list[Request]:
    """List what waits for a yes and concerns one of the chats, as the first or as the second."""
    if not chats:
        return []
    first, second = aliased(Conversation), aliased(Conversation)
    columns: list[Any] = [
        LinkCode.code_hash,
        LinkCode.member_id,
        first.id,
        first.channel,
        first.capabilities,
        second.id,
        second.channel,
        second.capabilities,
        second.party,
        second.address_sealed,
    ]
    rows = (
        select(*columns)
        .join_from(LinkCode, first, col(first.id) == col(LinkCode.shown_in))
        .join(second, col(second.id) == col(LinkCode.written_in))
        .where(
            or_(
                among(session, col(LinkCode.shown_in), list(chats)),
                among(session, col(LinkCode.written_in), list(chats)),
            ),
            col(LinkCode.settled_at).is_(None),
            col(LinkCode.expires_at) > now,
        )
        .order_by(col(LinkCode.written_at))
    )
    found = []
    for code, member, one, one_channel, one_can, two, two_channel, two_can, was, sealed in await session.exec(
        rows
    ):
        address = keyring.unseal(sealed, "address").decode()
        # Invitations stay where they came, unless only the new channel may write first.
        moves = read_capabilities(two_can).can_initiate and not read_capabilities(one_can).can_initiate
        found.append(
            Request(
                code,
                MemberId(member),
                ConversationId(one),
                ConversationId(two),
                None if was is None else MemberId(was),
                two_channel,
                f"***{address[-_SHOWN_OF_AN_ADDRESS:]}",
                ConversationId(two if moves else one),
                two_channel if moves else one_channel,
            )
        )
    return found


async def waiting(
    session: AsyncSession, chats: Sequence[ConversationId], now: datetime
) -> set[ConversationId]:
    """Give the chats that wait to become another channel of somebody."""
    open_ = col(LinkCode.settled_at).is_(None), col(LinkCode.expires_at) > now
    rows = select(LinkCode.written_in).where(among(session, col(LinkCode.written_in), list(chats)), *open_)
    return {ConversationId(chat) for chat in await session.exec(rows) if chat is not None} if chats else set()


async def settle(session: AsyncSession, answers: Mapping[str, bool], now: datetime) -> list[tuple[str, bool]]:
    """Answer each request once; gives those that were still open, with their answers."""
    done = []
    for code, agreed in sorted(answers.items()):
        open_ = (
            col(LinkCode.code_hash) == code,
            col(LinkCode.settled_at).is_(None),
            col(LinkCode.expires_at) > now,
        )
        settled = await session.exec(update(LinkCode).where(*open_).values(settled_at=now, agreed=agreed))
        if settled.rowcount:
            done.append((code, agreed))
    return done


async def set_home(session: AsyncSession, homes: Mapping[MemberId, ConversationId]) -> None:
    """Let each member's invitations come to this chat, where its channel may write first."""
    await update_rows(session, _MEMBER, [{"id": member, "home": chat} for member, chat in homes.items()])


async def forget(session: AsyncSession, now: datetime) -> None:
    """Forget the codes that open nothing any more."""
    await session.exec(delete(LinkCode).where(col(LinkCode.expires_at) <= now))
