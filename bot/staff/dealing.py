"""Which moderator has which card on the table: dealt, edited when a colleague decides, taken away with the role."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff.cards import CARDS, DECIDED, card, done, slot
from bot.staff.desk import DIALOGUE, Chat, House, Put, Replace, StaffOut, Tell, chats, groups, holders, who
from core.access.guards import Denied, Moderator, access_moderator
from core.access.rights import Right, rights_of
from core.access.roles import listing, seat, staffed
from core.access.tables import StaffId
from core.audit.tables import AuditRow
from core.desk.acting import owners
from core.desk.kinds import kind_of
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import ConversationId, Say
from core.moderation import queue
from core.moderation.acts import Came, Done, Undone
from core.moderation.deciding import hindrance
from core.moderation.tables import KIND_OF_ITEM, QueueItem, Verdict

PAUSE = timedelta(minutes=30)
"""Whoever hasn't decided anything for so long has left the queue to the others."""


async def next_card(
    house: House,
    session: AsyncSession,
    by: Moderator,
    chat: Chat,
    now: datetime,
    after: int | None = None,
) -> list[StaffOut]:
    """Put the oldest waiting card after that one on the table, from the front again at the end."""
    items = await queue.next_items(session, by, after=after, held=True)
    if not items and after is not None:
        items = await queue.next_items(session, by, held=True)
    if not items:
        return [Tell(Say("mod-empty"), chat.conversation)]
    return [Put(await card(house, session, by, items[0], chat.language, now), chat.conversation)]


async def on_the_table(session: AsyncSession, conversation: ConversationId) -> set[int]:
    """Give the items whose cards wait for a press in this chat."""
    query = (
        select(Prompt.about)
        .join(QueueItem, col(QueueItem.id) == col(Prompt.about))
        .where(
            col(Prompt.conversation_id) == conversation,
            col(Prompt.dialogue) == DIALOGUE,
            col(Prompt.text).in_(list(CARDS)),
            # What its author took away meanwhile keeps nobody from the next one.
            col(QueueItem.verdict) == Verdict.WAITING.value,
        )
    )
    return {item for item in await session.exec(query) if item is not None}


async def told(
    house: House, session: AsyncSession, came: Came, now: datetime, but: ConversationId | None = None
) -> list[StaffOut]:
    """Say what came of an act on the cards in all chats but one."""
    match came:
        case Done(row):
            out = await decided(house, session, row, now, but)
            return out if row.verdict != Verdict.WAITING else out + await to_owners(house, session, row, now)
        case Undone(row, votes):
            return await undone(session, row, votes, but)
    return []


async def decided(
    house: House,
    session: AsyncSession,
    row: QueueItem,
    now: datetime,
    but: ConversationId | None = None,
) -> list[StaffOut]:
    """Edit the cards of the same thing in the colleagues' chats; whoever is at work is dealt the next one then.

    A colleague who may still decide it (half approved, moved on to the owners) keeps the card. A group is always
    at work; whoever works there isn't dealt the next card in private as well.
    """
    out: list[StaffOut] = []
    shared = await groups(session, house.organisation)
    for chat in await holders(session, slot(row), CARDS):
        if chat.conversation == but:
            continue
        allowed = await permissions(session, house, chat)
        if not allowed:
            out.append(_taken_away(chat, slot(row)))
            continue
        if row.verdict == Verdict.WAITING:
            if any(hindrance(row, by) is None for by in allowed):
                continue
            told = await escalated(session, row)
        else:
            told = await done(house, session, row, chat.language)
        working = chat.group or (not shared and await _at_work(session, chat.staff, now))
        choices = () if working or told.text != "mod-done" else ("next",)
        out.append(Replace(chat.conversation, slot(row), told, choices, row.id))
        if working and not await on_the_table(session, chat.conversation) - {row.id}:
            out += await _next_of(house, session, allowed, chat, now, row.id)
    return out


async def _next_of(
    house: House,
    session: AsyncSession,
    allowed: Sequence[Moderator],
    chat: Chat,
    now: datetime,
    after: int | None = None,
) -> list[StaffOut]:
    """Put the oldest thing on the table that any of these may decide; nothing when nothing waits."""
    found: list[tuple[QueueItem, Moderator]] = []
    for by in allowed:
        found += [(item, by) for item in await queue.next_items(session, by, after=after, held=True)]
    if not found:
        return []
    item, by = min(found, key=lambda one: one[0].id or 0)
    return [Put(await card(house, session, by, item, chat.language, now), chat.conversation)]


async def undone(
    session: AsyncSession, row: QueueItem, votes: int, but: ConversationId | None = None
) -> list[StaffOut]:
    """Say on every card of a decision that it was taken back."""
    say = await undone_words(session, row, votes)
    return [
        Replace(chat.conversation, slot(row), say, about=row.id)
        for chat in await holders(session, slot(row), DECIDED)
        if chat.conversation != but
    ]


async def undone_words(session: AsyncSession, row: QueueItem, votes: int) -> Say:
    return Say("mod-undone", {**await named(session, row), "votes": votes})


async def named(session: AsyncSession, row: QueueItem) -> dict[str, str | int]:
    """Name the thing that an item is about: what it is, and its number."""
    return {"kind": row.kind, "no": str((await kind_of(row).thing(session, row)).number)}


async def escalated(session: AsyncSession, row: QueueItem) -> Say:
    """Say to whom it went."""
    names = [await who(session, person) for person in await owners(session, row)]
    return Say("mod-escalate", {**await named(session, row), "owner": ", ".join(names) or "–"})


async def to_owners(house: House, session: AsyncSession, row: QueueItem, now: datetime) -> list[StaffOut]:
    """Put what was moved on to the owners on their tables at once."""
    out: list[StaffOut] = []
    for chat in await chats(session, await owners(session, row)):
        by = await permission(session, house, chat.staff)
        if by is not None and row.id not in await on_the_table(session, chat.conversation):
            fresh = await card(house, session, by, row, chat.language, now)
            out.append(Put(fresh, chat.conversation))
    return out


async def sides(house: House, session: AsyncSession) -> list[House]:
    """Give the house as each organisation with staff knows it, the host's in front."""
    return [house.of(one) for one in await staffed(session, house.organisation)]


async def deal(house: House, session: AsyncSession, now: datetime) -> list[StaffOut]:
    """Give each moderator of every organisation who has no open card the oldest one that waits for them.

    Whose last card a colleague decided while they were away gets no other until they press: an owner who
    leaves the queue to others would be sent every statement.
    """
    out: list[StaffOut] = []
    for side in await sides(house, session):
        for chat in [*await groups(session, side.organisation), *await moderators(side, session)]:
            if await on_the_table(session, chat.conversation) or await _away(session, chat):
                continue
            out += await _next_of(side, session, await permissions(session, side, chat), chat, now)
    return out


async def clear(house: House, session: AsyncSession) -> list[StaffOut]:
    """Take the open cards off the tables of those who have lost the role."""
    query = (
        select(Conversation, Prompt.slot)
        .join(Prompt, col(Prompt.conversation_id) == col(Conversation.id))
        .where(col(Prompt.dialogue) == DIALOGUE, col(Prompt.text).in_(list(CARDS)))
    )
    still: set[ConversationId] = set()
    for side in await sides(house, session):
        there = [*await groups(session, side.organisation), *await moderators(side, session)]
        still |= {chat.conversation for chat in there}
    gone: list[StaffOut] = []
    for conversation, place in await session.exec(query.order_by(col(Conversation.id))):
        if conversation.id is not None and conversation.id not in still and not conversation.stopped:
            chat = Chat(conversation.id, StaffId(conversation.party or 0), conversation.language or "fi")
            gone.append(_taken_away(chat, place))
    return gone


async def moderators(house: House, session: AsyncSession) -> list[Chat]:
    """List the chats of those who may moderate now and sit at this organisation's desk."""
    people = [
        StaffId(person.id)
        for person, roles in await listing(session, house.organisation)
        if person.id is not None and Right.MODERATE in rights_of(roles)
    ]
    if house.host is not None:
        # At whose desk they don't sit, they couldn't press anything on its cards.
        people = [one for one in people if await seat(session, one, house.host) == house.organisation]
    return await chats(session, people)


async def permissions(session: AsyncSession, house: House, chat: Chat) -> list[Moderator]:
    """Give the permissions of those who read a chat: its own person's, or a group's moderators'.

    Owners are a group's moderators only where there are no others: what only they decide isn't for all to see.
    """
    people = {chat.staff} if not chat.group else {one.staff for one in await moderators(house, session)}
    held = [await permission(session, house, staff) for staff in sorted(people)]
    allowed = [by for by in held if by is not None]
    if not chat.group:
        return allowed
    return [by for by in allowed if Right.OVERRULE not in by.rights] or allowed


async def permission(session: AsyncSession, house: House, staff: StaffId) -> Moderator | None:
    """Give a colleague's permission, or nothing if the role was taken away."""
    try:
        return await access_moderator(session, staff, house.organisation)
    except Denied:
        return None


async def _away(session: AsyncSession, chat: Chat) -> bool:
    """Tell whether the chat's last card was decided by a colleague and offers to go on."""
    if chat.group:
        return False
    mine = col(Prompt.conversation_id) == chat.conversation, col(Prompt.slot).startswith("item-")
    query = select(Prompt.text, Prompt.choices).where(*mine).order_by(col(Prompt.asked_at).desc())
    last = (await session.exec(query.limit(1))).first()
    return last is not None and last[0] == "mod-done" and '"next"' in last[1]


async def _at_work(session: AsyncSession, staff: StaffId, now: datetime) -> bool:
    """Tell whether this colleague has decided anything within half an hour."""
    acts = select(AuditRow.id).where(
        col(AuditRow.actor) == staff,
        col(AuditRow.subject_kind) == KIND_OF_ITEM,
        col(AuditRow.at) > now - PAUSE,
    )
    return (await session.exec(acts.limit(1))).first() is not None


def _taken_away(chat: Chat, place: str) -> Replace:
    return Replace(chat.conversation, place, Say("mod-denied"))
